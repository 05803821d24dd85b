import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { HouseSummary } from '../house/data';
import { learnHouse, type HouseDocument } from '../house/learn';
import { isCounts, readSummary, writeCounts, writeSummary } from '../house/store';
import type { Norm } from '../facts/words';
import type { Draft, Format } from '../syntax/types';
import { reasonOf } from './file-errors';
import { DRAFT_ENDINGS, InputError, readInput } from './input';
import { countsFile, openHouseFile } from './open-house';

/** Files of a folder that are learned from at most, and characters of all. */
const MOST_FILES = 20_000;
const MOST_CHARACTERS = 30_000_000;

/** What learning is asked. */
export interface LearnRequest {
  /** Absolute paths of folders, or of single files. */
  readonly folders: readonly string[];
  /** The house file, absolute. */
  readonly output: string;
  readonly parse: (text: string, format?: Format) => Draft;
  readonly norm: Norm;
  readonly today: string;
  /** Called often, with what is done so far of 1 and what is being done; what it throws ends the learning. */
  readonly progress: (done: number, what: string) => Promise<void>;
}

export interface Learned {
  /** Whether files have changed since the house was learned last; if not, nothing was written. */
  readonly changed: boolean;
  readonly summary: HouseSummary;
  /** Files that could not be read, with the reason in Chinese. */
  readonly unread: readonly { readonly file: string; readonly message: string }[];
  /** Why an older house file was learned anew, for a person. */
  readonly renewed?: string;
}

/** Learning that cannot go on; the message is Chinese. */
export class LearnError extends Error {}

/**
 * Learns a house from folders and writes its two files, each beside and then renamed, so that a full disk or a crash leaves
 * the old ones whole. Throws `LearnError` where a folder is not there, nothing is to be learned, or the file is another’s.
 */
export async function learnFolders(request: LearnRequest): Promise<Learned> {
  const { folders, output, parse, norm, today, progress } = request;
  const before = await openHouseFile(output);
  if ('message' in before && !before.ours)
    throw new LearnError(`${output} ${before.message}，不会改写它。请用 -o 另写一个文件名`);
  if (!('memory' in before) && !('message' in before) && !(await isFreeForCounts(countsFile(output))))
    throw new LearnError(`${countsFile(output)} 不是本单位记忆的文件，不会改写它。请用 -o 另写一个文件名`);
  const houseFiles = await filesIn(folders);
  const unread: { file: string; message: string }[] = [];
  const documents: HouseDocument[] = [];
  const summary = 'memory' in before ? before.memory.summary : undefined;
  let characters = 0;
  const shownFrom = path.dirname(path.dirname(output));
  for (const [index, file] of houseFiles.entries()) {
    await progress((index / houseFiles.length) * 0.5, `读取 ${path.basename(file)}`);
    try {
      const { bytes, text, format } = await readInput(file);
      if (text.trim() === '') continue;
      characters += text.length;
      if (characters > MOST_CHARACTERS) {
        unread.push({
          file,
          message: `已满 ${MOST_CHARACTERS / 1e4} 万字，其余 ${houseFiles.length - index} 个文件未学`,
        });
        break;
      }
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      documents.push({ file: shownPath(shownFrom, file), hash, draft: parse(text, format) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unread.push({ file, message: error.message });
    }
  }
  if (documents.length === 0) throw new LearnError('没有可学的稿件（.txt、.md、.docx 等）');
  if (summary && isSame(summary, documents)) return { changed: false, summary, unread };
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

function isSame({ files }: HouseSummary, documents: readonly HouseDocument[]): boolean {
  const hashes = new Map(files.map(({ file, hash }) => [file, hash]));
  return files.length === documents.length && documents.every(({ file, hash }) => hashes.get(file) === hash);
}

/** A path as people read it: relative to the folder of the house where it lies in it or beside it. */
function shownPath(from: string, file: string): string {
  const relative = path.relative(from, file);
  return withSlashes(relative.startsWith(path.join('..', '..')) || path.isAbsolute(relative) ? file : relative || '.');
}

const withSlashes = (file: string): string => (path.sep === '/' ? file : file.split(path.sep).join('/'));

/** Drafts in folders, in order of names, without hidden folders, links and what Word keeps beside an open file. */
async function filesIn(folders: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    let entries;
    try {
      entries = await fs.readdir(folder, { withFileTypes: true });
    } catch (error) {
      throw new LearnError(`${folder} 打不开：${reasonOf(error)}。原有的记忆没有改动`);
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(place);
      else if (entry.isFile() && DRAFT_ENDINGS.includes(path.extname(entry.name).toLowerCase())) files.add(place);
      if (files.size >= MOST_FILES) return;
    }
  };
  for (const folder of folders) {
    const stat = await fs.stat(folder).catch((error: unknown) => {
      throw new LearnError(`${folder} 打不开：${reasonOf(error)}。原有的记忆没有改动`);
    });
    if (stat.isDirectory()) await walk(folder);
    else files.add(folder);
  }
  return [...files];
}
