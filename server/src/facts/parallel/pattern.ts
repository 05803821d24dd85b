import table from '../../../data/kept/heading-verbs.tsv';
import { tableRows } from '../../text/table';
import type { Word } from '../../lexicon/segmenter';
import type { Series } from '../../syntax/types';
import type { Span } from '../../text/span';
import type { AnchorOdd } from './anchor';
import { frameOf } from './frame';
import { measure, sameVector, type MeasuredClause } from './measure';
import { oddOfThree, type Odd } from './odd';
import { onlyOdd } from './only-odd';

/** How a clause is built, as far as words tell for certain. */
export type Construction = 'verb-object' | 'subject-verb';

/** The member with a clause built another way than the same clause of all others, which agree. */
export interface PatternOdd {
  readonly member: number;
  readonly clause: number;
  readonly construction: Construction;
}

/** A longer clause has a pattern of its own, and the segmenter costs time. */
const LONGEST = 12;

const wordsThat = (use: string): ReadonlySet<string> =>
  new Set(tableRows(table, 'heading-verbs.tsv', ['word', 'use']).flatMap((row) => (row.use === use ? [row.word] : [])));

/**
 * Verbs that open headings and never close one as its object: 机制完善 has its verb last. The dictionary takes some of them
 * for nouns, adjectives or names (jieba 弘扬/nr 紧盯/z 健全/a), or joins them to what follows (维护和平/n).
 */
const TRANSITIVE = wordsThat('open and never close');

/** Verbs that open headings and may also close one as a noun: 作风建设. */
const VERBS = new Set([...TRANSITIVE, ...wordsThat('open or close as nouns')]);

/** Verbs whose object is itself a subject with its verb: 促进能力提升. */
const CAUSATIVE = wordsThat('have a clause as object');

/** Words that stand before a verb and that the dictionary takes for nouns: 全面从严治党 is no subject and predicate. */
const BEFORE_VERBS = wordsThat('stand before verbs');

const HEADING_VERBS: ReadonlySet<string> = new Set([...VERBS, ...CAUSATIVE, ...BEFORE_VERBS]);

/** Whether a text begins as headings do, with what is to be done: 加强…… 全面……. */
export function opensWithHeadingVerb(text: string): boolean {
  return HEADING_VERBS.has(text.slice(0, 2));
}

/**
 * Clauses whose words tell whether one member is built another way: those of a set of three members or more whose
 * lengths all agree. Anything else is no set that words could break.
 */
export function patternClauses(series: Series): readonly (readonly MeasuredClause[])[] {
  const measures = series.members.map(measure);
  const first = measures[0];
  if (measures.length < 3 || first === undefined || measures.some((m) => m.open)) return [];
  if (!measures.every((m) => sameVector(m.vector, first.vector))) return [];
  return first.clauses.flatMap((clause, k) =>
    clause.length >= 4 && clause.length <= LONGEST ? [measures.map((m) => m.clauses[k]!)] : [],
  );
}

/** Words of a clause of a member; undefined while there are none. */
export type WordsOf = (member: number, clause: Span) => readonly Word[] | undefined;

/**
 * The member that is built another way, or undefined (domain §3 f): it begins with its subject and ends in a verb, while
 * all others begin with a verb; or the other way round.
 */
export function oddByPattern(series: Series, wordsOf: WordsOf): PatternOdd | undefined {
  for (const column of patternClauses(series)) {
    const built = column.map((clause, member) => constructionOf(wordsOf(member, clause) ?? []));
    for (const model of ['verb-object', 'subject-verb'] as const) {
      const odd = built.flatMap((b, member) => (b !== undefined && b !== model && b !== 'verb' ? [member] : []));
      const agree = built.filter((b) => b === model).length;
      const open = built.filter((b) => b === 'verb').length;
      // a clause that begins and ends in a verb may have an object: 强化督促落实
      const others = model === 'verb-object' ? agree + open : agree;
      if (odd.length !== 1 || others !== built.length - 1 || agree === 0) continue;
      const clause = measure(series.members[odd[0]!]!).clauses.indexOf(column[odd[0]!]!);
      return { member: odd[0]!, clause, construction: model };
    }
  }
  return undefined;
}

