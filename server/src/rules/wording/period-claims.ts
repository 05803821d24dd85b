import wordingTable from '../../../data/kept/period-wordings.tsv';
import { anniversaries, plans, type MeetingHeld } from '../../lexicon/public-events';
import type { Paragraph, Role } from '../../syntax/types';
import { alternation, wordingsOf } from '../../text/alternation';
import { behindInSentence } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral, yearOfDigits } from '../../text/numerals';
import { once } from '../../text/once';
import { dayClaims } from './period-days';
import { eventClaims } from './period-events';
import { jubileeClaims } from './period-jubilees';
import { meetingClaims } from './period-meetings';
import { claimedYear, DRAFTS_YEAR, placeOf, WHOLE, YEAR, type ClaimedYear, type PeriodClaim } from './period-claim';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
/** The day of the draft itself: 今天，我们在这里隆重集会，纪念…… · 值此……之际 */
const TODAY = '(?:(?:今天|今日)[^。；\\d]{0,24}?(?:庆祝|纪念)|值此)';
/** What stands between a year and what it is said of: no other year. */
const BETWEEN = '(?:(?![今明去前后]年)[^。；\\d]){0,40}?';
/** 2021年是建党100周年，也是…: a clause with figures of its own, and no other year, of the same subject. */
const ALSO = '(?:(?![今明去前后]年|\\d年|[〇○零一二三四五六七八九]{4}年)[^。；]){0,40}?，(?:也|又|更|还|亦|同时也)是';
/** Years of a plan in words. */
const STAGES = '一二三四五';

interface Patterns {
  readonly plans: RegExp;
  readonly planYears: RegExp;
  readonly yearPlans: RegExp;
  readonly planRanges: RegExp;
  readonly anniversaries: RegExp;
  readonly dated: RegExp;
  readonly gone: RegExp;
  readonly titled: RegExp;
  readonly near: RegExp;
}
let patterns: Patterns | undefined;

function patternsOf(): Patterns {
  if (patterns) return patterns;
  const plan = `[“"]?${WHOLE}(${alternation([...plans().keys()])})[”"]?(?:规划|计划|时期|发展)?`;
  const event = `(${alternation([...anniversaries().keys()])})`;
  const stage = `(?:(${words('first')})|(${words('last')})|的?第([${STAGES}1-5])(?:个?年头|年))`;
  const count = '(\\d{2,3}|[一二三四五六七八九十百零〇]{1,6})周年';
  return (patterns = {
    plans: new RegExp(
      `(?:${YEAR}|${DRAFTS_YEAR})，?(?:是|既是|也是|作为|正是|正值)(?:${ALSO})?${BETWEEN}${plan}(?:圆满|规划|的|实施|全面|顺利)*${stage}`,
      'g',
    ),
    planYears: new RegExp(
      `${plan}(?:的)?(?:(开局|起步)|(收官|末|期末|最后一年|末期))(?:之年)?(?:的|，即|即|——|（)${YEAR}`,
      'g',
    ),
    yearPlans: new RegExp(`(?:从|自|到|至)${YEAR}${plan}(?:(开局|起步)|收官)`, 'g'),
    planRanges: new RegExp(
      `[“"](${alternation([...plans().keys()])})[”"](?:规划|时期|期间)?（((?:19|20)\\d\\d)年?[-—－–～~至]((?:19|20)\\d\\d)年?）`,
      'g',
    ),
    anniversaries: new RegExp(
      `(?:(?:${YEAR}|${DRAFTS_YEAR})(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?(?:我们|我国|大家)?(?:即?将)?${words('marks')}|${TODAY})${BETWEEN}${event}${count}`,
      'g',
    ),
    near: new RegExp(
      `${event}${count}(?=(?:华诞|诞辰|纪念日|生日)?(?:即将|就要|将要)?(?:到来|来临)(?:之际|之时|的时候))`,
      'g',
    ),
    // 2026年7月1日，在庆祝中国共产党成立106周年之际: the only year of the sentence, and nothing that is still to come
    dated: new RegExp(
      `${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:上午|下午|晚)?，?(?:(?![今明去前后]年)[^。；\\d]){0,40}?${event}${count}(?=之|大会|[，。、]|的(?:日子|时刻|历史|重要|特殊)|庆典|纪念大会|座谈)`,
      'g',
    ),
    // 2026年，唐山大地震已经过去了40年
    gone: new RegExp(
      `${YEAR}(?:(?![今明去前后]年)[^。；\\d]){0,20}?${event}(?:已经?|距今|至今)*(?:过去|整整)了?(?:整整)?(\\d{2,3}|[一二三四五六七八九十百零]{1,6})年`,
      'g',
    ),
    titled: new RegExp(`(?:庆祝|纪念)[^。；\\d]{0,12}?${event}${count}`, 'g'),
  });
}

/**
 * Claims of a paragraph, in order; those that only a year of the draft can judge among them. Meetings of the unit's own
 * table count as those of the pack.
 */
export function periodClaims(
  { text }: Paragraph,
  role: Role,
  ownMeetings: readonly MeetingHeld[],
): readonly PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  if (!/[年日节月刚近久将要迎]/.test(text)) return claims;
  if (ownMeetings.length > 0 || /全会|次会议|次全国代表大会|[一二三四五六七八九十]大/.test(text))
    claims.push(...meetingClaims(text, ownMeetings));
  if (/[一二三四五六七八九十]五/.test(text)) claims.push(...planClaims(text));
  claims.push(...dayClaims(text), ...eventClaims(text));
  if (/[今至迄]/.test(text)) claims.push(...jubileeClaims(text));
  if (text.includes('年以来')) claims.push(...sinceClaims(text));
  return text.includes('周年') || /过去了?.{0,6}年/.test(text)
    ? yearsOfPlans(text, [...claims, ...anniversaryClaims(text, role)])
    : claims;
}

