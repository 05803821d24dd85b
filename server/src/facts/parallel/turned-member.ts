import { isCommonWord } from '../../lexicon/word-sets';
import type { Span } from '../../text/span';
import { particleWords } from '../particles/word-lists';
import { LIST_MARK, type Units } from './units';

/** A member that says what the others say, but not in their frame: 把责任压下去，把措施落到底，作风要转过来. */
export interface TurnedMember {
  readonly odd: Span;
  readonly others: readonly Span[];
  /** What the others share, as writers put it. */
  readonly frame: string;
  /** Whether it lacks a verb that only a writer knows. */
  readonly lacksVerb?: true;
  /** What the member would be; undefined where only a writer knows it. */
  readonly right?: string;
}

/** Members that keep the frame, at least. */
const LEAST_OTHERS = 2;

/** The member of a sentence that has left the frame of those in front of it. */
export function turnedMember(units: Units): TurnedMember | undefined {
  for (let k = LEAST_OTHERS; k < units.count; k++) {
    const member =
      turnedAway(units, k) ?? unlessNot(units, k) ?? lostHead(units, k) ?? lostVerb(units, k) ?? withYao(units, k);
    if (member) return member;
  }
  return undefined;
}

/** 作风要转过来 behind 把责任压下去，把措施落到底: nearly as long as they are, with 要 where they have 把. */
function turnedAway(units: Units, k: number): TurnedMember | undefined {
  const { length, mark } = units;
  if (Math.abs(length[k]! - length[k - 1]!) > 1 || mark[k] !== mark[k - 1] || mark[k] === LIST_MARK) return undefined;
  const text = units.textOf(k);
  const offset = text.indexOf('要');
  // 群众要的是实效 says something else
  if (offset < 2 || offset > 3 || text.includes('把') || '的是求有点么'.includes(text[offset + 1]!)) return undefined;
  const others = [k - 2, k - 1].map((other) => units.textOf(other));
  if (!others.every((other) => /^.{0,6}把/.test(other)) || !others[1]!.startsWith('把')) return undefined;
  return turned(units, k, '把……', `把${text.slice(0, offset)}${text.slice(offset + 1)}`);
}

const NOT_TO = /^(?:.{0,6}?)不该(.)的.{1,4}不\1$/;
const DO_NOT = /^(?:别|不要|莫)(.)不该\1的(.{1,4})$/;

/** 别交不该交的朋友 behind 不该吃的饭不吃，不该拿的钱不拿 */
function unlessNot(units: Units, k: number): TurnedMember | undefined {
  const text = units.textOf(k);
  const m = text.includes('不该') ? DO_NOT.exec(text) : null;
  if (!m || ![k - 2, k - 1].every((other) => NOT_TO.test(units.textOf(other)))) return undefined;
  return turned(units, k, '不该……的……不……', `不该${m[1]!}的${m[2]!}不${m[1]!}`);
}

/** Members of a list that say the head in full, at least. */
const LEAST_WITH_HEAD = 3;
const SHORTEST_HEAD = 3;

/** 心中有党、心中有民、心中有责、有戒: the last of a list has lost the first part of a head that all others have. */
function lostHead(units: Units, k: number): TurnedMember | undefined {
  const { length, mark } = units;
  const lost = length[k - 1]! - length[k]!;
  if (mark[k] !== LIST_MARK || lost < 2 || lost >= SHORTEST_HEAD + 1 || k < LEAST_WITH_HEAD || length[k]! < 2)
    return undefined;
  const before = units.textOf(k - 1);
  const text = units.textOf(k);
  const head = before.slice(0, lost + 1);
  if (head.length < SHORTEST_HEAD || text[0] !== before[lost] || text.startsWith(head)) return undefined;
  const others = [k - 3, k - 2].map((other) => units.textOf(other));
  if (mark[k - 1] !== LIST_MARK || mark[k - 2] !== LIST_MARK) return undefined;
  if (!others[1]!.startsWith(head) || !others[0]!.includes(head) || length[k - 2] !== length[k - 1]) return undefined;
  return turned(units, k, `${head}……`, `${head.slice(0, lost)}${text}`);
}

/** Verbs of one character that open members of three: 讲政治、顾大局、守纪律. */
const VERBS = '讲顾守重懂抓强树转正促保护改提明严带善敢学爱尊敬';

/** 讲政治、顾大局、守纪律、作风: the last of a list of verbs with their objects is an object alone. */
function lostVerb(units: Units, k: number): TurnedMember | undefined {
  const { length, mark, count } = units;
  if (mark[k] !== LIST_MARK || length[k] !== 2 || (k + 1 < count && mark[k + 1] === LIST_MARK)) return undefined;
  if (mark[k - 1] !== LIST_MARK || length[k - 1] !== 3) return undefined;
  const text = units.textOf(k);
  const others = [k - 2, k - 1].map((other) => units.textOf(other).slice(-3));
  const isVerbs = others.every((other) => VERBS.includes(other[0]!) && isNoun(other.slice(1)));
  if (!isVerbs || others[0]![0] === others[1]![0] || VERBS.includes(text[0]!) || !isNoun(text)) return undefined;
  return { ...turned(units, k, '动词加两个字', undefined), lacksVerb: true };
}

/** 政治强、业务精、作风硬、纪律要严: the last of a list has 要 where no other has. */
function withYao(units: Units, k: number): TurnedMember | undefined {
  const { length, mark, count } = units;
  if (k < LEAST_WITH_HEAD || mark[k] !== LIST_MARK || length[k] !== 4 || (k + 1 < count && mark[k + 1] === LIST_MARK))
    return undefined;
  const text = units.textOf(k);
  if (text[2] !== '要') return undefined;
  const others = [k - 3, k - 2, k - 1].map((other) => units.textOf(other).slice(-3));
  if (length[k - 1] !== 3 || length[k - 2] !== 3 || others.some((other) => other.length < 3 || other.includes('要')))
    return undefined;
  return turned(units, k, '两个字加一个字', text.slice(0, 2) + text[3]!);
}

/** Whether a text is a common word of two characters that is no verb. */
export const isNoun = (word: string): boolean => isCommonWord(word) && !particleWords().verbs.has(word);

/** The member behind two others of a frame; `right` is what it would be in it. */
export function turned(units: Units, k: number, frame: string, right?: string): TurnedMember {
  return {
    odd: units.spanOf(k),
    others: [k - 2, k - 1].map((unit) => units.spanOf(unit)),
    frame,
    ...(right !== undefined && { right }),
  };
}
