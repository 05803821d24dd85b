import type { Span } from './span';

/**
 * The offset behind the last of some marks that stands before another offset; 0 where there is none. It is where the clause
 * or the sentence begins, as the marks are.
 */
export function behindLast(text: string, marks: string, before: number): number {
  let offset = before;
  while (offset > 0 && !marks.includes(text[offset - 1]!)) offset--;
  return offset;
}

/** Marks that end a sentence. */
const SENTENCE_ENDS = '。！？';

/**
 * What stands before an offset behind the last of some marks, or in a whole sentence where none are told, and over no more
 * characters than a reach: what came before in the same sentence. It copies this stretch alone, and no paragraph.
 */
export function behindInSentence(text: string, offset: number, reach = offset, marks = SENTENCE_ENDS): string {
  const least = Math.max(0, offset - reach);
  let from = offset;
  while (from > least && !marks.includes(text[from - 1]!)) from--;
  return text.slice(from, offset);
}

/** The stretch between two full stops, or the borders of the text, that holds `[start, end)`. */
export function betweenStops(text: string, start: number, end: number): Span {
  const stop = text.indexOf('。', end);
  return { start: text.lastIndexOf('。', start) + 1, end: stop < 0 ? text.length : stop };
}

/** The text between two full stops, or the borders of the text, that holds `[start, end)`. */
export function sentenceAround(text: string, start: number, end = start): string {
  const around = betweenStops(text, start, end);
  return text.slice(around.start, around.end);
}
