import { dateEvidence, sureDate, type DraftDate } from '../facts/draft-date';
import type { Norm } from '../facts/words';
import type { Draft } from '../syntax/types';
import { clausesOf, type DraftClause } from './clauses';
import { copiesAmong } from './copies';
import { countSequences, openCounts, streamOf, type SequenceCounts } from './count';
import type { Decision, HouseData, LearnedFile } from './data';
import { dateOfName } from './date-of-name';
import { formTraces, givenShortForms, withForms } from './forms';
import { packGaps } from './gaps';
import { habitNotes, type HabitNotes } from './habit-notes';
import { habitsOf } from './habits';
import { indexNearTerms } from './near-terms';
import { passagesOf } from './passages';
import { personTraces } from './person-terms';
import { lowerBound } from './surely';
import { leastDrafts, termsOf, termTraces } from './terms';
import { changesAllowed, LEAST_TRACED, type DraftTrace, type HouseTraces } from './traces';

/** Drafts, and share of all drafts for sure, that hold a term that the house has for its own. */
const SURE_DRAFTS = 12;
const SURE_SHARE = 0.2;

/** What is kept of a document while a house is learned: its lines, and not what they were parsed to. */
export interface HouseDocument {
  readonly file: string;
  readonly hash: string;
  readonly characters: number;
  readonly lines: readonly string[];
  readonly clauses: readonly DraftClause[];
  readonly notes: HabitNotes;
  readonly date: DraftDate | undefined;
}

/** What learning stands on beside the documents. */
export interface LearnSettings {
  readonly today: string;
  readonly folders: readonly string[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly norm: Norm;
  /** Called between the steps, with what is done so far of 1; what it throws ends the learning. */
  readonly step: (done: number) => Promise<void>;
}

/** What was learned, and what of each draft, so that the next time need not read them all; undefined for a few drafts. */
export interface Learnt extends HouseData {
  readonly traces: HouseTraces | undefined;
}

/** Takes from a draft what is learned of it. */
export function houseDocument(file: string, hash: string, draft: Draft): HouseDocument {
  const { paragraphs, roles, text } = draft;
  const lines = paragraphs.map((paragraph) => paragraph.text);
  return {
    file,
    hash,
    characters: text.length,
    lines,
    clauses: clausesOf(lines),
    notes: habitNotes(draft),
    date: sureDate(paragraphs.map((paragraph, line) => dateEvidence(paragraph, roles[line]!))) ?? dateOfName(file),
  };
}

/** Learns a house from its documents; of several versions of one draft one counts. Keeps no sentence. */
export async function learnHouse(documents: readonly HouseDocument[], settings: LearnSettings): Promise<Learnt> {
  const { norm, step } = settings;
  const copyOf = copiesAmong(documents.map(({ clauses }) => clauses.map(({ print }) => print)));
  await step(0.1);
  const counted = documents.flatMap((document, file) => (copyOf[file] === -1 ? [{ ...document, file }] : []));
  const isTraced = counted.length >= LEAST_TRACED;
  const names = counted.map((): Uint32Array[] => []);
  const noteNames = (draft: number, kept: Uint32Array): void => void names[draft]!.push(kept);
  const counts = countSequences(streamOf(counted.map(({ lines }) => lines)), isTraced ? noteNames : undefined);
  await step(0.6);
  const least = leastDrafts(counted.length);
  const noted = isTraced ? least - changesAllowed(least) : least;
  const opened = openCounts(counts);
  const isFrequent = (sequence: number): boolean => opened.draftsWith(sequence) >= noted;
  const drafts = counted.map(({ file, lines, date }) => ({
    file,
    date,
    lines,
    terms: termTraces(lines, isFrequent, norm),
    persons: personTraces(lines),
  }));
  const bare = termsOf(drafts, norm);
  const nearTerms = indexNearTerms(bare);
  const shortForms = givenShortForms(bare, drafts);
  const forms = counted.map(({ lines }) => formTraces(lines, nearTerms, shortForms));
  await step(0.9);
  const files = documents.map(({ file, hash, characters }, index): LearnedFile => {
    const original = copyOf[index]!;
    return { file, hash, characters, ...(original >= 0 && { copyOf: documents[original]!.file }) };
  });
  const traced = drafts.map((draft, index) => ({ ...counted[index]!, ...draft, forms: forms[index]! }));
  const data = houseOf({ files, drafts: traced, terms: withForms(bare, traced), counts }, settings);
  await step(1);
  if (!isTraced) return { ...data, traces: undefined };
  const heldBy = draftsByTerm(drafts);
  return {
    ...data,
    traces: {
      noted,
      changes: 0,
      drafts: traced.map(
        ({ terms, persons, forms: otherForms, file, hash, characters, date, notes, clauses }, index): DraftTrace => ({
          file: documents[file]!.file,
          hash,
          characters,
          date,
          notes,
          clauses,
          terms: terms.filter(({ term }) => heldBy.get(term)! >= noted),
          persons,
          forms: otherForms,
          names: packGaps(sortedOnce(names[index]!)),
          recent: false,
        }),
      ),
    },
  };
}

function draftsByTerm(
  drafts: readonly { readonly terms: readonly { readonly term: string }[] }[],
): Map<string, number> {
  const heldBy = new Map<string, number>();
  for (const { terms } of drafts) for (const { term } of terms) heldBy.set(term, (heldBy.get(term) ?? 0) + 1);
  return heldBy;
}

function sortedOnce(parts: readonly Uint32Array[]): Uint32Array {
  const sorted = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const part of parts) {
    sorted.set(part, size);
    size += part.length;
  }
  sorted.sort();
  return sorted.filter((name, place) => place === 0 || name !== sorted[place - 1]);
}

/** A draft that counts, with the number of its file. */
interface CountedDraft extends Pick<DraftTrace, 'notes' | 'clauses'> {
  readonly file: number;
}

/** What the parts of a house are put together from. */
interface HouseParts {
  readonly files: readonly LearnedFile[];
  readonly drafts: readonly CountedDraft[];
  readonly terms: HouseData['summary']['terms'];
  readonly counts: SequenceCounts;
}

/** Puts together what was learned. */
export function houseOf(
  { files, drafts, terms, counts }: HouseParts,
  { today, folders, decisions }: Pick<LearnSettings, 'today' | 'folders' | 'decisions'>,
): HouseData {
  const isSure = (holding: number): boolean =>
    holding >= SURE_DRAFTS && lowerBound(holding, drafts.length) >= SURE_SHARE;
  const sure = terms.filter((term) => isSure(term.drafts));
  const rarer = terms.filter((term) => !isSure(term.drafts));
  const habits = habitsOf(drafts);
  return {
    summary: { learned: today, folders, files, habits, terms: sure, rarer, decisions },
    counts,
    passages: passagesOf(drafts),
  };
}
