import type { Paragraph, Sentence } from '../../syntax/types';
import { commonHead } from '../../text/common-ends';
import { OPENERS } from './frame';
import { MAX_MEMBERS_PER_FRAME_SET, type FrameMember } from './frame-set';
import { clauseUnits, type Units } from './units';
import { NONE } from '../../text/none';

/** Members of a set, and what sets them apart: a mark, or numerals in front of them (条). */
export interface FrameRun {
  readonly members: readonly FrameMember[];
  readonly between: '；' | '，' | '。' | '条';
}

const PART_MARK = '；'.charCodeAt(0);
const COMMA = '，'.charCodeAt(0);
const COLON = '：'.charCodeAt(0);
/** Least number of members. */
const LEAST_MEMBERS = 3;
/** Sentences of more clauses are not searched for a word that comes again and again: the search is quadratic. */
const MAX_CLAUSES_PER_SEARCH = 40;
/** Characters of a lead-in that may stand in front of the word that opens the other members: 全县上下要. */
const LONGEST_LEAD_IN = 12;
/** Characters of a lead-in in front of the head of the first of some neighbours: 我们要. */
const LONGEST_HEAD_LEAD = 4;

/** Runs of members in a sentence whose lengths may differ, the surest cut first. Nothing is cut out before it is likely. */
export function frameRunsOf(clauses: Units): readonly FrameRun[] {
  const parts = partStarts(clauses);
  if (parts.length >= LEAST_MEMBERS) return complete([trimmed(membersAt(clauses, parts))], '；');
  const most = mostOfOneHead(clauses);
  // the first of the members may have a lead-in before its head: 我们要以……，以……，以……
  if (most < LEAST_MEMBERS - 1) return NONE;
  const sets = most < LEAST_MEMBERS ? [] : startsOfHeads(clauses).map((starts) => trimmed(membersAt(clauses, starts)));
  const run = neighbours(clauses);
  return complete(run ? [...sets, run] : sets, '，');
}

const HEADS = new Uint8Array(1024);

/** Clauses that may begin with one character, at most: told by some bits of it, without a list of what was seen. */
function mostOfOneHead({ count, start, paragraph }: Units): number {
  const { text } = paragraph!;
  let most = 0;
  for (let k = 0; k < count; k++) {
    const seen = ++HEADS[text.charCodeAt(start[k]!) & 1023]!;
    if (seen > most) most = seen;
  }
  for (let k = 0; k < count; k++) HEADS[text.charCodeAt(start[k]!) & 1023] = 0;
  return most;
}

function complete(sets: readonly (readonly FrameMember[])[], between: FrameRun['between']): FrameRun[] {
  return sets.flatMap((members) => (members.length >= LEAST_MEMBERS ? [{ members, between }] : []));
}

/** Clauses that open a part between ；. */
function partStarts({ count, mark }: Units): number[] {
  let starts: number[] | undefined;
  for (let k = 1; k < count; k++) if (mark[k] === PART_MARK) (starts ??= [leadStart(mark, k)]).push(k);
  return starts ?? [];
}

/** The first clause behind a ： in front of the first ；, or the first of all. */
function leadStart(mark: Uint16Array, end: number): number {
  for (let k = end - 1; k > 0; k--) if (mark[k] === COLON) return k;
  return 0;
}

/**
 * Groups of clauses that begin with the same two characters, or with one that opens members (要, 在), and leave others
 * between them: 聚焦……，着力……，聚焦……，
 * 着力……. Of several groups the first clause of the sentence tells which one opens the members.
 */
function startsOfHeads(clauses: Units): number[][] {
  const { count, start, end, paragraph } = clauses;
  if (count < 2 * LEAST_MEMBERS - 1 || count > MAX_CLAUSES_PER_SEARCH) return [];
  const { text } = paragraph!;
  const groups: number[][] = [];
  for (let k = 0; k + 2 * LEAST_MEMBERS <= count + 2; k++) {
    if (end[k]! - start[k]! < 2) continue;
    const open = OPENERS.has(text[start[k]!]!);
    const [first, second] = [text.charCodeAt(start[k]!), text.charCodeAt(start[k]! + 1)];
    let group: number[] | undefined;
    let earlier = false;
    for (let other = 0; other < count && !earlier; other++) {
      const from = start[other]!;
      if (text.charCodeAt(from) !== first || (!open && text.charCodeAt(from + 1) !== second)) continue;
      if (other < k) earlier = true;
      else if (other > k) (group ??= [k]).push(other);
    }
    if (!earlier && group && group.length >= LEAST_MEMBERS && isEven(group)) groups.push(group);
  }
  return groups;
}

/** Whether members that begin at some clauses have the same number of clauses, two at least, but for one that has one less. */
function isEven(starts: readonly number[]): boolean {
  const gaps = starts.slice(1).map((start, i) => start - starts[i]!);
  const count = Math.max(...gaps);
  return count > 1 && gaps.reduce((lacking, gap) => lacking + count - gap, 0) <= 1;
}

