import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

/** 刚刚过去的2023年……即将到来的2025年: the year that is over and the one that begins follow on each other. */
const PAST_AND_NEXT =
  /(?:刚刚|刚|即将)过去的(?<past>20\d\d)年[^\n]{0,160}?(?:即将|就要|已经?|正在)(?:到来|来临|展开|开启|开始|迎来|走来)的(?<next>20\d\d)年/g;

/** The year that has just passed, where the one that begins is not the next. */
export function yearPassedApart(text: string): readonly PeriodSlip[] {
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

/** 2025年是“十四五”收官之年。做好2024年的工作，要……: the year that is told of, and the one whose work is asked for. */
const YEAR_AND_ITS_WORK =
  /(?<![\d—至到])(?<told>20\d\d)年是[^。！？\d]{2,40}之年[^。！？\d]{0,40}[。，](?:扎实|全力|切实|要|必须)?(?:做好|抓好|搞好)(?<asked>20\d\d)年(?:的|全年的?)?(?:(?!收尾|总结|考核|决算|年终)[^，。；！？\d]){0,12}工作，(?:总[的体]|[要需应]|必须|我们|关键|重点|务必|意义|责任|任务)/g;

/** The year before the one that was just told of, where its work is still asked for. */
export function yearsBefore(text: string): readonly PeriodSlip[] {
  if (!/好20\d\d年/.test(text) || !text.includes('之年')) return NONE;
  return allMatches(text, YEAR_AND_ITS_WORK).flatMap((m): readonly PeriodSlip[] => {
    const { told, asked } = m.groups as { told: string; asked: string };
    // in a report of December the year to come is asked for
    if (Number(asked) >= Number(told)) return NONE;
    const start = m.index + m[0].indexOf(`好${asked}`) + 1;
    const right = `${told}年`;
    const message = `前一句说的是${told}年，这里要做好的却是${asked}年的工作，请核对。`;
    return [{ start, end: start + right.length, message, right, isUnsure: true }];
  });
}
