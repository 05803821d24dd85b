import objectTable from '../../../data/kept/objects-of-work.tsv';
import { isCommonWord } from '../../lexicon/word-sets';
import { tableColumn } from '../../text/table';
import { particleWords } from '../particles/word-lists';
import { joins, opensWithAdverb } from './frame-words';
import { isNoun, type TurnedMember } from './turned-member';
import { LIST_MARK, type Units } from './units';

/** The last member of a set of three that has lost a word of the frame, or put it elsewhere. */
export function leftFrame(units: Units): TurnedMember | undefined {
  for (let k = 2; k < units.count; k++) {
    if (units.mark[k] !== units.mark[k - 1] || units.length[k]! > LONGEST || units.length[k]! < SHORTEST) continue;
    const set: Set = { text: units.textOf(k), before: units.textOf(k - 1), first: units.textOf(k - 2) };
    const isListed = units.mark[k] === LIST_MARK;
    const closes = k + 1 === units.count || units.mark[k + 1] !== LIST_MARK;
    const left =
      lostPreposition(set) ??
      lostLetter(set) ??
      lostSuperlative(set) ??
      movedVerb(set) ??
      (isListed ? (lostOf(set) ?? turnedWork(set) ?? (closes ? lostHave(set) : undefined)) : undefined);
    if (left) return { ...left, odd: units.spanOf(k), others: [units.spanOf(k - 2), units.spanOf(k - 1)] };
    const begun = isListed && closes ? lostInBegun(set) : undefined;
    if (begun) {
      const odd = { start: units.start[k]!, end: units.start[k]! + begun.right!.length - 1 };
      return { ...begun, odd, others: [units.spanOf(k - 2), units.spanOf(k - 1)] };
    }
    const between = (isListed ? withDe(set) : undefined) ?? lostLetter({ ...set, text: set.before, before: set.text });
    if (between) return { ...between, odd: units.spanOf(k - 1), others: [units.spanOf(k - 2), units.spanOf(k)] };
    const other = isListed && closes && k >= 3 ? otherModal(set, units.textOf(k - 3)) : undefined;
    if (other) return { ...other, odd: units.spanOf(k), others: [units.spanOf(k - 2), units.spanOf(k - 1)] };
  }
  return undefined;
}

const [SHORTEST, LONGEST] = [2, 14];

/** The member that is asked about and the two in front of it, of which the first may carry what leads into the set. */
interface Set {
  readonly text: string;
  readonly before: string;
  readonly first: string;
}
type Left = Pick<TurnedMember, 'frame' | 'right'>;

const PREPOSITIONS = '把像向为从以对用让在靠给将';
/** What else holds a frame together: 把……放在……上, 像……那样, 把……送到……. */
const HOLDING = '在上到给成为那样带换促当作起来下去出进入于要';
/** 群众看到实效: who does something of their own, and what is done to nothing. */
const DOERS = '众业部员志家民姓工生师者长子户人们校院队';
const DONE_TO_NOTHING = /[看感得达做遇受见想收找听提谈说来]到|[成变化]为|[存处现]在|[带]来/;
/** What makes a statement of its own: 群众是英雄. */
const STATES = '是要也都就能会';
/** Characters that members of a set may differ in length. */
const MAX_DIFFERENCE = 2;

/** 温暖留给社会 behind 把方便留给患者，把困难留给自己 */
function lostPreposition({ text, before, first }: Set): Left | undefined {
  const preposition = before[0]!;
  if (!PREPOSITIONS.includes(preposition) || text.includes(preposition)) return undefined;
  const lead = first.indexOf(preposition);
  if (lead < 0 || lead > 6 || Math.abs(text.length + 1 - before.length) > MAX_DIFFERENCE) return undefined;
  const shared = sharedBetween(before.slice(1), first.slice(lead + 1));
  // 把种子播进心田，把力量汇成江海，温暖传遍城乡: verbs of their own, and just as long
  const isAsLong = preposition === '把' && text.length + 1 === before.length && first.length - lead === before.length;
  if (shared.length === 0 ? !isAsLong : !shared.every((character) => text.includes(character, 1))) return undefined;
  if (!isNoun(text.slice(0, 2)) || DOERS.includes(text[1]!) || joins(text) || opensWithAdverb(text)) return undefined;
  // what holds the frame stands behind the noun
  if (DONE_TO_NOTHING.test(text) || (shared.length > 0 && text.indexOf(shared[0]!) < 2)) return undefined;
  if ([...STATES].some((character) => text.includes(character) && !shared.includes(character))) return undefined;
  return { frame: `${preposition}……${shared.join('')}……`, right: `${preposition}${text}` };
}

