import peopleTable from '../../data/kept/peoples.tsv';
import wordTable from '../../data/kept/places-that-are-words.tsv';
import unitTable from '../../data/kept/place-units.tsv';
import table from '../../data/made/places.tsv';
import { alternation } from '../text/alternation';
import { tableColumn, tableRow, tableRows } from '../text/table';
import type { PairSet } from './pair-set';
import { prepared } from './prepared';
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
  return listed.has(short) || (short.length === 2 && common.standsAt(short, 0));
}

/** A name of places, with its unit or bare, and the places that bear it (鼓楼区). */
export interface NamedPlaces {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Which part of a row a place is: its province, its city, or a county from here on. */
const PROVINCE = 0;
const CITY = 1;
const FIRST_COUNTY = 2;

const COLUMNS = ['province', 'city', 'counties'] as const;
const rowAt = tableRow(table, 'places.tsv', COLUMNS);

/** All places of the list, by row and part. */
function placesByRow(): (readonly [row: number, part: number])[] {
  const places: [number, number][] = [];
  let before = '';
  for (const [row, { province, city, counties }] of tableRows(table, 'places.tsv', COLUMNS).entries()) {
    if (province !== before) places.push([row, PROVINCE]);
    before = province;
    if (city !== '') places.push([row, CITY]);
    if (counties !== '') for (const county of counties.split(' ').keys()) places.push([row, FIRST_COUNTY + county]);
  }
  return places;
}

/** Places by number, and the numbers of the places that bear each name. To read all of them at a start takes ten milliseconds. */
const arrays = prepared('places', () => {
  const places = placesByRow();
  const numbers = numbersByName(places);
  let end = 0;
  return {
    rows: Uint16Array.from(places, ([row]) => row),
    parts: Uint8Array.from(places, ([, part]) => part),
    numbers: Uint16Array.from([...numbers.values()].flat()),
    numberEnds: Uint16Array.from(numbers.values(), ({ length }) => (end += length)),
  };
});

function numbersByName(places: readonly (readonly [row: number, part: number])[]): ReadonlyMap<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, [row, part]] of places.entries()) {
    const { name, short } = readPlace(row, part);
    for (const form of new Set([name, short])) {
      const sameName = numbers.get(form);
      if (sameName) sameName.push(number);
      else numbers.set(form, [number]);
    }
  }
  return numbers;
}

/** All places of the list. */
export const readPlaces = (): readonly Place[] => placesByRow().map(([row, part]) => readPlace(row, part));

/** All names of places, with their units and bare. */
export const placeNames = (): readonly string[] => [...numbersByName(placesByRow()).keys()];

const PLACES = new Map<number, Place>();
const NAMED = new Map<number, NamedPlaces>();

/** The places of a name by its index among all names. */
export function placesOfName(nameIndex: number, name: string): NamedPlaces {
  const made = NAMED.get(nameIndex);
  if (made) return made;
  const { numbers, numberEnds } = arrays();
  const ofName = [...numbers.subarray(numberEnds[nameIndex - 1] ?? 0, numberEnds[nameIndex])];
  const named = { name, places: ofName.map(placeAt) };
  NAMED.set(nameIndex, named);
  return named;
}

function placeAt(number: number): Place {
  let place = PLACES.get(number);
  if (!place) PLACES.set(number, (place = readPlace(arrays().rows[number]!, arrays().parts[number]!)));
  return place;
}

function readPlace(row: number, part: number): Place {
  const { province, city, counties } = rowAt(row);
  if (part === PROVINCE) return { name: province, short: shorten(province), level: 'province', within: [] };
  if (part === CITY) return { name: city, short: shorten(city), level: 'city', within: [province] };
  const name = counties.split(' ')[part - FIRST_COUNTY]!;
  return { name, short: shorten(name), level: 'county', within: city === '' ? [province] : [province, city] };
}

let peoples: readonly string[] | undefined;

/** A name without its unit and its peoples: 恩施 for 恩施土家族苗族自治州. At least two characters; districts keep theirs. */
function shorten(name: string): string {
  if (name.endsWith('区') && !/(?:自治区|地区|林区|特区)$/.test(name)) return name;
  let short = name.replace(UNIT, '');
  if (/自治/.test(name))
    for (const people of (peoples ??= tableColumn(peopleTable, 'peoples.tsv', 'word')))
      short = short.replace(people, '').replace(people, '');
  return short.length >= 2 ? short : name;
}
