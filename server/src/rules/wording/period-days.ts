import { dayOfFestival, movingFestivals, type MonthDay } from '../../lexicon/calendar';
import { numberedDays } from '../../lexicon/public-events';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral, WEEKDAYS } from '../../text/numerals';
import { claimedYear, YEAR, type PeriodClaim } from './period-claim';

/** 5月1日（星期三）: with its year the day is a date's own rule. */
const WEEKDAY =
  /(?<![\d年—至到-])(\d{1,2})月(\d{1,2})日(?:，是|[，（(是])?(?:星期|周|礼拜)([一二三四五六日天])(?![年期刊至到—])/g;
const DATE = '(\\d{1,2})月(\\d{1,2})日';

/** 去年 and 明年 have days of their own; 我的第12个教师节 is counted from another year. */
const IS_ANOTHER = /[去明前后]年[^。；]{0,16}$|(?:我|你|他|她|自己|校)(?:们|校)?的?$/;

const NAMED_YEAR = new RegExp(YEAR);
const ANY_YEAR = new RegExp(YEAR, 'g');

interface Patterns {
  readonly numbered: RegExp;
  readonly datedDay: RegExp;
  readonly festival: RegExp;
  readonly festivalFirst: RegExp;
}
let patterns: Patterns | undefined;

function patternsOf(): Patterns {
  if (patterns) return patterns;
  const festival = `(${alternation(movingFestivals())})`;
  const days = alternation([...numberedDays().keys()]);
  const counted = `第(\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})([个次届])(?:全国|我国|中国)?(${days})`;
  return (patterns = {
    // 今天是2025年9月10日，我们在这里隆重集会，共同庆祝第41个教师节: the whole date, and no other year
    datedDay: new RegExp(`${YEAR}\\d{1,2}月\\d{1,2}日(?:(?![今明去前后]年)[^。；！？\\d迎]){0,50}?${counted}`, 'g'),
    // 2023年9月10日是第39个教师节 · 在第四十个教师节来临之际
    numbered: new RegExp(
      `(?:${YEAR}(?:(?!12月[^。；]{0,18}迎)\\d{1,2}月\\d{1,2}日)?[^。；\\d]{0,12}?)?${counted}`,
      'g',
    ),
    // 9月18日（中秋节） · 中秋节（9月18日）; with its year the day is a date's own rule
    festival: new RegExp(`(?<![\\d年—至到-])${DATE}(?:是|为|，是|（)${festival}(?=[，。；！、）”]|$|当天)`, 'g'),
    festivalFirst: new RegExp(`(?<!年的?)${festival}(?:（|是|为|是在)${DATE}(?![—至到-])`, 'g'),
  });
}

/** What a paragraph's text claims of days that only the year of its draft, or of its sentence, can judge. */
export function dayClaims(text: string): PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  if (/第.{1,5}[个次届]/.test(text)) claims.push(...numberedClaims(text));
  if (!text.includes('月') || !text.includes('日')) return claims;
  if (/日.{0,2}(?:星期|周|礼拜)[一二三四五六日天]/.test(text)) claims.push(...weekdayClaims(text));
  if (/[节夕至一明]/.test(text)) claims.push(...festivalClaims(text));
  return claims;
}

function numberedClaims(text: string): PeriodClaim[] {
  const dated = /日.{12}/.test(text) ? allMatches(text, patternsOf().datedDay) : [];
  const isDated = ({ index, 0: { length } }: RegExpExecArray): boolean =>
    dated.some((m) => m.index + m[0].length === index + length);
  const plain = allMatches(text, patternsOf().numbered).filter((m) => !isDated(m));
  return [...plain, ...dated].flatMap((m): PeriodClaim[] => {
    const [whole, named, counted, measure, name] = m;
    // 我县第三届农民丰收节: a county counts its own
    if (measure === '届' && !/^(?:世界|国际|中国水)/.test(name!)) return [];
    const count = /\d/.test(counted!) ? Number(counted) : parseChineseNumeral(counted!.replaceAll('〇', '零'));
    const before = text.slice(0, m.index);
    const year = named ?? yearOfSameDay(before, name!);
    // 那是1987年……。那是第三个教师节: what is told of another year
    if (count === undefined || (year === undefined && (IS_ANOTHER.test(before) || NAMED_YEAR.test(before)))) return [];
    const start = m.index + whole.lastIndexOf(`第${counted!}`);
    return [
      { kind: 'numbered day', name: name!, count, ...claimedYear(year, undefined), start, end: m.index + whole.length },
    ];
  });
}

/** 庆祝2024年教师节。这是我国第40个教师节: the only year told is that of the same day, which 这 takes up. */
function yearOfSameDay(before: string, name: string): string | undefined {
  if (!/[这天]是(?:我国|全国|新中国)?的?$/.test(before)) return undefined;
  const years = allMatches(before, ANY_YEAR).map(([year]) => year);
  const told =
    /(20\d\d)年(?:全国|中国|国际)?([^。！？，\d]{2,16})[^。！？\d]{0,24}[。！，]?(?:这|今天)是[^，。]{0,4}$/.exec(
      before,
    );
  return years.length === 1 && told?.[2]!.startsWith(name) ? told[1] : undefined;
}

function weekdayClaims(text: string): PeriodClaim[] {
  return allMatches(text, WEEKDAY).map((m) => ({
    kind: 'weekday',
    name: m[0],
    fromOwn: 0,
    month: Number(m[1]),
    day: Number(m[2]),
    weekday: WEEKDAYS.indexOf(m[3] === '天' ? '日' : m[3]!),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

function festivalClaims(text: string): PeriodClaim[] {
  const { festival, festivalFirst } = patternsOf();
  const claim = (m: RegExpExecArray, [name, month, day]: readonly (string | undefined)[]): PeriodClaim => {
    const written = `${month!}月${day!}日`;
    const start = m.index + m[0].indexOf(written);
    const at = { start, end: start + written.length };
    return { kind: 'festival', name: name!, fromOwn: 0, month: Number(month), day: Number(day), ...at };
  };
  return [
    ...allMatches(text, festival).map((m) => claim(m, [m[3], m[1], m[2]])),
    ...allMatches(text, festivalFirst).map((m) => claim(m, [m[1], m[2], m[3]])),
  ];
}

/** The festival may be that of the year to come: it is wrong where it fits neither. */
export function festivalProblem(
  { name, month, day }: PeriodClaim & { readonly kind: 'festival' },
  year: number,
): string | undefined {
  const right = dayOfFestival(name, year);
  if (!right) return undefined;
  if ([year, year + 1].some((y) => isDay(dayOfFestival(name, y), month, day))) return undefined;
  return `${year}年${name}是${right.month}月${right.day}日，这里写的是${month}月${day}日，请核对。`;
}

const isDay = (there: MonthDay | undefined, month: number, day: number): boolean =>
  there?.month === month && there.day === day;
