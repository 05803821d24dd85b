import { commonHead, commonTail } from '../../text/common-ends';
import type { Span } from '../../text/span';
import { ENDINGS, OPENERS } from './frame';
import { frameWordsIn, joins, opensFrame } from './frame-words';

/** A clause of a member: its place and its characters without marks. */
export interface FrameClause extends Span {
  readonly text: string;
  /** Whether there are figures or foreign letters in it; where it is left out, the text tells. */
  readonly figured?: boolean;
}

/** Clauses of one member of a set whose lengths may differ. */
export type FrameMember = readonly FrameClause[];

/** A word that holds a set together, at its place in the members. */
export interface FrameWord {
  /** Index of the clause. */
  readonly clause: number;
  readonly place: 'head' | 'tail' | 'inside';
  readonly text: string;
}

/** The member that lacks what all others of a set have. */
export interface FrameOdd {
  readonly memberIndex: number;
  /** word: it lacks a word of the frame. clause: it has a clause less than all others. */
  readonly kind: 'word' | 'clause';
  /** Index of the clause of this member that is meant; for a lost clause the one in front of the gap. */
  readonly clauseIndex: number;
  /** What the others have; undefined for a clause that begins with no common word. */
  readonly word: FrameWord | undefined;
  /** Number of clauses of the others. */
  readonly clauseCount: number;
  /** How much else of the frame it shares with the others: a word of two characters or more counts twice. */
  readonly support: number;
}

/** Sets of more members are lists. */
export const MAX_MEMBERS_PER_FRAME_SET = 24;

/**
 * The one member that lacks a word or a clause that all others have (聚焦……，着力……; 要……), or undefined. Lengths may
 * differ: what counts is the frame. Two members that stand apart break no frame, they show that there is none.
 */
export function oddOfFrame(members: readonly FrameMember[]): FrameOdd | undefined {
  if (members.length < 3 || members.length > MAX_MEMBERS_PER_FRAME_SET || members.some((m) => m.length === 0))
    return undefined;
  const count = commonestCount(members);
  if (count !== undefined) {
    const short = members.findIndex((m) => m.length !== count);
    if (short < 0) return lacksWord(members, count);
    const odd = lacksClause(members, short, count);
    if (odd) return odd;
  }
  // however the members go on, they may begin alike
  return lacksWord(
    members.map((m) => m.slice(0, 1)),
    1,
  );
}

/** Number of clauses of all members but one at most, which has one less. */
function commonestCount(members: readonly FrameMember[]): number | undefined {
  const [a, b, c] = members.map((m) => m.length);
  const count = a === b || a === c ? a! : b!;
  let fewer = 0;
  for (const m of members)
    if (m.length === count - 1) fewer++;
    else if (m.length !== count) return undefined;
  return fewer <= 1 ? count : undefined;
}

/** Words that all, or all but one, of some members have at one place; with the index of the one that lacks it, or -1. */
interface Shared extends FrameWord {
  readonly lacking: number;
}

/** In a longer clause a character comes again by chance. */
const SHORT_CLAUSE = 10;
/** Characters that nearly every clause has. */
const PARTICLES: ReadonlySet<string> = new Set('的了是和与');

/** `least`: number of texts in which a single character inside is no chance. */
function sharedIn(members: readonly FrameMember[], clause: number, least: number): Shared[] {
  const texts = members.map((m) => m[clause]!.text);
  const shared: Shared[] = [];
  const head = edge(texts, clause, 'head');
  if (head) shared.push(head);
  const tail = edge(texts, clause, 'tail');
  if (tail && !(head && tail.text === head.text)) shared.push(tail);
  if (texts.length >= least && texts.every((t) => t.length <= SHORT_CLAUSE)) {
    const inner = [...texts[0]!.slice(1, -1)];
    const hinge = inner.find((c) => !PARTICLES.has(c) && texts.every((t) => t.includes(c, 1)));
    if (hinge !== undefined) shared.push({ clause, place: 'inside', text: hinge, lacking: -1 });
  }
  const tried = new Set<string>();
  for (const text of texts.slice(0, 2))
    for (const word of frameWordsIn(text)) {
      if (tried.has(word) || head?.text.includes(word) || tail?.text.includes(word)) continue;
      tried.add(word);
      const lacking = onlyLacking(texts, (t) => t.includes(word));
      if (lacking !== undefined) shared.push({ clause, place: 'inside', text: word, lacking });
    }
  return shared;
}