/**
 * 今年是建党104周年，也是“十五五”开局之年: in one sentence 今年 is the year of the plan, whatever the draft says of its own,
 * so that the anniversary is held against it.
 */
function yearsOfPlans(text: string, claims: readonly PeriodClaim[]): readonly PeriodClaim[] {
  const plan = claims.find(
    (claim): claim is Extract<PeriodClaim, { kind: 'plan' }> => claim.kind === 'plan' && claim.fromOwn === 0,
  );
  const named = plan && plans().get(plan.name);
  if (!plan || !named) return claims;
  const year = named.firstYear + plan.stage - 1;
  const isBeside = ({ start, end }: PeriodClaim): boolean =>
    !/[。！？；]/.test(text.slice(Math.min(end, plan.end), Math.max(start, plan.start)));
  return claims.map((claim): PeriodClaim =>
    claim.kind === 'anniversary' && claim.fromOwn === 0 && isBeside(claim)
      ? { ...claim, year, fromOwn: undefined }
      : claim,
  );
}

/** 2024年以来，…… · 自2024年以来. */
const SINCE = new RegExp(`${YEAR}以来`, 'g');

function sinceClaims(text: string): PeriodClaim[] {
  return allMatches(text, SINCE).map((m): PeriodClaim => ({
    kind: 'since',
    name: m[0],
    year: yearOfDigits(m[1]!),
    ...placeOf(m, m[0]),
  }));
}

function planClaims(text: string): PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  const compiled = patternsOf();
  for (const m of allMatches(text, compiled.plans)) {
    const [whole, year, spokenYear, name, first, , nth] = m;
    const stage = first !== undefined ? 1 : nth === undefined ? 5 : stageOf(nth);
    const start = m.index + whole.lastIndexOf(name!);
    claims.push({
      kind: 'plan',
      name: name!,
      stage,
      ...claimedYear(year, spokenYear),
      start,
      end: m.index + whole.length,
    });
  }
  for (const m of allMatches(text, compiled.planYears)) {
    const [, name, first, , year] = m;
    claims.push({
      kind: 'plan',
      name: name!,
      stage: first === undefined ? 5 : 1,
      year: yearOfDigits(year!),
      ...placeOf(m, `${year!}年`),
    });
  }
  // 从2021年“十四五”开局
  for (const m of allMatches(text, compiled.yearPlans)) {
    const [, year, name, first] = m;
    const stage = first === undefined ? 5 : 1;
    claims.push({ kind: 'plan', name: name!, stage, year: yearOfDigits(year!), ...placeOf(m, `${year!}年`) });
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

const stageOf = (nth: string): number => (STAGES.includes(nth) ? STAGES.indexOf(nth) + 1 : Number(nth));

function anniversaryClaims(text: string, role: Role): PeriodClaim[] {
  const claims: PeriodClaim[] = [];
  const add = (m: RegExpExecArray, year: ClaimedYear, name: string, counted: string): void => {
    const count = /\d/.test(counted) ? Number(counted) : parseChineseNumeral(counted.replaceAll('〇', '零'));
    const nameStart = m.index + m[0].lastIndexOf(name);
    if (count === undefined || !isMeant(text, nameStart, name)) return;
    const end = m.index + m[0].length;
    claims.push({
      kind: 'anniversary',
      name,
      count,
      ...year,
      start: end - counted.length - (m[0].endsWith('周年') ? 2 : 1),
      end,
    });
  };
  const compiled = patternsOf();
  // 周年即将到来之际: of the draft’s own year, unless the sentence names another
  for (const m of allMatches(text, compiled.near))
    if (!/(?:19|20)\d\d年|[去前那当]年/.test(behindInSentence(text, m.index))) add(m, { fromOwn: 0 }, m[1]!, m[2]!);
  for (const m of allMatches(text, compiled.anniversaries)) add(m, claimedYear(m[1], m[2]), m[3]!, m[4]!);
  const isRead = (m: RegExpExecArray): boolean =>
    claims.some(({ end }) => end >= m.index + m[0].length - 2 && end <= m.index + m[0].length + 2);
  for (const m of allMatches(text, compiled.dated))
    if (!isRead(m) && !stillToCome().test(m[0]) && !stillToCome().test(text.slice(m.index + m[0].length).slice(0, 12)))
      add(m, claimedYear(m[1], undefined), m[2]!, m[3]!);
  for (const m of allMatches(text, compiled.gone)) add(m, claimedYear(m[1], undefined), m[2]!, m[3]!);
  if (role === 'title' || role === 'subtitle')
    for (const m of allMatches(text, compiled.titled)) add(m, { fromOwn: 0 }, m[1]!, m[2]!);
  return claims;
}

/** What is prepared for in the year before. */
const stillToCome = once(() => new RegExp(words('still to come')));
const LEADS_UP = new RegExp(`${words('leadsUp')}$`);

/** 新加坡建国60周年 is another country's. */
function isMeant(text: string, start: number, name: string): boolean {
  return !anniversaries().get(name)!.isShort || LEADS_UP.test(text.slice(Math.max(0, start - 3), start));
}
