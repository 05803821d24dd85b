import type { Paragraph, Sentence } from '../../syntax/types';
import type { Span } from '../../text/span';
import { isPhrase } from '../near-forms';
import { OPENERS } from './frame';
import { frameWordsIn, joins, opensFrame } from './frame-words';
import { LIST_MARK, type Units } from './units';

/** A member that has lost a word that all others have at one and the same place: 让服务更贴心，让办事更省心，企业更安心. */
export interface LostPart {
  readonly odd: Span;
  readonly others: readonly Span[];
  /** What was lost. */
  readonly word: string;
  /** Whether it stood at the head. */
  readonly opens: boolean;
  /** Whether more than one other character of the frame, or more than two other members, say so. */
  readonly sure: boolean;
}

/** A stretch of text that may be a member, without the marks at its end. */
interface Member extends Span {
  readonly text: string;
}

/** Members on one side of the odd one that are compared with it, at most. */
const MAX_BESIDE = 3;
const SHORTEST = 4;
/** Characters of the longest member of one clause, and of one of several. */
const LONGEST_CLAUSE = 14;
const LONGEST_PART = 40;
/** Characters that are lost at most. */
const MAX_LOST = 3;
/** Words behind which something stands that something is done to: without them a clause has two subjects. */
const LEADS = '把让向用从对以给';
/** What one member says and the others deny. */
const DENIES = /^[不别没勿未莫非]$/;
/** What is counted stands in members by nature. */
const COUNTS = /[\d０-９]|百分之/;
/** What nouns end with that are listed side by side: 采购员手里…，会计手里…，质检员手里…. */
const NOUN_ENDS = '员家者长师生们部局处室科组队';
/** What a verb ends with that says how it was done, or how far. */
const ENDS_VERB = '好足实细牢稳准全清透够满完成住开严紧齐深强优大美亮净起上';
/** Characters of a frame kept by which a member is one beyond doubt. */
const CLOSE = 3;
/** What stands at a place by chance. */
const PARTICLES = '的了，、';

/** Members beside which a lost word is missed whatever it is: two may have it in common by chance (对党的认识, 对党的信念). */
const LEAST_OF_ANY_WORD = 3;

/** 思想上要再解放，行动上要再加快，作风再严实 */
const OF_A_SIDE = /^上[要更]$/;

/** Whether a loss is worth telling: what was lost is a word of frames, or many members say so. */
export const isWorthTelling = ({ others, opens, word }: LostPart): boolean =>
  opens ||
  others.length >= LEAST_OF_ANY_WORD ||
  word === '着' ||
  word === '更加' ||
  word === '最' ||
  OF_A_SIDE.test(word) ||
  frameWordsIn(word).includes(word);

/** The clause of a sentence that has lost a word of its frame. */
export function lostInClauses(units: Units): LostPart | undefined {
  const { count, length, mark } = units;
  for (let odd = 1; odd < count; odd++) {
    const lacking = length[odd]!;
    if (!units.isHanAlone(odd) || lacking < SHORTEST - 1 || lacking > LONGEST_CLAUSE) continue;
    const whole = length[odd - 1]!;
    if (whole <= lacking && (odd + 1 === count || length[odd + 1]! <= lacking)) continue;
    // lengths alone say of most clauses that they lack nothing: nothing is cut out of the text for them
    if (!mayLack(length, odd, count)) continue;
    const first = firstBeside(units, odd);
    let end = odd + 1;
    while (end < count && end - odd <= MAX_BESIDE && mark[end] === mark[odd] && units.isHanAlone(end)) end++;
    if (end - first < 3) continue;
    const members = Array.from({ length: end - first }, (_, k): Member => {
      const unit = first + k;
      return { start: units.start[unit]!, end: units.end[unit]!, text: units.textOf(unit) };
    });
    // 迎难而上，为荣誉而战，为梦想而行: an idiom lacks nothing
    if (isPhrase(members[odd - first]!.text)) continue;
    const lost = lostAmong(members, odd - first, LONGEST_CLAUSE);
    // names of a list are as long as they are: there only the word that opens them is missed
    if (lost && (mark[odd] !== LIST_MARK || lost.opens || (lost.sure && /^[要能会应须]$/.test(lost.word)))) return lost;
  }
  return undefined;
}

