import { alternation } from '../text/alternation';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { chineseValue } from './figures';
import type { DateValue } from './types';
import { comparedWords } from './words';

/** A date at its place in a line. */
export interface PlacedDate extends Span {
  readonly date: DateValue;
  /** Whether it counts only from the day of the speech: 今年, 下月. */
  readonly isRelative: boolean;
}

const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const PART = '(?:年?底|年?末|年初|初|上旬|中旬|下旬)?';
const DATE = new RegExp(
  `(?<![\\d一二三四五六七八九十])(?:(?<year>${YEAR})年(?:度)?(?:(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})[日号])?)?|(?<month2>${MONTH})月(?:份)?(?:(?<day2>${DAY})[日号])|(?<month3>${MONTH})月(?!革命|来)(?:份)?|(?<day3>(?:3[01]|[12]\\d|[1-9]))[日号](?![楼线文令院馆厅机台车门井库子])|(?<only>${YEAR})(?=(?:年?[—～~至-])${YEAR}年))(?<part>${PART})`,
  'g',
);
const NUMERIC = /(?<!\d)((?:19|20)\d\d)([-./])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?!\d)/g;
const HOUR =
  /(?<part>上午|[下中]午|晚上?|早上|凌晨)?(?:(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)(?!\d)|(?<hour2>[01]?\d|2[0-3]|[一二三四五六七八九十]|十[一二])[时点](?:(?<minute2>[0-5]?\d)分|(?<half>半)|(?<sharp>整))?(?![间候期代点意要建希体工内]))/g;
const PERIOD =
  /第?([一二三四1-4])季度|上半年|下半年|“?(十[一二三四五六])五”?(?=时期|规划|期间|以来|末|收官|开局|[^一-龥])/g;
const RELATIVE = new RegExp(alternation(comparedWords('relative date')), 'g');

/** Dates, hours, quarters and plan periods of a line. 3个月 and 三年 are figures, 3月 is a date. */
export function datesOf(text: string): PlacedDate[] {
  const dates: PlacedDate[] = [];
  const add = (match: RegExpExecArray, date: DateValue, isRelative: boolean): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!dates.some((other) => other.start < end && start < other.end)) dates.push({ start, end, date, isRelative });
  };
  if (/\d[-./]\d/.test(text))
    for (const match of allMatches(text, NUMERIC))
      add(match, { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), rest: '' }, false);
  if (/[年月日号\d]/.test(text))
    for (const match of allMatches(text, DATE)) {
      const { year, month, day, month2, day2, month3, day3, only, part } = match.groups!;
      add(
        match,
        {
          ...fieldOf('year', year ?? only),
          ...fieldOf('month', month ?? month2 ?? month3),
          ...fieldOf('day', day ?? day2 ?? day3),
          rest: PARTS[part ?? ''] ?? part ?? '',
        },
        false,
      );
    }
  for (const match of allMatches(text, PERIOD))
    add(match, { rest: match[1] ? `季${numberOf(match[1])}` : match[2] ? `${match[2]}五` : match[0] }, false);
  if (/[时点:：]/.test(text))
    for (const match of allMatches(text, HOUR)) {
      const value = hourOf(match);
      if (value !== undefined) add(match, { rest: value }, false);
    }
  for (const match of allMatches(text, RELATIVE)) add(match, { rest: match[0] }, true);
  return dates.sort((a, b) => a.start - b.start);
}

/** The end of a year or a month has several names. */
const PARTS: Readonly<Record<string, string>> = { 年底: '底', 年末: '底', 末: '底', 年初: '初' };

const fieldOf = (name: 'year' | 'month' | 'day', text: string | undefined): Partial<Record<typeof name, number>> =>
  text === undefined ? {} : { [name]: numberOf(text) };

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (chineseValue(text.replaceAll('○', '〇')) ?? 0);

/** An hour as minutes of the day; undefined for 三点 that are no hour. */
function hourOf(match: RegExpExecArray): string | undefined {
  const { part, hour, minute, hour2, minute2, half, sharp } = match.groups!;
  if (hour === undefined && !part && !minute2 && !half && !sharp) return undefined;
  let value = numberOf(hour ?? hour2!);
  if ((part === '下午' || part?.startsWith('晚')) && value < 12) value += 12;
  return `时${value * 60 + Number(minute ?? minute2 ?? (half ? 30 : 0))}`;
}

/** Whether two dates say the same; the year may be left out in one of them. */
export function isSameDate(a: DateValue, b: DateValue): boolean {
  if (a.month !== b.month || a.day !== b.day || a.rest !== b.rest) return false;
  return a.month === undefined && a.day === undefined && a.rest === ''
    ? a.year === b.year
    : a.year === undefined || b.year === undefined || a.year === b.year;
}