/** Characters that hold a frame and stand in two members, in one order. */
function sharedBetween(one: string, other: string): readonly string[] {
  const shared: string[] = [];
  let from = 1;
  for (let k = 1; k < one.length; k++) {
    if (!HOLDING.includes(one[k]!)) continue;
    const offset = other.indexOf(one[k]!, from);
    if (offset < 0) continue;
    shared.push(one[k]!);
    from = offset + 1;
  }
  return shared;
}

/** 在纪律带头 behind 在学习上带头、在落实上带头; 更严要求 behind 更高的标准、更实的作风: one character of the frame is lost. */
function lostLetter({ text, before, first }: Set): Left | undefined {
  if (text.length !== before.length - 1 || before.length < SHORTEST_FRAMED) return undefined;
  const aligned = first.slice(-before.length);
  const shared = [...before].map((character, k) => character === aligned[k]);
  const count = shared.filter(Boolean).length;
  // 干在前面 has but one of its own
  if (count < LEAST_SHARED || before.length - count < (count > LEAST_SHARED ? 1 : 2)) return undefined;
  // 把功夫下在基层 needs no 上 at its end
  for (let k = 1; k < before.length - 1; k++) {
    if (!shared[k] || !LOST_LETTERS.includes(before[k]!) || text.includes(before[k]!)) continue;
    if (!isMissed(text, k, { letter: before[k]!, shared })) continue;
    const right = text.slice(0, k) + before[k]! + text.slice(k);
    // 全面战略伙伴 is whole, and so is 更大力度 by itself: of all that 以 leads in it is one of three
    const isWhole = isCommonWord(text.slice(k - 1, k + 1)) || (before[k] === '的' && WIDE.includes(text[k - 1]!));
    const isLedIn = before[k] === '的' && isNoun(text.slice(k)) && LED_IN.test(first.slice(0, -before.length));
    if (isWhole && !isLedIn) continue;
    if (!shared.every((isShared, j) => !isShared || right[j] === before[j])) continue;
    const frame = [...before].map((character, j) => (shared[j] ? character : '…')).join('');
    return { frame: frame.replace(/…+/g, '……'), right };
  }
  return undefined;
}

/** Whether what is left without the letter is no right phrase by itself: 让孩子学好 and 有干部带头 are. */
function isMissed(
  text: string,
  k: number,
  { letter, shared }: { readonly letter: string; readonly shared: readonly boolean[] },
): boolean {
  if (letter === '的') return '更最'.includes(text[0]!);
  if (letter === '在') return AT_A_PLACE.test(text.slice(k));
  return shared[k + 1]! && isNoun(text.slice(k - 2, k));
}

/** 更严要求抓好工作: what is done with all of the list stands at once behind its last member. */
function lostInBegun({ text, before, first }: Set): Left | undefined {
  const end = before.length - 1;
  const goesOn = text.length > end + 2 && particleWords().verbs.has(text.slice(end, end + 2));
  return goesOn ? lostLetter({ text: text.slice(0, end), before, first }) : undefined;
}

/** Words of one character that stand before a noun without 的: 更大力度, 更高水平. */
const WIDE = '大高多广深强优美';
/** 以更高的标准、更实的举措、更大力度: what governs the whole of a list. */
const LED_IN = /(?:以|用|拿出|凭着?)$/;
/** Characters of a member that has a frame of two or more and something of its own in it. */
const SHORTEST_FRAMED = 4;
const LEAST_SHARED = 2;
/** What holds a frame together and is lost without a trace. */
const LOST_LETTERS = '的在上中下里';
/** 冲前面 lacks its 在; 爱岗位 behind 心在岗位 is whole. */
const AT_A_PLACE = /(?:前面|后面|前头|前列|一线)$/;

const MOST = /([最更])(.)的(\p{Script=Han}{2,4})$/u;
const LOST_MOST = /^(\p{Script=Han}{2,4})([最更])(\p{Script=Han})$/u;

