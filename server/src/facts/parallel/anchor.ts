import { isHan } from '../../text/chars';
import { commonHead, commonTail } from '../../text/common-ends';
import type { Series } from '../../syntax/types';
import { ENDINGS, OPENERS, frameOf, type Frame } from './frame';
import { opensFrame } from './frame-words';
import { measure, sameVector, type Measure } from './measure';
import { onlyOdd } from './only-odd';
import { holdsSetTerm } from './set-terms';
import { NONE } from '../../text/none';

/** A shared beginning or end of one clause over a set: 加大…力度, 必须充分认识到. */
export interface Anchor {
  readonly clause: number;
  readonly at: 'head' | 'tail';
  readonly text: string;
}

/** The member that lacks an anchor that all others share. */
export interface AnchorOdd {
  readonly member: number;
  readonly anchor: Anchor;
  /** Four members or more, all clause lengths the same. */
  readonly sure: boolean;
}

/** The member whose last noun behind 的 breaks the length of all others (…的必答题 / …的关键招 / …的经验交流). */
export interface TailOdd {
  readonly member: number;
  /** Last nouns of the others, and of this one. */
  readonly others: readonly string[];
  readonly oddNoun: string;
}

/** Anchors that all given measures share, clause by clause; empty where their numbers of clauses differ. */
export function sharedAnchors(measures: readonly Measure[]): Anchor[] {
  const count = measures[0]?.clauses.length ?? 0;
  if (measures.length < 2 || measures.some((m) => m.clauses.length !== count)) return [];
  const anchors: Anchor[] = [];
  for (let clause = 0; clause < count; clause++) {
    const texts = measures.map((m) => m.clauses[clause]!.text);
    const head = texts.reduce(commonHead);
    if (head !== '') anchors.push({ clause, at: 'head', text: head });
    const tail = texts.reduce(commonTail);
    if (tail !== '' && !texts.every((t) => t === head)) anchors.push({ clause, at: 'tail', text: tail });
  }
  return anchors;
}

/** What has more members is a list, and each would be held against all others. */
const MAX_MEMBERS_PER_SET = 40;

/**
 * The one member without an anchor that all others share (domain §3 e), or undefined. The number of clauses must agree.
 * Where lengths differ, a verb alone is shared by chance (坚持…、坚持…、坚持…、加强…): then an anchor counts that is
 * longer, or two of them (加大…力度). Figures (2024年, 2025年) are no anchor.
 */
export function oddByAnchor(series: Series): AnchorOdd | undefined {
  if (series.members.length < 3 || series.members.length > MAX_MEMBERS_PER_SET) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open)) return undefined;
  const exact = measures.every((m) => sameVector(m.vector, measures[0]!.vector));
  if (measures.length === 3 && !exact) return undefined;
  for (const odd of lackingAnEdge(measures)) {
    const others = measures.filter((_, i) => i !== odd);
    const oddMeasure = measures[odd]!;
    const anchors = sharedAnchors(others).filter(isWord);
    // 四要严肃追责问责: the last one goes over to something else, and keeps no word of the others
    if (odd === measures.length - 1 && anchors.length > 1 && !anchors.some((anchor) => has(oddMeasure, anchor)))
      continue;
    const enough = exact || anchors.length >= 2 || anchors.some(isSaidAgain);
    if (!enough) continue;
    const lostAnchor = anchors.find(
      (anchor) =>
        !has(oddMeasure, anchor) &&
        !isTime(anchor) &&
        !quotedAlone(oddMeasure, others, anchor.clause) &&
        (measures.length > 3
          ? measures.length > 4 || !isChance(anchor)
          : counts(anchor, frameOf(measures.map((m) => m.text)))),
    );
    if (lostAnchor)
      return { member: odd, anchor: lostAnchor, sure: exact && measures.length > 3 && !isChance(lostAnchor) };
  }
  return undefined;
}

/**
 * The one member that lacks just the word with which all others begin: 来自学习 / 来自实践 / 监督. All are one clause, the
 * others of one length.
 */
export function oddByLostHead(series: Series): AnchorOdd | undefined {
  if (series.members.length < 3 || series.members.length > MAX_MEMBERS_PER_SET) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open || m.clauses.length !== 1)) return undefined;
  const texts = measures.map((m) => m.clauses[0]!.text);
  const lostAt = oddByLostAt(texts);
  if (lostAt) return lostAt;
  const member = onlyOdd(texts, (a, b) => a.length === b.length && a[0] === b[0]);
  if (member === undefined) return undefined;
  const others = texts.filter((_, i) => i !== member);
  const text = others.reduce(commonHead);
  const anchor: Anchor = { clause: 0, at: 'head', text };
  const isRest = text.length >= 2 && texts[member]!.length === others[0]!.length - text.length;
  return isRest && isWord(anchor) && texts[member]![0] !== text[0] ? { member, anchor, sure: false } : undefined;
}

/** 稳增长上持续用力: where, and what all do there. */
const SAID_OF_PLACE = /^[上中下里]\p{Script=Han}{2}/u;

