import { allMatches } from '../../text/matches';
import { parseChineseNumeral } from '../../text/numerals';
import { daysOf } from './date-wrong';
import type { NumeralSlip } from './suggest';

/** A month in characters with the day behind it, in characters or figures. */
const MONTH = /([一二三四五六七八九十]{1,4})月(?:([一二三四五六七八九十]{2,3})日|(\d{1,2})[日号])?/g;
/** What shows that a number before 月 is a month and counts nothing. */
const IS_MONTH = /^(?:份|底|初|[上中下]旬|[，。；、召全完前]|$)/;
/** 一九四九年十月 · 满十三月 · 第十三月 · 五六十月 */
const PART_OF_NUMBER = /[百零〇满第月\d]$/;

/** Months in characters that there are not, have no such day, or stand beside figures in one date. */
export function hanMonths(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of allMatches(text, MONTH)) {
    const month = parseChineseNumeral(m[1]!);
    const before = text.slice(Math.max(0, m.index - 5), m.index);
    // 九十月份: one of two months side by side
    if (m[1] === '九十' || month === undefined || PART_OF_NUMBER.test(before)) continue;
    const behind = text.slice(m.index + m[0].length, m.index + m[0].length + 2);
    const slip =
      month > 12
        ? m[2] !== undefined || m[3] !== undefined || IS_MONTH.test(behind)
          ? { wrong: `${m[1]!}月`, rights: [], message: `没有${m[1]!}月，请核对。` }
          : undefined
        : mixedDate(m, month, before, behind);
    if (slip) slips.push({ start: m.index, kind: 'date-form', ...slip });
  }
  return slips;
}

function mixedDate(
  m: RegExpExecArray,
  month: number,
  before: string,
  behind: string,
): (Pick<NumeralSlip, 'wrong' | 'rights' | 'message'> & { start?: number }) | undefined {
  const message = '一个日期里数字写法要一致';
  if (m[2] !== undefined) {
    const day = parseChineseNumeral(m[2]);
    return day !== undefined && day > daysOf(month)
      ? { wrong: m[0], rights: [], message: `${m[1]!}月没有${m[2]}日，请核对。` }
      : undefined;
  }
  if (m[3] !== undefined) {
    const right = `${month}月${m[3]}${m[0].at(-1)!}`;
    return { wrong: m[0], rights: [right], message: `${message}，“${m[0]}”应为“${right}”。` };
  }
  // 2025年三月; 三月三 is a feast, 十月怀胎 a saying
  const year = /(?:^|\D)((?:19|20)\d\d年)$/.exec(before.padStart(6))?.[1];
  if (year === undefined || /^(?:[一二三四五六七八九十\d]|怀胎)/.test(behind)) return undefined;
  const [wrong, right] = [`${year}${m[0]}`, `${year}${month}月`];
  return { start: m.index - year.length, wrong, rights: [right], message: `${message}，“${wrong}”应为“${right}”。` };
}
