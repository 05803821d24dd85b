import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import { paragraph, partOf, wordFile } from '../docx/word-file';
import { runIn } from '../support/command';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-text-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const biganzi = (...argv: readonly string[]) => runIn(folder, argv);

test('text prints the draft, tells what it does not show, and says why it cannot', async () => {
  const put = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);
  put('a.rtf', '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}\\f0 \\u30002 ?{\\v x}\\par}');
  const printed = await biganzi('text', 'a.rtf');
  expect(printed).toEqual({ code: 0, out: '甲\n', err: 'a.rtf：隐藏文字 1 处：未带入\n' });
  expect((await biganzi('text', 'a.rtf', '-o', 'a.txt')).code).toBe(0);
  expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('甲\n');
  put('b.doc', '<html><body>网页</body></html>');
  const refused = await biganzi('text', 'b.doc');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('网页文件');
  expect((await biganzi('fix', 'a.rtf')).err).toContain('另存为 .docx');
  fs.writeFileSync(path.join(folder, 'c.docx'), wordFile({ body: paragraph('要统一思想,迅速行动。') }));
  for (const name of ['c.doc', 'c.wps', 'c.rtf'])
    expect((await biganzi('fix', 'c.docx', '-o', name)).err).toContain('fix 只写 .docx');
  expect((await biganzi('export', 'a.txt', '-o', 'b.rtf')).err).toContain('不能导出成 .rtf');
  expect(fs.readdirSync(folder).sort()).toEqual(['a.rtf', 'a.txt', 'b.doc', 'c.docx']);
  expect((await biganzi('check', 'a.rtf', '--fix')).err).toContain('biganzi text');
});

test('fix --revisions writes safe fixes as tracked changes and the rest as comments', async () => {
  const body = paragraph('同志们：') + paragraph('要统一思想,迅速行动,抓好XX县的工作。');
  fs.writeFileSync(path.join(folder, 'a.docx'), wordFile({ body }));
  const { code, out } = await biganzi('fix', 'a.docx', '--revisions');
  expect([code, out]).toEqual([0, expect.stringMatching(/^已写入 a\.修订\.docx，修订 2 处，批注 \d+ 处。\n$/)]);
  const made = fs.readFileSync(path.join(folder, 'a.修订.docx'));
  expect((await importDocx(made)).text).toBe('同志们：\n要统一思想，迅速行动，抓好XX县的工作。');
  expect(partOf(made, 'word/document.xml').match(/<w:del /g)).toHaveLength(2);
  expect(partOf(made, 'word/comments.xml')).toContain('XX');
});
