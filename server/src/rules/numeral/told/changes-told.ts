import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsOf } from '../../../text/alternation';
import { NONE } from '../../../text/none';
import { once } from '../../../text/once';
import type { NumeralSlip } from '../suggest';
import { judged, type ToldChange, type WrongChange } from './change-judged';
import { isToldInParts } from './change-in-parts';
import { figuresTold, type ToldFigure } from './figures-told';

const words = wordingsOf(wordingTable, 'told-figures-wordings.tsv');
/** What a text with such a change holds: asked before its figures are read. */
const MAY_CHANGE = /[由从比较同原高低快慢]|[去上前今]年|现在|目前|如今|领先|落后|相差/;
/** Two of a kind, of which one is told to be earlier. */
const EARLIER = once(() => new RegExp(words('earlier')));
const LATER = once(() => new RegExp(words('later')));
/** 增长了 · 降幅为 · 多办了 */
const CHANGES = once(
  () =>
    new RegExp(
      `(?:(?<rises>${words('rises')})|(?<falls>${words('falls')})|(?<differs>${words('differs')}))(?:了|达到?|为|是|[跑走办建招产卖收栽种打]了?)?$`,
    ),
);
/** Between two figures: 由……增加到…… */
const LEADS_TO =
  /^[^，。；：、（）\d]{0,12}，?[^，。；：、（）\d]{0,6}?(?:到|至|为|成)了?(?:20\d\d年|\d{1,2}月)?[^，。；：、（）\d]{0,10}$/;
/** 比去年的 · ，较上年同期的 · ，与年初的 */
const COMPARES =
  /^[^，。；：、（）\d]{0,8}[，（]?[^，。；：、\d]{0,4}?(?:比|较|同|与|和|超过|高于|低于|多于|少于)[^，。；：、（）\d]{0,12}?$/;
/** Growth at constant prices, of each year or about so much is told of another figure. */
const OTHERWISE = once(() => new RegExp(words('another figure')));
const REAL = /生产总值|GDP|增加值|可支配|产值|投资/;
/** 目标是由20%提高到30%，已提高了6个百分点: what is done is not all that is planned. */
const PLANNED = /目标|计划|力争|争取|预计|规划|要求|拟/;
const OF_EACH = /人均|生均|户均|亩均|班均|平均|每/;
/** 上半年 is held against 去年同期 and no whole year. */
const OF_A_PART = /半年|季度?|月|学期|截至|目前|以来/;
/** What may stand before a change and tells of no other thing. */
const NO_THING = once(() => new RegExp(words('no other thing'), 'g'));
/** Characters before a figure that are read for what it is. */
const REACH = 24;
const MAX_BETWEEN = 24;
/** What is told in whole 万 and 亿 is rounded. */
const ROUGH = 1e4;

/** Stated changes (shares, times, differences) that the two figures they are told of do not give. */
export function wrongChanges(text: string): readonly NumeralSlip[] {
  if (!MAY_CHANGE.test(text)) return NONE;
  return changesOf(text, figuresTold(text)).filter(({ kind }) => kind !== OF_POINTS);
}

/** Changes of a share that are told in %, and of an amount that are told in points. */
export function wrongPoints(text: string): readonly NumeralSlip[] {
  if (!/[%％点][^]*[%％点]|百分[^]*百分/.test(text) && !text.includes('百分点')) return NONE;
  const figures = figuresTold(text);
  return [...changesOf(text, figures).filter(({ kind }) => kind === OF_POINTS), ...pointsOf(text, figures)];
}

const OF_POINTS = 'told-points';

function changesOf(text: string, figures: readonly ToldFigure[]): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (let k = 0; k + 2 < figures.length; k++) {
    const pair = pairAt(text, figures, k);
    if (!pair) continue;
    slips.push(...wrongBehind(text, pair, figures.slice(k + 2, k + 5)));
  }
  return slips;
}

/** What is said of the change of a pair in the figures behind it: 净增34.5万元，增幅185%, while 三年 is only when. */
function wrongBehind(text: string, pair: Pair, behind: readonly ToldFigure[]): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  let end = pair.end;
  for (const [k, stated] of behind.entries()) {
    if (/^[年天届月]$|个月|季度/.test(stated.measure) && stated.measure !== pair.from.measure) continue;
    const change = statedBehind(text, { ...pair, end }, stated);
    if (!change) break;
    const wrong = isToldInParts(text, pair, stated, behind[k + 1]) ? undefined : judged(change);
    if (wrong) slips.push(slipOf(text, pair, change, wrong));
    end = stated.end;
  }
  return slips;
}

