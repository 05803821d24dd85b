import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { wordFile } from '../docx/word-file';
import { createBench, type Bench } from '../support/cli';

let bench: Bench;
beforeEach(() => {
  bench = createBench(() => createSpeechService());
});
afterEach(() => bench.dispose());

it('a Word file with a part in GBK is named in one sentence, and the rest is checked', async () => {
  const part = iconv.encode('<?xml version="1.0" encoding="GBK"?><w:document>同志们：</w:document>', 'gbk');
  bench.put('x.docx', wordFile({ extra: { 'word/document.xml': part } }));
  bench.put('a.txt', '同志们：\n\n会议很重要,要开好。\n');
  const { code, out, err } = await bench.biganzi('check', 'x.docx', 'a.txt');
  expect(err).toBe('x.docx：文件已损坏，无法读取，请用 Word 打开后重新保存\n');
  expect(out).toContain('a.txt:3:6 必错');
  expect(code).toBe(2);
});
