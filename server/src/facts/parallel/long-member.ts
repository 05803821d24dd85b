import { commonWordSet } from '../../lexicon/word-sets';
import type { BrokenRun } from './runs';
import type { Units } from './units';

const LENGTH = 3;
/** Members that agree, at least. */
const LEAST_OTHERS = 3;
/** 看一看, 做得好, 有人管: what stands between by the way of speaking, and holds no set together. */
const OF_GRAMMAR = '一得不了着过人的地来上下出';

/**
 * 立大志、明大德、成大才、担大任务: of members of three characters, each with a verb of its own and one and the same
 * character behind it, one has a character too many.
 */
export function longMember(units: Units): BrokenRun | undefined {
  for (let from = 0; from + LEAST_OTHERS < units.count; from++) {
    const mark = units.mark[from + 1]!;
    const middle = memberAt(units, from, from)[1];
    if (middle === undefined || OF_GRAMMAR.includes(middle)) continue;
    const heads = new Set<string>();
    let odd: number | undefined;
    let end = from;
    for (; end < units.count && (end === from || units.mark[end] === mark); end++) {
      const member = memberAt(units, end, from);
      if (member[1] !== middle || heads.has(member[0]!)) break;
      if (member.length !== LENGTH && (odd !== undefined || !isTooLong(member) || end === from)) break;
      if (member.length !== LENGTH) odd = end;
      heads.add(member[0]!);
    }
    if (odd === undefined || end - from - 1 < LEAST_OTHERS) continue;
    return {
      units: Array.from({ length: end - from }, (_, k) => units.unit(from + k)),
      odd: odd - from,
      kind: 'length',
      opened: true,
      pattern: `…${middle}…`,
      anchor: '',
      instead: '',
      length: LENGTH,
    };
  }
  return undefined;
}

/** 担大任务 ends in a word of two characters; 求实效上 carries what follows. */
const isTooLong = (member: string): boolean =>
  /^\p{Script=Han}{4}$/u.test(member) && commonWordSet().has(member.charCodeAt(2), member.charCodeAt(3));

/** A member as it stands; of the first, which may be led in, the last characters. */
const memberAt = (units: Units, k: number, from: number): string =>
  k === from ? units.textOf(k).slice(-LENGTH) : units.textOf(k);
