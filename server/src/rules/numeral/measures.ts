import measures from '../../../data/kept/measures.tsv';
import { tableRows } from '../../text/table';

const ROWS = tableRows(measures, 'measures.tsv', ['word', 'kind']);

/** An alternation of measures for a pattern, the longest first; all of them, or those of some kinds. */
export function measuresOf(...kinds: readonly string[]): string {
  const words = ROWS.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ word }) => word);
  return words.sort((a, b) => b.length - a.length).join('|');
}
