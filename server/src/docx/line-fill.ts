import { NO_END, NO_START } from './line-breaks';

const NEVER_FIRST = new Set(NO_START);
const NEVER_LAST = new Set(NO_END);

/** Widths of a Latin text face in thousandths of its size; letters that are not named are taken as middling. */
const NARROW = new Set("fijltrI.,:;'|!()[]/- ");
const WIDE = new Set('mwMWQGOCDHNUAKVXY@%&');

/** Where in a text lines are filled: the first begins at `from` and is indented by `indent` twips, at most `most` are filled. */
export interface Filling {
  readonly from: number;
  readonly indent: number;
  readonly most: number;
}

/** A line's worth of type, in twips. */
export interface Measure {
  /** Width of the text area. */
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
  /** What is set behind each character. */
  readonly spacing: number;
}

/**
 * Starts of the lines that a text falls into, and where the last of them ends. No mark hangs over the edge: Word hangs one a line and LibreOffice none, so that Word has as many lines or a
 * line less; LibreOffice ends a line in a figure, Word does not. All are UTF-16 offsets.
 */
export function fillLines(text: string, { from, indent, most }: Filling, measure: Measure): number[] {
  const starts = [from];
  let start = from;
  while (start < text.length && starts.length <= most) {
    start = lineEnd(text, start, measure.width - (start === from ? indent : 0), measure);
    starts.push(start);
  }
  return starts;
}

/** Where the line that begins at `start` ends; it holds a character at least. */
function lineEnd(text: string, start: number, width: number, { size, spacing }: Measure): number {
  let used = 0;
  let offset = start;
  while (offset < text.length) {
    const characterWidth = (advance(text, offset, start) * size) / 1000 + spacing;
    // what is set behind the last character may stand over the edge, as blanks may
    if (used + characterWidth - spacing > width + 1 && text[offset] !== ' ') break;
    used += characterWidth;
    offset += isLowHalf(text[offset + 1]) ? 2 : 1;
  }
  if (offset >= text.length) return text.length;
  const overfull = offset;
  while (offset > start && !mayBreak(text, offset)) offset--;
  return offset > start ? offset : Math.max(overfull, start + 1);
}

/** Whether a line may end before the character at `offset`. */
function mayBreak(text: string, offset: number): boolean {
  const before = text[offset - 1]!;
  const behind = text[offset]!;
  if (isLowHalf(behind) || NEVER_FIRST.has(behind) || NEVER_LAST.has(before)) return false;
  // a word or a number stays whole, and so do the two halves of —— and ……
  if (isAlnum(before) && isAlnum(behind)) return false;
  // 12.5 and 1,200 are one number
  if ((before === '.' || before === ',') && isDigit(behind) && isDigit(text[offset - 2])) return false;
  return !(before === behind && (behind === '—' || behind === '…'));
}

function isLowHalf(c: string | undefined): boolean {
  return c !== undefined && c >= '\udc00' && c <= '\udfff';
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

function isAlnum(c: string): boolean {
  return /^[0-9A-Za-z]$/.test(c);
}

/** Width of a text on one line, in characters. */
export function textWidth(text: string): number {
  let sum = 0;
  for (let offset = 0; offset < text.length; offset++) if (!isLowHalf(text[offset])) sum += advance(text, offset, 0);
  return sum / 1000;
}

/** What a character takes up in a line that begins at `start`, with the gap before it. */
function advance(text: string, offset: number, start: number): number {
  return widthOf(text, offset) + (offset > start && isGap(text[offset - 1]!, text[offset]!) ? 250 : 0);
}

function widthOf(text: string, offset: number): number {
  const c = text[offset]!;
  if (c > '\u00ff') return 1000;
  if (NARROW.has(c)) return 280;
  return WIDE.has(c) ? 800 : 500;
}

/** Whether Word sets a quarter of a blank between the two (w:autoSpaceDE, w:autoSpaceDN). */
function isGap(a: string, b: string): boolean {
  return (isAlnum(a) && isHan(b)) || (isHan(a) && isAlnum(b)) || (a === '%' && isHan(b));
}

function isHan(c: string): boolean {
  return /\p{Script=Han}/u.test(c);
}
