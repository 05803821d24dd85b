import wordingTable from '../../../data/kept/period-wordings.tsv';
import { anniversaries, meetingsHeld, plans } from '../../lexicon/public-events';
import type { Paragraph, Role } from '../../syntax/types';
import { alternation, wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';

/** The year that is claimed: one that is named, or one counted from the draft's own (今年 0, 去年 -1). */
export type ClaimedYear =
  { readonly year: number; readonly fromOwn?: undefined } | { readonly fromOwn: number; readonly year?: undefined };

/** What a paragraph claims of the year of something public. Offsets are those of the smallest place that shows it. */
export type PeriodClaim = Span &
  ClaimedYear & { readonly name: string } & (
    | { readonly kind: 'meeting'; readonly month?: number }
    /** `stage` is the number of a year of the plan, 5 for its last one. */
    | { readonly kind: 'plan'; readonly stage: number }
    | { readonly kind: 'range'; readonly until: number }
    | { readonly kind: 'anniversary'; readonly count: number }
    /** A day without its year: 0 is Sunday. */
    | { readonly kind: 'weekday'; readonly month: number; readonly day: number; readonly weekday: number }
  );

const words = (use: string): string => wordingsFor(wordingTable, 'period-wordings.tsv', use);
const YEAR = '(?<!\\d)((?:19|20)\\d\\d)年';
const OWN = '(今|本|明|去)年';
/** The day of the draft itself: 今天，我们在这里隆重集会，纪念…… · 值此……之际 */
const TODAY = '(?:(?:今天|今日)[^。；\\d]{0,24}?(?:庆祝|纪念)|值此)';
/** What stands between a year and what it is said of: no other year. */
const BETWEEN = '(?:(?![今明去前后]年)[^。；\\d]){0,40}?';
const DAY = '(?:(\\d{1,2})月)?(?:\\d{1,2}日)?';
const PARTY = '(?:中国共产党|党的|中共)?';
const FROM_OWN: Readonly<Record<string, number>> = { 今: 0, 本: 0, 明: 1, 去: -1 };
/** 十四五 is not 四五, 二十大 not 十大. */
const WHOLE = '(?<![一二三四五六七八九十])';
/** Years of a plan in words. */
const STAGES = '一二三四五';

interface Patterns {
  readonly meetings: readonly RegExp[];
  readonly plans: RegExp;
  readonly planYears: RegExp;
  readonly planRanges: RegExp;
  readonly anniversaries: RegExp;
  readonly titled: RegExp;
}
let patterns: Patterns | undefined;

function patternsOf(): Patterns {
  if (patterns) return patterns;
  const meeting = `${WHOLE}(${alternation([...meetingsHeld().keys()])})`;
  const plan = `[“"]?${WHOLE}(${alternation([...plans().keys()])})[”"]?(?:规划|计划|时期|发展)?`;
  const event = `(${alternation([...anniversaries().keys()])})`;
  const held = `(?:${words('held')})`;
  const stage = `(?:(${words('first')})|(${words('last')})|的?第([${STAGES}1-5])(?:个?年头|年))`;
  const count = '(\\d{2,3}|[一二三四五六七八九十百零〇]{1,6})周年';
  const rest = `(?=${words('behindMeeting')})`;
  return (patterns = {
    meetings: [
      // 2021年10月召开的党的二十大 · 2023年7月，党中央召开二十届三中全会，
      new RegExp(`${YEAR}${DAY}，?[^，。；：\\d“”《》]{0,8}?(?:召开|举行)[的了]?${PARTY}${meeting}${rest}`, 'g'),
      // 2021年，党的二十大胜利召开；2021年召开之前 it is still to come
      new RegExp(`${YEAR}${DAY}，?${PARTY}${meeting}(?:在北京)?${held}(?![之以]?前|在即|之际|[之以]?后)`, 'g'),
      // 2023年党的二十大提出: what was told later (提出的目标) has 的
      new RegExp(
        `${YEAR}${DAY}${PARTY}${meeting}(?:报告)?(?:提出|作出|审议通过|通过|明确)(?!了?的|[^，。；]{1,16}的)`,
        'g',
      ),
      // 党的二十大于2021年召开
      new RegExp(`${meeting}(?:[于在]|是)${YEAR}${DAY}[^，。；\\d]{0,6}?${held}`, 'g'),
      // 党的二十大（2021年）
      new RegExp(`${meeting}（${YEAR}${DAY}）`, 'g'),
    ],
    plans: new RegExp(
      `(?:${YEAR}|${OWN})，?(?:是|既是|也是|作为|正是|正值)${BETWEEN}${plan}(?:圆满|规划|的|实施|全面|顺利)*${stage}`,
      'g',
    ),
    planYears: new RegExp(
      `${plan}(?:的)?(?:(开局|起步)|(收官|末|期末|最后一年|末期))(?:之年)?(?:的|，即|即|——|（)${YEAR}`,
      'g',
    ),
    planRanges: new RegExp(
      `[“"](${alternation([...plans().keys()])})[”"](?:规划|时期|期间)?（((?:19|20)\\d\\d)年?[-—－–～~至]((?:19|20)\\d\\d)年?）`,
      'g',
    ),
    anniversaries: new RegExp(
      `(?:(?:${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?|${OWN})，?(?:${words('marks')})|${TODAY})${BETWEEN}${event}${count}`,
      'g',
    ),
    titled: new RegExp(`(?:庆祝|纪念)[^。；\\d]{0,12}?${event}${count}`, 'g'),
  });
}

/** 5月1日（星期三）: with its year the day is a date's own rule. */
const WEEKDAY =
  /(?<![\d年—至到-])(\d{1,2})月(\d{1,2})日(?:，是|[，（(是])?(?:星期|周|礼拜)([一二三四五六日天])(?![年期刊至到—])/g;
const WEEK = '日一二三四五六';

/** Claims of a paragraph, in order; those that only a year of the draft can judge among them. */
export function periodClaims({ text }: Paragraph, role: Role): readonly PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  if (!/[年日]/.test(text)) return claims;
  if (/\d年/.test(text) && /全会|次会议|[一二三四五六七八九十]大/.test(text)) claims.push(...meetingClaims(text));
  if (/[一二三四五六七八九十]五/.test(text)) claims.push(...planClaims(text));
  if (/日.{0,2}(?:星期|周|礼拜)[一二三四五六日天]/.test(text) && text.includes('月'))
    claims.push(...weekdayClaims(text));
  if (text.includes('周年')) claims.push(...anniversaryClaims(text, role));
  return claims;
}

/** Where a group of a match stands: the place that is marked. */
function placeOf(m: RegExpExecArray, part: string): Span {
  const start = m.index + m[0].indexOf(part);
  return { start, end: start + part.length };
}

const yearOf = (named: string | undefined, spokenYear: string | undefined): ClaimedYear =>
  named === undefined ? { fromOwn: FROM_OWN[spokenYear ?? '今']! } : { year: Number(named) };

function meetingClaims(text: string): PeriodClaim[] {
  return patternsOf().meetings.flatMap((pattern, k) =>
    allMatches(text, pattern).map((m): PeriodClaim => {
      const [name, year, month] = k < 3 ? [m[3]!, m[1]!, m[2]] : [m[1]!, m[2]!, m[3]];
      return {
        kind: 'meeting',
        name,
        year: Number(year),
        ...(month !== undefined && { month: Number(month) }),
        ...placeOf(m, `${year}年${month === undefined ? '' : `${month}月`}`),
      };
    }),
  );
}

function planClaims(text: string): PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  const compiled = patternsOf();
  for (const m of allMatches(text, compiled.plans)) {
    const [whole, year, spokenYear, name, first, , nth] = m;
    const stage = first !== undefined ? 1 : nth === undefined ? 5 : stageOf(nth);
    const start = m.index + whole.lastIndexOf(name!);
    claims.push({ kind: 'plan', name: name!, stage, ...yearOf(year, spokenYear), start, end: m.index + whole.length });
  }
  for (const m of allMatches(text, compiled.planYears)) {
    const [, name, first, , year] = m;
    claims.push({
      kind: 'plan',
      name: name!,
      stage: first === undefined ? 5 : 1,
      year: Number(year),
      ...placeOf(m, `${year!}年`),
    });
  }
  for (const m of allMatches(text, compiled.planRanges)) {
    const [whole, name, since, until] = m;
    const start = m.index + whole.indexOf('（') + 1;
    claims.push({
      kind: 'range',
      name: name!,
      year: Number(since),
      until: Number(until),
      start,
      end: m.index + whole.length - 1,
    });
  }
  return claims;
}

