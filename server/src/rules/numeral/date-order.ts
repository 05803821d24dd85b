import wordingTable from '../../../data/kept/date-course-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { sentenceAround } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { TO } from './context';
import { Clock, Day, Month } from './figures';
import type { NumeralSlip } from './suggest';

const YEAR = '((?:19|20)\\d{2}年|今年|去年|当年|同年)?';
const words = wordingsOf(wordingTable, 'date-course-wordings.tsv');
/** 9月20日至9月8日 · 6月20日至8日 · 2026年5月6日至2026年4月30日 */
const DAYS = new RegExp(
  `(?<!\\d)${YEAR}(\\d{1,2})月(\\d{1,2})[日号](?:（[^（）]{1,6}）)?起?${TO}${YEAR}(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
  'g',
);
/** 2026年9月至2026年1月 */
const MONTHS = new RegExp(`(?<!\\d)((?:19|20)\\d{2})年(\\d{1,2})月份?${TO}((?:19|20)\\d{2})年(\\d{1,2})月(?!\\d)`, 'g');
/** 今年7月1日启动，至今年6月8日结束 */
const COURSE = new RegExp(
  `(?<!\\d)${YEAR}(\\d{1,2})月(\\d{1,2})[日号](?:上午|下午|晚上)?(?:正式|全面)?${words('begins')}(?!的)[^。；！？\\d]{0,12}?${YEAR}(\\d{1,2})月(\\d{1,2})[日号](?=[^，。；！？\\d]{0,4}${words('ends')})`,
  'g',
);
/** 今年9月开工，今年6月底前完工 */
const COURSE_OF_MONTHS = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2}年|今年|去年|明年)(\\d{1,2})月(?:份|初|底|[上中下]旬)?(?:正式|全面)?${words('begins')}，[^。；！？\\d]{0,15}?(\\1|当年)(\\d{1,2})月(?:份|初|底|[上中下]旬)?(?:以?前|之前)?(?=[^，。；！？已\\d]{0,6}(?:${words('ends')}|建成|投产|投用|投入使用|通车)(?!的))`,
  'g',
);
/**
 * 从3月开始，2月底结束 · 从3月1日开始，至2月底结束: months of one year, unless the work goes on over the winter (从11月开始，
 * 3月底结束).
 */
const COURSE_WITHOUT_YEAR = new RegExp(
  `(?<![年\\d])(?:从|自)(\\d{1,2})月(?:份|初|底|[上中下]旬|\\d{1,2}[日号])?(?:正式|全面)?${words('begins')}，[到至]?(\\d{1,2})月(?:份|初|底|末|[上中下]旬|\\d{1,2}[日号])?(?:以?前|之前)?(?=(?!起)[^，。！？次明翌来\\d]{0,4}${words('ends')}(?:[，。；！？]|$))`,
  'g',
);
const YEARS_OF_THEIR_OWN = /年度|学年|财年|每年|逐年|周期|一年/;
const LASTED =
  /(?:历时|为期|用时)[^，。；]{0,3}(?:[一二两三四五六七八九十\d]{1,3}个?[月周]|[一二三四五六七八九十百\d]{1,4}天)/;
/** Months of a course that runs over the end of a year; a longer one says so. */
const MAX_MONTHS_OVER_WINTER = 8;
/** 3月中旬完成摸底，3月上旬启动整治，4月底前组织验收: steps of a plan, each of which begins with its time. */
const STEP = `\\d{1,2}月(?:[上中下]旬|初|底|末|\\d{1,2}[日号])(?:之?前)?(?:，?全面|基本|集中|正式|组织|陆续)?${words('begins a step')}(?!的)[^，。；！？\\d]{2,20}`;
const STEPS = new RegExp(`(?<=[，。；：]|^)(?:${STEP}[，；]){2,9}${STEP}(?=[，。；！])`, 'g');
/** 5月底前完成北岸绿化，4月底前完成南岸绿化: works that go on side by side are told with one verb, or end alike. */
const STEP_TOLD = new RegExp(
  `^\\d{1,2}月[^，；]{1,3}?前?，?(?:全面|基本|集中|正式|组织|陆续)?(${words('begins a step')})[^，；]*?([^，；]{2})(?=[，；]|$)`,
);
const STEP_TIME = /(\d{1,2})月(?:([上中下]旬|初|底|末)|(\d{1,2})[日号])/g;
const DAY_OF: Readonly<Record<string, number>> = { 初: 1, 上旬: 1, 中旬: 11, 下旬: 21, 底: 29, 末: 29 };
/** Months from which a smaller one is of the year after: 11月…，次年1月 goes without a year too. */
const MONTHS_OVER_YEAR = 6;
/** 上午10:30—9:30 · 下午4时至3时 */
const HOURS = new RegExp(
  `(?:上午|下午|早上|晚上|[日号午])(\\d{1,2})(?:[:：](\\d{2})|[时点](?:(\\d{1,2})分)?)${TO}(\\d{1,2})(?:[:：](\\d{2})|[时点](?:(\\d{1,2})分)?)(?![\\d:：])`,
  'g',
);
/** Hours that come again: a shift that begins on one day ends on the next. */
const RECURRING = /(?:每[日天晚周]|次日|翌日|平日|工作日|节?假日|周日)(?:上午|下午|早上|晚上|午)?$/;
/** A night shift ends at a smaller hour than it began, an hour that is only a little earlier does not. */
const MAX_HOURS_EARLIER = 2;

