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
  /** The same with what a house writes; undefined where that cannot be read this way. */
  forHouse?(house: HouseCounts): Sentences | undefined;
}
