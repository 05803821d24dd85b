import wordingTable from '../../../data/kept/repeated-passage-wordings.tsv';
import { isUnderPicture } from './captions';
import type { Draft, Paragraph } from '../../syntax/types';
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

/** Characters apart from which wording that is no whole sentence may return by itself: a report repeats its aims. */
const APART = 3000;
/** Characters from which even that was pasted. */
const LONG_RUN = 80;
/** A run of equal clauses in its paragraph. */
interface Run {
  readonly line: number;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** Whether two equal runs are what a text rightly says twice: its aims in other company, or words under a picture. */
export function isSaidAgainOnPurpose(draft: Draft, earlier: Run, later: Run, weight: number): boolean {
  if (!HAN_WORDS.test(later.paragraph.text.slice(later.start, later.end))) return true;
  if ([earlier, later].some(({ paragraph: { text }, end }) => isUnderPicture(text, end))) return true;
  if (weight >= LONG_RUN || !areApart(draft, earlier, later)) return false;
  return ![earlier, later].every(isOfWholeSentences);
}
function areApart({ paragraphs }: Draft, earlier: Run, later: Run): boolean {
  let distance = later.start - earlier.start;
  for (let line = earlier.line; line < later.line && distance < APART; line++)
    distance += paragraphs[line]!.text.length;
  return distance >= APART;
}

/** Not an address or a part of a script that a page left. */
const HAN_WORDS = /\p{Script=Han}{4}/u;

function isOfWholeSentences({ paragraph: { text, sentences }, start, end }: Run): boolean {
  return (
    sentences.some((sentence) => text.slice(sentence.start, start).trim() === '' && sentence.start <= start) &&
    sentences.some((sentence) => end <= sentence.end && text.slice(end, sentence.end).length <= 2)
  );
}
