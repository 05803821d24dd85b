import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { HouseSummary } from '../house/data';
import { learnHouse, type LearnSettings, type Learnt } from '../house/learn';
import { learnChanged, type Entry, type LearntBefore } from '../house/learn-changed';
import { checksumIn, isCounts, readCounts, readSummary, writeCounts, writeSummary } from '../house/store';
import { isTraces, readTraces, writeTraces } from '../house/trace-store';
import type { HouseTraces } from '../house/traces';
import { countsFile, tracesFile, type OpenedHouse } from '../workspace/houses';
import type { Learned, LearnRequest } from '../workspace/learning';
import { reasonOf } from './file-errors';
import { LearnError, readDocuments, shownPath, type HouseDocuments, type Unread } from './house-documents';
import { openHouseFile } from './open-house';

export { LearnError } from './house-documents';

/**
 * Learns a house from folders and writes its two files, each beside and then renamed, so that a full disk or a crash leaves
 * the old ones whole. Throws `LearnError` where a folder is not there, nothing is to be learned, or the file is another’s.
 */
export async function learnFolders(request: LearnRequest): Promise<Learned> {
  const { output, parse, norm, today, progress } = request;
  const before = await openHouseFile(output);
  await refuseForeign(output, before);
  const summary = 'memory' in before ? before.memory.summary : undefined;
  const shownFrom = path.dirname(path.dirname(output));
  const folders =
    request.folders.length > 0
      ? request.folders
      : (summary?.folders ?? []).map((folder) => path.resolve(shownFrom, folder));
  if (folders.length === 0) throw new LearnError('还没有学过，请选放着稿件的文件夹');
  const {
    entries,
    unread: unreadSoFar,
    readAll,
  } = await readDocuments({ folders, shownFrom, summary, parse, progress });
  if (summary && !entries) return { changed: false, summary, unread: unreadSoFar };
  const settings: LearnSettings = {
    today,
    folders: folders.map((folder) => shownPath(shownFrom, folder)),
    decisions: summary?.decisions ?? ('message' in before ? before.decisions : undefined) ?? {},
    norm,
    step: (done) => progress(0.5 + done * 0.5, '统计用语和习惯'),
  };
  const again = summary && entries && (await learnAgain(output, entries, settings));
  const { learnt, unread } = again ? { learnt: again, unread: unreadSoFar } : await learnAll(readAll, settings);
  await writeHouse(output, learnt);
  return {
    changed: true,
    summary: learnt.summary,
    unread,
    ...('message' in before && { renewed: `原有的 ${path.basename(output)} ${before.message}，已重新学习` }),
  };
}

/** Learns from all drafts. */
async function learnAll(
  readAll: HouseDocuments['readAll'],
  settings: LearnSettings,
): Promise<{ readonly learnt: Learnt; readonly unread: readonly Unread[] }> {
  const { documents, unread } = await readAll();
  if (documents.length === 0) throw new LearnError('没有可学的稿件（.txt、.md、.docx 等）');
  return { learnt: await learnHouse(documents, settings), unread };
}

/** Learns from what has changed alone, where what is kept of the others allows it. */
async function learnAgain(
  output: string,
  entries: readonly Entry[],
  settings: LearnSettings,
): Promise<Learnt | undefined> {
  const before = await readBefore(output);
  return before && learnChanged(before, entries, settings);
}

/** All that was learned before; undefined where some of it is not there, or not whole. */
async function readBefore(output: string): Promise<LearntBefore | undefined> {
  try {
    const read = readSummary(await fs.readFile(output, 'utf8'));
    if ('message' in read) return undefined;
    const data = readCounts(await fs.readFile(countsFile(output)), read.checksum);
    const traces = data && readTraces(await fs.readFile(tracesFile(output)), read.checksum, { ...read, ...data });
    return traces && { summary: read.summary, ...data, traces };
  } catch {
    return undefined;
  }
}

/** Writes the files of a house. The traces go first and come last: with counts of another time they are not read. */
async function writeHouse(output: string, learnt: Learnt): Promise<void> {
  const counts = writeCounts(learnt);
  const traces = tracesFile(output);
  try {
    await fs.mkdir(path.dirname(output), { recursive: true });
    const isFree = await isFreeFor(traces, isTraces);
    if (isFree) await fs.rm(traces, { force: true });
    await replace(countsFile(output), counts);
    await replace(output, writeSummary(learnt.summary, counts));
    if (isFree && learnt.traces) await keepTraces(traces, learnt.traces, counts);
  } catch (error) {
    throw new LearnError(`${output} 不能写入：${reasonOf(error)}`);
  }
}

/** Writes traces where they can be made and written: a house without them is whole, they only spare reading all drafts. */
async function keepTraces(file: string, traces: HouseTraces, counts: Uint8Array): Promise<void> {
  try {
    await replace(file, writeTraces(traces, checksumIn(counts)));
  } catch {
    // The next learning reads all drafts again.
  }
}

/** Throws where a file of another program, or of a newer version, would be written over. */
async function refuseForeign(output: string, before: OpenedHouse): Promise<void> {
  if ('message' in before && !before.ours)
    throw new LearnError(`${output} ${before.message}，不会改写它。请用 -o 另写一个文件名`);
  if (!('memory' in before) && !('message' in before) && !(await isFreeFor(countsFile(output), isCounts)))
    throw new LearnError(`${countsFile(output)} 不是本单位记忆的文件，不会改写它。请用 -o 另写一个文件名`);
}

/** Writes the decisions of people into a house file that is whole. */
export async function rewriteSummary(
  file: string,
  change: (summary: HouseSummary) => HouseSummary,
): Promise<string | undefined> {
  try {
    const read = readSummary(await fs.readFile(file, 'utf8'));
    if ('message' in read) return `${read.message}，未作改动`;
    const counts = await fs.readFile(countsFile(file));
    await replace(file, writeSummary(change(read.summary), counts));
    return undefined;
  } catch (error) {
    return `不能写入：${reasonOf(error)}`;
  }
}

/** Whether a file may be written there: nothing is there, or one of ours that lost its house file. */
async function isFreeFor(file: string, isOurs: (bytes: Uint8Array) => boolean): Promise<boolean> {
  const bytes = await fs.readFile(file).catch((error: unknown) => error as { code?: string });
  return bytes instanceof Uint8Array ? isOurs(bytes) : bytes.code === 'ENOENT' || bytes.code === 'ENOTDIR';
}

async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fs.writeFile(beside, content, { flag: 'wx', flush: true });
    await fs.rename(beside, file);
  } finally {
    await fs.rm(beside, { force: true });
  }
}