function weekdayClaims(text: string): PeriodClaim[] {
  return allMatches(text, WEEKDAY).map((m) => ({
    kind: 'weekday',
    name: m[0],
    fromOwn: 0,
    month: Number(m[1]),
    day: Number(m[2]),
    weekday: WEEK.indexOf(m[3] === '天' ? '日' : m[3]!),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

const stageOf = (nth: string): number => (STAGES.includes(nth) ? STAGES.indexOf(nth) + 1 : Number(nth));

function anniversaryClaims(text: string, role: Role): PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  const add = (m: RegExpExecArray, year: ClaimedYear, name: string, counted: string): void => {
    const count = /\d/.test(counted) ? Number(counted) : parseChineseNumeral(counted.replaceAll('〇', '零'));
    const nameStart = m.index + m[0].lastIndexOf(name);
    if (count === undefined || !isMeant(text, nameStart, name)) return;
    const end = m.index + m[0].length;
    claims.push({ kind: 'anniversary', name, count, ...year, start: end - counted.length - 2, end });
  };
  const compiled = patternsOf();
  for (const m of allMatches(text, compiled.anniversaries)) add(m, yearOf(m[1], m[2]), m[3]!, m[4]!);
  if (role === 'title' || role === 'subtitle')
    for (const m of allMatches(text, compiled.titled)) add(m, { fromOwn: 0 }, m[1]!, m[2]!);
  return claims;
}

const LEADS_UP = new RegExp(`(?:${words('leadsUp')})$`);

/** 新加坡建国60周年 is another country's. */
function isMeant(text: string, start: number, name: string): boolean {
  return !anniversaries().get(name)!.isShort || LEADS_UP.test(text.slice(Math.max(0, start - 3), start));
}
