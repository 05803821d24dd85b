import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Looked } from '../configuration/lookup';
import { createChanger, isSameLook } from '../workspace/change';
import { look } from './disk-store';
import { reasonOf } from './file-errors';

/** Changes a small file of ours on disk. Written beside and then renamed, so that a full disk or a crash leaves the old file whole. */
export const changeFile = createChanger({
  look,
  async replace(file, text, old) {
    try {
      return await replace(file, text, old);
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  },
});

async function replace(file: string, text: string, old: Looked): Promise<boolean> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  await fs.mkdir(path.dirname(file), { recursive: true });
  try {
    await fs.writeFile(beside, text, { flag: 'wx', flush: true });
    const same = isSameLook(await look(file), old);
    if (same) await fs.rename(beside, file);
    return same;
  } finally {
    await fs.rm(beside, { force: true });
  }
}
