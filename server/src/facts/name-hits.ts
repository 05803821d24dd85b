import type { Draft, Paragraph } from '../syntax/types';
import { matchesFrom } from '../text/matches';
import type { Span } from '../text/span';
import type { NamedPerson } from './named-persons';
import { NONE } from '../text/none';

/** A place where a name stands, or what is one given character off it. */
export interface NameHit extends Span {
  readonly line: number;
  readonly written: string;
}

/** Names that are looked for in a draft at most: more are a list of names. */
export const MAX_NAMES_PER_DRAFT = 60;

interface Kept {
  readonly source: string;
  readonly hits: readonly RegExpExecArray[];
}
/** What was found in a paragraph: a change of one paragraph has the others read no more. */
const KEPT = new WeakMap<Paragraph, Kept>();

/**
 * All places of the names, and of what is one given character off a name of three or four or has both of them the other way
 * round; undefined for too many names.
 */
export function hitsOf(draft: Draft, names: ReadonlyMap<string, NamedPerson>): readonly NameHit[] | undefined {
  if (names.size === 0 || names.size > MAX_NAMES_PER_DRAFT) return undefined;
  const source = [...names.values()].map(formOf).join('|');
  let find: ReturnType<typeof matchesFrom> | undefined;
  return draft.paragraphs.flatMap((paragraph, line): readonly NameHit[] => {
    let kept = KEPT.get(paragraph);
    if (kept?.source !== source) {
      // dozens of names, of which none begins at most characters
      find ??= matchesFrom(
        [...names.values()].map(({ name }) => name[0]!),
        source,
      );
      KEPT.set(paragraph, (kept = { source, hits: find(paragraph.text) }));
    }
    return kept.hits.length === 0
      ? NONE
      : kept.hits.map((m) => ({ line, start: m.index, end: m.index + m[0].length, written: m[0] }));
  });
}

/** 徐海波 → 徐(?:海.|.波|波海); a given name of one character stands as it is. */
function formOf({ name, surname }: NamedPerson): string {
  const family = name.slice(0, surname);
  const given = name.slice(surname);
  return given.length === 1
    ? name
    : `${family}(?:${given[0]!}\\p{Script=Han}|\\p{Script=Han}${given[1]!}|${given[1]!}${given[0]!})`;
}
