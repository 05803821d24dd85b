import type { Report } from '../../contract/rule';
import { MIN_UNITS_PER_PHRASE, type FormulaList } from '../../facts/formula-lists';
import type { Month, Period } from '../../lexicon/period';
import type { Paragraph } from '../../syntax/types';
import { isHan } from '../../text/chars';
import type { Span } from '../../text/span';
import { betweenStops } from '../../text/behind';
import { bare } from './another-number';

/** A slip in a formulation that is one only in some drafts: those of its time. */
export interface TimedReport {
  readonly report: Report;
  /** When the right form holds; left out: always. */
  readonly period?: Period;
  /** The last month in which what stands there was right itself. */
  readonly rightUntil?: Month;
}

/** Lower than the rule's own severity, or that. */
export type Tier = 'error' | 'warning' | 'hint';

/** A slip in a formulation: where it stands, what is right, and what is said. */
export interface FormulaSlip extends Span {
  readonly right: string;
  readonly message: string;
  /** Left out: an error. */
  readonly tier?: Tier;
}

/** Takes a slip, and the time to which it belongs. */
export type AddSlip = (slip: FormulaSlip, time?: Omit<TimedReport, 'report'>) => void;

/** A name with a slip in it. */
export const misnamed = (text: string, { start, end }: Span, right: string): FormulaSlip => ({
  start,
  end,
  right,
  message: `“${text.slice(start, end)}”有误，应为“${right}”。`,
});

/** What may join a name and the list of its members. */
const NAMES_A_LIST = /^(?:的?(?:要求|原则|规定|责任制?)，|，?(?:即|是指|包括|就是|也就是)|（|：|——)?$/;

/** Whether the name stands at once before or behind a list of its members. */
function isNamedBeside(text: string, name: string, start: number, end: number): boolean {
  const nameStart = text.lastIndexOf(name, start - 1);
  if (nameStart >= 0 && NAMES_A_LIST.test(text.slice(nameStart + name.length, start).replace('”', ''))) return true;
  return text
    .slice(end, end + 2 + name.length)
    .replace(/[”“的）]/g, '')
    .startsWith(name);
}

/** What is wrong with a list of a formulation's members: another word, another order, or one left out. */
export function listSlip({ text }: Paragraph, list: FormulaList): FormulaSlip | undefined {
  const { formula, items, start, end } = list;
  const { members, name, strict, orderOnly } = formula;
  const rightItems = items.filter((i) => i.member >= 0);
  // fewer than all but one: the writer speaks of some of them
  if (new Set(rightItems.map((i) => i.member)).size < Math.max(2, members.length - 1)) return undefined;
  const named = text.includes(name);
  const beside = named && isNamedBeside(text, name, start, end);
  const shown = `“${name}”`;
  if (items.some((i) => i.member < 0)) return otherWord(text, list, named, beside);
  const inOrder = rightItems.every((i, k) => k === 0 || i.member > rightItems[k - 1]!.member);
  if (rightItems.length === members.length && !inOrder && (strict || named)) {
    const right = reordered(text, list);
    return { start, end, right, message: `${shown}的次序应为“${right.replace(/[“”]/g, '')}”。`, tier: 'error' };
  }
  const told = members.length >= 4 && !orderOnly ? named : beside;
  if (rightItems.length !== members.length - 1 || !inOrder || text[end] === '等') return undefined;
  const missing = members.find((_, m) => !rightItems.some((i) => i.member === m))!;
  const isBetween = missing !== members[0] && missing !== members.at(-1);
  const isClosed = named && !told && isClosedByName(text, list, missing);
  const cut = !told && strict ? cutBehind(text, end, missing) : undefined;
  if (cut) return { ...cut, ...insteadOf(name, text.slice(cut.start, cut.end), missing), tier: 'warning' };
  if (!told && !isClosed && !(isBetween && formula.leavesOutNone === true)) return undefined;
  if (isSaidNear(text, list, missing)) return undefined;
  const part = partBehind(text, end, missing);
  if (part) return { ...part, ...insteadOf(name, text.slice(part.start, part.end), missing), tier: 'warning' };
  const goesOn = GOES_ON.exec(text.slice(end, end + LONGEST_ITEM));
  // another item behind it: to add the missing one would make one too many
  if (goesOn && isLike(goesOn[2]!, missing)) {
    const itemStart = end + goesOn[1]!.length;
    return { start: itemStart, end: end + goesOn[0].length, ...insteadOf(name, goesOn[2]!, missing), tier: 'warning' };
  }
  if (goesOn) return undefined;
  const message = `${shown}共 ${members.length} 项，此处缺“${bare(missing)}”。`;
  const from = items[0]!.end - items[0]!.text.length;
  return { start: from, end, right: members.join('、'), message, tier: 'warning' };
}

