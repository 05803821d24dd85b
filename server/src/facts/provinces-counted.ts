import { placesOf } from './places';
import type { ClosedList } from './declared-counts';
import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import { NONE } from '../text/none';

/** 河南、湖北、安徽、江西五省: their count at once behind provinces; 三省一市 counts two kinds of them. */
const COUNTED = new RegExp(
  `(?<=\\p{Script=Han})(${COUNT})个?省(?:份|区市|区|市)?(?![级委直会内外城长道一两二三四五六七八九]|[、和][一两二三四五六七八九]|[（(])`,
  'gu',
);
const JOINT = /^[、和与及]$/;
const FEWEST = 2;

/** Provinces that are named one by one, where the count at once behind them is another number. */
export function provincesCounted(paragraph: Paragraph): readonly ClosedList[] {
  const { text } = paragraph;
  if (!text.includes('省') || !/[两二三四五六七八九\d]个?省/.test(text)) return NONE;
  const counts = allMatches(text, COUNTED);
  const names = counts.length > 0 ? (placesOf(paragraph) ?? NONE) : NONE;
  return counts.flatMap(({ index, 1: numeral }): readonly ClosedList[] => {
    const named: string[] = [];
    let start = index;
    for (let k = names.length - 1; k >= 0; k--) {
      const place = names[k]!;
      if (place.end > start) continue;
      const isNext = start === index ? place.end === start : JOINT.test(text.slice(place.end, start));
      const province = place.places.find(({ level }) => level === 'province');
      if (!isNext || !province) break;
      named.push(province.name);
      start = place.start;
    }
    // 湘、河南、湖北三省: what stands before the list may belong to it
    if (named.length < FEWEST || /[、和与及等]/.test(text[start - 1] ?? '')) return NONE;
    const count = parseCount(numeral!) ?? Number(numeral);
    // 重庆、湖北、湖南两省: the city may be left uncounted
    const ofProvinces = named.filter((name) => name.endsWith('省')).length;
    if (count === named.length || count === ofProvinces) return NONE;
    const at = { start: index, end: index + numeral!.length };
    return [{ start, end: at.end, numeral: `${numeral!}省`, count, items: named.length, at, isInFull: true }];
  });
}
