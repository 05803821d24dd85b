import type { FamilyId } from '../families';
import type { Marker } from '../types';
import type { Reading } from './reading';

/** Families of the numbers of lists inside each other: what a list shows for 1. is one level below that of its parent. */
const FAMILIES: readonly FamilyId[] = ['dot', 'digit-paren', 'circled'];

/** Markers count to 99, as in plain text: a list that begins with 2026 is a sentence that begins with a year. */
const HIGHEST_NUMBER = 99;

/** The marker of a line that opens an item of an ordered list. */
export function numberOf({ number, kind }: Reading): Marker | undefined {
  if (number === undefined || kind !== 'prose' || number.ordinal < 1 || number.ordinal > HIGHEST_NUMBER)
    return undefined;
  const { start, end, ordinal, depth } = number;
  const family = FAMILIES[Math.min(depth, FAMILIES.length - 1)]!;
  return {
    family,
    ordinal,
    start,
    end,
    numeral: { start, end: end - 1 },
    point: family === 'dot' ? '.' : '',
    clause: 0,
    opensLine: true,
    listed: true,
  };
}
