import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NO_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

const NUMERAL = '[两二三四五六七八九十]';
/** What leads from a count to what is counted. */
const SPELLED_OUT_BY = '，?(?:即|也?就是|指的是|是指|分别是)';
/** “五个本领”，即诊疗、急救、中医药、公共卫生四个方面的本领: a list with a count of the same noun on both sides. */
const COUNTED_TWICE = new RegExp(
  `(?<![${NO_COUNT_BEHIND}])(${NUMERAL})[个大项种条](\\p{Script=Han}{1,4})[”’]?${SPELLED_OUT_BY}：?(\\p{Script=Han}[\\p{Script=Han}、]{4,100}?)(${NUMERAL})(?:个方面|大方面|方面|个|大|项|种|条)的?\\2(?=[。；！？]|$)`,
  'gu',
);
/** What a line with such a list holds: asked before it is looked for. */
const IS_SPELLED_OUT = new RegExp(`${NUMERAL}[个大项种条]\\p{Script=Han}{1,4}[”’]?${SPELLED_OUT_BY}`, 'u');
/** What parts two members of the list. */
const PARTS = /、|以及|[和与及]/;
const NOT_IN_FULL = /等$/;

/** Lists with two counts of which one is that of their members: the other is told. */
export function countsAtBothEnds({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('、') || !IS_SPELLED_OUT.test(text)) return NONE;
  return allMatches(text, COUNTED_TWICE).flatMap((m): readonly ClosedList[] => {
    const [written, first, noun, listed, later] = m as unknown as [string, string, string, string, string];
    const [before, behind] = [parseCount(first)!, parseCount(later)!];
    const items = listed.split(PARTS).length;
    if (before === behind || NOT_IN_FULL.test(listed) || (items !== before && items !== behind)) return NONE;
    const end = m.index + written.length;
    const start = items === behind ? m.index : m.index + written.lastIndexOf(later);
    const side = items === behind ? ({ isBehind: true } as const) : ({ isInFull: true } as const);
    const numeral =
      items === behind ? text.slice(start, text.indexOf(noun, start) + noun.length) : text.slice(start, end);
    const count = items === behind ? before : behind;
    return [{ start: m.index, end, numeral, count, items, at: { start, end: start + 1 }, ...side }];
  });
}
