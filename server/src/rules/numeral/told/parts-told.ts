import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsOf } from '../../../text/alternation';
import { allMatches } from '../../../text/matches';
import { NONE } from '../../../text/none';
import { once } from '../../../text/once';
import { MAX_SHARE_OF_SLIP } from '../context';
import { OVERLAPPING, SHARED } from '../kinds-of-parts';
import { areTwoDigitsTurned } from '../one-digit';
import type { NumeralSlip } from '../suggest';
import { figuresTold, type ToldFigure } from './figures-told';
import { isOfOtherDeed, isPlainlyAdded, leavesOneOut, mayBeOfBoth } from './parts-uncounted';
import { sentencesOf } from './sentences';

const words = wordingsOf(wordingTable, 'told-figures-wordings.tsv');
/** What stands before a total, and what behind it leads to its parts. */
const TOTAL = once(() => new RegExp(`${words('total of parts')}[^，。；：、（）\\d]{0,12}$`));
const LEADS = /^[^，。；：、（）\d]{0,12}(?:：|（(?=[^）]*\d)|，?(?:分别|包括|包含|即|由[^，。；]{0,6}组成|依次))/;
const OF_THOSE = /^[^，。；：、（）\d]{1,10}(?:中|里|当中)(?=[，：有])/;
/** What a text with a total holds: asked before its figures are read. */
const MAY_TOTAL = once(() => new RegExp(`${words('total of parts')}|[：（由即]|分别|包括|包含|依次|(?:中|里)[，：有]`));
/** Such totals stand behind all of their parts. */
const ADDED = /(?:共计|合计|总计|总共|一共|加起来|前后|先后|相加|累计|总[长数重量额])[^，。；：、（）\d]{0,8}$/;
/** What is of each, is about a change, or is held against another figure is no part. */
const NO_PART = once(() => new RegExp(words('no part of a total')));
/** What is left out, counted twice, or goes on. */
const OPEN = once(() => new RegExp(words('parts not whole')));
const OVERLAP = once(() => new RegExp(words('parts overlap')));
/** 第一批 · 一组 · 一等奖: whoever numbers parts tells all of them. */
const NUMBERED = once(
  () => new RegExp(`第?[一二三四五六七八九]${words('numbered parts')}|20\\d\\d年|^(?:其中)?[前去今]年`),
);
/** The last part that is all that is left. */
const LEFT = /其余|剩下|余下|剩余/;
/** 分成三批 · 四支队伍: as many parts are told. */
const COUNT_OF_PARTS = once(() => new RegExp(`([两二三四五六七八])(?:大|个)?${words('counted parts')}`, 'g'));
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };
/** Measures of what cannot be added, and figures without one. */
const NOT_ADDED = once(() => new RegExp(`^(?:${words('not added')}|)$`));
const MIN_DIGITS = 3;
/** Characters before a total that tell what it is. */
const REACH = 16;
/** A longer list is a table, and trying all of its sums would take long. */
const MAX_FIGURES = 24;
/** Share of a total that nothing calls one, or that has a rest, that a slip is off. */
const MAX_SHARE_OF_BARE = 0.1;
/** 十亿元以上的三个, 不足一亿元的十三个: classes by size do not overlap. */
const BOUNDS = /以[上下]|不足|[男女]方|20\d\d年|[今去]年/g;

/** Totals that are not the sum of the parts told in one sentence with them, in whatever order these stand. */
export function wrongTotalsTold(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const { start, end } of sentencesOf(text)) {
    if (end - start < 16) continue;
    const told = text.slice(start, end);
    const figures = MAY_TOTAL().test(told) ? figuresTold(told) : NONE;
    if (figures.length < 3) continue;
    for (const measure of new Set(figures.map(alike))) {
      const counted = figures.filter((figure) => alike(figure) === measure);
      const slip =
        counted.length > 2 && counted.length <= MAX_FIGURES && !NOT_ADDED().test(measure)
          ? totalSlip(told, counted)
          : undefined;
      if (slip) slips.push({ ...slip, start: start + slip.start });
    }
  }
  return slips;
}

const alike = ({ measure }: ToldFigure): string => (measure === '人次' ? '人' : measure);

