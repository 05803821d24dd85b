import peopleTable from '../../data/kept/peoples.tsv';
import wordTable from '../../data/kept/places-that-are-words.tsv';
import unitTable from '../../data/kept/place-units.tsv';
import table from '../../data/made/places.tsv';
import { alternation } from '../text/alternation';
import { tableColumn, tableRows } from '../text/table';
import type { PairSet } from './pair-set';
import { commonWordSet } from './word-sets';

export interface Place {
  /** 无为市 */
  readonly name: string;
  /** 无为; the name itself where nothing is left without its unit. */
  readonly short: string;
  readonly level: 'province' | 'city' | 'county';
  /** Names of the places it belongs to. */
  readonly within: readonly string[];
}

const UNIT = new RegExp(`(?:${alternation(tableColumn(unitTable, 'place-units.tsv', 'word'))})$`);

let alsoWords: { readonly listed: ReadonlySet<string>; readonly common: PairSet } | undefined;

/** Whether a bare name is also a word of the language: bare it proves nothing. */
export function isAlsoWord(short: string): boolean {
  alsoWords ??= {
    listed: new Set(tableColumn(wordTable, 'places-that-are-words.tsv', 'word')),
    common: commonWordSet(),
  };
  const { listed, common } = alsoWords;
  return listed.has(short) || (short.length === 2 && common.has(short.charCodeAt(0), short.charCodeAt(1)));
}

/** All places of the list. */
export function readPlaces(): readonly Place[] {
  const peoples = tableColumn(peopleTable, 'peoples.tsv', 'word');
  const shortOf = (name: string): string => shorten(name, peoples);
  const places: Place[] = [];
  let province = '';
  for (const row of tableRows(table, 'places.tsv', ['province', 'city', 'counties'])) {
    if (row.province !== province) {
      ({ province } = row);
      places.push({ name: province, short: shortOf(province), level: 'province', within: [] });
    }
    const { city } = row;
    const above = city === '' ? [province] : [province, city];
    if (city !== '') places.push({ name: city, short: shortOf(city), level: 'city', within: [province] });
    for (const county of row.counties.split(' '))
      if (county !== '') places.push({ name: county, short: shortOf(county), level: 'county', within: above });
  }
  return places;
}

/** A name without its unit and its peoples: 恩施 for 恩施土家族苗族自治州. At least two characters; districts keep theirs. */
function shorten(name: string, peoples: readonly string[]): string {
  if (name.endsWith('区') && !/(?:自治区|地区|林区|特区)$/.test(name)) return name;
  let short = name.replace(UNIT, '');
  if (/自治/.test(name)) for (const people of peoples) short = short.replace(people, '').replace(people, '');
  return short.length >= 2 ? short : name;
}
