import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { REFUSED, type Looked } from '../configuration/lookup';
import { reasonOf } from './file-errors';
import { look } from './project';

/** How often a file that another program changes meanwhile is read again. */
const TURNS = 5;

/** The text that a file shall have, of the one it has (undefined where there is none yet); undefined to leave it. */
export type Rewrite = (text: string | undefined) => string | undefined;

/** What became of a change; the message is Chinese, without the file's name. */
export type Changed =
  { readonly done: true } | { readonly done: false; readonly broken: boolean; readonly message: string };

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes a small file of ours, one change after the other: two commands in a row lose nothing of each other. Written
 * beside and then renamed, so that a full disk or a crash leaves the old file whole; where another program (a second
 * editor) has written meanwhile, its text is taken up and the change made anew. Never throws.
 */
export function changeFile(file: string, rewrite: Rewrite): Promise<Changed> {
  const turn = queue.then(() => change(file, rewrite));
  queue = turn;
  return turn;
}

async function change(file: string, rewrite: Rewrite): Promise<Changed> {
  for (let turn = 0; turn < TURNS; turn++) {
    const old = await look(file);
    if (old.kind === 'refused') return { done: false, broken: false, message: `${REFUSED[old.reason]}，未作改动` };
    const text = rewrite(old.kind === 'text' ? old.text : undefined);
    if (text === undefined) return { done: false, broken: true, message: '格式有误，改正之前不会写入' };
    try {
      if (await replace(file, text, old)) return { done: true };
    } catch (error) {
      return { done: false, broken: false, message: `不能写入：${reasonOf(error)}` };
    }
  }
  return { done: false, broken: false, message: '正被其他程序改动，未写入，请再试一次' };
}

/** False where the file is no longer what was read. */
async function replace(file: string, text: string, old: Looked): Promise<boolean> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  await fs.mkdir(path.dirname(file), { recursive: true });
  try {
    await fs.writeFile(beside, text, { flag: 'wx', flush: true });
    const now = await look(file);
    const same = now.kind === old.kind && (now.kind !== 'text' || (old.kind === 'text' && now.text === old.text));
    if (same) await fs.rename(beside, file);
    return same;
  } finally {
    await fs.rm(beside, { force: true });
  }
}
