import type { NumeralSlip } from './suggest';

/** What parts the thousands of a figure: a comma, or one of the narrow or plain blanks (GB/T 15835—2011, 5.1.1). */
const GROUPED = /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)(?![\d,])/g;
const MAY_BE_GROUPED = /\d[, \u00a0\u2009\u202f]\d{3}/;
const SEPARATORS = /[^\d]/g;

/** A figure in a text, and where it stands in both readings: UTF-16 offsets of the line. */
interface Grouped {
  readonly start: number;
  readonly end: number;
  readonly joinedEnd: number;
  readonly written: string;
  readonly digits: string;
}

/**
 * What `read` finds in a text whose figures are written without separators (3 560 and 3,560 as 3560), told at the places of
 * the text as it stands and with its figures as they are written. A text without such figures is read as it is.
 */
export function readWithFiguresJoined(
  text: string,
  read: (joined: string) => readonly NumeralSlip[],
): readonly NumeralSlip[] {
  if (!MAY_BE_GROUPED.test(text)) return read(text);
  const figures: Grouped[] = [];
  let removed = 0;
  const joined = text.replace(GROUPED, (written, start: number) => {
    const digits = written.replace(SEPARATORS, '');
    removed += written.length - digits.length;
    const end = start + written.length;
    figures.push({ start, end, joinedEnd: end - removed, written, digits });
    return digits;
  });
  const writtenOf = new Map(figures.map(({ digits, written }) => [digits, written]));
  const asWritten = (said: string): string => said.replace(/\d{4,}/g, (digits) => writtenOf.get(digits) ?? digits);
  return read(joined).map((slip) => {
    const start = offsetOf(figures, slip.start);
    return {
      ...slip,
      start,
      wrong: text.slice(start, offsetOf(figures, slip.start + slip.wrong.length)),
      rights: slip.rights.map(asWritten),
      message: asWritten(slip.message),
    };
  });
}

/** Where an offset of the joined text stands in the text. One within a figure is taken for the start of it. */
function offsetOf(figures: readonly Grouped[], joinedOffset: number): number {
  let added = 0;
  for (const { start, end, joinedEnd } of figures) {
    const joinedStart = start - added;
    if (joinedOffset <= joinedStart) break;
    if (joinedOffset < joinedEnd) return start;
    added = end - joinedEnd;
  }
  return joinedOffset + added;
}