interface Pair {
  readonly from: ToldChange['from'];
  readonly to: ToldChange['to'];
  /** Where the last of the two ends. */
  readonly end: number;
  /** Both as they are written, the earlier first. */
  readonly written: readonly [string, string];
  /** What stands before the first, and between both. */
  readonly lead: string;
  readonly between: string;
  /** Whether the earlier is of the year before, so that 同比 is of it. */
  readonly isOfYear: boolean;
}

function pairAt(text: string, figures: readonly ToldFigure[], k: number): Pair | undefined {
  const [first, second, third] = [figures[k]!, figures[k + 1]!, figures[k + 2]!];
  if (first.isOpen || second.isOpen || first.measure === '' || first.measure !== second.measure) return undefined;
  if (second.start - first.end > MAX_BETWEEN || ['倍', '成', '点'].includes(first.measure)) return undefined;
  const between = text.slice(first.end, second.start);
  if (/[。！？；\n]/.test(between)) return undefined;
  const before = text.slice(Math.max(0, first.start - REACH), first.start).replace(/^.*[。！？；\n]/s, '');
  const lead = before.replace(/^.*，/s, '');
  const [a, b] = [first, second].map(({ start, end }) => text.slice(start, end)) as [string, string];
  const rising: Pair = { from: first, to: second, written: [a, b], end: second.end, lead, between, isOfYear: true };
  const falling: Pair = { ...rising, from: second, to: first, written: [b, a] };
  if (LEADS_TO.test(between) && (/[由从将把]/.test(lead) || CHANGED_TO().test(between))) {
    // 由3到4、再到5: the change may be of the first and the last
    if (third.measure === first.measure && LEADS_TO.test(text.slice(second.end, third.start))) return undefined;
    return { ...rising, isOfYear: EARLIER().test(lead) };
  }
  if (DIFFERS_BY().test(between)) return differenceTold(between, rising);
  if (/[比较]/.test(lead) && EARLIER().test(lead)) return differenceFrom(between, rising, figures[k - 1]);
  if (CHANGES().test(between)) return undefined;
  if (COMPARES.test(between) && EARLIER().test(between)) return isOfWholeYear(before, between) ? falling : undefined;
  if (/[比较]/.test(between)) return undefined;
  if (!isOfSameThing(lead, between)) return undefined;
  if (EARLIER().test(lead) && LATER().test(between)) return CHANGES().test(lead) ? undefined : rising;
  if (/[，（]/.test(between) && EARLIER().test(between) && !LATER().test(between))
    return isOfWholeYear(before, between) ? falling : undefined;
  return undefined;
}

const CHANGED_TO = once(() => new RegExp(`(?:${words('rises')}|${words('falls')}|${words('turns')})(?:到|至|为|成)`));

/** 今年招生650人，去年毕业500人: what the second counts is named, and is not what the first does. */
function isOfSameThing(lead: string, between: string): boolean {
  const thing = between
    .replace(/^.*[，（]/s, '')
    .replace(EARLIER(), '')
    .replace(LATER(), '')
    .replace(NO_THING(), '')
    .replace(/同期|只|仅|才|[是为有了的则而达数]|完成|实现/g, '');
  return thing === '' || lead.includes(thing.slice(0, 2));
}

/** 今年春季 is held against 去年春季, and 上半年 against 去年同期. */
function isOfWholeYear(before: string, between: string): boolean {
  const part = OF_A_PART.exec(before)?.[0];
  return part === undefined || between.includes(part) || SAME_PART().test(between);
}

const SAME_PART = once(() => new RegExp(words('same part of a year')));

/** 27起，同比减少9起: the earlier one was 36. */
function differenceTold(between: string, { written, ...pair }: Pair): Pair | undefined {
  const { from: later, to: difference } = pair;
  if (later.measure === '%') return undefined;
  const isFall = DIFFERS_BY().exec(between)!.groups!['falls'] !== undefined;
  const value = later.value + (isFall ? difference.value : -difference.value);
  // 6亿元 and 2亿元 may be 5.6 and 1.6
  const slack = slackOf(later) + slackOf(difference);
  const from = { ...later, value, slack };
  return {
    ...pair,
    from,
    to: later,
    written: [isFall ? `${written[0]}加${written[1]}` : `${written[0]}减${written[1]}`, written[0]],
  };
}

