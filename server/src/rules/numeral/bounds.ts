import { allMatches } from '../../text/matches';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { behindLast } from '../../text/behind';
import { NONE } from '../../text/none';

const NUMBER = '(\\d{1,6}(?:\\.\\d{1,2})?)';
const UNIT = `([万亿]?(?:周岁|${measuresOf('time', 'length', 'area', 'weight', 'volume')}|[%％\\p{Script=Han}]))`;
const IN = '（含(?:本数|\\1?\\2?)?）';
/** 60分以上（含60分）, 60分（含60分）以上, 60分（含）至80分 */
const FROM = new RegExp(
  `(?<![\\d.])${NUMBER}${UNIT}(?:(?:及|或)?以上${IN}|${IN}(?:及|或)?以上|${IN}(?=[至到～—-]))`,
  'gu',
);
/** 60分以下（含60分）, 60分（含）以下, 至60分（含） */
const UP_TO = new RegExp(
  `(?<![\\d.])${NUMBER}${UNIT}(?:(?:及|或)?以下${IN}|${IN}(?:及|或)?以[下内]|(?<=[至到～—-]\\1\\2)${IN})`,
  'gu',
);
/** 工龄满10年（含）: reached is counted in, whatever the bracket says. */
const REACHED = new RegExp(`(?:满|达到?)${NUMBER}${UNIT}${IN}(?!以)`, 'gu');
const MARKS = '，、；：。！？';
const MARK = new RegExp(`[${MARKS}]`);
/** 1.2米（含）至1.5米半票: up to where it goes, before what is told of it. */
const TO = /^[至到～—-][\d.]+(?:周岁|.)/;

/** One and the same number that belongs to what is above it and to what is below it: nobody can tell where it falls. */
export function sharedBounds(text: string): readonly NumeralSlip[] {
  if (!text.includes('（含')) return NONE;
  const above = [...allMatches(text, FROM), ...allMatches(text, REACHED)];
  if (above.length === 0) return NONE;
  const below = allMatches(text, UP_TO);
  return below.flatMap((m): readonly NumeralSlip[] => {
    const other = above.find((a) => a[1] === m[1] && a[2] === m[2] && areOfOneScale(text, a, m));
    if (!other) return NONE;
    const [first, later] = other.index < m.index ? [other, m] : [m, other];
    const bound = `${m[1]!}${m[2]!}`;
    const message = `“${first[0]}”和“${later[0]}”都含${bound}，${bound}归哪一边说不清，请核对。`;
    return [{ start: later.index, wrong: later[0], rights: [], kind: 'bound', message, severity: 'warning' }];
  });
}

/**
 * Whether two bounds stand side by side in one frame: 60分以上（含）合格，60分以下（含）不合格. Two groups of people may well have
 * the same age: 男职工55岁以下（含）参赛，55岁以上（含）的老党员参加座谈.
 */
function areOfOneScale(text: string, a: RegExpExecArray, b: RegExpExecArray): boolean {
  const [first, later] = a.index < b.index ? [a, b] : [b, a];
  const firstEnd = first.index + first[0].length;
  if (!/^[^，、；：。！？]*[，、；][^，、；：。！？]*$/.test(text.slice(firstEnd, later.index))) return false;
  const headOf = ({ index }: RegExpExecArray): string => text.slice(behindLast(text, MARKS, index), index);
  if (headOf(later) !== '' && headOf(later) !== headOf(first)) return false;
  const [told, toldLater] = [toldBehind(text, firstEnd), toldBehind(text, later.index + later[0].length)];
  return told.at(-1) === toldLater.at(-1) && Math.abs(told.length - toldLater.length) <= 1;
}

/** What a clause tells behind an offset. */
function toldBehind(text: string, start: number): string {
  const clause = text.slice(start).split(MARK, 1)[0]!;
  return clause.replace(TO, '');
}
