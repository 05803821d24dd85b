import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { HouseSummary } from '../house/data';
import { learnHouse } from '../house/learn';
import { isCounts, readSummary, writeCounts, writeSummary } from '../house/store';
import { countsFile, type OpenedHouse } from '../workspace/houses';
import type { Learned, LearnRequest } from '../workspace/learning';
import { reasonOf } from './file-errors';
import { LearnError, readDocuments, shownPath } from './house-documents';
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
  const { documents, unread } = await readDocuments({ folders, shownFrom, summary, parse, progress });
  if (summary && !documents) return { changed: false, summary, unread };
  if (!documents || documents.length === 0) throw new LearnError('没有可学的稿件（.txt、.md、.docx 等）');
  const data = await learnHouse(documents, {
    today,
    folders: folders.map((folder) => shownPath(shownFrom, folder)),
    decisions: summary?.decisions ?? ('message' in before ? before.decisions : undefined) ?? {},
    norm,
    step: (done) => progress(0.5 + done * 0.5, '统计用语和习惯'),
  });
  const counts = writeCounts(data);
  try {
    await fs.mkdir(path.dirname(output), { recursive: true });
    await replace(countsFile(output), counts);
    await replace(output, writeSummary(data.summary, counts));
  } catch (error) {
    throw new LearnError(`${output} 不能写入：${reasonOf(error)}`);
  }
  return {
    changed: true,
    summary: data.summary,
    unread,
    ...('message' in before && { renewed: `原有的 ${path.basename(output)} ${before.message}，已重新学习` }),
  };
}

/** Throws where a file of another program, or of a newer version, would be written over. */
async function refuseForeign(output: string, before: OpenedHouse): Promise<void> {
  if ('message' in before && !before.ours)
    throw new LearnError(`${output} ${before.message}，不会改写它。请用 -o 另写一个文件名`);
  if (!('memory' in before) && !('message' in before) && !(await isFreeForCounts(countsFile(output))))
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

/** Whether the counts may be written there: nothing is there, or counts that lost their house file. */
async function isFreeForCounts(file: string): Promise<boolean> {
  const bytes = await fs.readFile(file).catch((error: unknown) => error as { code?: string });
  return bytes instanceof Uint8Array ? isCounts(bytes) : bytes.code === 'ENOENT' || bytes.code === 'ENOTDIR';
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
