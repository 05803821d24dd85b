import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

const MEASURES = '个件条句种类项对场把支道张笔篇本头面手座台组批样门块股根环副盘';
/** 用三个字概括：一个是“快”字，一个是“实”字…: what is counted, told one by one up to the end of the sentence. */
const COUNTED = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}中])([两二三四五六七八九])([${MEASURES}])(\\p{Script=Han}{0,10})([：，])(一\\2(?:则|就)?是[^。！？]+)`,
  'gu',
);
/** One of them is told in other words, or several at once. */
const OTHERWISE =
  /[另再第等]|还有|至于|[，；]而|最后|其[他它余]|此外|……|[两二三四五六七八九几][个件条句种类项对场把支道张笔篇]/;
/** The next sentence goes on with them. */
const GOES_ON = new RegExp(`^[。！？](?:[还再另最第]|一[${MEASURES}])`);
const ONE_BY_ONE = new RegExp(`[：，]一[${MEASURES}](?:则|就)?是`);
/** 要处理好三对关系，一对是: what is to be done is told in full. */
const IS_TO_DO = /(?:要|必须|应当?|须|着力|努力)[^，。；：！？]*$/;
/** Characters in front of the count that are asked whether it is to be done. */
const LEAD = 12;

/** Lists that tell each with 一个是, and not as many as is counted before them. */
export function eachOneCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!ONE_BY_ONE.test(text)) return NONE;
  return allMatches(text, COUNTED).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, measure, what, mark, told] = m as unknown as string[];
    const end = m.index + whole!.length;
    if (OTHERWISE.test(told!) || GOES_ON.test(text.slice(end, end + 3))) return NONE;
    const count = parseCount(counted!)!;
    const one = new RegExp(`^一${measure}(?:则|就)?是`);
    const items = told!.split(/[，；、]/).filter((clause) => one.test(clause)).length;
    // 来了五个人，一个是书记: some of them may be told
    const isInFull = mark === '：' || IS_TO_DO.test(text.slice(Math.max(0, m.index - LEAD), m.index));
    const isWrong = items > count || (items === count - 1 && items > 1 && isInFull);
    if (!isWrong) return NONE;
    const at = { start: m.index, end: m.index + 1 };
    const numeral = text.slice(m.index, m.index + 2) + (what!.length > 4 ? '' : what!);
    return [{ start: m.index, end, numeral, count, items, at, isBehind: true }];
  });
}
