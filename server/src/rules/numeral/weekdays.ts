import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { valueOfCount, WEEKDAYS, yearOfDigits } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const HAN = '[一二三四五六七八九十]';
const MONTH_DAY = `(?:\\d{1,2}|${HAN}{1,2})月(?:\\d{1,2}|${HAN}{1,3})[日号]`;
const DATE = `(?:(?:(?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年)?${MONTH_DAY}`;
const JOINS = '[、和及与至到—–～~-]{1,2}';
const WEEK = '(?:星期|周|礼拜)';
/** 周一鸣同志 and 周五福老师 are persons. */
const NO_NAME =
  '(?!\\p{Script=Han}{1,2}(?:同志|老师|先生|女士|[书副]|主[任席]|[局处科县市镇乡村校院部厅]长|医生|教授|师傅))';
const WEEKDAY = `${WEEK}[一二三四五六日天](?![年期刊边围密岁到报])${NO_NAME}`;
/** Behind a comma nothing but a mark or a time of the day tells a weekday from a name: 3月5日，周一鸣. */
const ENDS_BEHIND_COMMA = '(?<!，周[一二三四五六日天](?![，。；、）)上下晚早中凌夜\\d至到—–～~-]|$))';
/** 2026年3月7日、8日（周五、周六） · 3月2日（周一） · 3月20日，农历二月初二，星期四 */
const DATE_FIRST = new RegExp(
  `(?<![\\d一二三四五六七八九十])(?<dates>${DATE}(?:${JOINS}(?:${DATE}|(?:\\d{1,2}|${HAN}{1,3})[日号])){0,3})(?:(?:[，（(]?(?:农历|阴历)[^，。；（）]{2,12}[，）、]|[（(，是即为]|，是|，即|这天是)?[（(]?)(?<week>${WEEKDAY}(?:${JOINS}${WEEK}?[一二三四五六日天]){0,3})${ENDS_BEHIND_COMMA}`,
  'gu',
);
/** 上周五（2026年11月13日） · 周六，10月18日 */
const WEEKDAY_FIRST = new RegExp(
  `(?<![每逢各])(?<week>${WEEKDAY})(?:上午|下午|晚上?|早上)?(?:[（(]|，即|，也就是|，)(?<dates>${DATE})(?=[）)，上下晚]|$)`,
  'gu',
);
const PARTS = new RegExp(`(?:(?<year>[^年]{4})年)?(?:(?<month>[^月年]{1,2})月)?(?<day>[^月年日号]{1,3})[日号]`, 'g');
const YEARS = /(?<!\d)((?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年/g;
const OTHER_YEARS = /[去今明前后次翌]年/;
/** A month so much smaller than the one told before with its year is one of the year after. */
const MONTHS_OVER_YEAR = 6;
const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** Days that are held against one another: a longer list is a table of several months. */
const MAX_DAYS = 20;

interface Day {
  readonly written: string;
  readonly start: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly week: string;
  readonly weekStart: number;
}

/** Weekdays that are not those of the dates beside them, by the one year that such a date is told with, or by another such date. */
export function wrongWeekdays(text: string): readonly NumeralSlip[] {
  if (!/(?:星期|周|礼拜)[一二三四五六日天]/.test(text)) return NONE;
  const days = [...allMatches(text, DATE_FIRST), ...allMatches(text, WEEKDAY_FIRST)].flatMap(daysOf);
  if (days.length === 0) return NONE;
  const years = new Set(allMatches(text, YEARS).map(([, digits]) => yearOfDigits(digits!)));
  const isOfOne = years.size === 1 && !OTHER_YEARS.test(text);
  const yearOf = (day: Day): number | undefined => day.year ?? (isOfOne ? yearBy(day, days) : undefined);
  const slips = days.flatMap((day): readonly NumeralSlip[] => wrongIn(day, yearOf(day)));
  return slips.length > 0 || years.size > 0 ? slips : wrongBeside(text, days);
}

/** The days of a match, each with its weekday; none where they are not as many. */
function daysOf(m: RegExpExecArray): readonly Day[] {
  const { dates, week } = m.groups as { dates: string; week: string };
  const isRange = /[至到—–～~-]/.test(week);
  const weekdays = [...week.replaceAll(/星期|周|礼拜/g, '').matchAll(/[一二三四五六日天]/g)].map(([name]) => name);
  const parts = allMatches(dates, PARTS);
  if (weekdays.length !== parts.length || (parts.length > 1 && isRange !== /[至到—–～~-]/.test(dates))) return NONE;
  const start = m.index + m[0].indexOf(dates);
  const weekStart = m.index + m[0].lastIndexOf(week);
  let year: number | undefined;
  let month = 0;
  return parts.map((part, k): Day => {
    if (part.groups!['year'] !== undefined) year = yearOfDigits(part.groups!['year']);
    if (part.groups!['month'] !== undefined) month = valueOfCount(part.groups!['month']) ?? 0;
    const day = valueOfCount(part.groups!['day']!) ?? 0;
    const weekday = WEEKDAYS.indexOf(weekdays[k] === '天' ? '日' : weekdays[k]!);
    return { written: part[0], start: start + part.index, year, month, day, weekday, week, weekStart };
  });
}

/** The year that another weekday is told with is that of those behind it; 2019年成立 and 2025年全会 lend theirs to none. */
function yearBy({ month, start }: Day, days: readonly Day[]): number | undefined {
  const told = days.find((day) => day.year !== undefined && day.start < start);
  if (told?.year === undefined) return undefined;
  return told.month - month >= MONTHS_OVER_YEAR ? told.year + 1 : told.year;
}

const timeOf = (year: number, { month, day }: Day): number => Date.UTC(year, month - 1, day);

function wrongIn(told: Day, year: number | undefined): readonly NumeralSlip[] {
  const { month, day, weekday, week, weekStart } = told;
  if (year === undefined || month < 1 || month > 12 || day < 1) return NONE;
  const date = new Date(timeOf(year, told));
  if (date.getUTCMonth() + 1 !== month || date.getUTCDay() === weekday) return NONE;
  const right = WEEKDAYS[date.getUTCDay()]!;
  const message = `${year}年${month}月${day}日是星期${right}，请核对。`;
  const rights = week.length <= 3 ? [week.slice(0, -1) + right] : [];
  return [{ start: weekStart, wrong: week, rights, kind: 'weekday', message, severity: 'warning' }];
}

/** 3月2日（周一）至3月6日（周四）: two dates without a year whose weekdays lie otherwise apart; more may tell which is wrong. */
function wrongBeside(text: string, days: readonly Day[]): readonly NumeralSlip[] {
  const ordered = [...days].sort((a, b) => a.start - b.start);
  const [first, ...others] = ordered;
  if (!first || others.length === 0 || ordered.length > MAX_DAYS || OTHER_YEARS.test(text)) return NONE;
  const apartFrom = (a: Day, b: Day): number => {
    const daysApart = Math.round((timeOf(2001, b) - timeOf(2001, a)) / MS_PER_DAY);
    return (((b.weekday - a.weekday - daysApart) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  };
  // a leap day, or the turn of a year, may lie between them
  if (ordered.some((day) => day.month < 1 || day.month > 12 || Math.abs(day.month - first.month) > 1)) return NONE;
  if (ordered.some(({ month }) => month === 2) && ordered.some(({ month }) => month === 3)) return NONE;
  const isWrong = (day: Day): boolean => ordered.filter((other) => apartFrom(other, day) === 0).length === 1;
  const wrong = ordered.filter(isWrong);
  const odd =
    wrong.length === 1 ? wrong[0]! : wrong.length === ordered.length && ordered.length === 2 ? ordered[1]! : undefined;
  if (!odd) return NONE;
  const other = ordered.find((day) => day !== odd)!;
  const message = `${odd.written}的星期和前后的${other.written}（星期${WEEKDAYS[other.weekday]!}）对不上，请核对。`;
  return [{ start: odd.weekStart, wrong: odd.week, rights: [], kind: 'weekday', message, severity: 'information' }];
}
