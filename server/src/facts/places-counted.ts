import { placesOf } from './places';
import type { ClosedList } from './declared-counts';
import type { Place } from '../lexicon/places';
import type { Paragraph } from '../syntax/types';
import { firstWhere } from '../text/bisect';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import { NONE } from '../text/none';

interface Counted {
  /** Their count at once behind the names. */
  readonly pattern: RegExp;
  readonly isOne: (place: Place) => boolean;
  /** A count to which the names come as well. */
  readonly isMeant: (names: readonly string[], count: number) => boolean;
}

/** 河南、湖北、安徽、江西五省; 三省一市 counts two kinds of them. */
const PROVINCES: Counted = {
  pattern: new RegExp(
    `(?<=\\p{Script=Han})(${COUNT})个?省(?:份|区市|区|市)?(?![级委直会内外城长道一两二三四五六七八九]|[、和][一两二三四五六七八九]|[（(])`,
    'gu',
  ),
  isOne: ({ level }) => level === 'province',
  // 重庆、湖北、湖南两省: the city may be left uncounted
  isMeant: (names, count) => names.filter((name) => name.endsWith('省')).length === count,
};
/** 合肥、南京、杭州、武汉、长沙六个城市 · 南京、镇江、扬州四市 */
const CITIES: Counted = {
  pattern: new RegExp(
    `(?<=\\p{Script=Han})(${COUNT})(?:个(?:兄弟|友好|地级|设区|重点|试点|沿海|中心)?(?:城市|市(?=[的，。、之])|设区市)|[城市](?=[，。的共联合携]|协同|一体|同城))(?![群圈带]|[、和][一两二三四五六七八九]|[（(])`,
    'gu',
  ),
  isOne: ({ level, name }) => level === 'city' || name.endsWith('市'),
  // 联合南京、镇江、扬州四市: our own city may be one of them
  isMeant: (names, count) => count === names.length + 1 && names.length < FEWEST_WITHOUT_OURS,
};
const ANOTHER_FIRST = /^[和与及]./;
const JOINT = /^[、和与及]$/;
const FEWEST = 2;
/** From so many on nobody counts the own city with those that are named. */
const FEWEST_WITHOUT_OURS = 4;
/** What stands before a list that is not whole, or with which the own place goes. */
const NOT_ALL = /[、和与及等同]$|联合|会同|携手|牵手|我们|我[省市县区]$/;
/** Characters before a list that tell so. */
const REACH = 3;

/** Provinces or cities that are named one by one, where the count at once behind them is another number. */
export function placesCounted(paragraph: Paragraph): readonly ClosedList[] {
  const { text } = paragraph;
  if (!/[两二三四五六七八九十\d](?:个?省|[城市]|个.{0,2}[城市])/.test(text)) return NONE;
  return [PROVINCES, CITIES].flatMap((counted) => countedOf(paragraph, counted));
}

function countedOf(paragraph: Paragraph, { pattern, isOne, isMeant }: Counted): readonly ClosedList[] {
  const { text } = paragraph;
  const counts = allMatches(text, pattern);
  const names = counts.length > 0 ? (placesOf(paragraph) ?? NONE) : NONE;
  return counts.flatMap(({ 0: counted, index, 1: numeral }): readonly ClosedList[] => {
    const named: string[] = [];
    let joints = '';
    let start = index;
    for (let k = firstWhere(names, (place) => place.start >= index) - 1; k >= 0; k--) {
      const place = names[k]!;
      if (place.end > start) continue;
      const isNext = start === index ? place.end === start : JOINT.test(text.slice(place.end, start));
      const one = place.places.find(isOne);
      if (!isNext || !one) break;
      joints = text.slice(place.end, start) + joints;
      named.push(one.name);
      start = place.start;
    }
    // 湘、河南、湖北三省: what stands before the list may belong to it
    if (named.length < FEWEST || NOT_ALL.test(text.slice(Math.max(0, start - REACH), start))) return NONE;
    // 安徽与江苏、浙江两省接壤: who stands before 与 is not counted
    if (ANOTHER_FIRST.test(joints)) return NONE;
    const count = parseCount(numeral!) ?? Number(numeral);
    if (count === named.length || isMeant(named, count)) return NONE;
    const at = { start: index, end: index + numeral!.length };
    return [{ start, end: at.end, numeral: counted, count, items: named.length, at, isInFull: true }];
  });
}
