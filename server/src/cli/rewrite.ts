import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { decode, encode } from '../node/encoding';
import { reasonOf } from '../node/file-errors';
import type { Input } from '../node/input';

/** A text that was not written; the message is Chinese, without the file's name. The file is as it was. */
export class RewriteError extends Error {}

/**
 * Replaces the text of a file that was read as `input`, in its own encoding and with its BOM. Written beside and then
 * renamed, so that the file is whole at any moment. Throws `RewriteError` where the bytes could not be given back
 * exactly, the file has changed since, or may not be written.
 */
export async function rewrite(file: string, input: Input, text: string): Promise<void> {
  const bytes = encode(text, input.encoding);
  if (!same(encode(input.text, input.encoding), input.bytes))
    throw new RewriteError('原文件有无法还原的字节，为免损坏未作修改');
  if (decode(bytes)?.text !== text) throw new RewriteError('改后的文字无法用原编码保存，未作修改');
  let beside: string | undefined;
  try {
    // a link stays a link: what it leads to is replaced
    const target = await fs.realpath(file);
    await fs.access(target, fs.constants.W_OK);
    const { mode, nlink, uid, gid } = await fs.stat(target);
    // the file is replaced by another one: its other names would keep the old text
    if (nlink > 1) throw new RewriteError('文件有多个硬链接，改写会使它们不再是同一文件，未作修改');
    beside = path.join(path.dirname(target), `.biganzi-${randomBytes(6).toString('hex')}.tmp`);
    const handle = await fs.open(beside, 'wx', mode & 0o777);
    try {
      await handle.writeFile(bytes);
      const made = await handle.stat();
      if (made.uid !== uid || made.gid !== gid) await keepOwner(handle, uid, gid);
      await handle.chmod(mode & 0o777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!same(await fs.readFile(target), input.bytes))
      throw new RewriteError('文件在检查期间被改动，未作修改，请重新运行');
    await fs.rename(beside, target);
    beside = undefined;
  } catch (error) {
    throw error instanceof RewriteError ? error : new RewriteError(`不能写入：${reasonOf(error)}`);
  } finally {
    if (beside !== undefined) await fs.rm(beside, { force: true });
  }
}

/** Throws `RewriteError` where this user may not make files for that owner. */
async function keepOwner(handle: fs.FileHandle, uid: number, gid: number): Promise<void> {
  try {
    await handle.chown(uid, gid);
  } catch {
    throw new RewriteError('文件属于另一用户或用户组，改写会改变其归属，未作修改');
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
