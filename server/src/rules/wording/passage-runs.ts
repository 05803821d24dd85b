import wordingTable from '../../../data/kept/repeated-passage-wordings.tsv';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';

/** A clause that may be part of a repeated run. Offsets are relative to its paragraph. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** （市农业农村局牵头） · 6月__日的活动是____: a note in brackets and a blank to fill are the same wherever they stand. */
  readonly isAside: boolean;
}

export type Pieces = readonly Piece[];

/** A clause shorter than this starts no search: 扎实推进各项工作 stands in every speech. */
export const LEAST_CLAUSE = 9;

/** Wording that every speech of its time repeats; it weighs nothing. */
const FORMULAS = new RegExp(`${wordingsFor(wordingTable, 'repeated-passage-wordings.tsv', 'formulas')}`, 'g');

/** The run of equal clauses around two equal ones: how many before, how many in all, how much it weighs. */
export function extend(
  twin: { readonly pieces: Pieces; readonly at: number },
  pieces: Pieces,
  index: number,
): { from: number; length: number; weight: number } {
  const same = (k: number): boolean =>
    twin.pieces[twin.at + k]?.text === pieces[index + k]?.text &&
    pieces[index + k] !== undefined &&
    (twin.pieces !== pieces || twin.at + k < index);
  let from = 0;
  while (same(-from - 1)) from++;
  let to = 1;
  while (same(to)) to++;
  let weight = 0;
  for (let k = index - from; k < index + to; k++) if (!pieces[k]!.isAside) weight += weightOf(pieces[k]!.text);
  return { from, length: from + to, weight };
}

/** A whole paragraph of several sentences is told of from this share of the characters on. */
export const SHARE_OF_WHOLE = 2 / 3;

/** Whether a run that is the whole of a paragraph of several sentences is the whole of the one before as well. */
export const isWholeParagraph = (
  twin: { readonly pieces: Pieces; readonly at: number },
  from: number,
  { sentences, clauses }: Paragraph,
): boolean => sentences.length > 1 && twin.at === from && twin.pieces.length === clauses.length;

/** Characters that count: without titles in 《》 and fixed formulas. */
function weightOf(text: string): number {
  return text.length < LEAST_CLAUSE ? text.length : text.replace(FORMULAS, '').length;
}
