import { expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { parse } from '../../server/src/syntax/parse';
import { partOf } from './word-file';

test('Word parts no code at its hyphen, and a range of figures is none', async () => {
  const line = '按照GB/T 9704-2012和C919-200执行，1-9月完成。';
  const { bytes } = await exportDocx(parse(`同志们：\n${line}`));
  const xml = partOf(bytes, 'word/document.xml');
  expect(xml.replace(/<w:noBreakHyphen\/>/g, '‑').replace(/<[^>]*>/g, '')).toBe(
    '同志们：按照GB/T 9704‑2012和C919‑200执行，1-9月完成。',
  );
  expect((await importDocx(bytes)).text).toBe(`同志们：\n${line}`);
});
