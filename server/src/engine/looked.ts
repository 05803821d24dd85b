import type { Draft, Paragraph } from '../syntax/types';
import type { Window } from './lines';

type Part = 'roles' | 'headings' | 'sections' | 'series';

/** Most conclusions that are not watched after one that could not be kept. */
const MAX_UNWATCHED_CONCLUSIONS = 64;

/**
 * What a rule has looked at of a draft: what it concludes of another version in which all of it stands as it did is the
 * same. To watch costs more than to conclude: a rule that looks at what changes with every key is watched ever more seldom.
 */
export class Looked {
  #draft: Draft | undefined;
  readonly #parts = new Set<Part>();
  #lines = new Uint8Array(0);
  /** The text, or the starts of its lines, which every edit changes. */
  #isWhole = false;
  #pause = 0;
  #unwatched = 0;

  /** Whether the conclusion to come is to be watched. */
  isDue(): boolean {
    if (this.#draft) {
      // the last one was watched in vain
      this.#pause = Math.min(MAX_UNWATCHED_CONCLUSIONS, this.#pause * 2 + 1);
      this.#unwatched = 0;
      this.#draft = undefined;
    }
    return ++this.#unwatched > this.#pause;
  }

  /** The draft, which notes what is read of it. */
  view(draft: Draft): Draft {
    this.#draft = draft;
    this.#parts.clear();
    this.#lines = new Uint8Array(draft.paragraphs.length);
    this.#isWhole = false;
    const part = <P extends Part>(name: P): Draft[P] => {
      this.#parts.add(name);
      return draft[name];
    };
    const whole = (): Draft => {
      this.#isWhole = true;
      return draft;
    };
    let paragraphs: readonly Paragraph[] | undefined;
    const watchedParagraphs = (): readonly Paragraph[] => (paragraphs ??= this.#watch(draft.paragraphs));
    return {
      format: draft.format,
      get text() {
        return whole().text;
      },
      get starts() {
        return whole().starts;
      },
      get paragraphs() {
        return watchedParagraphs();
      },
      get roles() {
        return part('roles');
      },
      get headings() {
        return part('headings');
      },
      get sections() {
        return part('sections');
      },
      get series() {
        return part('series');
      },
    };
  }

  /** Whether all of it stands in `draft` as it did, where the lines of a window are those that differ. */
  standsIn(draft: Draft, { start, oldEnd, newEnd }: Window): boolean {
    const before = this.#draft;
    if (!before || this.#isWhole || oldEnd !== newEnd) return false;
    for (const part of this.#parts) if (draft[part] !== before[part]) return false;
    for (let line = start; line < newEnd; line++) if (this.#lines[line] === 1) return false;
    this.#pause = 0;
    return true;
  }

  #watch(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    const lines = this.#lines;
    return new Proxy(paragraphs, {
      get: (target, name) => {
        const line = typeof name === 'string' ? Number(name) : NaN;
        if (line >= 0) lines[line] = 1;
        return Reflect.get(target, name) as unknown;
      },
    });
  }
}

/** What a rule looks at while it concludes; undefined where that is not watched. A first check never is: many are the last. */
export function watched(
  { draft, looked }: { readonly draft: Draft | undefined; readonly looked: Map<number, Looked> },
  rulePlace: number,
): Looked | undefined {
  if (!draft) return undefined;
  let ofRule = looked.get(rulePlace);
  if (!ofRule) looked.set(rulePlace, (ofRule = new Looked()));
  return ofRule.isDue() ? ofRule : undefined;
}