/** How far before an hour what says that it comes again may begin. */
const MAX_UNITS_RECURRING = 5;

/** Spans of days and hours that end before they begin. */
export function dateOrder(text: string, behind: number): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray): void => {
    const message = `“${m[0]}”结束的时间早于开始的时间，请核对。`;
    slips.push({ start: m.index, wrong: m[0], rights: [], kind: 'date-order', message });
  };
  if (behind & Month)
    for (const m of allMatches(text, MONTHS))
      if (Number(m[3]) * 12 + Number(m[4]) < Number(m[1]) * 12 + Number(m[2])) add(m);
  if (behind & Month) for (const m of allMatches(text, COURSE_OF_MONTHS)) if (Number(m[4]) < Number(m[2])) add(m);
  if (behind & Month)
    for (const m of allMatches(text, COURSE_WITHOUT_YEAR)) {
      const [first, final] = [Number(m[1]), Number(m[2])];
      if (final < first && final + 12 - first > MAX_MONTHS_OVER_WINTER && !isWholeYear(text, m)) add(m);
    }
  if (behind & Month)
    for (const m of allMatches(text, STEPS)) {
      const slip = YEARS_OF_THEIR_OWN.test(sentenceAround(text, m.index)) ? undefined : stepBefore(m);
      if (slip) slips.push(slip);
    }
  if (behind & Day) {
    for (const m of allMatches(text, DAYS)) if (isBackward(m)) add(m);
    for (const m of allMatches(text, COURSE)) if (isBackward(m)) add(m);
  }
  if (behind & Clock)
    for (const m of allMatches(text, HOURS)) {
      const from = m.index + m[0].search(/\d/);
      if (isEarlierHour(m) && !RECURRING.test(text.slice(Math.max(0, from - MAX_UNITS_RECURRING), from))) add(m);
    }
  return slips;
}

/** The one step of a plan that comes before the step above it, where all others are in order without it. */
function stepBefore({ index, 0: steps }: RegExpExecArray): NumeralSlip | undefined {
  const times = allMatches(steps, STEP_TIME).map((m) => ({
    m,
    day: Number(m[1]) * 31 + Number(m[3] ?? DAY_OF[m[2]!]),
  }));
  const backward = times.flatMap(({ day }, k) => (k > 0 && day < times[k - 1]!.day ? [k] : []));
  const [k] = backward;
  if (k === undefined || backward.length > 1 || times[k - 1]!.day - times[k]!.day > MONTHS_OVER_YEAR * 31)
    return undefined;
  // 3月底启动管网，5月底完成管网，4月初启动道路: another row of steps begins
  if (k + 1 === times.length || times[k + 1]!.day < times[k - 1]!.day) return undefined;
  const { m } = times[k]!;
  if (areSideBySide(steps.slice(times[k - 1]!.m.index), steps.slice(m.index))) return undefined;
  const message = `“${m[0]}”早于前一步的“${times[k - 1]!.m[0]}”，先后次序对不上，请核对。`;
  return { start: index + m.index, wrong: m[0], rights: [], kind: 'date-order', message, severity: 'information' };
}

function areSideBySide(before: string, behind: string): boolean {
  const [told, toldBehind] = [STEP_TOLD.exec(before), STEP_TOLD.exec(behind)];
  return told !== null && toldBehind !== null && (told[1] === toldBehind[1] || told[2] === toldBehind[2]);
}

/** 学年从9月1日开始，至8月31日结束: a year that begins on another day. How many months it took would tell that it is none. */
function isWholeYear(text: string, { 0: written, 1: first, 2: final, index }: RegExpExecArray): boolean {
  const sentence = sentenceAround(text, index);
  if (YEARS_OF_THEIR_OWN.test(sentence)) return true;
  return /[日号]/.test(written) && (Number(final) % 12) + 1 === Number(first) && !LASTED.test(sentence);
}

/** Without a year behind it a smaller month is one of the year after: 11月1日至3月31日. */
function isBackward([, year, month, day, otherYear, otherMonth, otherDay]: RegExpExecArray): boolean {
  const months = Number(otherMonth ?? month) - Number(month);
  const days = Number(otherDay) - Number(day);
  if (otherYear === undefined) return months === 0 && days < 0;
  if (year === undefined) return false;
  const isSameYear = year === otherYear || otherYear === '当年' || otherYear === '同年';
  if (isSameYear) return months < 0 || (months === 0 && days < 0);
  return /^\d/.test(year) && /^\d/.test(otherYear) && otherYear < year;
}

function isEarlierHour([, hour, minute, plain, otherHour, otherMinute, otherPlain]: RegExpExecArray): boolean {
  const from = Number(hour) * 60 + Number(minute ?? plain ?? 0);
  const to = Number(otherHour) * 60 + Number(otherMinute ?? otherPlain ?? 0);
  return to < from && from - to <= MAX_HOURS_EARLIER * 60 && Number(hour) <= 24;
}
