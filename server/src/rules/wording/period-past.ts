import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';

/** 刚刚过去的2023年……即将到来的2025年: the year that is over and the one that begins follow on each other. */
const PAST_AND_NEXT =
  /(?:刚刚|刚|即将)过去的(?<past>20\d\d)年[^\n]{0,160}?(?:即将|就要|已经?|正在)(?:到来|来临|展开|开启|开始|迎来|走来)的(?<next>20\d\d)年/g;
const NONE: readonly never[] = Object.freeze([]);

/** The year that has just passed, where the one that begins is not the next. */
export function yearsApart(text: string): readonly PeriodSlip[] {
  if (!text.includes('过去的20')) return NONE;
  return allMatches(text, PAST_AND_NEXT).flatMap((m): readonly PeriodSlip[] => {
    const { past, next } = m.groups as { past: string; next: string };
    if (Number(next) === Number(past) + 1) return NONE;
    const start = m.index + m[0].indexOf(past);
    const right = `${Number(next) - 1}年`;
    const message = `这里说刚过去的是${past}年，后面说即将到来的是${next}年，请核对。`;
    return [{ start, end: start + right.length, message, right, isUnsure: true }];
  });
}
