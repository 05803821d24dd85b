import type { HouseMemory } from '../house/memory';
import type { Law } from '../lexicon/laws';
import type { OwnName } from '../lexicon/own-names';
import type { Person } from '../lexicon/people';
import type { MeetingHeld } from '../lexicon/public-events';

/** What a unit keeps in tables of its own, offline. */
export interface OwnTables {
  /** Laws and regulations; they go before those of the pack. */
  readonly laws: readonly Law[];
  readonly people: readonly Person[];
  /** Organs and places whose names changed, or hold here; they go before those of the pack. */
  readonly names: readonly OwnName[];
  /** Meetings and when they were held; they go before those of the pack. */
  readonly meetings: readonly MeetingHeld[];
}

/** The user's own words, from the configuration. Plain literals, no patterns. */
export interface House extends OwnTables {
  readonly pairs: readonly HousePair[];
  readonly formulas: readonly HouseFormula[];
  /** What was learned from the speeches of the house; left out where nothing was. */
  readonly memory?: HouseMemory;
}

/** A wrong and a right word of the writer’s own table. */
export interface HousePair {
  readonly wrong: string;
  readonly right: string;
  /** Only where one of these follows / none of these follows. */
  readonly followedBy?: readonly string[];
  readonly notFollowedBy?: readonly string[];
  readonly precededBy?: readonly string[];
  readonly notPrecededBy?: readonly string[];
}

/** A fixed formulation of the writer’s own: its name, and its members in their order. */
export interface HouseFormula {
  readonly name: string;
  readonly members: readonly string[];
}