/** Clauses of the same beginning, one after the other, but for one between two that fit. */
function neighbours(clauses: Units): FrameMember[] | undefined {
  const { count, start, mark, paragraph } = clauses;
  const { text } = paragraph!;
  const code = (k: number): number => text.charCodeAt(start[k]!);
  for (let from = 0; from + LEAST_MEMBERS <= count; from++) {
    let odd = -1;
    let k = from + 1;
    for (; k < count && mark[k] === COMMA; k++) {
      if (code(k) === code(from)) continue;
      if (odd >= 0 || k + 1 >= count || code(k + 1) !== code(from)) break;
      odd = k;
    }
    if (k - from > LEAST_MEMBERS) return Array.from({ length: k - from }, (_, i) => [clauseAt(clauses, from + i)]);
    const first = odd >= 0 && k - from === LEAST_MEMBERS ? ledInto(clauses, from) : undefined;
    if (first) return [[first], ...Array.from({ length: k - from }, (_, i) => [clauseAt(clauses, from + i)])];
  }
  return undefined;
}

/** The clause before a run from the head of the run on, where it has that head behind a few characters. */
function ledInto(clauses: Units, from: number): FrameMember[number] | undefined {
  if (from === 0 || clauses.mark[from] !== COMMA) return undefined;
  const before = clauseAt(clauses, from - 1);
  const head = clauses.textOf(from).slice(0, 2);
  const whole = before.text.indexOf(head);
  const offset = whole < 0 && OPENERS.has(head[0]!) ? before.text.indexOf(head[0]!) : whole;
  if (offset < 1 || offset > LONGEST_HEAD_LEAD || before.figured) return undefined;
  return { ...before, start: before.end - (before.text.length - offset), text: before.text.slice(offset) };
}

function membersAt(clauses: Units, starts: readonly number[]): FrameMember[] {
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? clauses.count;
    return Array.from({ length: to - from }, (_, k) => clauseAt(clauses, from + k));
  });
}

function clauseAt(clauses: Units, k: number): FrameMember[number] {
  return {
    start: clauses.start[k]!,
    end: clauses.end[k]!,
    text: clauses.textOf(k),
    figured: clauses.plain[k] === 0,
  };
}

/**
 * The first member without what leads into it, the last one without what follows from all of them: both are taken to be as
 * long as those between them.
 */
function trimmed(members: readonly FrameMember[]): FrameMember[] {
  const inner = members.slice(1, members.length > 3 ? -1 : undefined).map((m) => m.length);
  const count = Math.max(...inner);
  const [first, ...rest] = members;
  const others = rest.map((m, i) => (i === rest.length - 1 ? m.slice(0, count) : m));
  const opening = first && withoutLeadIn(first.slice(-count), others);
  return opening ? [opening, ...others] : others;
}

/** The first member from the word on that opens most others; undefined where it has none, for it may open otherwise. */
function withoutLeadIn(first: FrameMember, others: readonly FrameMember[]): FrameMember | undefined {
  const heads = others.map((m) => m[0]!.text);
  const [a, b, c] = heads;
  const shared = [commonHead(a ?? '', b ?? ''), commonHead(a ?? '', c ?? ''), commonHead(b ?? '', c ?? '')];
  const longestFirst = shared.filter((h) => h !== '').sort((x, y) => y.length - x.length);
  const clause = first[0];
  if (longestFirst.length === 0 || clause === undefined) return first;
  const head = longestFirst.find((h) => clause.text.includes(h));
  const offset = head === undefined ? -1 : clause.text.indexOf(head);
  if (offset < 0 || offset > LONGEST_LEAD_IN) return undefined;
  return offset === 0
    ? first
    : [
        { ...clause, start: clause.end - (clause.text.length - offset), text: clause.text.slice(offset) },
        ...first.slice(1),
      ];
}

/** Sentences of a paragraph that begin alike, one after the other, but for one between two that fit. */
export function sentenceRuns(paragraph: Paragraph): FrameRun[] {
  const { sentences, text } = paragraph;
  const runs: FrameRun[] = [];
  for (let from = 0; from + LEAST_MEMBERS < sentences.length;) {
    const code = text.charCodeAt(sentences[from]!.start);
    let odd = -1;
    let k = from + 1;
    for (; k < sentences.length; k++) {
      if (text.charCodeAt(sentences[k]!.start) === code) continue;
      if (odd >= 0 || k + 1 >= sentences.length || text.charCodeAt(sentences[k + 1]!.start) !== code) break;
      odd = k;
    }
    if (k - from > LEAST_MEMBERS && k - from <= MAX_MEMBERS_PER_FRAME_SET && isEvenRun(sentences.slice(from, k))) {
      const members = Array.from({ length: k - from }, (_, i) => {
        const units = clauseUnits(paragraph, sentences[from + i]!);
        return Array.from({ length: units.count }, (__, c) => clauseAt(units, c));
      });
      runs.push({ members, between: '。' });
    }
    from = k - from > LEAST_MEMBERS ? k : from + 1;
  }
  return runs;
}

/** Whether sentences have the same number of clauses, but for one that has one less. */
function isEvenRun(sentences: readonly Sentence[]): boolean {
  const counts = sentences.map((s) => s.lastClause - s.firstClause);
  const count = Math.max(...counts);
  return counts.reduce((lacking, memberCount) => lacking + count - memberCount, 0) <= 1;
}
