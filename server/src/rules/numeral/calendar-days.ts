import wordingTable from '../../../data/kept/calendar-wordings.tsv';
import {
  ANIMALS,
  cycleOf,
  dayOfFestival,
  isMakeUpDay,
  lunarDateOf,
  movingFestivals,
  namedDays,
  type MonthDay,
} from '../../lexicon/calendar';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'calendar-wordings.tsv');
const DATE = '(\\d{1,2})月(\\d{1,2})日';
const YEAR = '(?<!\\d)((?:19|20)\\d\\d)年';
const LUNAR_DATE =
  '(闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|[二廿]十?[一二三四五六七八九]|三十))';
const STEM = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]';
const ANIMAL = `[${ANIMALS}]`;
const LUNAR = `(?:农历|夏历|阴历|旧历)(?:${STEM}${ANIMAL}?年)?`;

interface Patterns {
  readonly named: RegExp;
  readonly namedFirst: RegExp;
  readonly festival: RegExp;
  readonly festivalFirst: RegExp;
}
let patterns: Patterns | undefined;

function patternsOf(): Patterns {
  if (patterns) return patterns;
  const [is, which, ends] = [`${words('is')}`, `${words('which')}*`, `(?=${words('ends')})`];
  const name = `(${alternation([...namedDays().keys()])})`;
  const festival = `(${alternation(movingFestivals())})`;
  return (patterns = {
    // 9月10日是第40个教师节 · 9月10日（教师节）
    named: new RegExp(`(?<![\\d—至到-])${DATE}(?:${is}|（)${which}${name}${ends}`, 'g'),
    // 教师节（9月10日） · 教师节是9月10日
    namedFirst: new RegExp(`${name}(?:[（是为]|是在|定在)(?:每年)?${DATE}(?![—至到-])`, 'g'),
    festival: new RegExp(`${YEAR}${DATE}(?:是|为|，是|，为|（)${which}(?:农历)?${festival}${ends}`, 'g'),
    festivalFirst: new RegExp(`${YEAR}的?${festival}(?:（|是|为|在|是在)${DATE}(?![—至到-])`, 'g'),
  });
}

/** 2024年2月10日（农历正月初一） */
const LUNAR_BEHIND = new RegExp(`${YEAR}${DATE}(?:，即|，是|[（，是即])${LUNAR}${LUNAR_DATE}`, 'g');
/** 2024年是农历甲辰龙年 · 2024年（甲辰年） */
const CYCLE = new RegExp(
  `${YEAR}(?:[是为（]|，是)(?:农历|我国农历|中国农历|传统的?|中国的)?(?:(${STEM})(${ANIMAL})?|(${ANIMAL}))年`,
  'g',
);
/** 9月28日（星期日）、10月11日（星期六）上班 */
const WORKED =
  /(\d{1,2})月(\d{1,2})日(?:（(?:星期|周)[六日天]）)?(?=(?:[、和]\d{1,2}月\d{1,2}日(?:（(?:星期|周)[六日天]）)?){0,4}(?:正常|照常|补班|调休)?上班)/g;
const YEAR_OF_LINE = /(?<!\d)(20\d\d)年/g;
/** 10月1日（星期三）至8日（星期三）放假调休，共8天 */
const DAYS_OFF = new RegExp(
  `${DATE}(?:（[^（）]{1,8}）)?至(?:(\\d{1,2})月)?(\\d{1,2})日(?:（[^（）]{1,8}）)?(?:放假|放假调休|调休放假|休假)，?(?:共计?)?(\\d{1,2})天`,
  'g',
);

/** Whether any of this may stand in a line: asked before it is searched. */
const MAY_NAME_DAY = /[节日夕旦一]/;

/** Days that do not fit the festival, the lunar date or the animal that is said of them. */
export function calendarSlips(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (text.includes('月') && MAY_NAME_DAY.test(text)) slips.push(...namedDaySlips(text), ...festivalSlips(text));
  if (/农历|夏历|阴历|旧历/.test(text)) for (const m of allMatches(text, LUNAR_BEHIND)) slips.push(...lunarSlip(m));
  if (text.includes('年')) for (const m of allMatches(text, CYCLE)) slips.push(...cycleSlip(m));
  if (text.includes('放假') || text.includes('上班')) slips.push(...holidaySlips(text));
  return slips;
}

const say = ({ month, day }: MonthDay): string => `${month}月${day}日`;
const dayOf = (month: string, day: string): MonthDay => ({ month: Number(month), day: Number(day) });
const isSame = (a: MonthDay, b: MonthDay): boolean => a.month === b.month && a.day === b.day;

