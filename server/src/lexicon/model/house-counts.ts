import { LEVEL_COUNTS, LEVELS, levelOf } from './levels';

/** What a house has written, beside what the model has counted. Sequences are named by `mixUnit` over their units. */
export interface HouseCounts {
  /** Drafts of the house that hold a sequence of two to five units, 255 for all above; 0 for those of one draft alone. */
  draftsWith(sequence: number): number;
  /** Two units side by side in drafts of the house, the first in the upper half of each number. */
  readonly pairs: Uint32Array;
  /** What `draftsWith` looks up, for the compiled reader; left out where there is none. */
  readonly table?: HouseTable;
}

/** Names of sequences, sorted as unsigned numbers, with the drafts that hold each. */
export interface HouseTable {
  readonly names: Uint32Array;
  readonly drafts: Uint8Array;
  /** Where the names of each upper part begin, one more at the end; the upper part is the name behind `shift` bits. */
  readonly firsts: Uint32Array;
  readonly shift: number;
}

/** Times that the model takes a sequence to have been seen for each draft of the house that holds it. */
const TIMES_A_DRAFT = 24;
/** Most drafts that are told apart. */
export const MAX_DRAFTS = 255;

let levelsByDrafts: Uint8Array | undefined;

/** By level and, for each, number of drafts; made when a house is read. */
export const raisedLevels = (): Uint8Array => (levelsByDrafts ??= makeRaisedLevels());

function makeRaisedLevels(): Uint8Array {
  const raised = new Uint8Array((LEVELS + 1) * (MAX_DRAFTS + 1));
  for (let level = 0; level < LEVELS; level++)
    for (let drafts = 0; drafts <= MAX_DRAFTS; drafts++) {
      const count = LEVEL_COUNTS[level]! + TIMES_A_DRAFT * drafts;
      raised[level * (MAX_DRAFTS + 1) + drafts] = drafts === 0 || count < 1 ? level : levelOf(count);
    }
  return raised;
}

/** The level of a sequence that the model has at a level and so many drafts of the house hold. */
export const raisedLevel = (level: number, drafts: number): number =>
  raisedLevels()[level * (MAX_DRAFTS + 1) + drafts]!;
