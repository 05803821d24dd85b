import type { BrokenRun } from './runs';
import type { Units } from './units';

const LENGTH = 3;
/** Members that agree, at least. */
const LEAST_OTHERS = 3;
/** 大志, 大德, 大才: with 唱好戏 and 练真功 a member like 讲好故事 is right, and 用大数据 has another word. */
const MIDDLE = '大';
const GREAT = '志德才任器功义';
/** A word of two characters that was meant for one of these. */
const TOO_LONG = /^\p{Script=Han}大(?:志向|德行|才[干能]|任务|责任|功劳)$/u;

/**
 * 立大志、明大德、成大才、担大任务: of members of three characters, each with a verb of its own and what is great behind it,
 * one has a character too many.
 */
export function longMember(units: Units): BrokenRun | undefined {
  for (let from = 0; from + LEAST_OTHERS < units.count; from++) {
    const mark = units.mark[from + 1]!;
    if (units.mark[from + 2] !== mark || units.mark[from + 3] !== mark) continue;
    // no more than one is odd
    if (units.length[from + 1] !== LENGTH && units.length[from + 2] !== LENGTH) continue;
    if (!isGreat(memberAt(units, from, from))) continue;
    const heads = new Set<string>();
    let odd: number | undefined;
    let end = from;
    for (; end < units.count && (end === from || units.mark[end] === mark); end++) {
      const member = memberAt(units, end, from);
      if (heads.has(member[0]!)) break;
      if (!isGreat(member)) {
        if (odd !== undefined || !TOO_LONG.test(member)) break;
        odd = end;
      }
      heads.add(member[0]!);
    }
    if (odd === undefined || end - from - 1 < LEAST_OTHERS) continue;
    return {
      units: Array.from({ length: end - from }, (_, k) => units.unit(from + k)),
      odd: odd - from,
      kind: 'length',
      opened: true,
      pattern: `…${MIDDLE}…`,
      anchor: '',
      instead: '',
      length: LENGTH,
    };
  }
  return undefined;
}

const isGreat = (member: string): boolean =>
  member.length === LENGTH && member[1] === MIDDLE && GREAT.includes(member[2]!);

/** A member as it stands; of the first, which may be led in, the last characters. */
const memberAt = (units: Units, k: number, from: number): string =>
  k === from ? units.textOf(k).slice(-LENGTH) : units.textOf(k);
