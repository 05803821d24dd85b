import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';
import { standsOnlyAt } from '../../text/times-in';
import { NONE } from '../../text/none';

/** 祝愿大家在高考中取得优异成绩 · 高考顺利: the exam that is wished for. */
const WISHED =
  /(?<=[祝愿望]|相信|预祝)[^。！？]{0,20}?(高考|中考)(?=中?(?:取得|顺利|大捷|成功|必胜|考出|金榜|夺魁|旗开得胜|再创佳绩))/g;
/** 距离中考还有一百天，同学们要以最好的状态迎接高考 */
const COUNTED =
  /距离?(高考|中考)(?:还有|只有|只剩|仅剩|仅有|不足)[^。！？]{2,50}?(?:迎接|备战|迎战|决战|冲刺|决胜|走进|奔赴)(高考|中考)/g;
/** 初三, 高中三年: what tells of the one exam or the other beside its name. */
const OF_EXAM: Readonly<Record<string, RegExp>> = {
  中考: /初中三年|初三|九年级/,
  高考: /高中三年|高三|十二年/,
};
/** 三年后的高考: an exam to come is wished for at another one as well. */
const TO_COME = /[三几多]年[后以之]|[将未]来|今后|[高初][一二]|[七八]年级|[学师][弟妹长姐兄]|母校|女儿|儿子/;
const OTHER: Readonly<Record<string, string>> = { 中考: '高考', 高考: '中考' };

/** The exam of another school than the one whose pupils are spoken of, in the wishes for them. */
export function otherExams(text: string): readonly PeriodSlip[] {
  if (!/高考|中考/.test(text) || TO_COME.test(text)) return NONE;
  return [...allMatches(text, WISHED), ...allMatches(text, COUNTED)].flatMap((m): readonly PeriodSlip[] => {
    const wished = m.at(-1)!;
    const meant = OTHER[wished]!;
    const end = m.index + m[0].length;
    const start = end - wished.length;
    if (!standsOnlyAt(text, wished, start) || OF_EXAM[wished]!.test(text)) return NONE;
    if (!text.includes(meant) && !OF_EXAM[meant]!.test(text)) return NONE;
    const message = `前面说的是${meant}，这里说的是${wished}，请核对。`;
    return [{ start, end, message, right: meant }];
  });
}
