import { readCollocations, UNITS_PER_VERB, type Collocates, type Collocations } from '../lexicon/collocations';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { NONE } from '../text/none';
import { hasNearerVerb } from './nearest-verb';

/** A verb that does not go with the noun that it has, or that has it. Offsets are UTF-16, relative to the paragraph. */
export interface WrongCollocation extends Span {
  readonly noun: string;
  readonly right: string;
}

const CLOSES = '，。；！？';
const UNITS_PER_NOUN = [4, 3, 2];
/** How far before a noun its verb is looked for. */
const REACH = 14;
/** Before these the verb is a noun, or one of several: 水平的提高, 巩固和提高. */
const NOT_BEFORE = '的和与及、并不';
/** Before these a noun is one of several: 质量、规模不断扩大. */
const SEVERAL = '和与及、';
/** With one of these between, verb and noun belong to different parts of the sentence. */
const PARTS =
  /\P{Script=Han}|[和与及并为是把被让使将从以在有后中上下时其等一来迈既又]|[了着过地得].|到(?:什么|何种|怎样|哪种|多大)/u;
/** Characters that end or make verbs, so that what stands between has a verb of its own: 加强服务提高能力. */
const OWN_VERB =
  /[高办看转解集除抢治优创抓鼓聚促引拓固养正降减找满赢争稳育兴护加提增扩改补落完推强健打起作做保防建促立带]/;
const MAX_UNITS_WITHOUT_PARTICLE = 6;
const MAX_UNITS_BEHIND_PARTICLE = 4;
let tables: Collocations | undefined;

/** Verbs of a paragraph that do not go with their nouns, in order. */
export const wrongCollocations = remembered((paragraph: Paragraph): readonly WrongCollocation[] => {
  const { text, clauses } = paragraph;
  tables ??= readCollocations();
  let wrong: WrongCollocation[] | undefined;
  for (const { start, end } of clauses) {
    if (end - start < 2 * UNITS_PER_VERB || (end < text.length && !CLOSES.includes(text[end]!))) continue;
    const clause = text.slice(start, end);
    const told = asObject(clause, tables) ?? asSubject(clause, tables);
    if (told) (wrong ??= []).push({ ...told, start: start + told.start, end: start + told.end });
  }
  return wrong ?? NONE;
});

interface Noun {
  readonly noun: string;
  readonly collocates: Collocates;
}

function nounAtEnd(clause: string, { byNoun }: Collocations): Noun | undefined {
  for (const units of UNITS_PER_NOUN) {
    const noun = clause.slice(-units);
    const collocates = byNoun.get(noun);
    if (collocates) return { noun, collocates };
  }
  return undefined;
}

/** A verb before a noun at the end of a clause: 加快督查的力度. */
function asObject(clause: string, lists: Collocations): WrongCollocation | undefined {
  const head = nounAtEnd(clause, lists);
  if (!head) return undefined;
  const { noun, collocates } = head;
  const nounStart = clause.length - noun.length;
  const first = Math.max(0, nounStart - REACH);
  let verbStart = nounStart - UNITS_PER_VERB;
  while (verbStart >= first && !lists.verbs.has(clause.slice(verbStart, verbStart + UNITS_PER_VERB))) verbStart--;
  if (verbStart < first) return undefined;
  const verbEnd = verbStart + UNITS_PER_VERB;
  // 更加快速便捷的效率
  if (collocates.verbs.has(clause.slice(verbStart, verbEnd)) || clause[verbStart - 1] === '更') return undefined;
  const before = clause.slice(0, verbStart);
  const between = clause.slice(verbEnd, nounStart).replace(/^[了着过]/, '');
  if (hasNearerVerb(clause.slice(verbStart, verbEnd), between, noun)) return undefined;
  // 并 opens a clause: 沟通顺畅，并达到了共识
  if ((before !== '并' && NOT_BEFORE.includes(before.at(-1) ?? '，')) || hasVerbFor(before, collocates))
    return undefined;
  // a description may hold what ends a part elsewhere: 应有的, 一致
  if (PARTS.test(between) && !lists.described.test(between)) return undefined;
  return mayHave(before, between, noun, lists)
    ? { start: verbStart, end: verbEnd, noun, right: collocates.right }
    : undefined;
}

/** Whether a verb can only have the noun as its object, by what stands before it and between them. */
function mayHave(
  before: string,
  between: string,
  noun: string,
  { described, opening, activity, means }: Collocations,
): boolean {
  if (described.test(between)) return true;
  const particle = between.lastIndexOf('的');
  const isMeans = means.test(noun);
  if (particle >= 0)
    return !isMeans && opening.test(before) && between.length - particle <= MAX_UNITS_BEHIND_PARTICLE + 1;
  const isNear = isMeans ? between.length === UNITS_PER_VERB : between.length <= MAX_UNITS_WITHOUT_PARTICLE;
  return isNear && !OWN_VERB.test(between.replace(activity, ''));
}

/** Whether a verb further before may have the noun: 健全提升质量的机制. */
function hasVerbFor(before: string, { verbs }: Collocates): boolean {
  for (let start = 0; start + UNITS_PER_VERB <= before.length; start++)
    if (verbs.has(before.slice(start, start + UNITS_PER_VERB))) return true;
  return false;
}

/** A verb at the end of a clause that is told of a noun: 力度明显加快. */
function asSubject(clause: string, lists: Collocations): WrongCollocation | undefined {
  const verb = clause.slice(-UNITS_PER_VERB);
  if (!lists.verbs.has(verb)) return undefined;
  const before = clause.slice(0, -UNITS_PER_VERB);
  const adverbs = lists.degrees.exec(before);
  if (!adverbs) return undefined;
  const subject = before.slice(0, adverbs.index);
  const head = nounAtEnd(subject, lists);
  if (!head || head.collocates.verbs.has(verb)) return undefined;
  if (SEVERAL.includes(subject.slice(0, -head.noun.length).at(-1) ?? '，')) return undefined;
  const end = clause.length;
  return { start: end - UNITS_PER_VERB, end, noun: head.noun, right: head.collocates.right };
}