/** Characters by which the first of a run may be longer, for what leads into it. */
const LONGEST_LEAD = 8;

/** Whether two members beside have one length that is a little more. */
function mayLack(length: Int32Array, odd: number, count: number): boolean {
  for (let whole = length[odd]! + 1; whole <= length[odd]! + MAX_LOST; whole++) {
    const isBehind = odd + 1 < count && length[odd + 1] === whole;
    const isLonger = (k: number): boolean => k >= 0 && length[k]! > whole && length[k]! <= whole + LONGEST_LEAD;
    if (length[odd - 1] === whole) {
      if (isBehind || (odd > 1 && (length[odd - 2] === whole || isLonger(odd - 2)))) return true;
    } else if (isBehind && (isLonger(odd - 1) || (odd + 2 < count && length[odd + 2] === whole))) return true;
  }
  return false;
}

function firstBeside(units: Units, odd: number): number {
  const { mark } = units;
  let first = odd;
  while (first > 0 && odd - first < MAX_BESIDE && units.isHanAlone(first - 1) && mark[first] === mark[odd]) first--;
  return first;
}

/** The part between ；, or the sentence, that has lost a word of its frame. */
export function lostInParts(paragraph: Paragraph): LostPart | undefined {
  const { text, sentences } = paragraph;
  for (const sentence of sentences) {
    const parts = partsOf(paragraph, sentence);
    const lost = parts && lostInRow(text, parts);
    if (lost) return lost;
  }
  return sentences.length < 3
    ? undefined
    : lostInRow(
        text,
        sentences.map((sentence) => withoutStop(paragraph, sentence)),
      );
}

function withoutStop({ clauses }: Paragraph, { start, end, firstClause, lastClause }: Sentence): Span {
  return { start, end: lastClause > firstClause ? clauses[lastClause - 1]!.end : end };
}

