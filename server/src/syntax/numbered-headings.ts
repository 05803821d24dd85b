import { parseChineseNumeral } from '../text/numerals';
import type { ClauseStart } from './spoken-markers';

/** End of the run of Chinese numerals that begins at `start` (at most three characters). */
export function numeralEnd(text: string, start: number): number {
  let to = start;
  while (to - start < 3 && to < text.length && '一二三四五六七八九十'.includes(text[to]!)) to++;
  return to;
}

export function isNumeralText(c: string): boolean {
  return c !== '' && '一二三四五六七八九十百'.includes(c);
}

/** What is counted by any two numerals. */
const ANY_UNITS = '产季类线级组批届轮';
/** What stands in a series by its number, so that 二、三期工程 is as good an enumeration as a heading. */
const RANKED_UNITS = `${ANY_UNITS}等段版章节班期题页排楼层号月环幢栋`;
/** What is counted by two numerals of which the second is the next one. */
const NEXT_UNITS = `${RANKED_UNITS}十百千万次个条名位`;

/**
 * 一、一年来 · 三、三个“坚持” · 一、二十年来: a numeral behind the point opens the heading unless the two make an
 * enumeration: 二、三产业 · 一、三季度 · 五、六十. A line 二、三个突出问题的整改 has no sentence in which three or so would stand.
 */
export function isNumberedHeading(clause: ClauseStart, ordinal: number, start: number): boolean {
  const { text, end, opensLine } = clause;
  const first = parseChineseNumeral(text[start]!);
  if (first === undefined || first <= ordinal || first === 10) return true;
  const to = numeralEnd(text, start);
  if (isListOfNumerals(text, to)) return false;
  const unit = text[to] || '产';
  if (first > ordinal + 1) return !ANY_UNITS.includes(unit);
  return !NEXT_UNITS.includes(unit) || (opensLine && !RANKED_UNITS.includes(unit) && standsAlone(text.slice(to, end)));
}

/** 第三、四、五组: more numerals follow the one that ends at `to`. */
function isListOfNumerals(text: string, to: number): boolean {
  return '、和与及至'.includes(text[to] || '，') && isNumeralText(text[to + 1] ?? '');
}

const LONGEST_ALONE = 40;

/** Whether the rest of a line is a heading rather than a sentence: short, of one clause, and without a mark at its end. */
function standsAlone(rest: string): boolean {
  return rest.length >= 4 && rest.length <= LONGEST_ALONE && !/[，。；：！？,;:!?…]/.test(rest);
}

const LISTED = /^[一二三四五六七八九]、[一二三四五六七八九十]/;

/**
 * Whether a line begins like an enumeration that may be a heading (二、三个问题要抓紧整改。 · 二、三季度工作安排): the item before
 * tells whether it goes on with a series. 二、三产业 may also open a sentence of the first item, and is left alone there.
 */
export function mayBeNumberedHeading(text: string, start: number, end: number): boolean {
  if (!LISTED.test(text.slice(start, start + 3))) return false;
  const to = numeralEnd(text, start + 2);
  if (to >= end || isListOfNumerals(text, to)) return false;
  return !RANKED_UNITS.includes(text[to]!) || standsAlone(text.slice(to, end));
}
