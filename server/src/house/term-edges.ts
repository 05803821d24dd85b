import edgeTable from '../../data/kept/term-edges.tsv';
import { tableRows } from '../text/table';

const EDGES = tableRows(edgeTable, 'term-edges.tsv', ['characters', 'stands']);
const edgesAt = (...places: readonly string[]): ReadonlySet<string> =>
  new Set(EDGES.flatMap(({ characters, stands }) => (places.includes(stands) ? [...characters] : [])));
/** No term begins with one of these. */
export const NO_START = edgesAt('start', 'both', 'verb', 'numeral');
/** No term ends with one of these. */
export const NO_END = edgesAt('end', 'both', 'verb', 'numeral');
/** No term holds one of these. */
export const NO_MIDDLE = edgesAt('inside');
/** Words of grammar: one stands for another where the sentence is another, and not by mistake. */
export const GRAMMAR = edgesAt('both', 'inside');
