import { formulasOfToday } from '../lexicon/formulas';
import { readShortNames } from '../lexicon/short-names';
import type { Draft } from '../syntax/types';
import { lineOf } from '../text/line-index';
import type { Span } from '../text/span';
import { factAt, type OwnFacts } from './known-facts';

/** What is known of a name in a draft. Offsets are absolute. */
export interface Knowledge extends Span {
  readonly name: string;
  /** Members of a formulation, in order; absent for the name of an organ or a meeting. */
  readonly members?: readonly string[];
  readonly full?: string;
  /** What the pack of public facts tells of it: dates and source. */
  readonly fact?: string;
}

/** A formulation: the catalogue's or the writer's own. */
export interface NamedMembers {
  readonly name: string;
  readonly members: readonly string[];
}

/** Longest name that is looked for on each side of a caret. */
const REACH = 24;
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** Meetings whose short name follows a pattern (中国共产党章程, chapters 3 and 8). The first that fits counts. */
const MEETINGS: readonly (readonly [pattern: RegExp, full: (match: RegExpMatchArray) => string])[] = [
  [
    new RegExp(`(${NUMERAL})届中央纪委(${NUMERAL})次全会`, 'g'),
    (m) => `中国共产党第${m[1]}届中央纪律检查委员会第${m[2]}次全体会议`,
  ],
  [new RegExp(`(${NUMERAL})届(${NUMERAL})中全会`, 'g'), (m) => `中国共产党第${m[1]}届中央委员会第${m[2]}次全体会议`],
  [/(?:党的|中共)(十[一二三四五六七八九]?|二十[一二三四五]?)大(?!会)/g, (m) => `中国共产党第${m[1]}次全国代表大会`],
];

/**
 * What is known of the name at `offset`: the members of a fixed formulation, `own` ones before those of the catalogue, or
 * the full form of an organ's or a meeting's name, with what the pack of public facts tells of a meeting, a plan, a cited
 * law, or an organ or a place that was renamed. The longest name wins; undefined where there is none.
 */
export function knowledgeAt(
  draft: Draft,
  offset: number,
  houseFormulas: readonly NamedMembers[] = [],
  ownFacts?: OwnFacts,
): Knowledge | undefined {
  const line = lineOf(draft.starts, offset);
  const paragraph = draft.paragraphs[line]!;
  const { text } = paragraph;
  const inParagraph = offset - draft.starts[line]!;
  const from = Math.max(0, inParagraph - REACH);
  const near = text.slice(from, inParagraph + REACH);
  const base = draft.starts[line]! + from;
  let best: Knowledge | undefined;
  const offer = (start: number, name: string, rest: Omit<Knowledge, keyof Span | 'name'>): void => {
    const candidate = { start: base + start, end: base + start + name.length, name, ...rest };
    if (candidate.start <= offset && offset <= candidate.end && (!best || name.length > best.name.length))
      best = candidate;
  };
  const offerAll = (name: string, rest: Omit<Knowledge, keyof Span | 'name'>): void => {
    for (let i = near.indexOf(name); i >= 0; i = near.indexOf(name, i + 1)) offer(i, name, rest);
  };
  for (const { name, members } of [...houseFormulas, ...formulasOfToday()]) offerAll(name, { members });
  for (const { short, full } of readShortNames()) offerAll(short, { full });
  for (const [pattern, full] of MEETINGS)
    for (const match of near.matchAll(pattern)) offer(match.index, match[0], { full: full(match) });
  const fact = factAt(paragraph, inParagraph, ownFacts);
  if (!fact) return best;
  // a meeting has both a full name and a date
  if (best && best.full !== undefined && best.name.includes(fact.name)) return { ...best, fact: fact.told };
  if (best && best.name.length >= fact.name.length) return best;
  const start = draft.starts[line]! + fact.start;
  return { start, end: start + fact.end - fact.start, name: fact.name, fact: fact.told };
}
