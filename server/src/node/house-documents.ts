import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { HouseSummary } from '../house/data';
import { houseDocument, type HouseDocument } from '../house/learn';
import type { Entry } from '../house/learn-changed';
import type { Draft, Format } from '../syntax/types';
import { reasonOf } from './file-errors';
import { DRAFT_ENDINGS, InputError, readInput } from './input';

/** Files that are learned from at most, and characters of all. */
const MOST_FILES = 20_000;
const MOST_CHARACTERS = 30_000_000;

/** Learning that cannot go on; the message is Chinese. */
export class LearnError extends Error {}

/** A file that could not be read, with the reason in Chinese. */
export interface Unread {
  readonly file: string;
  readonly message: string;
}

/** What reading the folders of a house is given. */
export interface DocumentsRequest {
  /** Absolute paths of folders, or of single files. */
  readonly folders: readonly string[];
  /** The folder from which files are named. */
  readonly shownFrom: string;
  /** What was learned before, where anything was. */
  readonly summary: HouseSummary | undefined;
  readonly parse: (text: string, format?: Format) => Draft;
  /** Called often, with what is done so far of 1 and what is being done; what it throws ends the reading. */
  readonly progress: (done: number, what: string) => Promise<void>;
}

export interface HouseDocuments {
  /**
   * The drafts that have changed since the house was learned, and the others by their names alone: of these only the bytes
   * were read. Undefined where all are as they were.
   */
  readonly entries: readonly Entry[] | undefined;
  readonly unread: readonly Unread[];
  /** Reads the others too. */
  readonly readAll: () => Promise<{ readonly documents: readonly HouseDocument[]; readonly unread: readonly Unread[] }>;
}

/** Looks through the drafts of folders, one after another; of none more is kept than what is learned of it. */
export async function readDocuments(request: DocumentsRequest): Promise<HouseDocuments> {
  const { folders, shownFrom, summary, parse, progress } = request;
  const unread = new Map<string, Unread>();
  const houseFiles = await filesIn(folders, unread);
  const rowBefore = new Map(summary?.files.map((row) => [row.file, row]));
  const readDraft = async (file: string): Promise<HouseDocument | undefined> => {
    try {
      const { bytes, text, format } = await readInput(file);
      return text.trim() === ''
        ? undefined
        : houseDocument(shownPath(shownFrom, file), hashOf(bytes), parse(text, format));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unread.set(file, { file, message: error.message });
      return undefined;
    }
  };
  const changed = new Map<string, HouseDocument | undefined>();
  let within = houseFiles;
  let charactersNow = 0;
  for (const [index, file] of houseFiles.entries()) {
    if (rowBefore.size === 0) break;
    await progress((index / houseFiles.length) * 0.1, `核对 ${path.basename(file)}`);
    const bytes = await fs.readFile(file).catch(() => undefined);
    const row = rowBefore.get(shownPath(shownFrom, file));
    const isUnchanged = bytes && row?.hash === hashOf(bytes);
    if (!isUnchanged) changed.set(file, await readDraft(file));
    charactersNow += (isUnchanged ? row : changed.get(file))?.characters ?? 0;
    if (charactersNow > MOST_CHARACTERS) {
      unread.set(file, beyondLimit(houseFiles, index));
      within = houseFiles.slice(0, index);
      break;
    }
  }
  const unchanged = within.filter((file) => !changed.has(file));
  const isSame = summary && unchanged.length === rowBefore.size && !within.some((file) => changed.get(file));
  const readAll: HouseDocuments['readAll'] = async () => {
    const documents: HouseDocument[] = [];
    let characters = 0;
    for (const [index, file] of houseFiles.entries()) {
      await progress(0.1 + (index / houseFiles.length) * 0.4, `读取 ${path.basename(file)}`);
      const document = changed.has(file) ? changed.get(file) : await readDraft(file);
      if (!document) continue;
      characters += document.characters;
      if (characters > MOST_CHARACTERS) {
        unread.set(file, beyondLimit(houseFiles, index));
        break;
      }
      documents.push(document);
    }
    return { documents, unread: [...unread.values()] };
  };
  const entryOf = (file: string): readonly Entry[] => {
    if (!changed.has(file)) return [shownPath(shownFrom, file)];
    const document = changed.get(file);
    return document ? [document] : [];
  };
  return { entries: isSame ? undefined : within.flatMap(entryOf), unread: [...unread.values()], readAll };
}

/** Tells of the first file that would exceed the characters of all, and of those behind it. */
function beyondLimit(files: readonly string[], index: number): Unread {
  const rest = files.length - index;
  return { file: files[index]!, message: `已满 ${MOST_CHARACTERS / 1e4} 万字，其余 ${rest} 个文件未学` };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** A path as people read it: relative to the folder of the house where it lies in it or beside it. */
export function shownPath(from: string, file: string): string {
  const relative = path.relative(from, file);
  return withSlashes(relative.startsWith(path.join('..', '..')) || path.isAbsolute(relative) ? file : relative || '.');
}

const withSlashes = (file: string): string => (path.sep === '/' ? file : file.split(path.sep).join('/'));

/**
 * Drafts in folders, in order of names, without hidden folders, links and what Word keeps beside an open file. Where there
 * are more than are learned from, that is told at the first one left out.
 */
async function filesIn(folders: readonly string[], unread: Map<string, Unread>): Promise<string[]> {
  const files = new Set<string>();
  const add = (file: string): boolean => {
    if (files.size >= MOST_FILES && !files.has(file)) {
      unread.set(file, { file, message: `已满 ${MOST_FILES} 个文件，从这个文件起未学` });
      return false;
    }
    files.add(file);
    return true;
  };
  // false ends the walk
  const walk = async (folder: string): Promise<boolean> => {
    let entries;
    try {
      entries = await fs.readdir(folder, { withFileTypes: true });
    } catch (error) {
      throw new LearnError(`${folder} 打不开：${reasonOf(error)}。原有的记忆没有改动`);
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
      const place = path.join(folder, entry.name);
      const isDraft = entry.isFile() && DRAFT_ENDINGS.includes(path.extname(entry.name).toLowerCase());
      if (entry.isDirectory() ? !(await walk(place)) : isDraft && !add(place)) return false;
    }
    return true;
  };
  for (const folder of folders) {
    const stat = await fs.stat(folder).catch((error: unknown) => {
      throw new LearnError(`${folder} 打不开：${reasonOf(error)}。原有的记忆没有改动`);
    });
    if (stat.isDirectory() ? !(await walk(folder)) : !add(folder)) break;
  }
  return [...files];
}
