import { expect } from 'vitest';
import { formatDocx } from '../../server/src/docx/format/format';
import { importDocx } from '../../server/src/docx/import';
import { partOf, wordFile, type WordFile } from './word-file';

export const MAIN = 'word/document.xml';

/** Formats a file, which must say the same before and after and be the same when it is formatted again. */
export async function formatted(file: WordFile | Uint8Array, settings = {}) {
  const before = file instanceof Uint8Array ? file : wordFile(file);
  const made = await formatDocx(before, settings);
  expect((await importDocx(made.bytes)).text, 'the same text').toBe((await importDocx(before)).text);
  expect((await formatDocx(made.bytes, settings)).changed, 'formatted twice').toBe(false);
  const xml = partOf(made.bytes, MAIN);
  return { ...made, before, xml, paragraphs: [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) => p) };
}

export const SPEECH = [
  '在全县工作会议上的讲话',
  '同志们：',
  '今天开会。',
  '一、看清形势',
  '（一）要抓紧。各项工作都要往前赶。',
  '让我们共同努力！',
];
