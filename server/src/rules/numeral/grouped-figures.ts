import { allMatches } from '../../text/matches';
import { readRewritten } from './figures-rewritten';
import type { NumeralSlip } from './suggest';

/** What parts the thousands of a figure: a comma, or one of the narrow or plain blanks (GB/T 15835—2011, 5.1.1). */
const GROUPED = /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)(?![\d,])/g;
const MAY_BE_GROUPED = /\d[, \u00a0\u2009\u202f]\d{3}/;
const SEPARATORS = /[^\d]/g;

/**
 * What `read` finds in a text whose figures are written without separators (3 560 and 3,560 as 3560), told at the places of
 * the text as it stands and with its figures as they are written. A text without such figures is read as it is.
 */
export function readWithFiguresJoined(
  text: string,
  read: (joined: string) => readonly NumeralSlip[],
): readonly NumeralSlip[] {
  if (!MAY_BE_GROUPED.test(text)) return read(text);
  const figures = allMatches(text, GROUPED).map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    digits: written.replace(SEPARATORS, ''),
  }));
  const writtenOf = new Map(figures.map(({ digits, start, end }) => [digits, text.slice(start, end)]));
  const asWritten = (said: string): string => said.replace(/\d{4,}/g, (digits) => writtenOf.get(digits) ?? digits);
  return readRewritten(text, figures, read, asWritten);
}
