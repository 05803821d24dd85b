import type { FamilyId } from './families';

/** Numerals that are one character with their point or brackets: first of the row, how many there are, what they stand for. */
const ROWS: readonly { readonly family: FamilyId; readonly first: number; readonly count: number }[] = [
  { family: 'circled', first: 0x2460, count: 20 }, // ①
  { family: 'digit-paren', first: 0x2474, count: 20 }, // ⑴
  { family: 'dot', first: 0x2488, count: 20 }, // ⒈
  { family: 'paren', first: 0x3220, count: 10 }, // ㈠
];

/** All of them, for tables of characters. */
export const ENCLOSED = ROWS.flatMap(({ first, count }) => Array.from({ length: count }, (_, n) => first + n));

/** Family and ordinal of a numeral that is one character; undefined for any other unit. */
export function readEnclosed(unit: number): { readonly family: FamilyId; readonly ordinal: number } | undefined {
  if (unit < 0x2460 || unit > 0x3229) return undefined;
  const row = ROWS.find(({ first, count }) => unit >= first && unit < first + count);
  return row && { family: row.family, ordinal: unit - row.first + 1 };
}

/** The numeral of the same kind for another ordinal; undefined where the unit is none or there is no such character. */
export function writeEnclosed(like: number, ordinal: number): string | undefined {
  const row = ROWS.find(({ first, count }) => like >= first && like < first + count);
  return row && ordinal >= 1 && ordinal <= row.count ? String.fromCharCode(row.first + ordinal - 1) : undefined;
}
