import type { FamilyId } from './families';
import type { Heading, Member, PlacedSeries, SeriesKind } from './types';

/** A series while it is being read. */
export interface Open {
  readonly kind: SeriesKind;
  readonly family: FamilyId;
  readonly members: Member[];
  readonly lines: number[];
  readonly parent: number;
  /** Depth in the section tree of its members. */
  readonly level: number;
  last: number;
  /** A list of its own family stood under one of its items: 1. … 1. 2. 3. … 2. … */
  nested?: boolean;
}

/** A heading line at its depth, the raw material of the section tree. */
export interface Outlined {
  readonly line: number;
  readonly level: number;
  readonly heading: Heading;
}

export interface Grouped {
  /** In order of their first lines. */
  readonly series: readonly PlacedSeries[];
  readonly outlined: readonly Outlined[];
  /**
   * Lines at which nothing before them counts any more (一、 of a new speech, a heading without a marker): what is grouped
   * from one to the next hangs on the lines between alone.
   */
  readonly chapters: readonly number[];
}

/** What is read of one chapter. */
export interface Chapter {
  readonly start: number;
  readonly done: Open[];
  readonly outlined: Outlined[];
  readonly loose: PlacedSeries[];
}

/** A series that is read to its end. */
export function toSeries(open: Open): PlacedSeries {
  const counts = new Map<FamilyId, number>();
  for (const m of open.members) counts.set(m.marker!.family, (counts.get(m.marker!.family) ?? 0) + 1);
  let most: FamilyId = open.family;
  for (const [id, n] of counts) if (n > counts.get(most)!) most = id;
  return { series: { kind: open.kind, family: most, members: open.members }, lines: open.lines, parent: open.parent };
}