/** 2014年，党中央提出……: what was said at its time, or how it came to be. */
const OF_ITS_TIME = /(?:19|20[01])\d年|2020年|十[八九]大|首次|当时|曾|历程|提出|形成/;
/** 脱贫攻坚那几年，……: looks back without naming a year, so that the wording of that time is right. */
const LOOKS_BACK = /那[几些]?[年时]|当年|过去|以往|回[顾首望]|脱贫攻坚|十[一二三]五/;

/** 协调推进全面建成小康社会、全面深化改革、……: a whole formulation as it was before, where its name is not said. */
export function earlierForm({ text }: Paragraph, list: FormulaList, earlier: FormulaList): FormulaSlip | undefined {
  const { name, members } = list.formula;
  if (text.includes(name) || earlier.formula.members.length !== members.length) return undefined;
  const around = betweenStops(text, earlier.start, earlier.end);
  const said = text.slice(around.start, around.end);
  if (OF_ITS_TIME.test(said) || LOOKS_BACK.test(said)) return undefined;
  const right = members.join('、');
  const message = `这是“${name}”以前的表述，现为“${bare(right)}”。`;
  return { start: earlier.start, end: earlier.end, right, message, tier: 'warning' };
}

/** “三保障”：…义务教育、基本医疗有保障: behind the list stands what its name counts, and the missing one is not in the sentence. */
function isClosedByName(text: string, { formula: { name }, start, end }: FormulaList, missing: string): boolean {
  const counted = name.slice(1);
  if (counted.length < 2 || !/^[两三四五六七八九十]/.test(name)) return false;
  const around = betweenStops(text, start, end);
  const [before, behind] = [text.slice(around.start, start), text.slice(end, around.end)];
  if (!before.includes(name) || behind.indexOf(counted) > LONGEST_LINK || !behind.includes(counted)) return false;
  // 义务教育、基本医疗有保障，住房也安全: told in other words
  const isHinted = [missing.slice(0, 2), missing.slice(-2)].some((part) => (before + behind).includes(part));
  return !isHinted;
}
/** Characters between a list and the word that closes it: 得到有效保障. */
const LONGEST_LINK = 5;

/** Characters of a joint and the item behind it that are looked at. */
const LONGEST_ITEM = 16;
/** The list goes on with what is no member. */
const GOES_ON = /^(、|和|与|以及|及)(\p{Script=Han}{2,10})(?=[，。；、！？）”]|$)/u;
/** Characters around a list in which the missing member may stand: 三个自信，最根本的是文化自信. */
const NEAR = 40;

/** Whether the missing member is named in the same breath. */
function isSaidNear(text: string, { start, end }: FormulaList, missing: string): boolean {
  return (
    text.slice(Math.max(0, start - NEAR), start).includes(missing) || text.slice(end, end + NEAR).includes(missing)
  );
}

const insteadOf = (name: string, wrong: string, missing: string): Pick<FormulaSlip, 'right' | 'message'> => ({
  right: missing,
  message: `“${name}”中没有“${bare(wrong)}”，应为“${bare(missing)}”。`,
});