const slackOf = ({ step, slack }: ToldChange['to']): number => (step >= ROUGH ? step / 2 : slack);

/** 比去年的8万人次增加2万人次: the later one is 10万. */
function differenceFrom(between: string, { written, ...pair }: Pair, before?: ToldFigure): Pair | undefined {
  const { from: earlier, to: difference } = pair;
  const verb = /^[又净共]?(?<verb>\p{Script=Han}{1,4})$/u.exec(between) && CHANGES().exec(between);
  if (!verb || earlier.measure === '%' || before?.measure === earlier.measure) return undefined;
  const isFall = verb.groups!['falls'] !== undefined;
  const value = earlier.value + (isFall ? -difference.value : difference.value);
  const to = { ...earlier, value, slack: slackOf(earlier) + slackOf(difference) };
  return {
    ...pair,
    from: earlier,
    to,
    written: [written[0], isFall ? `${written[0]}减${written[1]}` : `${written[0]}加${written[1]}`],
  };
}

/** ，同比减少 · ，比去年同期增加了 */
const DIFFERS_BY = once(
  () =>
    new RegExp(
      `^[^，。；：、（）\\d]{0,6}[，（]?(?:同比|环比|[比较](?:${words('earlier')})(?:同期)?的?)[又净共]?(?:(?<rises>${words('rises')})|(?<falls>${words('falls')}))(?:了|[跑走办建招产卖收栽种打]了?)?$`,
    ),
);

/** The change that a figure behind a pair tells; undefined where it tells something else. */
function statedBehind(text: string, pair: Pair, stated: ToldFigure): ToldChange | undefined {
  if (stated.isOpen || stated.start - pair.end > MAX_BETWEEN) return undefined;
  const between = text.slice(pair.end, stated.start);
  if (/[。！？；：\n]/.test(between)) return undefined;
  const asMuch = stated.measure === '倍' ? AS_MUCH().exec(between) : null;
  const m = asMuch ?? CHANGES().exec(between);
  if (!m || (!asMuch && stated.measure === '倍' && /是|为/.test(m[0]))) return undefined;
  const isFall = m.groups?.['falls'] !== undefined;
  const isFree = asMuch !== null || m.groups!['differs'] !== undefined || isOfSpeed(pair.from.measure, m[0]);
  if (!isFree && isFall !== pair.to.value < pair.from.value) return undefined;
  const subject = between.slice(0, m.index).replace(/^[^，（]{0,3}[，（]/, '');
  // 增幅比上年提高3个百分点: what changes is the rate, and not the two figures
  if (/[，、（]/.test(subject) || (/[增涨降跌][幅速]|增长率/.test(subject) && !/[达为是]/.test(m[0]))) return undefined;
  const isShare = stated.measure === '%' || stated.measure === '成';
  if (PLANNED.test(pair.lead) || OTHERWISE().test(subject) || (isShare && REAL.test(pair.lead))) return undefined;
  if (OF_EACH.test(subject) && !OF_EACH.test(pair.lead)) return undefined;
  if (!isOfSameYear(subject, pair)) return undefined;
  // 增幅比上年提高3个百分点 is the change of a rate
  if (OF_RATE.test(subject) && stated.measure === '点' && pair.from.measure !== '%') return undefined;
  const thing = subject.replace(NO_THING(), '').replace(nounsOf(pair.from.measure), '');
  const isSame =
    thing === '' || pair.lead.includes(thing) || (OF_EACH.test(thing) && stated.measure === pair.from.measure);
  // 早高峰缩短12分钟, 语文提高16个百分点: part of it, or another
  if (!isSame) return undefined;
  const number = /^\d[\d.．]*/.exec(text.slice(stated.start, stated.measureStart))?.[0];
  const written = number ?? text.slice(stated.start, stated.measureStart);
  const counted = text.slice(stated.start + written.length, stated.end);
  return { from: pair.from, to: pair.to, stated, written, counted, isAsMuch: asMuch !== null };
}

