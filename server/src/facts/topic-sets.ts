import wordTable from '../../data/kept/topic-words.tsv';
import { wordingsFor } from '../text/alternation';
import { commonHead, commonTail } from '../text/common-ends';
import { closes } from '../syntax/sections';
import type { Draft, Member, Series } from '../syntax/types';
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

/** Members of a series that are one set, from the first to the one behind the last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

// an edit keeps the series that it does not touch, so that only those of the others are looked for anew
const STRETCHES = new WeakMap<Series, readonly Stretch[]>();
const SETS = new WeakMap<Draft, readonly (readonly Topic[])[]>();

/**
 * Sets of paragraphs whose first sentences are surely their headings: three or more in a row, short, and of one frame. Any
 * doubt leaves them text: a reader misses one level of the outline, but is never shown one that is none.
 */
export function topicSets(draft: Draft): readonly (readonly Topic[])[] {
  let sets = SETS.get(draft);
  if (!sets) {
    const runs = draft.series.filter((s) => s.series.kind === 'topics' && s.lines.length <= MAX_TOPICS_PER_RUN);
    sets = runs.flatMap(({ series, lines }) =>
      stretchesOf(series).map(({ start, end }) =>
        series.members.slice(start, end).map((member, i) => ({ line: lines[start + i]!, member })),
      ),
    );
    SETS.set(draft, sets);
  }
  return sets;
}

/** The stretches of a run that are sets, each as long as may be. */
function stretchesOf(series: Series): readonly Stretch[] {
  let stretches = STRETCHES.get(series);
  if (!stretches) STRETCHES.set(series, (stretches = findStretches(series.members)));
  return stretches;
}

function findStretches(members: readonly Member[]): Stretch[] {
  const measures = members.map((member) => measure(member));
  const mayHead = members.map((member, i) => heads(member, measures[i]!) && !TELLS.test(measures[i]!.text));
  const closing = members.map(({ paragraph }) => closes(paragraph));
  const frames = new Frames(measures);
  const isSet = (start: number, end: number): boolean =>
    // 愿你们始终好奇。…… may be said in each, the thanks behind a set are none of it
    closing.slice(start, end).every((isClosing) => isClosing === closing[start]) && frames.agree(start, end);
  const stretches: Stretch[] = [];
  for (let start = 0; start + LEAST_TOPICS_PER_SET <= members.length; start++) {
    let end = start;
    while (end < members.length && mayHead[end]) end++;
    while (end - start >= LEAST_TOPICS_PER_SET && !isSet(start, end)) end--;
    if (end - start < LEAST_TOPICS_PER_SET) continue;
    stretches.push({ start, end });
    start = end - 1;
  }
  return stretches;
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

/** What the sentences of a stretch share. */
interface Frame {
  readonly head: string;
  readonly tail: string;
  /** End of the first clauses. */
  readonly clauseTail: string;
  /** Lengths of the clauses, where these are the same in all and short enough to be meant. */
  readonly metre: readonly number[] | undefined;
  readonly opensAll: boolean;
  readonly closesAll: boolean;
}

/** Frames of the stretches of a run. Each is made once, of that of a shorter one, and none where nothing is shared. */
class Frames {
  readonly #single: readonly Frame[];
  readonly #rows: (Frame | undefined)[][] = [];

  constructor(measures: readonly Measure[]) {
    this.#single = measures.map(frameOf);
  }

  /** Whether all sentences are of one frame; among four or more one in the midst may have lost it. */
  agree(start: number, end: number): boolean {
    if (isFrame(this.#of(start, end))) return true;
    if (end - start <= LEAST_TOPICS_PER_SET) return false;
    for (let odd = start + 1; odd < end - 1; odd++) {
      const before = this.#of(start, odd);
      // what shares nothing shares nothing with more
      if (!before) return false;
      const behind = this.#of(odd + 1, end);
      if (behind && isFrame(joined(before, behind))) return true;
    }
    return false;
  }

  #of(start: number, end: number): Frame | undefined {
    const row = (this.#rows[start] ??= [this.#single[start]]);
    for (let k = start + row.length; k < end; k++) {
      const shorter = row[k - start - 1];
      row.push(shorter && joined(shorter, this.#single[k]!));
    }
    return row[end - start - 1];
  }
}

const OPENS = new RegExp(`^(?:${wordingsFor(wordTable, 'topic-words.tsv', 'opens')})`);
/** 基础设施不断完善。 · 发展环境持续优化。 · 经济实力迈上新台阶。 */
const CLOSES = new RegExp(`.{3}(?:${wordingsFor(wordTable, 'topic-words.tsv', 'closes')}|新.{2})$`);

const opensLikeHeading = (text: string): boolean =>
  OPENS.test(text) || opensWithHeadingVerb(text) || opensWithAdverb(text);

/** One character that begins what is to be done: 要…… 抓…… 把……. */
const OPENS_TASK = /^[要抓守讲严勤强促把让敢靠学做请愿]/;
/** Longest clause whose length agrees with that of others on purpose. */
const MAX_CHARACTERS_PER_METRE = 12;

function frameOf({ text, clauses, vector }: Measure): Frame {
  return {
    head: text,
    tail: text,
    clauseTail: clauses[0]?.text ?? '',
    // 乡村更美了。 · 校风正，学风浓。: as many clauses of as many characters
    metre: vector.every((length) => length >= 2 && length <= MAX_CHARACTERS_PER_METRE) ? vector : undefined,
    opensAll: opensLikeHeading(text),
    closesAll: CLOSES.test(clauses[0]?.text ?? ''),
  };
}

/** What two stretches share; undefined where that is nothing. */
function joined(a: Frame, b: Frame): Frame | undefined {
  const frame = {
    head: commonHead(a.head, b.head),
    tail: commonTail(a.tail, b.tail),
    clauseTail: commonTail(a.clauseTail, b.clauseTail),
    metre: a.metre && b.metre && sameVector(a.metre, b.metre) ? a.metre : undefined,
    opensAll: a.opensAll && b.opensAll,
    closesAll: a.closesAll && b.closesAll,
  };
  const isNothing = frame.head === '' && frame.tail.length < 2 && frame.clauseTail.length < 2;
  return isNothing && !frame.metre && !frame.opensAll && !frame.closesAll ? undefined : frame;
}

/** 要……, 坚持……, 迈出……的一大步: what is shared is a word at the head or at the end, the metre, or the kind of word. */
function isFrame(frame: Frame | undefined): boolean {
  if (!frame) return false;
  const { head, tail, clauseTail, metre, opensAll, closesAll } = frame;
  return (
    metre !== undefined ||
    opensAll ||
    closesAll ||
    tail.length >= 2 ||
    clauseTail.length >= 2 ||
    OPENS_TASK.test(head) ||
    (head !== '' && opensLikeHeading(head))
  );
}
