import endingTable from '../../data/kept/organ-endings.tsv';
import { mixUnit, NO_UNITS } from '../lexicon/model/hash';
import { parse } from '../syntax/parse';
import { isHan } from '../text/chars';
import { tableColumn } from '../text/table';
import type { Example, HouseTerm, TermKind } from './data';
import { literalsOf } from '../facts/literals';
import type { Norm } from '../facts/words';
import { personTerms, type DraftPersons } from './person-terms';
import { NO_END, NO_MIDDLE, NO_START } from './term-edges';

/** Characters of a term. */
const SHORTEST = 4;
const LONGEST = 10;
/** Units of the longest sequence that is counted. */
const LONGEST_COUNTED = 5;
/** Different characters that must stand on either side: a term is used in many sentences. */
const LEAST_NEIGHBOURS = 3;
/** A shorter term is left out where so much of it stands inside a longer one. */
const SHARE_INSIDE = 0.8;
/** Times in a million characters from which a term is everyone’s. */
const EVERYONES = 0.7;
/** Share of the places of a term at whose edge a word goes on: 国代表处 in 中国代表处. */
const SHARE_CUT = 0.3;
const MOST_TERMS = 3000;
const MOST_EXAMPLES = 5;

const ORGAN_ENDINGS = tableColumn(endingTable, 'organ-endings.tsv', 'word');

/** A run of characters of a draft that may be a term, and how it stands there. */
export interface TermTrace {
  readonly term: string;
  readonly times: number;
  /** Places at whose edge a word goes on. */
  readonly cut: number;
  /** A few different characters that stand on either side. */
  readonly before: string;
  readonly behind: string;
  /** Where first, from 1. */
  readonly line: number;
}

/** What a draft says of terms and people, and the number of its file. */
export interface DraftTerms extends DraftPersons {
  readonly terms: readonly TermTrace[];
}

/** Drafts from which a term is one of the house. */
export const leastDrafts = (drafts: number): number => Math.max(3, Math.ceil(drafts * 0.035));

/** What of the lines of a draft may be a term: runs whose sequences are all frequent. */
export function termTraces(
  lines: readonly string[],
  isFrequent: (sequence: number) => boolean,
  norm: Norm,
): TermTrace[] {
  const seen = new Map<string, { -readonly [K in keyof Omit<TermTrace, 'term'>]: TermTrace[K] }>();
  lines.forEach((line, index) => {
    candidatesIn(line, isFrequent, (start, end) => {
      const term = line.slice(start, end);
      let row = seen.get(term);
      if (!row) seen.set(term, (row = { times: 0, cut: 0, before: '', behind: '', line: index + 1 }));
      row.times++;
      if (row.before.length < LEAST_NEIGHBOURS) row.before = withCharacter(row.before, line[start - 1] ?? '。');
      if (row.behind.length < LEAST_NEIGHBOURS) row.behind = withCharacter(row.behind, line[end] ?? '。');
      if (cutsWord(line, start, end, norm)) row.cut++;
    });
  });
  return [...seen].map(([term, row]) => ({ term, ...row }));
}

interface Seen {
  drafts: number;
  times: number;
  cut: number;
  before: string;
  behind: string;
  readonly examples: Example[];
}

/** Terms, names of bodies and of people that a house says in several drafts, and more often than everyone. */
export function termsOf(drafts: readonly DraftTerms[], norm: Norm): HouseTerm[] {
  const least = leastDrafts(drafts.length);
  const seen = new Map<string, Seen>();
  for (const { file, terms: traces } of drafts) for (const trace of traces) note(seen, trace, file);
  const frequent = [...seen].filter(([, { drafts: holding, before, behind, cut, times }]) => {
    const isFree = before.length >= LEAST_NEIGHBOURS && behind.length >= LEAST_NEIGHBOURS;
    return holding >= least && isFree && cut < times * SHARE_CUT;
  });
  const terms = withoutParts(frequent)
    .filter(([term]) => norm.timesPerMillion(term) < EVERYONES && !isMisspelt(term))
    .sort(([, a], [, b]) => b.drafts - a.drafts || b.times - a.times)
    .slice(0, MOST_TERMS)
    .map(([term, row]) => termOf(term, isOrgan(term) ? '机构' : '用语', row));
  const taken = new Set(terms.map(({ term }) => term));
  const persons = personTerms(drafts).filter(({ term }) => !taken.has(term));
  return [...persons, ...terms].sort((a, b) => b.drafts - a.drafts || b.times - a.times);
}

