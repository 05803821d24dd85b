import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

/** 2024年，我们将坚决打赢脱贫攻坚战: a plan for a year in which the goal had been reached. */
const PLANNED =
  /(?<!\d)(20\d\d)年(?:度|底)?，?(?![^。！？]{0,200}(?:打赢|打好|建成)[^。！？]{0,20}(?:以来|之后|以后))[^。！？]{0,24}?(?:(?<=到20\d\d年底?，)|将|要|确保|必须|力争|计划|打算|务必|继续)[^。！？已了过总讲编记]{0,16}?((?:坚决|全面|如期)?(?:打赢|打好|决战|决胜)脱贫攻坚(?:战|(?!战))|(?:决胜|如期|确保)?全面建成小康社会)(?=[，。；！？])(?!，?实现了)/g;
/** The war on poverty was won, and the society built, by July 2021. */
const REACHED = 2021;
const RIGHT: readonly (readonly [sign: string, right: string])[] = [['脱贫', '巩固拓展脱贫攻坚成果']];

/** Goals of the country that a year is to reach although they were reached before. */
export const goalsReached = (text: string): readonly PeriodSlip[] =>
  /脱贫攻坚|小康社会/.test(text)
    ? allMatches(text, PLANNED).flatMap((m): readonly PeriodSlip[] => {
        const [written, year, goal] = m as unknown as [string, string, string];
        if (Number(year) <= REACHED) return NONE;
        const end = m.index + written.length;
        const right = RIGHT.find(([sign]) => goal.includes(sign))?.[1];
        const message = `这个目标${REACHED}年已经实现，${year}年不再是任务，请核对。`;
        return [{ start: end - goal.length, end, message, ...(right !== undefined && { right }) }];
      })
    : NONE;
