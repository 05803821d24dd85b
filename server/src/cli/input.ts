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

/** Reads a file. Throws `InputError` where it is missing, no file, not to be read or no text. */
export async function readInput(file: string): Promise<Input> {
  let bytes: Uint8Array;
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) throw new InputError('不是普通文件');
    if (stat.size > LARGEST) throw new InputError('文件过大（超过 256 MB）');
    bytes = await fs.readFile(file);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(reasonOf(error));
  }
  return inputOf(bytes, file);
}

/** Makes an input of bytes; the name tells the format. Throws `InputError` where they are neither text nor a Word file. */
export async function inputOf(bytes: Uint8Array, name: string): Promise<Input> {
  // what a system makes for “new document” is empty; anything else in a .docx that is no Word file is a mistake
  const named = path.extname(name).toLowerCase() === '.docx' && bytes.length > 0;
  if (named || WORD.some((mark) => mark.every((b, i) => bytes[i] === b))) return wordInput(bytes);
  const container = CONTAINERS.find(([mark]) => mark.every((b, i) => bytes[i] === b));
  if (container) throw new InputError(container[1]);
  const decoded = decode(bytes);
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