function totalSlip(told: string, counted: readonly ToldFigure[]): NumeralSlip | undefined {
  if (counted.some(({ isOpen }) => isOpen) || OVERLAP().test(told) || OPEN().test(told)) return undefined;
  const leads = counted.map(({ start }, k) => clauseBefore(told, counted[k - 1]?.end ?? 0, start));
  const total = counted.findIndex(({ end }, k) => isTotal(leads[k]!, told.slice(end, end + 20), k === 0));
  // 苹果栽了500亩，梨栽了260亩: the first of figures that nothing calls a total is one of them
  if (total < 0) return undefined;
  const { value } = counted[total]!;
  const parts = counted.filter((_, k) => k !== total);
  if (parts.some((part) => part.value >= value)) return undefined;
  const labels = counted.flatMap(({ end }, k) => (k === total ? [] : [`${leads[k]!}　${tailOf(told, end)}`]));
  if (labels.some((label) => NO_PART().test(label)) || NO_PART().test(leads[total]!.replace('累计', '')))
    return undefined;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const size = Math.min(...counted.map(({ step }) => step));
  if (!(Math.abs(sum - value) > size / 2) || isMadeUp(counted, total, told)) return undefined;
  if (
    leavesOneOut(told, counted, value - sum) ||
    isOfOtherDeed(leads[total]!, tailOf(told, counted[total]!.end), labels, total > 0)
  )
    return undefined;
  const before = told.slice(0, counted[Math.max(total - 1, 0)]!.end);
  if (total === parts.length && !isPlainlyAdded(leads[total]!, before)) return undefined;
  const isClosed = areAll(told, counted, total, labels);
  const isOfPen = parts.length > 2 && isSlip(value, sum, size);
  const isAdded = total === parts.length && ADDED.test(told.slice(0, counted[total]!.start).slice(-REACH));
  const areApart =
    isAdded ||
    !(mayBeOfBoth(labels) || labels.some((label) => OVERLAPPING.test(label.replace(BOUNDS, '')) || SHARED.test(label)));
  const most = LEFT.test(labels.at(-1)!) ? MAX_SHARE_OF_BARE : MAX_SHARE_OF_SLIP;
  const isNear = isClosed && areApart && Math.abs(sum / value - 1) <= most;
  // 三十二桌，二十桌，八桌，五桌: one too few
  const off = Math.abs(sum - value);
  const isOneOff = parts.length > 2 && areApart && size === 1 && value > 9 && off <= 2;
  if (!isNear && !isOneOff && !(isOfPen && areApart)) return undefined;
  const [first, final] = [counted[0]!, counted.at(-1)!];
  const number = Number((sum / scaleOf(told, counted[total]!)).toFixed(4));
  const unit = told.slice(counted[total]!.measureStart, counted[total]!.end);
  const message = `各项加起来是${number}${unit}，与总数不符，请核对。`;
  const wrong = told.slice(first.start, final.end);
  return { start: first.start, wrong, rights: [], kind: 'sum', message, severity: isNear ? 'warning' : 'information' };
}

const clauseBefore = (told: string, from: number, start: number): string =>
  told.slice(Math.max(from, start - 24), start).replace(/^.*[，；：、。（]/s, '');
const tailOf = (told: string, end: number): string => /^[^，。；：、（）\d]{0,12}/.exec(told.slice(end, end + 12))![0];

const isTotal = (lead: string, behind: string, isFirst: boolean): boolean =>
  TOTAL().test(lead) || OF_THOSE.test(behind) || (isFirst && LEADS.test(behind));

/** Whether some parts that stand together make up the total, or another figure of which they are parts. */
function isMadeUp(counted: readonly ToldFigure[], total: number, told: string): boolean {
  const isNested = /其中|（|加上|包括/.test(told);
  return counted.some(({ value, step, start }, whole) => {
    if (whole !== total && !isNested && !TOTAL().test(told.slice(Math.max(0, start - 14), start))) return false;
    const others = counted.filter((_, k) => k !== whole);
    return others.some((_, from) => {
      let sum = others[from]!.value;
      return others.slice(from + 1).some((part) => Math.abs((sum += part.value) - value) < step / 2);
    });
  });
}

/** Whether all parts are told: a colon or 分别 leads to them, they are numbered or counted, or the total adds them up. */
function areAll(told: string, counted: readonly ToldFigure[], total: number, labels: readonly string[]): boolean {
  const parts = counted.length - 1;
  if (total === 0 && LEADS.test(told.slice(counted[0]!.end, counted[0]!.end + 20))) return parts > 1;
  const before = told.slice(0, counted[total]!.start);
  if (total === parts && ADDED.test(before)) return true;
  if (total !== parts && total !== 0) return false;
  if (labels.every((label) => NUMBERED().test(label)) || LEFT.test(labels.at(-1)!)) return true;
  return (
    allMatches(told, COUNT_OF_PARTS()).some(([, count]) => COUNTS[count!] === parts) && TOTAL().test(before.slice(-14))
  );
}

/** A slip of the pen in one place: 279 and 269, 1160 and 1170, 588 and 598. */
function isSlip(total: number, sum: number, size: number): boolean {
  const [told, added] = [total, sum].map((value) => String(Math.round(value / size)));
  if (told!.length < MIN_DIGITS || told!.length !== added!.length) return false;
  if (areTwoDigitsTurned(told!, added!)) return true;
  return /^10*$/.test(String(Math.abs(Number(told) - Number(added))));
}

const scaleOf = (told: string, { start, measureStart, value }: ToldFigure): number =>
  value / Number.parseFloat(told.slice(start, measureStart)) || 1;
