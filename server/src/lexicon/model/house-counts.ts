import { LEVEL_COUNTS, LEVELS, levelOf } from './levels';

/** What a house has written, beside what the model has counted. Sequences are named by `mixUnit` over their units. */
export interface HouseCounts {
  /** Drafts of the house that hold a sequence of two to five units, 255 for all above; 0 for those of one draft alone. */
  draftsWith(sequence: number): number;
  /** Two units side by side in drafts of the house, the first in the upper half of each number. */
  readonly pairs: Uint32Array;
}

/** Times that the model takes a sequence to have been seen for each draft of the house that holds it. */
const TIMES_A_DRAFT = 24;
/** Most drafts that are told apart. */
export const MAX_DRAFTS = 255;

const RAISED = raisedLevels();

function raisedLevels(): Uint8Array {
  const raised = new Uint8Array((LEVELS + 1) * (MAX_DRAFTS + 1));
  for (let level = 0; level < LEVELS; level++)
    for (let drafts = 0; drafts <= MAX_DRAFTS; drafts++) {
      const count = LEVEL_COUNTS[level]! + TIMES_A_DRAFT * drafts;
      raised[level * (MAX_DRAFTS + 1) + drafts] = drafts === 0 || count < 1 ? level : levelOf(count);
    }
  return raised;
}

/** The level of a sequence that the model has at a level and so many drafts of the house hold. */
export const raisedLevel = (level: number, drafts: number): number => RAISED[level * (MAX_DRAFTS + 1) + drafts]!;
