import { dateEvidence, sureDate, type DraftDate } from '../facts/draft-date';
import type { Norm } from '../facts/words';
import type { Draft } from '../syntax/types';
import { copiesAmong } from './copies';
import { countSequences, openCounts, streamOf } from './count';
import type { Decision, HouseData, LearnedFile } from './data';
import { dateOfName } from './date-of-name';
import { withForms } from './forms';
import { habitNotes, type HabitNotes } from './habit-notes';
import { habitsOf } from './habits';
import { passagesOf } from './passages';
import { lowerBound } from './surely';
import { termsOf } from './terms';

/** Drafts, and share of all drafts for sure, that hold a term that the house has for its own. */
const SURE_DRAFTS = 8;
const SURE_SHARE = 0.2;

/** What is kept of a document while a house is learned: its lines, and not what they were parsed to. */
export interface HouseDocument {
  readonly file: string;
  readonly hash: string;
  readonly characters: number;
  readonly lines: readonly string[];
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

/** Takes from a draft what is learned of it. */
export function houseDocument(file: string, hash: string, draft: Draft): HouseDocument {
  const { paragraphs, roles, text } = draft;
  return {
    file,
    hash,
    characters: text.length,
    lines: paragraphs.map((paragraph) => paragraph.text),
    notes: habitNotes(draft),
    date: sureDate(paragraphs.map((paragraph, line) => dateEvidence(paragraph, roles[line]!))) ?? dateOfName(file),
  };
}

/** Learns a house from its documents; of several versions of one draft one counts. Keeps no sentence. */
export async function learnHouse(documents: readonly HouseDocument[], settings: LearnSettings): Promise<HouseData> {
  const { today, folders, decisions, norm, step } = settings;
  const copyOf = copiesAmong(documents.map(({ lines }) => lines));
  await step(0.1);
  const counted = documents.flatMap((document, file) => (copyOf[file] === -1 ? [{ ...document, file }] : []));
  const counts = countSequences(streamOf(counted.map(({ lines }) => lines)));
  await step(0.6);
  const terms = withForms(termsOf(counted, openCounts(counts), norm), counted);
  await step(0.8);
  const habits = habitsOf(counted);
  await step(0.95);
  const passages = passagesOf(counted);
  const files = documents.map(({ file, hash, characters }, index): LearnedFile => {
    const original = copyOf[index]!;
    return { file, hash, characters, ...(original >= 0 && { copyOf: documents[original]!.file }) };
  });
  await step(1);
  const isSure = (drafts: number): boolean => drafts >= SURE_DRAFTS && lowerBound(drafts, counted.length) >= SURE_SHARE;
  const sure = terms.filter((term) => isSure(term.drafts));
  const rarer = terms.filter((term) => !isSure(term.drafts));
  return { summary: { learned: today, folders, files, habits, terms: sure, rarer, decisions }, counts, passages };
}
