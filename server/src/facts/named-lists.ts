import { parseCount } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Paragraph } from '../syntax/types';
import type { ClosedList } from './declared-counts';

/** 建成四座污水处理厂，分别是城东、城西、城南。 · 四个村：张庄、李庄、王庄。 */
const NAMED =
  /(?<![第前后上下这那各每另其几数多余来\d零百千万亿.．两二三四五六七八九十“])([两二三四五六七八九十])([个座项类家所名位条处种])(\p{Script=Han}{1,8})(?:：|，?(?:分别是|分别为|它们是|他们是|即))：?([^，。；：！？“”（）《》\n]{2,60})(?=[。；]|$)/gu;
/** Not all are named, or a member is a phrase of its own. */
const PARTLY = /等|其中|包括|各|既|又|也|[是要]/;
/** Characters of a name. */
const LONGEST_NAME = 10;

/** Lists that are named in full behind their count and do not come to it, however 和 within them is read. */
export function namedLists({ text }: Paragraph): ClosedList[] {
  if (!text.includes('、') || !/[：是为即]/.test(text)) return [];
  const found: ClosedList[] = [];
  for (const m of allMatches(text, NAMED)) {
    const told = m[4]!;
    const count = parseCount(m[1]!);
    const names = told.split('、');
    if (count === undefined || names.length < 2 || PARTLY.test(told)) continue;
    if (names.some((name) => name.length > LONGEST_NAME)) continue;
    // 六个部分：一、形势；二、思路: the first number of a list that ； parts
    if (names.some((name) => /^[一二三四五六七八九十\d]{1,2}$/.test(name))) continue;
    if (text[m.index + m[0].length] === '；' && countToStop(text, m.index + m[0].length - told.length) === count)
      continue;
    const joints = told.match(/[和与及跟同]/g)?.length ?? 0;
    if (count >= names.length && count <= names.length + joints) continue;
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      numeral: m[1]! + m[2]!,
      count,
      items: names.length + (/[和与及][^、]*$/.test(names.at(-1)!) ? 1 : 0),
      at: { start: m.index, end: m.index + 1 },
      isBehind: true,
    });
  }
  return found;
}

/** Names of a list from an offset on to the end of its sentence, those behind ； as well. */
function countToStop(text: string, from: number): number {
  const stop = /[。！？]/.exec(text.slice(from))?.index ?? text.length - from;
  return text.slice(from, from + stop).split(/[、；]/).length;
}
