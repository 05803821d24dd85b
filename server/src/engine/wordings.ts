import type { Paragraph } from '../syntax/types';

/** Wordings that are counted at once at most; then all are forgotten and counted anew. */
const MAX_WORDINGS = 500;

/** Counts how often wordings stand in a draft, and keeps the counts up from version to version of it. */
export class Wordings {
  #paragraphs: readonly Paragraph[] = [];
  readonly #counts = new Map<string, number>();

  /** Whether a wording stands in these paragraphs more than once, or as often as is asked. */
  isAgain(paragraphs: readonly Paragraph[], wording: string, times = 2): boolean {
    if (paragraphs !== this.#paragraphs) this.#follow(paragraphs);
    let count = this.#counts.get(wording);
    if (count === undefined) {
      if (this.#counts.size >= MAX_WORDINGS) this.#counts.clear();
      count = countIn(paragraphs, 0, paragraphs.length, wording);
      this.#counts.set(wording, count);
    }
    return count >= times;
  }

  /** Brings the counts from the last version to this one: only what stands between common head and tail is read. */
  #follow(paragraphs: readonly Paragraph[]): void {
    const before = this.#paragraphs;
    this.#paragraphs = paragraphs;
    if (this.#counts.size === 0) return;
    const least = Math.min(before.length, paragraphs.length);
    let head = 0;
    while (head < least && before[head] === paragraphs[head]) head++;
    let tail = 0;
    while (tail < least - head && before[before.length - 1 - tail] === paragraphs[paragraphs.length - 1 - tail]) tail++;
    for (const [wording, count] of this.#counts) {
      const gone = countIn(before, head, before.length - tail, wording);
      const come = countIn(paragraphs, head, paragraphs.length - tail, wording);
      if (gone !== come) this.#counts.set(wording, count - gone + come);
    }
  }
}

function countIn(paragraphs: readonly Paragraph[], from: number, to: number, wording: string): number {
  let count = 0;
  for (let line = from; line < to; line++) {
    const { text } = paragraphs[line]!;
    for (let offset = text.indexOf(wording); offset >= 0; offset = text.indexOf(wording, offset + wording.length))
      count++;
  }
  return count;
}