/** The beginning or end that texts share, one of them perhaps not. */
function edge(texts: readonly string[], clause: number, place: 'head' | 'tail'): Shared | undefined {
  // by numbers, and nothing is made: most sets share nothing
  const edgeOf = (text: string): number => text.charCodeAt(place === 'head' ? 0 : text.length - 1) || 0;
  const a = edgeOf(texts[0]!);
  const model = a === edgeOf(texts[1]!) || (texts.length > 2 && a === edgeOf(texts[2]!)) ? a : edgeOf(texts[1]!);
  const lacking = onlyLacking(texts, (t) => edgeOf(t) === model);
  if (lacking === undefined) return undefined;
  const text = texts.filter((_, i) => i !== lacking).reduce(place === 'head' ? commonHead : commonTail);
  if (text.length === 1 && !(place === 'head' ? isOpener(text) : ENDINGS.has(text))) return undefined;
  // a word that stands further in is there: 还要, 尤其要
  if (lacking >= 0 && texts[lacking]!.includes(text)) return undefined;
  return { clause, place, text, lacking };
}

/** Words of one character that open clauses; some of them only where the clause is one of a set. */
function isOpener(text: string): boolean {
  return OPENERS.has(text) || text === '做' || text === '当' || text === '给';
}

/** Index of the one text without something, -1 where all have it; undefined where two lack it. */
function onlyLacking(texts: readonly string[], holds: (text: string) => boolean): number | undefined {
  let lacking = -1;
  for (let i = 0; i < texts.length; i++) {
    if (holds(texts[i]!)) continue;
    if (lacking >= 0) return undefined;
    lacking = i;
  }
  return lacking;
}

/** Who acts in all members of a text without being repeated for effect. */
const SUBJECTS = /^[我你他她它咱这那][们国个些]?$|^[全各一][国省市县区厂级些]$/;

function weight({ text }: FrameWord): number {
  if (SUBJECTS.test(text)) return 0;
  return text.length > 1 ? 2 : 1;
}

/** All members have the same number of clauses; one lacks a word. */
function lacksWord(members: readonly FrameMember[], count: number): FrameOdd | undefined {
  const shared = members[0]!.flatMap((_, clause) => sharedIn(members, clause, 4));
  const lost = shared.filter((s) => s.lacking >= 0);
  const word =
    oneLacking(lost) ??
    oneLacking(lost.filter((s) => isRepeatedOnPurpose(s))) ??
    oneLacking(lost.filter((s) => s.place === 'inside'));
  if (word === undefined) return undefined;
  const support = shared.filter((s) => s.lacking < 0).reduce((sum, s) => sum + weight(s), 0);
  return { memberIndex: word.lacking, kind: 'word', clauseIndex: word.clause, word, clauseCount: count, support };
}

/** The first of the words that one and the same member lacks; undefined where several members lack one. */
function oneLacking(lost: readonly Shared[]): Shared | undefined {
  return lost.every((s) => s.lacking === lost[0]?.lacking) ? lost[0] : undefined;
}

/** One member has a clause less than all others. */
function lacksClause(members: readonly FrameMember[], memberIndex: number, count: number): FrameOdd | undefined {
  const others = members.filter((_, i) => i !== memberIndex);
  const oddMember = members[memberIndex]!;
  if (oddMember.length === 0) return undefined;
  const shared = others[0]!.flatMap((_, clause) => sharedIn(others, clause, 3)).filter((s) => s.lacking < 0);
  const wordAt = (gap: number): FrameWord | undefined =>
    shared.find((s) => s.clause === gap && !(s.place === 'inside' && s.text.length === 1));
  let best: { gap: number; support: number } | undefined;
  for (let gap = 0; gap < count; gap++) {
    const support = shared
      .filter((s) => s.clause !== gap && has(oddMember[s.clause < gap ? s.clause : s.clause - 1]!.text, s))
      .reduce((sum, s) => sum + weight(s), keepsRhythm(oddMember, others, gap) ? 1 : 0);
    if (best === undefined || support > best.support || (support === best.support && !wordAt(best.gap)))
      best = { gap, support };
  }
  if (best === undefined) return undefined;
  const { gap, support } = best;
  const word = wordAt(gap);
  if (word && oddMember.some((c) => c.text.includes(word.text))) return undefined;
  return { memberIndex, kind: 'clause', clauseIndex: Math.max(0, gap - 1), word, clauseCount: count, support };
}

/** Whether what is left of a member has the lengths that all others have there, and they are short. */
function keepsRhythm(oddMember: FrameMember, others: readonly FrameMember[], gap: number): boolean {
  return oddMember.every(({ text }, k) => {
    const clause = k < gap ? k : k + 1;
    return text.length <= SHORT_CLAUSE && others.every((m) => m[clause]!.text.length === text.length);
  });
}

function has(text: string, word: FrameWord): boolean {
  if (word.place === 'inside') return text.includes(word.text);
  return word.place === 'head' ? text.startsWith(word.text) : text.endsWith(word.text);
}

/** Whether a word is one that writers repeat on purpose: 要, 进一步; and not a topic that some clauses share. */
export function isRepeatedOnPurpose({ place, text }: FrameWord): boolean {
  return place === 'head' && (OPENERS.has(text[0]!) || opensFrame(text));
}

/** Whether a member opens with a word that joins it to the one before: it may lack what opens the others. */
export function joinsOn(member: FrameMember): boolean {
  return joins(member[0]!.text);
}
