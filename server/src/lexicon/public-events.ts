import anniversaryTable from '../../data/kept/anniversaries.tsv';
import numberedTable from '../../data/kept/numbered-days.tsv';
import meetingTable from '../../data/kept/meetings-held.tsv';
import planTable from '../../data/kept/plans.tsv';
import { tableRows } from '../text/table';
import { once } from '../text/once';

/** When a meeting was held: a year, and its month where it was held within one. */
export interface MeetingHeld {
  readonly name: string;
  readonly year: number;
  readonly month?: number;
  readonly source: string;
}

/** A five-year plan, with its first and its last year. */
export interface Plan {
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly source: string;
}

/** What is commemorated, and the year from which is counted. */
export interface Anniversary {
  readonly name: string;
  readonly year: number;
  /** The name may be the end of another's (新加坡建国): it counts behind words that lead up to it. */
  readonly isShort: boolean;
  readonly source: string;
}

const byName = <T extends { readonly name: string }>(make: () => readonly T[]): (() => ReadonlyMap<string, T>) =>
  once(() => new Map(make().map((row) => [row.name, row])));

export const meetingsHeld = byName<MeetingHeld>(() =>
  tableRows(meetingTable, 'meetings-held.tsv', ['name', 'since', 'source']).map(({ name, since, source }) => ({
    name,
    year: Number(since.slice(0, 4)),
    ...(since.length > 4 && { month: Number(since.slice(5)) }),
    source,
  })),
);

/** Days that are counted, and the year of the first one: 第40个教师节 is that of 2024. */
export const numberedDays = byName<{ readonly name: string; readonly firstYear: number }>(() =>
  tableRows(numberedTable, 'numbered-days.tsv', ['name', 'first']).map(({ name, first }) => ({
    name,
    firstYear: Number(first),
  })),
);

/** The meeting of a name: one of the unit's own table before those of the pack. */
export const meetingNamed = (name: string, ownMeetings: readonly MeetingHeld[]): MeetingHeld | undefined =>
  ownMeetings.find((meeting) => meeting.name === name) ?? meetingsHeld().get(name);

export const plans = byName<Plan>(() =>
  tableRows(planTable, 'plans.tsv', ['name', 'since', 'until', 'source']).map(({ name, since, until, source }) => ({
    name,
    firstYear: Number(since),
    lastYear: Number(until),
    source,
  })),
);

export const anniversaries = byName<Anniversary>(() =>
  tableRows(anniversaryTable, 'anniversaries.tsv', ['name', 'since', 'stands', 'source']).map(
    ({ name, since, stands, source }) => ({ name, year: Number(since), isShort: stands === 'alone', source }),
  ),
);
