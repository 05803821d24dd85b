import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

/** 总结1—3月份工作，分析当前形势，安排部署三季度任务: what is looked back at, and the quarter that is planned. */
const LOOKED_BACK_AND_PLANNED =
  /(?:总结|回顾|分析|通报|盘点)了?[^，。；！？]{0,10}?(?:第?([一二三])季度|([147])月?份?(?:—|–|－|-|～|~|至|到)([369])月|(上半年))[^。；！？]{0,70}?(?:部署|安排|布置|谋划|研究)(?:(?!季度)[^，。；！？]){0,10}?(?<!前|[一二三四]、|[至到—])第?(?<planned>[一二三四]季度)(?![至到、和及—])/g;
/** Between the two another time is planned, or looked at. */
const ANOTHER_TIME =
  /[明来次翌下]年|下半年|全年|今后|下一?(?:步|阶段)|\d{1,2}月份?[^，。；\d]{0,6}(?:部署|安排)|[去上]年|[岁年]末|年终|跨年|开门红/;
const QUARTERS = '一二三四';
const MONTHS_OF_QUARTER = 3;

/** 一季度（1—3月）: the months that are told of a quarter in brackets. */
const MONTHS_TOLD =
  /(?<!每个?|各|[至到、—])(?:第?(?<quarter>[一二三四])季度|(?<half>[上下])半年|(?<three>前三)季度)[（(](?<months>(?<first>\d{1,2})月?份?(?:—|–|－|-|～|~|至|到)(?<end>\d{1,2})月份?)[）)]/g;
/** Years that begin on another day have other quarters. */
const OTHER_YEAR = /财年|财政年度|财务年度|学年|农历|会计年度|生产年度|榨季|种植/;
const LAST_MONTH = 12;
const MONTHS_OF_HALF = 6;

/** Months in brackets that go beyond their quarter. */
export function wrongMonths(text: string): readonly PeriodSlip[] {
  if (!/(?:季度|半年)[（(]\d/.test(text) || OTHER_YEAR.test(text)) return NONE;
  return allMatches(text, MONTHS_TOLD).flatMap((m): readonly PeriodSlip[] => {
    const { quarter, half, three, months, first, end } = m.groups as Record<string, string | undefined>;
    const nth = quarter ? QUARTERS.indexOf(quarter) : 0;
    const from = half === '下' ? MONTHS_OF_HALF + 1 : nth * MONTHS_OF_QUARTER + 1;
    const to = half ? from + MONTHS_OF_HALF - 1 : three ? LAST_MONTH - MONTHS_OF_QUARTER : from + MONTHS_OF_QUARTER - 1;
    const [a, b] = [Number(first), Number(end)];
    // some of its months may be meant, and 11—2月 runs over the end of a year
    if (a > b || b > LAST_MONTH || (a >= from && b <= to)) return NONE;
    const start = m.index + m[0].indexOf(months!);
    const period = quarter ? `${quarter}季度` : half ? `${half}半年` : '前三季度';
    const message = `${period}是${from}月至${to}月，这里说的是${months!}，请核对。`;
    const right = months!.replace(/^\d+/, String(from)).replace(/\d+(?=月份?$)/, String(to));
    return [{ start, end: start + months!.length, message, right }];
  });
}

/** The quarter that is planned where the one before has been looked back at: another than the next. */
export function wrongQuarters(text: string): readonly PeriodSlip[] {
  if (!text.includes('季度') || !/总结|回顾|分析|通报|盘点/.test(text)) return NONE;
  return allMatches(text, LOOKED_BACK_AND_PLANNED).flatMap((m): readonly PeriodSlip[] => {
    const [written, quarter, , lastMonth] = m;
    const over = quarter ? QUARTERS.indexOf(quarter) + 1 : lastMonth ? Number(lastMonth) / MONTHS_OF_QUARTER : 2;
    const { planned } = m.groups as { planned: string };
    const next = `${QUARTERS[over]!}季度`;
    if (planned === next || ANOTHER_TIME.test(written)) return NONE;
    const told = over === 2 ? '上半年或二季度' : `${QUARTERS[over - 1]!}季度`;
    const end = m.index + written.length;
    const message = `前面说的是${told}的情况，接着应是${next}，这里说的是${planned}，请核对。`;
    return [{ start: end - planned.length, end, message, right: next, isUnsure: true }];
  });
}