function note(seen: Map<string, Seen>, { term, times, cut, before, behind, line }: TermTrace, file: number): void {
  let row = seen.get(term);
  if (!row) seen.set(term, (row = { drafts: 0, times: 0, cut: 0, before: '', behind: '', examples: [] }));
  row.drafts++;
  row.times += times;
  row.cut += cut;
  if (row.examples.length < MOST_EXAMPLES) row.examples.push([file, line]);
  for (const c of before) if (row.before.length < LEAST_NEIGHBOURS) row.before = withCharacter(row.before, c);
  for (const c of behind) if (row.behind.length < LEAST_NEIGHBOURS) row.behind = withCharacter(row.behind, c);
}

/** Whether the first or the last character belongs to a word that goes on outside. */
function cutsWord(line: string, start: number, end: number, norm: Norm): boolean {
  const isSplit = (offset: number): boolean => offset > 0 && norm.isUsualWord(line.slice(offset - 1, offset + 1));
  return (
    (isSplit(start) && !norm.isUsualWord(line.slice(start, start + 2))) ||
    (isSplit(end) && !norm.isUsualWord(line.slice(end - 2, end)))
  );
}

const withCharacter = (set: string, c: string): string => (set.includes(c) ? set : set + c);

/** Calls `take` with the runs of Chinese characters that may be a term and are frequent as far as sequences are counted. */
function candidatesIn(
  line: string,
  isFrequent: (sequence: number) => boolean,
  take: (start: number, end: number) => void,
): void {
  for (let start = 0; start + SHORTEST <= line.length; start++) {
    if (!isHan(line.charCodeAt(start)) || NO_START.has(line[start]!)) continue;
    let name = NO_UNITS;
    for (let end = start + 1; end <= line.length && end - start <= LONGEST; end++) {
      const unit = line.charCodeAt(end - 1);
      if (!isHan(unit) || NO_MIDDLE.has(line[end - 1]!)) break;
      const length = end - start;
      name = length <= LONGEST_COUNTED ? mixUnit(name, unit) : nameOf(line, end - LONGEST_COUNTED, end);
      if (length >= 2 && !isFrequent(name)) break;
      if (length >= SHORTEST && !NO_END.has(line[end - 1]!)) take(start, end);
    }
  }
}

function nameOf(line: string, start: number, end: number): number {
  let name = NO_UNITS;
  for (let offset = start; offset < end; offset++) name = mixUnit(name, line.charCodeAt(offset));
  return name;
}

/** Without what nearly always stands inside a longer one. */
function withoutParts(terms: readonly (readonly [string, Seen])[]): (readonly [string, Seen])[] {
  const inside = new Map<string, number>();
  for (const [term, { times }] of terms)
    for (let length = SHORTEST; length < term.length; length++)
      for (let start = 0; start + length <= term.length; start++) {
        const part = term.slice(start, start + length);
        inside.set(part, Math.max(inside.get(part) ?? 0, times));
      }
  return terms.filter(([term, { times }]) => (inside.get(term) ?? 0) < times * SHARE_INSIDE);
}

/** Whether the lists know it as wrong, however often the house writes it. */
const isMisspelt = (term: string): boolean =>
  literalsOf(parse(term).paragraphs[0]!).some(({ kind }) => kind === 'typo');

function isOrgan(term: string): boolean {
  return ORGAN_ENDINGS.some((ending) => term.endsWith(ending));
}

function termOf(
  term: string,
  kind: TermKind,
  { drafts, times, examples }: Pick<Seen, 'drafts' | 'times' | 'examples'>,
): HouseTerm {
  return { term, kind, drafts, times, examples };
}