/** The one member that lacks the 在 with which all others begin, and keeps what they end with: 在……上持续用力. */
function oddByLostAt(texts: readonly string[]): AnchorOdd | undefined {
  const lacking = texts.flatMap((text, k) => (text[0] === '在' ? [] : [k]));
  const [member] = lacking;
  if (member === undefined || lacking.length > 1 || texts.some((text) => text.indexOf('在', 1) > 0)) return undefined;
  const tail = texts.reduce(commonTail);
  const place = tail.search(/[上中下里]/);
  if (place < 0 || !SAID_OF_PLACE.test(tail.slice(place)) || texts[member]!.length < tail.length + 2) return undefined;
  return { member, anchor: { clause: 0, at: 'head', text: '在' }, sure: false };
}

/** Words that are said again on purpose, whatever the lengths; a name of three characters is what the set is about (资本主义). */
function isSaidAgain({ at, text }: Anchor): boolean {
  return text.length >= 5 || (text.length >= 3 && at === 'head' && (OPENERS.has(text[0]!) || opensFrame(text)));
}

/** Members of which a clause begins or ends with another character than that clause of all others; ascending. */
function lackingAnEdge(measures: readonly Measure[]): readonly number[] {
  const count = measures[0]!.clauses.length;
  if (measures.some((m) => m.clauses.length !== count)) return NONE;
  const unlikeMembers = new Set<number>();
  for (let clause = 0; clause < count; clause++) {
    const head = onlyOdd(
      measures,
      (a, b) => a.clauses[clause]!.text.charCodeAt(0) === b.clauses[clause]!.text.charCodeAt(0),
    );
    const tail = onlyOdd(measures, (a, b) => finalOf(a, clause) === finalOf(b, clause));
    if (head !== undefined) unlikeMembers.add(head);
    if (tail !== undefined) unlikeMembers.add(tail);
  }
  return unlikeMembers.size > 0 ? [...unlikeMembers].sort((a, b) => a - b) : NONE;
}

function finalOf({ clauses }: Measure, clause: number): number {
  const { text } = clauses[clause]!;
  return text.charCodeAt(text.length - 1);
}

/** 过去五年 beside 这五年: when each of them was is told by itself. */
const isTime = ({ text }: Anchor): boolean => /(?:[年月天周季]|时期|期间|阶段|以来)$/.test(text);

/** Figures and numerals (2024年, 十, 将第) are counted, not said again. */
function isWord({ text }: Anchor): boolean {
  return [...text].every((c) => isHan(c.charCodeAt(0))) && !/^[一二三四五六七八九十百千万两]$|第$/.test(text);
}

/** A single character that is no word of its own: 推动, 推进 and 推行 share nothing. */
function isChance({ at, text }: Anchor): boolean {
  return text.length === 1 && !(at === 'head' ? OPENERS : ENDINGS).has(text);
}

function has({ clauses }: Measure, { clause, at, text: anchor }: Anchor): boolean {
  const { text } = clauses[clause]!;
  return at === 'head' ? text.startsWith(anchor[0]!) : text.endsWith(anchor.at(-1)!);
}

/** Quoted characters where most others have none explain why a word is missing. */
function quotedAlone(oddMeasure: Measure, others: readonly Measure[], clause: number): boolean {
  return (
    oddMeasure.clauses[clause]!.quoted > 0 &&
    others.filter((m) => m.clauses[clause]!.quoted > 0).length * 2 <= others.length
  );
}

/**
 * Whether two members of three share an anchor by more than chance: a word of two characters that opens a clause, a word
 * like 要 or 性 that stands in a frame all three have, or anything where all three have half of their characters in common.
 */
function counts({ at, text }: Anchor, all: Frame): boolean {
  if (all.shared * 2 >= all.length) return true;
  if (at === 'head') return text.length >= 2 || (OPENERS.has(text) && all.shared >= 1);
  return text.length === 1 && ENDINGS.has(text) && all.shared >= 2;
}

/**
 * The one member whose noun behind the last 的 differs in length from those of all others, which share the frame
 * X…的Y: four members at least, one beginning of two characters or more, nouns of two to four characters.
 */
export function oddByTail(series: Series): TailOdd | undefined {
  if (series.members.length < 4) return undefined;
  const measures = series.members.map(measure);
  if (measures.some((m) => m.open || m.clauses.length === 0)) return undefined;
  const first = measures[0]!.clauses[0]!.text;
  if (first.length < 2 || !measures.every((m) => m.clauses[0]!.text.startsWith(first.slice(0, 2)))) return undefined;
  const nouns = measures.map((m) => {
    const text = m.clauses.at(-1)!.text;
    const offset = text.lastIndexOf('的');
    return offset > 0 ? text.slice(offset + 1) : '';
  });
  if (nouns.some((n) => n.length < 2 || n.length > 6)) return undefined;
  for (let odd = 0; odd < nouns.length; odd++) {
    const others = nouns.filter((_, i) => i !== odd);
    const length = others[0]!.length;
    if (length <= 4 && others.every((n) => n.length === length) && nouns[odd]!.length !== length) {
      if (holdsSetTerm(nouns[odd]!)) return undefined;
      return { member: odd, others, oddNoun: nouns[odd]! };
    }
  }
  return undefined;
}
