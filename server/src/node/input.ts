import fs from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT_ENDINGS, documentFormat, readDocument } from '../documents/read';
import type { Imported } from '../docx/import';
import { DocxError } from '../docx/problem';
import { reasonOf } from './file-errors';
import type { Format } from '../syntax/types';
import { decode, type Encoding } from './encoding';

/** A text that was read, and the bytes it came from. */
export interface Input {
  readonly text: string;
  readonly format: Format;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  /** Where the text comes from a file of Word, WPS, OpenDocument or OFD. */
  readonly word?: Imported;
  /** Whether that file is a .docx: comments can be written into it. */
  readonly isDocx: boolean;
}

/** A file that cannot be checked; the message is Chinese, without the file's name. */
export class InputError extends Error {}

/** Endings of drafts: what is taken up in a folder. */
export const DRAFT_ENDINGS: readonly string[] = [
  '.txt',
  '.md',
  '.markdown',
  '.jhg',
  '.speech',
  '.讲话稿',
  ...DOCUMENT_ENDINGS,
];
const MARKDOWN: readonly string[] = ['.md', '.markdown'];

/** Larger files are no speech; reading them would only exhaust the memory. */
const LARGEST = 256 * 1024 * 1024;

const PDF_MARK: readonly number[] = [0x25, 0x50, 0x44, 0x46];

/** What programs save as text under the name of a Word file, by its beginning. */
const DISGUISES: readonly (readonly [start: RegExp, message: string])[] = [
  [/^\s*(?:<!--.*?-->\s*)?(?:<!doctype html|<html\b)/is, '网页文件（HTML）'],
  [/^\s*(?:MIME-Version|From|Content-Type):/i, '单个文件网页（MHT）'],
  [/^\s*<\?xml\b/i, '旧的 Word XML 文件'],
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
  const named = DOCUMENT_ENDINGS.includes(ending);
  if (named && bytes.length === 0) throw new InputError(`是空文件（0 字节），还不是 ${ending} 文件`);
  const format = documentFormat(bytes);
  if (format !== undefined) return wordInput(bytes, format === 'zip');
  if (PDF_MARK.every((b, i) => bytes[i] === b)) throw new InputError('是 PDF 文件，请把文字另存为纯文本（.txt）');
  const decoded = decode(bytes);
  if (named) throw new InputError(nameless(ending, decoded?.text));
  if (!decoded) throw new InputError('不像文本文件（二进制内容或无法识别的编码），未检查');
  return { ...decoded, bytes, format: formatOf(name), isDocx: false };
}

/** Why a file that is called a document is none. */
function nameless(ending: string, text: string | undefined): string {
  const disguise = text === undefined ? undefined : DISGUISES.find(([start]) => start.test(text));
  if (disguise) return `名为 ${ending}，实为${disguise[1]}，请用 Word 或 WPS 打开后另存为 .docx`;
  if (ending === '.docx') return new DocxError('not-zip').message;
  return text === undefined
    ? `名为 ${ending}，内容却认不出（文件可能已损坏，或是别的旧程序存的）`
    : `名为 ${ending}，实为纯文本，请把名称改为 .txt`;
}

async function wordInput(bytes: Uint8Array, zipped: boolean): Promise<Input> {
  try {
    const word = await readDocument(bytes);
    const isDocx = zipped && (await isWordPackage(bytes));
    return { text: word.text, format: 'plain', encoding: { name: 'utf-8', bom: false }, bytes, word, isDocx };
  } catch (error) {
    throw error instanceof DocxError ? new InputError(error.message) : error;
  }
}

/** Whether a zip file is a .docx, once it has been read as a document. */
async function isWordPackage(bytes: Uint8Array): Promise<boolean> {
  const { openArchive } = await import('../docx/archive');
  return (await openArchive(bytes)).names.includes('[Content_Types].xml');
}

/** Markdown by the file's ending, else plain text. */
export function formatOf(name: string): Format {
  return MARKDOWN.includes(path.extname(name).toLowerCase()) ? 'markdown' : 'plain';
}
