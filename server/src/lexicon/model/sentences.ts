import type { Candidate } from './candidate';
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
}