/** An item that is none of the members: of another list, unless the name stands beside it or it looks like the missing one. */
function otherWord(text: string, list: FormulaList, named: boolean, beside: boolean): FormulaSlip | undefined {
  const { formula, items } = list;
  const { members, name, strict, orderOnly } = formula;
  const rightItems = items.filter((i) => i.member >= 0);
  const wrong = items.find((i) => i.member < 0)!;
  const missing = members.find((_, m) => !rightItems.some((i) => i.member === m));
  if (missing === undefined || rightItems.length !== members.length - 1 || isSaidNear(text, list, missing))
    return undefined;
  const place = items.indexOf(wrong);
  const isBetween = place > 0 && place < items.length - 1;
  // 安全第一、防治为主、综合治理: between two members, or behind four of them, one of four characters is no word of another list
  const isPlain =
    orderOnly !== true ||
    (missing.length >= MIN_UNITS_PER_PHRASE && (isBetween || members.length >= MIN_MEMBERS_TOLD_BY));
  const isSimilar = isPlain && isLike(wrong.text, missing);
  const isKin = isBetween && strict && members.length >= MIN_MEMBERS_OF_KIN && isOfKind(wrong.text, missing);
  // four phrases of five in their order leave the place of the fifth
  const isLone = isBetween && members.length >= MIN_MEMBERS_TOLD_BY && missing.length >= MIN_UNITS_PER_PHRASE;
  if (!beside && !isSimilar && !isKin && !(isLone && wrong.text.length === missing.length)) return undefined;
  const isSure = isBetween ? named || (orderOnly !== true && isSimilar) : named && wrong.text.at(-1) === missing.at(-1);
  return {
    start: wrong.start,
    end: wrong.end,
    ...insteadOf(name, wrong.text, missing),
    // at an end it may be another item of a longer list
    tier: isSure ? 'error' : 'warning',
  };
}

/** Members of the shortest list that tells by all but its last one what that should be. */
const MIN_MEMBERS_TOLD_BY = 5;

/** Members of the shortest list in which one of the same kind between two others takes the place of the missing one. */
const MIN_MEMBERS_OF_KIN = 4;

/** 责任意识 for 核心意识: begins or ends with the same word. */
const isOfKind = (word: string, member: string): boolean =>
  word.length === member.length && (word.slice(-2) === member.slice(-2) || word.slice(0, 2) === member.slice(0, 2));

/** Whether a word shares two characters of three with another, in any order: 体制自信 and 制度自信, but not 归属感 and 安全感. */
function isLike(word: string, member: string): boolean {
  const shared = Array.from(word).filter((c) => member.includes(c)).length;
  return shared * 3 >= Math.max(word.length, member.length) * 2;
}

/** The list with its items in the order of the members and its joints where they were. */
function reordered(text: string, { items }: FormulaList): string {
  const inOrder = [...items].sort((a, b) => a.member - b.member);
  return items
    .map(
      (item, k) =>
        text.slice(items[k - 1]?.end ?? item.start, item.start) + text.slice(inOrder[k]!.start, inOrder[k]!.end),
    )
    .join('');
}

/** 不敢腐、不能腐、想腐，: the missing member behind the list, but for a character that was lost in it. */
function cutBehind(text: string, end: number, missing: string): Span | undefined {
  const start = end + 1;
  const cut =
    '、和与'.includes(text[end] ?? ' ') &&
    /^\p{Script=Han}{2,}/u.exec(text.slice(start, start + missing.length - 1))?.[0];
  if (!cut || cut.length !== missing.length - 1 || isHan(text.charCodeAt(start + cut.length))) return undefined;
  // the word that all members begin with, such as 有, is told by the rule of parallel clauses
  const isCut = Array.from(missing).some(
    (character, k) => (k > 0 || character === '不') && missing.slice(0, k) + missing.slice(k + 1) === cut,
  );
  return isCut ? { start, end: start + cut.length } : undefined;
}

/** The first half of the missing member where it stands behind the list without its second one: 务必敢于斗争。 */
function partBehind(text: string, end: number, missing: string): Span | undefined {
  const [half = ''] = missing.split('、');
  const start = end + 1;
  if (half.length === missing.length || !'、，；'.includes(text[end] ?? ' ')) return undefined;
  if (!text.startsWith(half, start) || !'。；！，”'.includes(text[start + half.length] ?? '。')) return undefined;
  return { start, end: start + half.length };
}
