import type { Draft, Paragraph } from '../../syntax/types';
import { Blank, classOf } from '../../text/chars';
import type { Span } from '../../text/span';

/** 老李　谁呀？ · 李妻　（小声）…: who speaks, a blank of full width, and what is said. */
const SPEAKER = /^\p{Script=Han}{1,4}\u3000{1,3}(?=[^\s\u3000])/u;
/** Characters of the longest name of a speaker. */
const LONGEST_SPEAKER = 4;
/** Lines above and below among which another such line is looked for. */
const REACH = 4;

/** Whether a blank parts the first few characters of a line from the rest, as a play parts who speaks from the words. */
export function isBehindSpeaker({ text, content }: Paragraph, { start }: Span): boolean {
  return start - content.start <= LONGEST_SPEAKER && start > content.start && SPEAKER.test(text.slice(content.start));
}

/** Whether near a line of which a blank parts the speaker another one is written so. */
export function isOfScript({ paragraphs }: Pick<Draft, 'paragraphs'>, line: number): boolean {
  return near(paragraphs, line).some(({ text, content }) => SPEAKER.test(text.slice(content.start, content.end)));
}

/** Blanks of this width and more part columns. */
const WIDE_GAP = /(?<=\S)[ \u00a0\u3000]{2,}(?=\S)/gu;

/** Whether a wide gap ends where one of a line near by ends: 黄河入海流。　　春来发几枝。 are lines of two columns. */
export function isColumn({ paragraphs }: Pick<Draft, 'paragraphs'>, line: number, { end }: Span): boolean {
  const width = widthOf(paragraphs[line]!.text, end);
  return near(paragraphs, line).some(({ text }) =>
    [...text.matchAll(WIDE_GAP)].some((gap) => widthOf(text, gap.index + gap[0].length) === width),
  );
}

/** Cells of a line that wide gaps part, from this number on, are no paragraphs that lost their line ends. */
const MIN_CELLS = 3;
const LONGEST_CELL = 16;

/** 高压危险！　　禁止烟火　　小心地滑: a row of short cells. */
export function isRowOfCells({ text }: Paragraph): boolean {
  const cells = text.trim().split(/[ \u00a0\u3000]{2,}/);
  // 认真学习。　　抓好落实。　　确保实效。: sentences that lost their line ends
  const isText = cells.every((cell) => /[。；]$/.test(cell));
  return !isText && cells.length >= MIN_CELLS && cells.every((cell) => cell.length <= LONGEST_CELL);
}

function near(paragraphs: readonly Paragraph[], line: number): readonly Paragraph[] {
  const from = Math.max(0, line - REACH);
  return paragraphs.slice(from, line + REACH + 1).filter((_, k) => from + k !== line);
}

/** Columns in front of an offset, as a line is printed: what is not of half width takes two. */
function widthOf(text: string, end: number): number {
  let width = 0;
  for (let offset = 0; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    width += unit < 0x80 || (unit === 0xa0 && (classOf(unit) & Blank) !== 0) ? 1 : 2;
  }
  return width;
}
