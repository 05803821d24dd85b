import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** 3月20日前将方案报县委办。县委办汇总审核后，于3月15日前批复: what is handed in is dealt with before it is due. */
const HANDED_IN_THEN_DEALT_WITH =
  /(?<!\d)(\d{1,2})月(\d{1,2})[日号](?:以|之)?前[^。；！？\d]{0,40}?(?:报|提交|交)[^。；！？\d]{0,20}[。；，][^。；，！？\d]{0,16}(?:汇总|审核|审定|审议|审查|初审|评审|梳理|研究)[^。；，！？\d]{0,8}后，?[^，。；\d已]{0,6}?(?:于|在)?(?<again>(\d{1,2})月(\d{1,2})[日号])(?!(?:以|之)?前?[^，。；]{0,8}的)/g;
/** Months that a step is earlier by where it is one of the year after: 12月20日前报送，1月10日前批复. */
const OVER_NEW_YEAR = 6;

/** Steps of which the second, that needs the first, is due on an earlier day. */
export function deadlinesTurned(text: string): readonly NumeralSlip[] {
  if (!text.includes('后') || !/[报交]/.test(text)) return NONE;
  return allMatches(text, HANDED_IN_THEN_DEALT_WITH).flatMap((m): readonly NumeralSlip[] => {
    const [written, month, day, , nextMonth, nextDay] = m;
    const months = Number(month) - Number(nextMonth);
    if (months > OVER_NEW_YEAR || months < 0 || (months === 0 && Number(nextDay) >= Number(day))) return NONE;
    const wrong = m.groups!.again!;
    const message = `前面要求${month!}月${day!}日前报送，这里审核之后却是${wrong}，时间在前，请核对。`;
    const start = m.index + written.length - wrong.length;
    return [{ start, wrong, rights: [], kind: 'date-order', message }];
  });
}
