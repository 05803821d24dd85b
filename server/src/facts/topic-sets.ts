import wordTable from '../../data/kept/topic-words.tsv';
import { wordingsFor } from '../text/alternation';
import { closes } from '../syntax/sections';
import type { Draft, Member, PlacedSeries } from '../syntax/types';
import { commonHead, commonTail } from './parallel/anchor';
import { opensWithAdverb } from './parallel/frame-words';
import { measure, sameVector, type Measure } from './parallel/measure';
import { opensWithHeadingVerb } from './parallel/pattern';

/** A paragraph that a short sentence without a number heads (段旨句), one of a set. */
export interface Topic {
  readonly line: number;
  readonly member: Member;
}

/** Fewer paragraphs agree by chance. */
const LEAST_TOPICS_PER_SET = 3;
/** Longer runs are lists, and every start in them would be tried. */
const MAX_TOPICS_PER_RUN = 40;
/** Characters of one clause, and of the whole sentence: what is longer is told, it heads nothing. */
const MAX_CHARACTERS_PER_CLAUSE = 16;
const MAX_CHARACTERS_PER_TOPIC = 26;

const SETS = new WeakMap<Draft, readonly (readonly Topic[])[]>();

/**
 * Sets of paragraphs whose first sentences are surely their headings: three or more in a row, short, and of one frame. Any
 * doubt leaves them text: a reader misses one level of the outline, but is never shown one that is none.
 */
export function topicSets(draft: Draft): readonly (readonly Topic[])[] {
  let sets = SETS.get(draft);
  if (!sets) {
    const runs = draft.series.filter((s) => s.series.kind === 'topics' && s.lines.length <= MAX_TOPICS_PER_RUN);
    SETS.set(draft, (sets = runs.flatMap(setsOf)));
  }
  return sets;
}

/** The stretches of a run that are sets, each as long as may be. */
function setsOf({ series, lines }: PlacedSeries): Topic[][] {
  const topics = series.members.map((member, i) => ({ line: lines[i]!, member, measure: measure(member) }));
  const sets: Topic[][] = [];
  for (let start = 0; start + LEAST_TOPICS_PER_SET <= topics.length; start++) {
    let end = start;
    while (end < topics.length && heads(topics[end]!.member, topics[end]!.measure)) end++;
    while (end - start >= LEAST_TOPICS_PER_SET && !isSet(topics.slice(start, end))) end--;
    if (end - start < LEAST_TOPICS_PER_SET) continue;
    sets.push(topics.slice(start, end).map(({ line, member }) => ({ line, member })));
    start = end - 1;
  }
  return sets;
}

/** Who is spoken of or to, and when: such a sentence tells something. */
const TELLS = /^(?:[我你他她它这那今当刚首其同]|大家|各位|有[的些人一]|\d)|^.{2,8}(?:指出|强调|表示|认为)/;

/** Whether a sentence may head its paragraph: short, and the rest says more than it does. */
function heads({ paragraph, lead }: Member, { clauses, text, open }: Measure): boolean {
  return (
    !open &&
    text.length >= 2 &&
    text.length <= MAX_CHARACTERS_PER_TOPIC &&
    clauses.every((c) => c.length <= MAX_CHARACTERS_PER_CLAUSE) &&
    paragraph.content.end - lead.end > lead.end - lead.start
  );
}

/** A topic with what its frame is told by. */
interface Measured extends Topic {
  readonly measure: Measure;
}

/** Whether all sentences are of one frame; among four or more one in the midst may have lost it. */
function isSet(topics: readonly Measured[]): boolean {
  const measures = topics.map((t) => t.measure);
  if (measures.some((m) => TELLS.test(m.text))) return false;
  // 愿你们始终好奇。…… may be said in each, the thanks behind a set are none of it
  const closing = topics.filter((t) => closes(t.member.paragraph)).length;
  if (closing > 0 && closing < topics.length) return false;
  if (shareFrame(measures)) return true;
  return (
    measures.length > LEAST_TOPICS_PER_SET &&
    measures.some((_, i) => i > 0 && i < measures.length - 1 && shareFrame(measures.toSpliced(i, 1)))
  );
}

function shareFrame(measures: readonly Measure[]): boolean {
  const texts = measures.map((m) => m.text);
  return (
    shareWords(measures, texts) ||
    keepMetre(measures) ||
    texts.every(opensLikeHeading) ||
    measures.every((m) => CLOSES.test(m.clauses[0]!.text))
  );
}

const OPENS = new RegExp(`^(?:${wordingsFor(wordTable, 'topic-words.tsv', 'opens')})`);
/** 基础设施不断完善。 · 发展环境持续优化。 · 经济实力迈上新台阶。 */
const CLOSES = new RegExp(`.{3}(?:${wordingsFor(wordTable, 'topic-words.tsv', 'closes')}|新.{2})$`);

const opensLikeHeading = (text: string): boolean =>
  OPENS.test(text) || opensWithHeadingVerb(text) || opensWithAdverb(text);

/** One character that begins what is to be done: 要…… 抓…… 把……. */
const OPENS_TASK = /^[要抓守讲严勤强促把让敢靠学做请愿]/;

/** 要……, 坚持……, 迈出……的一大步: the same word at the head of all, or at the end of all. */
function shareWords(measures: readonly Measure[], texts: readonly string[]): boolean {
  const head = texts.reduce(commonHead);
  if (OPENS_TASK.test(head) || (head !== '' && opensLikeHeading(head))) return true;
  const tail = measures.map((m) => m.clauses[0]!.text).reduce(commonTail);
  return tail.length >= 2 || texts.reduce(commonTail).length >= 2 || (head.length >= 2 && keepMetre(measures));
}

/** Longest clause whose length agrees with that of others on purpose. */
const MAX_CHARACTERS_PER_METRE = 12;

/** 乡村更美了。 · 校风正，学风浓。: as many clauses of as many characters. */
function keepMetre(measures: readonly Measure[]): boolean {
  const { vector } = measures[0]!;
  return (
    vector.every((length) => length >= 2 && length <= MAX_CHARACTERS_PER_METRE) &&
    measures.every((m) => sameVector(m.vector, vector))
  );
}
