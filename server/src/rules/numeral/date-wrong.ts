import { allMatches } from '../../text/matches';
import { Clock, Month } from './figures';
import type { NumeralSlip } from './suggest';

const DATE = /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,3})[日号]/g;
const MONTH = /((?:19|20)\d{2})年(\d{1,2})月(?!\d)/g;
/** 13月份: without a year the figure may count something (13月薪). */
const BARE = /\d月[份底初上中下]/;
const BARE_MONTH = /(?<![\d.．年第])(1[3-9]|[2-9]\d)月(?=份|底|初|[上中下]旬)/g;
/** 去年13月 · 今年0月 */
const RELATIVE_MONTH = /(?<=[今去明前当同次翌]年)(0|00|1[3-9]|[2-9]\d)月(?![薪租供费均息])/g;
const CLOCK = /[午上晨日号天]\d{1,2}[:：时点]/;
const HOUR =
  /(上午|下午|早上|早晨|晚上|中午|凌晨|[日号天])(\d{1,2})(?:([:：])(\d{2})(?![\d:：])|([时点])(?:(\d{1,2})分)?(?!间|候|代|装|尚|速|差))/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days, months and hours that there are not. */
export function wrongDates(text: string, behind: number): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, message: string): void => {
    slips.push({ start: m.index, wrong: m[0], rights: [], kind: 'date', message });
  };
  if (behind & Month) {
    for (const m of allMatches(text, DATE)) {
      const message = problemOf(m);
      if (message !== undefined) add(m, message);
    }
    for (const m of allMatches(text, MONTH))
      if (Number(m[2]) < 1 || Number(m[2]) > 12) add(m, `没有${m[2]!}月，请核对。`);
    for (const m of allMatches(text, RELATIVE_MONTH)) add(m, `没有${m[1]!}月，请核对。`);
    for (const m of BARE.test(text) ? allMatches(text, BARE_MONTH) : []) add(m, `没有${m[1]!}月，请核对。`);
  }
  if (behind & Clock && CLOCK.test(text))
    for (const m of allMatches(text, HOUR)) {
      const message = hourProblem(m);
      if (message !== undefined) add(m, message);
    }
  return slips;
}

function problemOf(m: RegExpExecArray): string | undefined {
  const year = m[1] === undefined ? undefined : Number(m[1]);
  const month = Number(m[2]);
  const day = Number(m[3]);
  const days = month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1];
  if (days === undefined) return `没有${month}月，请核对。`;
  return day < 1 || day > days ? `${month}月没有${day}日，请核对。` : undefined;
}

/** 下午25时 · 上午9:75 · 上午14时 · 下午9:00; without a word of the day 28:25 is a score and 30点 a count of points. */
function hourProblem(m: RegExpExecArray): string | undefined {
  const part = m[1]!;
  const hour = Number(m[2]);
  const minute = Number(m[4] ?? m[6] ?? 0);
  const sign = m[5] ?? '时';
  const isDay = part.length === 1;
  // 3日30点: the clock has to be written out behind a day alone
  if (isDay && m[3] === undefined && m[6] === undefined) return undefined;
  if (hour > 24 || (hour === 24 && minute > 0)) return `没有${m[2]!}${sign}，请核对。`;
  if (minute > 59) return `没有${minute}分，请核对。`;
  if ((part === '上午' || part.startsWith('早')) && hour > 12) return `${part}没有${hour}${sign}，请核对。`;
  // 凌晨12点 is midnight
  if (part === '凌晨' && hour === 12) return undefined;
  const hours = HOURS_OF_NONE[part];
  return hours !== undefined && hour >= hours[0] && hour <= hours[1]
    ? `${hour}${sign}不在${part}，时段和钟点对不上，请核对。`
    : undefined;
}

/** Hours that nobody says of a part of the day, first and last; 下午7点 and 晚上1点 are said. */
const HOURS_OF_NONE: Readonly<Record<string, readonly [number, number]>> = {
  上午: [1, 4],
  中午: [4, 9],
  下午: [8, 11],
  晚上: [13, 16],
  凌晨: [8, 23],
};

/** Most days of a month. */
export function daysOf(month: number): number {
  return DAYS[month - 1]!;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
