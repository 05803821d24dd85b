import measures from '../../../data/kept/measures.tsv';
import { alternation } from '../../text/alternation';
import { tableRows } from '../../text/table';

const ROWS = tableRows(measures, 'measures.tsv', ['word', 'kind']);

/** An alternation of measures for a pattern, the longest first; all of them, or those of some kinds. */
export function measuresOf(...kinds: readonly string[]): string {
  const words = ROWS.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ word }) => word);
  return alternation(words);
}

/** Units of weight, as parts of a ton. */
export const IN_A_TON: Readonly<Record<string, number>> = { 吨: 1, 公斤: 1000, 斤: 2000 };
