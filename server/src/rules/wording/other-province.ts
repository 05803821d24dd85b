import type { Report } from '../../contract/rule';
import { placesOf } from '../../facts/places';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';
import { replacedBy } from '../../contract/replacement';

/** A province before a city or a county that lies in another one: 山西省西安市. Relative to the paragraph. */
export interface OtherProvince extends Span {
  readonly province: string;
  readonly place: string;
  readonly right: string;
}

/** 广东省西安市商会: a body of people from there, in another province. */
const BODY = /^\p{Script=Han}{0,8}?(?:商会|联合会|同乡会|联谊会|校友会|协会|促进会|办事处)/u;
/** Characters behind a place in which such a body is named. */
const MAX_UNITS_OF_BODY = 12;

/** Provinces that are not those of the places named right behind them. */
export function otherProvinces(paragraph: Paragraph): readonly OtherProvince[] {
  const names = placesOf(paragraph);
  if (!names || names.length < 2) return NONE;
  const { text } = paragraph;
  const others: OtherProvince[] = [];
  for (const [k, province] of names.entries()) {
    const next = names[k + 1];
    if (!next || next.start !== province.end || province.places.some(({ level }) => level !== 'province')) continue;
    const written = text.slice(province.start, province.end);
    // bare names side by side are of two places: 江苏无锡 is one, 山西西安 may be two
    const isNamed = province.full && next.full;
    if (!isNamed || next.places.some(({ level }) => level === 'province')) continue;
    if (BODY.test(text.slice(next.end, next.end + MAX_UNITS_OF_BODY))) continue;
    const within = new Set(next.places.flatMap((place) => place.within[0] ?? []));
    const [right] = within;
    if (within.size !== 1 || right === undefined || province.places.some(({ name }) => within.has(name))) continue;
    const place = text.slice(next.start, next.end);
    others.push({ start: province.start, end: province.end, province: written, place, right });
  }
  return others;
}

/** The report of a province that is another one. */
export function sayProvince(line: number, { start, end, province, place, right }: OtherProvince): Report {
  return {
    at: line,
    start,
    end,
    message: `“${place}”在${right}，不在${province}，请核对。`,
    suggestions: [replacedBy({ at: line, start, end }, right)],
  };
}