/** A slip at the date of a match, with the right day to take. */
function wrongDay(m: RegExpExecArray, written: MonthDay, right: MonthDay, message: string): NumeralSlip {
  const wrong = say(written);
  return { start: m.index + m[0].indexOf(wrong), wrong, rights: [say(right)], kind: 'named-day', message };
}

function namedDaySlips(text: string): NumeralSlip[] {
  const { named, namedFirst } = patternsOf();
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, name: string, written: MonthDay): void => {
    const right = namedDays().get(name)!;
    if (isSame(right, written) || !m[0].includes(say(written))) return;
    slips.push(wrongDay(m, written, right, `${name}是${say(right)}，这里写的是${say(written)}，请核对。`));
  };
  for (const m of allMatches(text, named)) add(m, m[3]!, dayOf(m[1]!, m[2]!));
  for (const m of allMatches(text, namedFirst)) add(m, m[1]!, dayOf(m[2]!, m[3]!));
  return slips;
}

function festivalSlips(text: string): NumeralSlip[] {
  const { festival, festivalFirst } = patternsOf();
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, name: string, written: MonthDay): void => {
    const right = dayOfFestival(name, Number(m[1]));
    if (!right || isSame(right, written) || !m[0].includes(say(written))) return;
    slips.push(wrongDay(m, written, right, `${m[1]!}年${name}是${say(right)}，这里写的是${say(written)}，请核对。`));
  };
  for (const m of allMatches(text, festival)) add(m, m[4]!, dayOf(m[2]!, m[3]!));
  for (const m of allMatches(text, festivalFirst)) add(m, m[2]!, dayOf(m[3]!, m[4]!));
  return slips;
}

function lunarSlip(m: RegExpExecArray): NumeralSlip[] {
  const right = lunarDateOf({ year: Number(m[1]), ...dayOf(m[2]!, m[3]!) });
  const written = m[4]!;
  if (!right || same(written, right.written)) return [];
  const message = `${m[1]!}年${Number(m[2])}月${Number(m[3])}日是农历${right.written}，这里写的是${written}，请核对。`;
  const start = m.index + m[0].lastIndexOf(written);
  return [{ start, wrong: written, rights: [right.written], kind: 'lunar-date', message }];
}

/** 一月 is 正月, 十一月 冬月, 十二月 腊月, 二十一 廿一. */
const plain = (written: string): string =>
  written
    .replace(/^十二月/, '腊月')
    .replace(/^十一月/, '冬月')
    .replace(/^一月/, '正月')
    .replace(/月(?:二十|廿)(?=[一二三四五六七八九])/, '月廿');
const same = (a: string, b: string): boolean => plain(a) === plain(b);

function cycleSlip(m: RegExpExecArray): NumeralSlip[] {
  const { name, animal } = cycleOf(Number(m[1]));
  const written = `${m[2] ?? ''}${m[3] ?? m[4] ?? ''}`;
  const right = `${m[2] === undefined ? '' : name}${m[3] === undefined && m[4] === undefined ? '' : animal}`;
  if (written === right) return [];
  const start = m.index + m[0].lastIndexOf(`${written}年`);
  const message = `${m[1]!}年是农历${name}年（${animal}年），这里写的是${written}年，请核对。`;
  return [{ start, wrong: written, rights: [right], kind: 'lunar-year', message }];
}

function holidaySlips(text: string): NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of allMatches(text, DAYS_OFF)) {
    const from = Date.UTC(2001, Number(m[1]) - 1, Number(m[2]));
    const to = Date.UTC(2001, Number(m[3] ?? m[1]) - 1, Number(m[4]));
    const days = Math.round((to - from) / 86_400_000) + 1;
    if (days < 1 || days === Number(m[5]) || (Number(m[1]) <= 2 && Number(m[3] ?? 0) >= 3)) continue;
    const wrong = `${m[5]!}天`;
    const start = m.index + m[0].length - wrong.length;
    const message = `从${m[1]!}月${m[2]!}日至${m[3] ?? m[1]!}月${m[4]!}日是${days}天，这里写的是${wrong}，请核对。`;
    slips.push({ start, wrong, rights: [`${days}天`], kind: 'days-off', message });
  }
  const years = [...new Set((text.match(YEAR_OF_LINE) ?? []).map((year) => Number(year.slice(0, 4))))];
  // which year a day belongs to must be told
  if (years.length !== 1 || !/放假|调休/.test(text)) return slips;
  for (const m of allMatches(text, WORKED))
    if (isMakeUpDay({ year: years[0]!, ...dayOf(m[1]!, m[2]!) }) === false) {
      const day = `${m[1]!}月${m[2]!}日`;
      const message = `按国务院办公厅的放假安排，${years[0]!}年${day}不是补班日，请核对；本单位另有安排的不用改。`;
      slips.push({ start: m.index, wrong: day, rights: [], kind: 'make-up-day', message });
    }
  return slips;
}
