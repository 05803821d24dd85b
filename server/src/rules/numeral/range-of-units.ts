import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** What the larger unit is parted into (no 天: 15至3天 may be days that are counted down), and the smallest figure of the lesser one that is told so. */
const LESSER: Readonly<Record<string, { readonly unit: string; readonly least: number; readonly most: number }>> = {
  小时: { unit: '分钟', least: 10, most: 90 },
  公里: { unit: '米', least: 100, most: 900 },
  千米: { unit: '米', least: 100, most: 900 },
  公斤: { unit: '克', least: 50, most: 900 },
  千克: { unit: '克', least: 50, most: 900 },
  吨: { unit: '公斤', least: 50, most: 900 },
};
/** 候诊40至1小时: the first figure has lost its own unit. */
const UNIT_LOST =
  /(?<![\d.．第:：月年日])(\d{2,3})([至到～~—－-])(\d(?:\.\d)?|[一两二三]|[一1](?=个半))(个?半?)(小时|公里|千米|公斤|千克|吨)(?![前后级候内每])/g;
const MAY_BE = /\d[至到～~—－-][\d一两二三]/;
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3 };
/** What comes down from one figure to another: 由40降至1小时, 从300公里到1公里, 提前40至1小时. */
const COMES_DOWN =
  /(?:[由从][^，。；]{0,8}|[降减少缩短压]\p{Script=Han}{0,3}|(?:提前|距|离|还[有剩])[^，。；]{0,8}|比分\p{Script=Han}?)$/u;
/** A range from a lesser unit goes to a few of the larger one. */
const MOST_OF_LARGER = 3;

/** Ranges whose first figure is larger than the second because its own, lesser unit was left out. */
export function lostLesserUnits(text: string): readonly NumeralSlip[] {
  if (!MAY_BE.test(text)) return NONE;
  return allMatches(text, UNIT_LOST).flatMap((m): readonly NumeralSlip[] => {
    const [wrong, first, joint, second, half, unit] = m as unknown as string[];
    const { unit: lesser, least, most } = LESSER[unit!]!;
    const [low, high] = [Number(first), NUMERALS[second!] ?? Number(second)];
    if (low < least || low > most || low % 5 !== 0 || high > MOST_OF_LARGER) return NONE;
    const before = text.slice(Math.max(0, m.index - 12), m.index);
    if (COMES_DOWN.test(before) && !text.startsWith('不等', m.index + wrong!.length)) return NONE;
    const right = `${first!}${lesser}${joint!}${second!}${half!}${unit!}`;
    const message = `“${wrong!}”前一个数比后一个大，漏了自己的单位，应为“${right}”。`;
    return [{ start: m.index, wrong: wrong!, rights: [right], kind: 'range-unit', message }];
  });
}
