import type { HouseMemory } from '../house/memory';

/** The user's own words, from the configuration. Plain literals, no patterns. */
export interface House {
  readonly pairs: readonly HousePair[];
  readonly formulas: readonly HouseFormula[];
  /** What was learned from the speeches of the house; left out where nothing was. */
  readonly memory?: HouseMemory;
}

export interface HousePair {
  readonly wrong: string;
  readonly right: string;
  /** Only where one of these follows / none of these follows. */
  readonly followedBy?: readonly string[];
  readonly notFollowedBy?: readonly string[];
  readonly precededBy?: readonly string[];
  readonly notPrecededBy?: readonly string[];
}

export interface HouseFormula {
  readonly name: string;
  readonly members: readonly string[];
}
