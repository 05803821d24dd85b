import type { Month } from './period';

/** A person of a unit's own list in one post. Who has changed the post stands in several rows. */
export interface Person {
  readonly name: string;
  readonly post: string;
  /** The first month in the post; undefined where the list does not say. */
  readonly from?: Month;
  /** The first month in which the post was left; undefined for one that is held. */
  readonly until?: Month;
  /** The place in a list of names; undefined where the list does not say. */
  readonly order?: number;
}
