import type { Norm } from '../facts/words';
import type { Draft } from '../syntax/types';
import { copiesAmong } from './copies';
import { countSequences, openCounts, streamOf } from './count';
import type { Decision, HouseData, LearnedFile } from './data';
import { habitsOf } from './habits';
import { passagesOf } from './passages';
import { lowerBound } from './surely';
import { termsOf } from './terms';

/** Drafts, and share of all drafts for sure, that hold a term that the house has for its own. */
const SURE_DRAFTS = 8;
const SURE_SHARE = 0.1;

/** A document to learn from. */
export interface HouseDocument {
  readonly file: string;
  readonly hash: string;
  readonly draft: Draft;
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

/** Learns a house from its documents; of several versions of one draft one counts. Keeps no sentence. */
export async function learnHouse(documents: readonly HouseDocument[], settings: LearnSettings): Promise<HouseData> {
  const { today, folders, decisions, norm, step } = settings;
  const lines = documents.map(({ draft }) => draft.paragraphs.map(({ text }) => text));
  const copyOf = copiesAmong(lines);
  await step(0.1);
  const counted = documents.flatMap(({ draft }, file) =>
    copyOf[file] === -1 ? [{ file, draft, lines: lines[file]! }] : [],
  );
  const counts = countSequences(streamOf(counted.map((row) => row.lines)));
  await step(0.6);
  const terms = termsOf(counted, openCounts(counts), norm);
  await step(0.8);
  const habits = habitsOf(counted);
  await step(0.95);
  const passages = passagesOf(counted);
  const files = documents.map(({ file, hash, draft }, index): LearnedFile => {
    const original = copyOf[index]!;
    return { file, hash, characters: draft.text.length, ...(original >= 0 && { copyOf: documents[original]!.file }) };
  });
  await step(1);
  const isSure = (drafts: number): boolean => drafts >= SURE_DRAFTS && lowerBound(drafts, counted.length) >= SURE_SHARE;
  const sure = terms.filter((term) => isSure(term.drafts));
  const rarer = terms.filter((term) => !isSure(term.drafts));
  return { summary: { learned: today, folders, files, habits, terms: sure, rarer, decisions }, counts, passages };
}
