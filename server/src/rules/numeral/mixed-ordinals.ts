import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

/** 第1，……第三，……: numerals of one list in figures and in characters. */
const ORDINALS = /(?<=^|[，。；：、])第(?:(\d{1,2})|([一二三四五六七八九十]))(?=[，、是])/g;
const MAY_ORDER = /第\d{1,2}[，、是]/;

/** The numerals of a list that are written the other way than its first, where together they run on from one. */
export function mixedOrdinals(text: string): readonly NumeralSlip[] {
  if (!MAY_ORDER.test(text)) return [];
  const ordinals = allMatches(text, ORDINALS);
  const values = ordinals.map((m) => (m[1] === undefined ? '一二三四五六七八九十'.indexOf(m[2]!) + 1 : Number(m[1])));
  const figured = ordinals.filter((m) => m[1] !== undefined).length;
  if (figured === ordinals.length || values.length < 3 || values.some((value, k) => value !== k + 1)) return [];
  const isFigured = figured * 2 > ordinals.length;
  return ordinals.flatMap((m, k): readonly NumeralSlip[] => {
    if ((m[1] !== undefined) === isFigured) return [];
    const right = `第${isFigured ? values[k]! : '一二三四五六七八九十'[values[k]! - 1]!}`;
    const message = `同组序号有的用汉字、有的用阿拉伯数字，“${m[0]}”可改为“${right}”。`;
    return [{ start: m.index, wrong: m[0], rights: [right], kind: 'ordinal', message }];
  });
}
