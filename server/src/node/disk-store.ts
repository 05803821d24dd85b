import type { Dirent, Stats } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_FILE, type Looked } from '../configuration/lookup';
import { strictUtf8, type FileKind, type FileStore } from '../workspace/file-store';
import { reasonOf } from './file-errors';

/** The disk of this machine. */
export const diskStore: FileStore = {
  look,
  async state(file) {
    try {
      const stat = await fs.stat(file);
      return { kind: kindOf(stat), bytes: stat.size, changed: stat.mtimeMs };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new Error(reasonOf(error), { cause: error });
    }
  },
  async read(file) {
    try {
      return await fs.readFile(file);
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  },
  async list(folder) {
    const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
};

/** Looks a path up on disk for `findConfiguration` and `findIgnoreFile`; follows no symbolic link below its folders. */
export async function look(file: string): Promise<Looked> {
  try {
    // `.biganzi` itself may be a link that leads out of the workspace, also to a place where there is no file yet
    const folder = path.dirname(file);
    if (path.basename(folder).startsWith('.') && (await fs.lstat(folder)).isSymbolicLink())
      return { kind: 'refused', reason: 'link' };
    const stat = await fs.lstat(file);
    if (stat.isSymbolicLink()) return { kind: 'refused', reason: 'link' };
    if (stat.isDirectory()) return { kind: 'refused', reason: 'folder' };
    if (!stat.isFile()) return { kind: 'absent' };
    if (stat.size > LARGEST_FILE) return { kind: 'refused', reason: 'too-large' };
    const text = strictUtf8(await fs.readFile(file));
    return text === undefined ? { kind: 'refused', reason: 'encoding' } : { kind: 'text', text };
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent' } : { kind: 'refused', reason: 'unreadable' };
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function kindOf(entry: Dirent | Stats): FileKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}
