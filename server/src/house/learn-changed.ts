import { copiesAmong } from './copies';
import { streamOf, openCounts } from './count';
import type { HouseData, LearnedFile } from './data';
import { formTraces, givenShortForms, withForms } from './forms';
import { frameTexts, withFrameTexts } from './frame-texts';
import { houseOf, type HouseDocument, type LearnSettings, type Learnt } from './learn';
import { indexNearTerms } from './near-terms';
import { personTraces } from './person-terms';
import { recount } from './recount';
import { leastDrafts, termsOf, termTraces } from './terms';
import type { DraftTrace, HouseTraces } from './traces';

/** What was learned before. */
export interface LearntBefore extends HouseData {
  readonly traces: HouseTraces;
}

/** A file of the house: read anew, or by its name where it is as it was. */
export type Entry = HouseDocument | string;

interface Placed {
  readonly trace: DraftTrace;
  readonly file: number;
}

/**
 * Learns a house again of which few drafts have changed, without the others. The same is learned as from all of them, but
 * for sequences that one unchanged draft and a changed one alone have, and other forms of terms that are new. Undefined
 * where that cannot be told: then all drafts are to be read.
 */
export async function learnChanged(
  before: LearntBefore,
  entries: readonly Entry[],
  settings: LearnSettings,
): Promise<Learnt | undefined> {
  const survey = surveyOf(before, entries);
  if (!survey) return undefined;
  const { files, kept, fresh, gone, changes } = survey;
  const least = leastDrafts(kept.length + fresh.length);
  const { noted } = before.traces;
  if (least - changes < noted) return undefined;
  await settings.step(0.2);
  const { counts, names } = recount({
    before: before.counts,
    gone: gone.map((trace) => trace.names),
    recent: kept.flatMap(({ trace }) => (trace.recent ? [trace.names] : [])),
    fresh: streamOf(fresh.map(({ document }) => document.lines)),
  });
  await settings.step(0.5);
  const opened = openCounts(counts);
  const isFrequent = (sequence: number): boolean => opened.draftsWith(sequence) >= noted;
  const texts = frameTexts(fresh.map(({ document }) => document.notes));
  const placed: Placed[] = [
    ...kept.map(({ trace, file }) => ({ trace: { ...trace, notes: withFrameTexts(trace.notes, texts) }, file })),
    ...fresh.map(({ document, file }, index): Placed => {
      const { lines, hash, characters, date, notes, clauses, file: name } = document;
      return {
        file,
        trace: {
          file: name,
          hash,
          characters,
          date,
          notes,
          clauses,
          terms: termTraces(lines, isFrequent, settings.norm),
          persons: personTraces(lines),
          forms: [],
          names: names[index]!,
          recent: true,
        },
      };
    }),
  ].sort((one, other) => one.file - other.file);
  const bare = termsOf(
    placed.map(({ trace, file }) => ({ ...trace, file })),
    settings.norm,
  );
  const nearTerms = indexNearTerms(bare);
  const shortForms = givenShortForms(
    bare,
    fresh.map(({ document }) => document),
  );
  for (const { trace } of kept)
    for (const { kind, form, term } of trace.forms) if (kind === '简称') shortForms.set(form, term);
  const linesByFile = new Map(fresh.map(({ document, file }) => [file, document.lines]));
  const drafts = placed.map(({ trace, file }) => {
    const lines = linesByFile.get(file);
    return { ...trace, name: trace.file, file, forms: lines ? formTraces(lines, nearTerms, shortForms) : trace.forms };
  });
  await settings.step(0.9);
  const data = houseOf({ files, drafts, terms: withForms(bare, drafts), counts }, settings);
  const traces = drafts.map(({ name, ...trace }): DraftTrace => ({ ...trace, file: name }));
  await settings.step(1);
  return { ...data, traces: { drafts: traces, noted, changes } };
}

interface Survey {
  readonly files: readonly LearnedFile[];
  readonly kept: readonly Placed[];
  readonly fresh: readonly { readonly document: HouseDocument; readonly file: number }[];
  readonly gone: readonly DraftTrace[];
  readonly changes: number;
}

/** Which drafts have stayed, come and gone; undefined where a copy makes that depend on drafts that were not read. */
function surveyOf({ summary, traces }: LearntBefore, entries: readonly Entry[]): Survey | undefined {
  const traceOf = new Map(traces.drafts.map((trace) => [trace.file, trace]));
  const learnedOf = new Map(summary.files.map((file) => [file.file, file]));
  const unchanged = new Set(entries.filter((entry) => typeof entry === 'string'));
  const kept: Placed[] = [];
  const fresh: { readonly document: HouseDocument; readonly file: number }[] = [];
  const files: LearnedFile[] = [];
  for (const [file, entry] of entries.entries()) {
    if (typeof entry !== 'string') {
      fresh.push({ document: entry, file });
      files.push({ file: entry.file, hash: entry.hash, characters: entry.characters });
      continue;
    }
    const learned = learnedOf.get(entry);
    const trace = traceOf.get(entry);
    if (!learned || (!trace && (learned.copyOf === undefined || !unchanged.has(learned.copyOf)))) return undefined;
    if (trace) kept.push({ trace, file });
    files.push(learned);
  }
  const near = nearAny(kept, fresh);
  const drafts = [...near.map(({ trace }) => trace), ...fresh.map(({ document }) => document)];
  const copyOf = copiesAmong(drafts.map(({ clauses }) => clauses.map(({ print }) => print)));
  if (copyOf.slice(0, near.length).some((original) => original !== -1)) return undefined;
  const counted = fresh.filter(({ file }, index) => {
    const original = copyOf[near.length + index]!;
    if (original !== -1) files[file] = { ...files[file]!, copyOf: drafts[original]!.file };
    return original === -1;
  });
  const gone = traces.drafts.filter((trace) => !unchanged.has(trace.file));
  const touched = new Set([...gone.map((trace) => trace.file), ...counted.map(({ document }) => document.file)]);
  return { files, kept, fresh: counted, gone, changes: traces.changes + touched.size };
}

/** Drafts that have a clause in common with a fresh one: of no others it can be a version. */
function nearAny(kept: readonly Placed[], fresh: Survey['fresh']): readonly Placed[] {
  const prints = new Set(fresh.flatMap(({ document }) => document.clauses.map(({ print }) => print)));
  return kept.filter(({ trace }) => trace.clauses.some(({ print }) => prints.has(print)));
}