/** What the words of a clause say of its construction: `verb` where it begins with a verb and may end in one. */
function constructionOf(words: readonly Word[]): Construction | 'verb' | undefined {
  const hanWords = words.filter((w) => /^\p{Script=Han}+$/u.test(w.text));
  const firstWord = hanWords[0];
  const lastWord = hanWords.at(-1);
  if (firstWord === undefined || lastWord === undefined) return undefined;
  const head = hanWords
    .map((w) => w.text)
    .join('')
    .slice(0, 2);
  const opens = (firstWord.text.length === 2 && firstWord.tag === 'v') || VERBS.has(head);
  if (lastWord.text.length === 2 && TRANSITIVE.has(lastWord.text)) return CAUSATIVE.has(head) ? 'verb' : 'subject-verb';
  const ends = lastWord.text.length === 2 && lastWord.tag === 'v';
  if (opens) return ends ? 'verb' : 'verb-object';
  const named =
    /^(n|vn|j|b|l|i|r|a$)/.test(firstWord.tag) && !BEFORE_VERBS.has(firstWord.text) && firstWord.text.length >= 2;
  return named && ends ? 'subject-verb' : undefined;
}

/** Lengths of the words of a clause as they are spoken: a word of four characters is two beats (依法行政: 2＋2). */
function beats(words: readonly Word[]): string {
  return words
    .filter((w) => /\p{Script=Han}/u.test(w.text))
    .map((w) => (w.text.length === 4 ? '2+2' : String(w.text.length)))
    .join('+');
}

/**
 * The member of three whose length differs from that of both others, which begin with a verb and share one beat
 * (2＋2＋2); or undefined.
 */
export function oddByBeat(series: Series, wordsOf: WordsOf): Odd | undefined {
  const odd = oddOfThree(series);
  if (odd === undefined) return undefined;
  const others = series.members.flatMap((m, i) => {
    const words = i === odd.member ? undefined : wordsOf(i, measure(m).clauses[0]!);
    return words ? [words] : [];
  });
  if (others.length !== series.members.length - 1) return undefined;
  const same = others.every((words) => beats(words) === beats(others[0]!));
  const verbs = others.every((words) => {
    // 全面提升…… opens with its adverb
    const rest =
      /^(d|ad|vd)$/.test(words[0]?.tag ?? '') || BEFORE_VERBS.has(words[0]?.text ?? '') ? words.slice(1) : words;
    return ['verb', 'verb-object'].includes(constructionOf(rest) ?? '');
  });
  return same && verbs ? odd : undefined;
}

/** Clauses whose words tell whether one of three short members is odd. */
export function beatClauses(series: Series): readonly MeasuredClause[] {
  const clauses = oddOfThree(series) ? series.members.map((m) => measure(m).clauses[0]!) : [];
  return clauses.every((c) => c.length <= LONGEST) ? clauses : [];
}

/** The member of three that lacks the last word of the other two, where all lengths agree and all begin alike. */
export function oddByLastWord(series: Series, wordsOf: WordsOf): AnchorOdd | undefined {
  if (series.members.length !== 3) return undefined;
  for (const column of patternClauses(series)) {
    if (frameOf(column.map((c) => c.text)).head === 0) continue;
    const lastWords = column.map((clause, member) => wordsOf(member, clause)?.at(-1)?.text);
    const member = onlyOdd(lastWords, (a, b) => a === b);
    const text = member === undefined ? undefined : lastWords[member === 0 ? 1 : 0];
    if (member === undefined || text === undefined || text.length < 2 || !/^\p{Script=Han}+$/u.test(text)) continue;
    const clause = measure(series.members[member]!).clauses.indexOf(column[member]!);
    return { member, anchor: { clause, at: 'tail', text }, sure: false };
  }
  return undefined;
}
