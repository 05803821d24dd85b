import { festivalCalled, festivalNames, festivals, solarTerms, type Festival } from '../../lexicon/festivals';
import wordingTable from '../../../data/kept/period-wordings.tsv';
import { lunarDays } from '../../lexicon/calendar';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { PeriodSlip } from './period-claim';
import { monthsApart } from './period-festivals';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
const NUMERALS = '一二三四五六七八九十';
/** Whose day it is. */
const WHOSE = '(?:全国|中国|我国|国家|国际|世界|暨)?';
/** “3·12”国际妇女节: the day right before the name, in figures. 2.3教师节 without marks around it is a number of a heading. */
const numbered = once(
  () =>
    new RegExp(
      `(?<![\\d.·•第])(?<written>(?<=[“"])\\d{1,2}[·•・.]\\d{1,2}|\\d{1,2}[·•・]\\d{1,2})[”"]?${WHOSE}(?<name>${festivalNames()})`,
      'g',
    ),
);
/** “六一”青年节: the day in two characters. 五一国庆 and 五一端午 are two days. */
const shortened = once(() => {
  const ofDays = festivals().filter(({ day, name }) => day > 0 && name !== '国庆节');
  const names = ofDays.flatMap(({ called }) => called.filter((name) => /[节日]$/.test(name)));
  const shorts = festivals().flatMap(({ short }) => (short === '' ? [] : [short]));
  return new RegExp(`(?<![第\\d])(?<written>${shorts.join('|')})[”"]?${WHOSE}(?<name>${alternation(names)})`, 'g');
});
/** “110”消防宣传月: the number that is called in need, which its own day or month is named after. */
const CALLED_NUMBER =
  /(?<!\d)(?<written>11[09]|12[02])[”"]?(?:全国|中国|国家)?(?<name>消防|交通安全|人民警察|急救)(?:安全)?(?:宣传|知识)?[日月周节]/g;
const NUMBERS: Readonly<Record<string, string>> = { 消防: '119', 交通安全: '122', 人民警察: '110', 急救: '120' };
/** What leads to a festival that is celebrated. */
const celebrates = (): string =>
  `${words('celebrates')}(?:一年一度的?|第[^，。；、]{1,6}?[个届])?[“”"\\d·一二三四五六七八九十]{0,6}(?:中国|国际|全国|传统|世界)?`;
/** 夏至时节，……庆祝中国农民丰收节: a day of the year, and a festival that is celebrated in the same sentence. */
const inTerm = once(
  () =>
    new RegExp(
      `(?<told>${alternation([...solarTerms().keys()])})(?:时节|这天|当天|当日|之日|节气)，[^。！？；]{0,40}?(?:。[^。！？；]{0,40}?)?${celebrates()}(?<name>${festivalNames()})`,
      'g',
    ),
);
/** 五月的校园，……迎来了教师节 · 在这阳春三月，……迎来青年节 */
const inMonth = once(
  () =>
    new RegExp(
      `(?:(?<=^|[。！？；])|(?<=[，]))(?:在这?个?)?${words('opens a month')}?(?<told>(?:十[一二]?|[二三四五六七八九])月)(?:的[^，。；！？\\d]{1,6}|里|时节|，)，?[^。！？；\\d月]{0,40}?${celebrates()}(?<name>${festivalNames()})`,
      'g',
    ),
);
/** 农历九月初八是重阳节 · 八月十四，中秋佳节. In some places 八月十六 and 五月十五 are kept. */
const OF_SOME_PLACES: ReadonlySet<string> = new Set(['八月十六', '五月十五']);
const LUNAR =
  '(?<told>(?:正|[二三四五六七八九十]|腊|冬)月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|[二廿]十?[一二三四五六七八九]|三十))';
const onLunarDay = once(() => {
  // 正月初二，正是春节: these two last for days
  const names = [...lunarDays().keys()].filter(
    (name) => lunarDays().get(name)!.day > 0 && !/^(?:春节|元宵节?)$/.test(name),
  );
  const short = names.filter((name) => /节$/.test(name)).map((name) => name.slice(0, -1));
  return new RegExp(
    `(?<![年闰])${LUNAR}${words('leads to a day')}(?:我国|中国|传统|民间|一年一度的?|农历|的){0,3}(?<name>${[...names, ...short].sort((a, b) => b.length - a.length).join('|')})(?:节|佳节)?(?=[，。！、；]|$|当天|这天|之夜|之日)`,
    'g',
  );
});

/** Days and months that do not belong to the festival that is told with them, in whichever year. */
export function daysOfOthers(text: string): readonly PeriodSlip[] {
  const numbers = /1[12][029]/.test(text) ? allMatches(text, CALLED_NUMBER).flatMap(otherNumber) : NONE;
  if (!/[节日午秋阳明宵夕庆旦至]/.test(text)) return numbers;
  return [
    ...numbers,
    ...(/[·•・.]\d/.test(text) ? allMatches(text, numbered()).flatMap(otherDay) : NONE),
    ...(/[三五六七八][一四八]/.test(text) ? allMatches(text, shortened()).flatMap(otherDay) : NONE),
    ...(/[立雨惊春谷小芒夏大处白秋寒霜冬]/.test(text) ? allMatches(text, inTerm()).flatMap(otherTerm) : NONE),
    ...(text.includes('月') ? allMatches(text, inMonth()).flatMap(otherMonth) : NONE),
    ...(/月[初十二廿三]/.test(text) ? allMatches(text, onLunarDay()).flatMap(otherLunarDay) : NONE),
  ];
}

function otherDay(m: RegExpExecArray): readonly PeriodSlip[] {
  const { written, name } = m.groups as { written: string; name: string };
  const festival = festivalCalled(name);
  const { month, day, short } = festival;
  const isShort = !/\d/.test(written);
  const [told, toldDay] = isShort
    ? Array.from(written, (numeral) => NUMERALS.indexOf(numeral) + 1)
    : written.split(/\D/).map(Number);
  if (isDayOf(festival, told!, toldDay!) || (isShort && written === short)) return NONE;
  const right = isShort ? short || undefined : day === 0 ? undefined : `${month}·${day}`;
  const when = day === 0 ? `在${month}月前后` : `是${month}月${day}日`;
  return [slipAt(m, written, `${name}${when}，这里写的是“${written}”，请核对。`, right)];
}

function otherNumber(m: RegExpExecArray): readonly PeriodSlip[] {
  const { written, name } = m.groups as { written: string; name: string };
  const right = NUMBERS[name]!;
  return right === written ? NONE : [slipAt(m, written, `${name}的号码是“${right}”，请核对。`, right)];
}

function slipAt(m: RegExpExecArray, written: string, message: string, right: string | undefined): PeriodSlip {
  const start = m.index + m[0].indexOf(written);
  return { start, end: start + written.length, message, ...(right !== undefined && { right }) };
}

/** A festival of the moon may fall on any day of its month or of those beside it. */
const isDayOf = (festival: Festival, month: number, day: number): boolean =>
  festival.day === 0 ? monthsApart(festival.month, month) < 2 : festival.month === month && festival.day === day;

function otherTerm(m: RegExpExecArray): readonly PeriodSlip[] {
  return farFrom(m, solarTerms().get(m.groups!['told']!)!);
}

function otherMonth(m: RegExpExecArray): readonly PeriodSlip[] {
  const told = m.groups!['told']!;
  const unit = NUMERALS.indexOf(told.slice(-2, -1)) + 1;
  const month = told.startsWith('十') && told.length > 2 ? 10 + unit : unit;
  // 八月的田野里，……以实际行动喜迎国庆: what comes within some months may be awaited
  const ahead = (festivalCalled(m.groups!['name']!).month - month + MONTHS_OF_YEAR) % MONTHS_OF_YEAR;
  return ahead <= AWAITED || /行动|献礼|倒计时|成绩/.test(m[0]) ? NONE : farFrom(m, month);
}

/** 夏至时节栽下的秧苗: what is told is of another time than the festival. */
const ofAnotherTime = once(() => new RegExp(words('of another time')));
const MONTHS_OF_YEAR = 12;
const AWAITED = 3;

function farFrom(m: RegExpExecArray, month: number): readonly PeriodSlip[] {
  const { told, name } = m.groups as { told: string; name: string };
  const festival = festivalCalled(name);
  // 十二月，喜迎春节: a festival of the moon may come early or late
  const least = festival.day === 0 && festival.name === '春节' ? 3 : 2;
  if (monthsApart(month, festival.month) < least || ofAnotherTime().test(m[0])) return NONE;
  const start = m.index + m[0].indexOf(told);
  const message = `“${told}”和${name}（${festival.month}月）时间对不上，请核对。`;
  return [{ start, end: start + told.length, message, isUnsure: true }];
}

function otherLunarDay(m: RegExpExecArray): readonly PeriodSlip[] {
  const { told, name } = m.groups as { told: string; name: string };
  const { month, day } = lunarDays().get(name) ?? lunarDays().get(`${name}节`)!;
  // with the day of the sun before it the moon's is held against that one
  if (/\d年\d+月\d+日[，（即是]{0,2}(?:农历|阴历)?$/.test(m.input.slice(Math.max(0, m.index - 20), m.index)))
    return NONE;
  const right = `${MONTHS[month]!}月${dayOfMoon(day)}`;
  if (told === right || OF_SOME_PLACES.has(told)) return NONE;
  return [slipAt(m, told, `${name}是农历${right}，这里写的是“${told}”，请核对。`, right)];
}

const MONTHS = ' 正二三四五六七八九十冬腊';
const dayOfMoon = (day: number): string => (day <= 10 ? `初${NUMERALS[day - 1]!}` : `十${NUMERALS[day - 11]!}`);
