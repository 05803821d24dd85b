import type { Candidate } from './candidate';
import type { HouseCounts } from './house-counts';
import type { Rows } from './rows';
import type { Words } from './words';

/** What a sentence says of itself: a candidate with its score. */
export interface Judged {
  readonly candidate: Candidate;
  /** Log-odds. */
  readonly score: number;
}

/** Reads sentences by the counts and the trees of a model: in JavaScript, or compiled, and then the same. */
export interface Sentences {
  readonly characters: Uint16Array;
  readonly isHan: Uint8Array;
  readonly words: Words;
  /** Where the tokens of a sentence are put down, and how many they are. */
  readonly rows: Pick<Rows, 'tokens' | 'size'>;
  hasPair(first: number, second: number): boolean;
  /** Candidates of the sentence in `rows` whose score is not below `least`, in order of place. */
  judge(least: number): readonly Judged[];
  /** Level of the two tokens from a place on in the sentence that was judged last. */
  pairLevel(place: number): number;
  /** By how much ln P of the sentence that was judged last grows with two other tokens at a place. */
  change(start: number, first: number, second: number): number;
  /** Level of `length` tokens from a place on in the sentence that was changed last; 0 outside the reach of the change. */
  changedLevel(place: number, length: number): number;
  /** The same with what a house writes; undefined where that cannot be read this way. */
  forHouse?(house: HouseCounts): Sentences | undefined;
}
