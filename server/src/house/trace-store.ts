import { version as program } from '../../../package.json';
import { align, checksumOf, PREFIX } from '../lexicon/model/model-file';
import type { DraftDate } from '../facts/draft-date';
import type { HouseData } from './data';
import type { FormTrace } from './forms';
import { withoutSentences } from './frame-texts';
import type { HabitNotes } from './habit-notes';
import { clausesByFile } from './passages';
import type { PersonTrace } from './person-terms';
import type { TermTrace } from './terms';
import type { DraftTrace, HouseTraces } from './traces';

/** Version of the file of traces. One of another version is left aside: all drafts are read again. */
const VERSION = 1;
const MAGIC = 'BGZTRACE';

/** A term of a draft as it is written: the number of the term, times, cut, line, and what stands on either side. */
type WrittenTerm = readonly [term: number, times: number, cut: number, line: number, before: string, behind: string];

interface WrittenDraft {
  readonly file: string;
  readonly hash: string;
  readonly characters: number;
  readonly date?: DraftDate;
  readonly notes: HabitNotes;
  readonly terms: readonly WrittenTerm[];
  readonly persons: readonly PersonTrace[];
  readonly forms: readonly FormTrace[];
  readonly recent: boolean;
  /** Bytes of its names. */
  readonly bytes: number;
}

interface Head {
  readonly version: number;
  /** Version of the program that read the drafts: another one may take other terms and habits from the same draft. */
  readonly program: string;
  /** Checksum of the counts that were written together with it. */
  readonly counts: number;
  readonly noted: number;
  readonly changes: number;
  readonly terms: readonly string[];
  readonly drafts: readonly WrittenDraft[];
}

/** Whether bytes begin as a file of traces does. */
export const isTraces = (file: Uint8Array): boolean => new TextDecoder().decode(file.subarray(0, 8)) === MAGIC;

/** Writes traces: magic, length of the head, checksum, the head, and the names of each draft. Clauses are in the counts. */
export function writeTraces({ drafts, noted, changes }: HouseTraces, counts: number): Uint8Array {
  const termNumbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = termNumbers.get(term) ?? termNumbers.size;
    termNumbers.set(term, number);
    return number;
  };
  const notes = withoutSentences(drafts.map((draft) => draft.notes));
  const written = drafts.map(
    ({ file, hash, characters, date, terms, persons, forms, recent }, index): WrittenDraft => ({
      file,
      hash,
      characters,
      ...(date && { date }),
      notes: notes[index]!,
      terms: terms.map((t) => [numberOf(t.term), t.times, t.cut, t.line, t.before, t.behind]),
      persons,
      forms,
      recent,
      bytes: drafts[index]!.names.length,
    }),
  );
  const terms = [...termNumbers.keys()];
  const value: Head = { version: VERSION, program, counts, noted, changes, terms, drafts: written };
  const head = new TextEncoder().encode(JSON.stringify(value));
  const base = PREFIX + head.length;
  const file = new Uint8Array(align(base + drafts.reduce((sum, { names }) => sum + names.length, 0)));
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(8, head.length, true);
  file.set(head, PREFIX);
  let start = base;
  for (const { names } of drafts) {
    file.set(names, start);
    start += names.length;
  }
  new DataView(file.buffer).setUint32(12, checksumOf(file), true);
  return file;
}

/**
 * Reads traces of the house that was written with them; undefined where they are of another version or another version of
 * the program, damaged, or of counts that were written another time.
 */
export function readTraces(
  given: Uint8Array,
  counts: number,
  { summary, passages }: Pick<HouseData, 'summary' | 'passages'>,
): HouseTraces | undefined {
  const file = given.byteOffset % 8 === 0 ? given : given.slice();
  if (file.length < PREFIX || file.length % 8 !== 0 || !isTraces(file)) return undefined;
  const prefix = new DataView(file.buffer, file.byteOffset);
  if (prefix.getUint32(12, true) !== checksumOf(file)) return undefined;
  const size = prefix.getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + size))) as Head;
  if (head.version !== VERSION || head.program !== program || head.counts !== counts) return undefined;
  const clauses = clausesByFile(passages, summary.files.length);
  const numbers = new Map(summary.files.map((row, number) => [row.file, number]));
  let start = PREFIX + size;
  const drafts = head.drafts.map(({ bytes, terms, date, ...draft }): DraftTrace => {
    const names = file.subarray(start, start + bytes);
    start += bytes;
    return {
      ...draft,
      date,
      clauses: clauses[numbers.get(draft.file)!] ?? [],
      terms: terms.map(([term, times, cut, line, before, behind]): TermTrace => {
        return { term: head.terms[term]!, times, cut, line, before, behind };
      }),
      names,
    };
  });
  return { drafts, noted: head.noted, changes: head.changes };
}