/** 比前年增长了, where the earlier figure is of 前年; 同比, where it is of the year before. */
function isOfSameYear(subject: string, { lead, between, isOfYear }: Pair): boolean {
  const compared = /[比较]|同比|环比/.test(subject);
  if (!compared) return true;
  const [earlier] = EARLIER().exec(subject.replace(/^.*[比较]/s, '')) ?? [];
  if (earlier === undefined) return isOfYear && !/前年|20\d\d年/.test(lead + between);
  const told = lead + between;
  return told.includes(earlier) || (/去年|上年|同期/.test(earlier) && /去年|上年|同期|上一年/.test(told));
}

const OF_RATE = /[增涨降跌升减]幅|[增降减]速|率|比重|占比|比例/;

/** 是去年的 · 的, behind 是去年5万元; 是普通品种的 is of another */
const AS_MUCH = once(
  () =>
    new RegExp(
      `(?:[是为]|达到?|相当于|[加大长]到)(?:[^，。；：、\\d]{0,3}(?:${words('earlier')}|此前|之前|那时|年前|20\\d\\d年|\\d{1,2}年前)(?:同期|水平|产量|数量)?的)?$|^的$`,
    ),
);

/** 由24分钟缩短到22分钟，提高了两分钟: what is done in less time is better, and so is a rank of a lower number. */
const isOfSpeed = (measure: string, verb: string): boolean =>
  /^(?:秒|分|分钟|小时|天|工作日|人|位|名)$/.test(measure) && /提高|提升|进步|快|提速|升|前/.test(verb);

/** What is counted by a measure is named by such words: 人数 of 人, 费用 of 元. */
function nounsOf(measure: string): RegExp {
  if (/^(?:秒|分|分钟|小时|天|年|工作日|个月)$/.test(measure)) return OF_TIME();
  if (measure === '元') return OF_MONEY();
  return OF_COUNTS();
}

const OF_TIME = once(() => new RegExp(words('names time')));
const OF_MONEY = once(() => new RegExp(words('names money')));
const OF_COUNTS = once(() => new RegExp(words('names a count')));

/** 增长7.5%，平均为6.2%，我们高出1.3%: a difference of two shares is told in points. */
function pointsOf(text: string, figures: readonly ToldFigure[]): readonly NumeralSlip[] {
  return figures.flatMap((stated, k): readonly NumeralSlip[] => {
    const [first, second] = [figures[k - 2], figures[k - 1]];
    if (!first || !second || [first, second, stated].some(({ measure, isOpen }) => measure !== '%' || isOpen))
      return NONE;
    const told = text.slice(first.end, stated.start);
    const lead = text.slice(second.end, stated.start);
    if (/[。！？；\n]/.test(told) || told.length > 2 * MAX_BETWEEN || lead.length > MAX_BETWEEN || !APART.test(lead))
      return NONE;
    const difference = Math.abs(first.value - second.value);
    if (!(difference > 0) || Math.abs(difference - stated.value) > 1e-6) return NONE;
    const written = text.slice(stated.start, stated.measureStart);
    const number = written.replace('百分之', '');
    return [pointSlip(text, stated, number)];
  });
}

const APART = /(?:[高低快慢](?:出|于[^，。；]{1,10})?|[多少]出|领先(?:于?[^，。；]{1,10})?|落后|相差|只?差|差距)了?$/;

function pointSlip(text: string, { start, end }: ToldFigure, number: string): NumeralSlip {
  const wrong = text.slice(start, end);
  const right = `${number}个百分点`;
  const message = `两个比例相差多少应说“${right}”，请核对。`;
  return { start, wrong, rights: [right], kind: 'percent-difference', message, severity: 'warning' };
}

function slipOf(
  text: string,
  { written: [earlier, later] }: Pair,
  { stated }: ToldChange,
  { right, told, isOfPoints }: WrongChange,
): NumeralSlip {
  const wrong = text.slice(stated.start, stated.end);
  const message = `${earlier}到${later}，${told}，这里说的是${wrong}，请核对。`;
  return {
    start: stated.start,
    wrong,
    rights: right === undefined ? [] : [right],
    kind: isOfPoints ? OF_POINTS : 'told-change',
    message,
    severity: 'warning',
  };
}
