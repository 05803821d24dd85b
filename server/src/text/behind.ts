import type { Span } from './span';

/**
 * Characters of a sentence that are looked at from a place in it: no sentence of a speech is longer, and in a line that has
 * no stop each place would read the whole line.
 */
export const LONGEST_SENTENCE = 1000;

/**
 * The offset behind the last of some marks that stands before another offset; where there is none within the reach, that
 * where the reach ends. It is where the clause or the sentence begins, as the marks are.
 */
export function behindLast(text: string, marks: string, before: number, reach = LONGEST_SENTENCE): number {
  const least = Math.max(0, before - reach);
  let offset = before;
  while (offset > least && !marks.includes(text[offset - 1]!)) offset--;
  return offset;
}

/** Marks that end a sentence. */
const SENTENCE_ENDS = '。！？';

/**
 * What stands before an offset behind the last of some marks, or in a whole sentence where none are told, and over no more
 * characters than a reach: what came before in the same sentence. It copies this stretch alone, and no paragraph.
 */
export const behindInSentence = (
  text: string,
  offset: number,
  reach = LONGEST_SENTENCE,
  marks = SENTENCE_ENDS,
): string => text.slice(behindLast(text, marks, offset, reach), offset);

/** The stretch between two full stops, or the borders of the text, that holds `[start, end)`. */
export function betweenStops(text: string, start: number, end: number): Span {
  const behind = text.slice(end, end + LONGEST_SENTENCE);
  const stop = behind.indexOf('。');
  return { start: behindLast(text, '。', start + 1), end: end + (stop < 0 ? behind.length : stop) };
}

/** The text between two full stops, or the borders of the text, that holds `[start, end)`. */
export function sentenceAround(text: string, start: number, end = start): string {
  const around = betweenStops(text, start, end);
  return text.slice(around.start, around.end);
}
