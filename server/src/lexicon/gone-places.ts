import peopleTable from '../../data/kept/peoples.tsv';
import table from '../../data/kept/places-gone.tsv';
import { alternation } from '../text/alternation';
import { tableColumn, tableRows } from '../text/table';

/** A county, district, city or prefecture that was merged, raised or renamed. */
export interface GonePlace {
  readonly name: string;
  readonly province: string;
  /** '' where it stood under its province. */
  readonly city: string;
  /** The year of the change. */
  readonly year: number;
  /** What stands there now; none where that is not known. */
  readonly successors: readonly string[];
  /** The name is no other's and no part of other words. */
  readonly isUnmistakable: boolean;
  readonly source: string;
}

const COLUMNS = ['name', 'province', 'city', 'until', 'successor', 'stands', 'source'] as const;
const UNIT = /(?:省|自治区|特别行政区|市|地区|盟|自治州)$/;

/** Rows of one name, which stood in several provinces. */
export interface GoneName {
  readonly name: string;
  readonly places: readonly GonePlace[];
}

export function readGonePlaces(): readonly GoneName[] {
  const places = new Map<string, GonePlace[]>();
  for (const row of tableRows(table, 'places-gone.tsv', COLUMNS)) {
    const place: GonePlace = {
      name: row.name,
      province: row.province,
      city: row.city,
      year: Number(row.until),
      successors: row.successor === '' ? [] : row.successor.split(' '),
      isUnmistakable: row.stands === 'anywhere',
      source: row.source,
    };
    const same = places.get(row.name);
    if (same) same.push(place);
    else places.set(row.name, [place]);
  }
  return [...places].map(([name, same]) => ({ name, places: same }));
}

/** Names of what a place lies in, with their units and without: 安徽省, 安徽, 恩施. */
export function namesAbove({ province, city }: GonePlace): readonly string[] {
  return [province, city].flatMap((name) => (name === '' ? [] : [...new Set([name, shortNameOf(name)])]));
}

let peoples: RegExp | undefined;

function shortNameOf(name: string): string {
  peoples ??= new RegExp(`(?:${alternation(tableColumn(peopleTable, 'peoples.tsv', 'word'))})+$`);
  const short = name.replace(UNIT, '').replace(peoples, '');
  return short.length >= 2 ? short : name;
}
