import fs from 'node:fs/promises';
import path from 'node:path';
import { importDocx, type Imported } from '../docx/import';
import { DocxError } from '../docx/problem';
import { reasonOf } from '../node/file-errors';
import type { Format } from '../syntax/types';
import { decode, type Encoding } from './encoding';

/** A text that was read, and the bytes it came from. */
export interface Input {
  readonly text: string;
  readonly format: Format;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  /** Where the text comes from a Word file. */
  readonly word?: Imported;
}

/** A file that cannot be checked; the message is Chinese, without the file's name. */
export class InputError extends Error {}

/** Endings of drafts: what is taken up in a folder. */
export const DRAFT_ENDINGS: readonly string[] = ['.txt', '.md', '.markdown', '.jhg', '.speech', '.讲话稿', '.docx'];
const MARKDOWN: readonly string[] = ['.md', '.markdown'];

/** Zip files, and the containers of old and of encrypted Word files. */
const WORD: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Larger files are no speech; reading them would only exhaust the memory. */
const LARGEST = 256 * 1024 * 1024;

const CONTAINERS: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], '是 PDF 文件，请把文字另存为纯文本（.txt）'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '是 RTF 文件，请另存为纯文本（.txt）'],
];

/** What programs save as text under the name of a Word file, by its beginning. */
const DISGUISES: readonly (readonly [start: RegExp, message: string])[] = [
  [/^\s*(?:<!doctype html|<html\b)/i, '名为 .doc，实为网页文件（HTML）'],
  [/^MIME-Version:/i, '名为 .doc，实为单个文件网页（MHT）'],
  [/^\s*<\?xml\b/i, '名为 .doc，实为 Word XML 文件'],
];

/** Reads a file. Throws `InputError` where it is missing, no file, not to be read or no text. */
export async function readInput(file: string): Promise<Input> {
  let bytes: Uint8Array;
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) throw new InputError('不是普通文件');
    if (stat.size > LARGEST) throw new InputError('文件过大（超过 256 MB）');
    bytes = await fs.readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // Node reads bytes of a name that are no UTF-8 as U+FFFD, and no such file is there
    throw new InputError(file.includes('\ufffd') ? '文件名不是 UTF-8 编码，无法打开，请先改名' : reasonOf(error));
  }
  return inputOf(bytes, file);
}

/** Makes an input of bytes; the name tells the format. Throws `InputError` where they are neither text nor a Word file. */
export async function inputOf(bytes: Uint8Array, name: string): Promise<Input> {
  const ending = path.extname(name).toLowerCase();
  const named = ending === '.docx';
  if (named && bytes.length === 0) throw new InputError('是空文件（0 字节），还不是 Word 文件');
  if (named || WORD.some((mark) => mark.every((b, i) => bytes[i] === b))) return wordInput(bytes);
  const container = CONTAINERS.find(([mark]) => mark.every((b, i) => bytes[i] === b));
  if (container) throw new InputError(container[1]);
  const decoded = decode(bytes);
  const disguise = ending === '.doc' && decoded && DISGUISES.find(([start]) => start.test(decoded.text));
  if (disguise) throw new InputError(`${disguise[1]}，请用 Word 或 WPS 打开后另存为 .docx`);
  if (!decoded) throw new InputError('不像文本文件（二进制内容或无法识别的编码），未检查');
  return { ...decoded, bytes, format: formatOf(name) };
}

async function wordInput(bytes: Uint8Array): Promise<Input> {
  try {
    const word = await importDocx(bytes);
    return { text: word.text, format: 'plain', encoding: { name: 'utf-8', bom: false }, bytes, word };
  } catch (error) {
    throw error instanceof DocxError ? new InputError(error.message) : error;
  }
}

/** Markdown by the file's ending, else plain text. */
export function formatOf(name: string): Format {
  return MARKDOWN.includes(path.extname(name).toLowerCase()) ? 'markdown' : 'plain';
}