/** Nothing is cut out of the text before lengths say that a member may have lost something. */
function lostInRow(text: string, spans: readonly Span[]): LostPart | undefined {
  for (let odd = 1; odd < spans.length; odd++) {
    const length = lengthOf(spans[odd]!);
    const before = lengthOf(spans[odd - 1]!) - length;
    const behind = odd + 1 < spans.length ? lengthOf(spans[odd + 1]!) - length : 0;
    // the one in front may carry a lead-in
    if (length > LONGEST_PART || (before <= 0 && (behind <= 0 || behind > MAX_LOST))) continue;
    if (before > MAX_LOST && (behind <= 0 || behind > MAX_LOST)) continue;
    const from = Math.max(0, odd - MAX_BESIDE);
    const members = spans
      .slice(from, odd + 1 + MAX_BESIDE)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    const lost = lostAmong(members, odd - from, LONGEST_PART);
    if (lost) return lost;
  }
  return undefined;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** The parts of a sentence between ；, three at least. */
function partsOf({ clauses }: Paragraph, sentence: Sentence): readonly Span[] | undefined {
  let parts: Span[] | undefined;
  let start = sentence.start;
  for (let k = sentence.firstClause; k < sentence.lastClause; k++) {
    const { end, mark } = clauses[k]!;
    const isLast = k === sentence.lastClause - 1;
    if (mark !== '；' && !(isLast && parts)) continue;
    (parts ??= []).push({ start, end });
    start = end + 1;
  }
  return parts && parts.length >= 3 ? parts : undefined;
}

/** Tries the odd one among neighbours: the members next to it that have one length, two at least. */
function lostAmong(members: readonly Member[], odd: number, longest: number): LostPart | undefined {
  const oddText = members[odd]!.text;
  for (let lost = 1; lost <= MAX_LOST; lost++) {
    const length = oddText.length + lost;
    if (length < SHORTEST || length > longest) continue;
    let from = odd;
    // the first of a run may carry what leads into it
    while (from > 0 && members[from - 1]!.text.length === length) from--;
    const carries =
      from > 0 && members[from - 1]!.text.length > length && members[from - 1]!.text.length <= length + LONGEST_LEAD;
    let end = odd + 1;
    while (end < members.length && members[end]!.text.length === length) end++;
    if (carries) from--;
    if (end - from < 3) continue;
    const row = members.slice(from, end);
    const part =
      lostFrom(row, odd - from, length) ??
      (carries && end - from > 3 ? lostFrom(row.slice(1), odd - from - 1, length) : undefined);
    if (part) return part;
  }
  return undefined;
}

function lostFrom(row: readonly Member[], odd: number, length: number): LostPart | undefined {
  const oddText = row[odd]!.text;
  const others = row.filter((_, k) => k !== odd).map(({ text }) => text.slice(-length));
  const lost = length - oddText.length;
  if (row.some(({ text }) => COUNTS.test(text))) return undefined;
  let best: { at: number; agree: number; near: number } | undefined;
  for (let offset = 0; offset + lost <= length; offset++) {
    const word = others[0]!.slice(offset, offset + lost);
    if (!others.every((text) => text.startsWith(word, offset)) || !isWord(word, offset)) continue;
    const scored = agreement(others, oddText, offset, lost);
    if (scored && (!best || scored.agree > best.agree)) best = { at: offset, ...scored };
  }
  const word = best && others[0]!.slice(best.at, best.at + lost);
  // 不要怨天尤人，不要自怨自艾，要自立自强: the turn is what is meant
  if (!best || word === undefined || oddText.includes(word) || DENIES.test(word)) return undefined;
  const many = others.length > 2;
  const leads = best.at === 0 && LEADS.includes(word[0]!);
  // 在……, 对……: what keeps most of the frame does not go on from what stands before
  if (best.agree < CLOSE && (joins(oddText) || (leads && opensFrame(oddText)))) return undefined;
  if (best.agree === 0 && !(best.near > 0 && leads)) return undefined;
  if (best.agree === 0 && best.at > 0) return undefined;
  // 把酱菜做好，把税交足，把工人待好: each verb has what ends it
  if (best.at + lost === length && ENDS_VERB.includes(oddText.at(-1)!)) return undefined;
  const spans = row.filter((_, k) => k !== odd).map(({ start, end }) => ({ start, end }));
  return {
    odd: { start: row[odd]!.start, end: row[odd]!.end },
    others: spans,
    word,
    opens: best.at === 0,
    sure: best.agree > 1 || OF_A_SIDE.test(word) || ((many || best.at === 0) && best.agree > 0),
  };
}

/** Whether what is lost may be a word of the frame. */
function isWord(word: string, offset: number): boolean {
  if (PARTICLES.includes(word[0]!) || /[^\p{Script=Han}]/u.test(word)) return false;
  if (offset > 0 && NOUN_ENDS.includes(word)) return false;
  // 着力 is a word of a frame; two characters of others inside one may be the end of one word and the head of the next
  if (offset > 0)
    return word.length === 1 || frameWordsIn(word).includes(word) || /^(?:[要应须能会][有更能加]|上[要更])$/.test(word);
  return (
    word.length > 1 || OPENERS.has(word) || LEADS.includes(word) || word === '做' || word === '当' || word === '是'
  );
}

/**
 * Characters at which the odd one agrees with what all others share there, and with one of them at least; undefined where
 * it does not keep the frame.
 */
function agreement(
  others: readonly string[],
  oddText: string,
  offset: number,
  lost: number,
): { agree: number; near: number } | undefined {
  const first = others[0]!;
  let agree = 0;
  let near = 0;
  let differ = 0;
  for (let k = 0; k < oddText.length; k++) {
    const place = k < offset ? k : k + lost;
    const unit = oddText[k]!;
    if (PARTICLES.includes(unit)) {
      // 做……的……: a particle holds a frame where it stands at one place in all of them
      if (unit !== '的' || !others.every((text) => text[place] === unit)) continue;
    }
    const shared = others.every((text) => text[place] === first[place]);
    if (others.some((text) => text[place] === unit)) near++;
    if (shared && first[place] === unit) agree++;
    // 动力, 活力: two words end alike by chance
    else if (shared && !PARTICLES.includes(first[place]!) && (others.length > 2 || k < oddText.length - 1)) differ++;
  }
  return differ > (others.length > 2 ? 1 : 0) ? undefined : { agree, near };
}
