import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../node/file-errors';
import { RewriteError } from './rewrite';

/**
 * Writes a file that the command has made. An existing one is left alone unless `force`, then it is whole at any moment;
 * `source`, which it was made from, is never written over. Throws `RewriteError`.
 */
export async function writeNew(file: string, bytes: Uint8Array, source: string, force: boolean): Promise<void> {
  const beside = path.join(path.dirname(file), `.biganzi-${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (await isSame(file, source)) throw new RewriteError('与原文件同名，原文件不会改动，请用 -o 另取名称');
    if (!force) return await writeFirst(file, bytes);
    await fs.writeFile(beside, bytes, { flag: 'wx' });
    await fs.rename(beside, file);
  } catch (error) {
    await fs.rm(beside, { force: true });
    if (error instanceof RewriteError) throw error;
    const { code } = error as { code?: string };
    if (code === 'EEXIST') throw new RewriteError('已有此文件，请用 -o 另取名称，或加 --force 覆盖');
    // a file that is made need not be there, its folder must
    throw new RewriteError(`不能写入：${code === 'ENOENT' ? '找不到文件夹' : reasonOf(error)}`);
  }
}

/** Writes a file that is not there yet; half of one is taken away again. */
async function writeFirst(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await fs.writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') await fs.rm(file, { force: true });
    throw error;
  }
}

/** Whether two paths lead to one file, through links too. */
async function isSame(a: string, b: string): Promise<boolean> {
  const real = (file: string): Promise<string> => fs.realpath(file).catch(() => path.resolve(file));
  return (await real(a)) === (await real(b));
}