/** 服务最好 behind 最快的审批、最优的政策 */
function lostSuperlative({ text, before, first }: Set): Left | undefined {
  const m = LOST_MOST.exec(text);
  if (!m || MOST.exec(before)?.[1] !== m[2] || MOST.exec(first)?.[1] !== m[2]) return undefined;
  return { frame: `${m[2]!}……的……`, right: `${m[2]!}${m[3]!}的${m[1]!}` };
}

/** Verbs of two characters that are done when they are said: 管好, 带着, 守住. */
const DONE = '好着住牢紧准实到过起';

/** 自己的腿管好 behind 管好自己的嘴、管好自己的手 */
function movedVerb({ text, before, first }: Set): Left | undefined {
  const verb = before.slice(0, 2);
  if (!DONE.includes(verb[1] ?? '') || Math.abs(text.length - before.length) > 1) return undefined;
  const place = text.indexOf(verb);
  if (
    place < 2 ||
    !(isNoun(text.slice(0, 2)) || text.startsWith('自己的')) ||
    !first.slice(-before.length - 1).includes(verb)
  )
    return undefined;
  if (first.indexOf(verb) > 6) return undefined;
  return { frame: `${verb}……`, right: `${verb}${text.slice(0, place)}${text.slice(place + 2)}` };
}

/** 社会要尊重 behind 家长的信任、学生的爱戴 */
function lostOf({ text, before, first }: Set): Left | undefined {
  const place = before.indexOf('的');
  if (place < 2 || place > 3 || text.length !== before.length || text[place] !== '要' || text.includes('的'))
    return undefined;
  if (first.at(place - before.length) !== '的' || before.length !== place + 3) return undefined;
  return { frame: '……的……', right: `${text.slice(0, place)}的${text.slice(place + 1)}` };
}

/** 科学地施工 between 精心组织 and 安全生产 */
function withDe({ text: behind, before: text, first }: Set): Left | undefined {
  if (text.length !== 5 || text[2] !== '地' || behind.length !== 4 || first.length < 4) return undefined;
  if (!isCommonWord(text.slice(0, 2)) || !isCommonWord(first.slice(-2)) || /[地的得]/.test(behind + first))
    return undefined;
  return { frame: '四个字', right: `${text.slice(0, 2)}${text.slice(3)}` };
}

const WORK: ReadonlySet<string> = new Set(tableColumn(objectTable, 'objects-of-work.tsv', 'word'));
/** Words of one character that are verbs before a noun and say how it is behind it: 明措施, 措施明. */
const EITHER_SIDE = '明强正严清亮稳实优';

/** 责任压实 behind 建立台账、明确时限 · 措施明 behind 谈认识、找差距 */
function turnedWork({ text, before, first }: Set): Left | undefined {
  const verb = text.slice(2);
  const noun = text.slice(0, 2);
  if (!WORK.has(noun) || text.length !== before.length || !WORK.has(before.slice(-2)) || !WORK.has(first.slice(-2)))
    return undefined;
  if (WORK.has(before.slice(0, 2)) || WORK.has(first.slice(-text.length, -2))) return undefined;
  if (verb.length === 1 ? !EITHER_SIDE.includes(verb) : !particleWords().verbs.has(verb)) return undefined;
  return { frame: '动词……', right: `${verb}${noun}` };
}

const MODALS = '会能敢';

/** 能扑救 behind 会检查、会报警、会疏散 */
function otherModal({ text, before, first }: Set, leading: string): Left | undefined {
  const modal = before[0]!;
  if (!MODALS.includes(modal) || !`${MODALS}可要`.includes(text[0]!) || text[0] === modal) return undefined;
  const { length } = before;
  if (text.length !== length || first !== modal + first.slice(1) || first.length !== length) return undefined;
  return leading.at(-length) === modal ? { frame: `${modal}……`, right: `${modal}${text.slice(1)}` } : undefined;
}

/** 担当 behind 有理想、有本领 */
function lostHave({ text, before, first }: Set): Left | undefined {
  if (text.length !== 2 || before.length !== 3 || before[0] !== '有' || first.at(-3) !== '有') return undefined;
  if (!isCommonWord(text) || !isCommonWord(before.slice(1)) || !isCommonWord(first.slice(-2))) return undefined;
  return { frame: '有……', right: `有${text}` };
}
