import table from '../../data/kept/pack-dates.tsv';
import { tableRows } from '../text/table';
import { readMonth, type Month } from './period';

/** A part of the pack of public facts. */
export type PackPart = 'laws' | 'meetings' | 'plans' | 'anniversaries' | 'places' | 'organs';

const untilOf = new Map<string, Month>();

/** The last month that a part of the pack knows of. Throws where the table does not name the part. */
export function knownUntil(part: PackPart): Month {
  if (untilOf.size === 0)
    for (const { name, until } of tableRows(table, 'pack-dates.tsv', ['name', 'until']))
      untilOf.set(name, readMonth(until));
  const until = untilOf.get(part);
  if (until === undefined) throw new Error(`pack-dates.tsv: no row “${part}”`);
  return until;
}

/** What a message says of it: 数据截至2025年4月. */
export const sayKnownUntil = (part: PackPart): string => `数据截至${sayMonth(knownUntil(part))}`;

/** A month as a writer reads it: 2025年4月. */
export const sayMonth = (month: Month): string => `${Math.floor(month / 12)}年${(month % 12) + 1}月`;
