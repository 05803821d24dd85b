import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, run, wordFile } from '../docx/word-file';
import { runIn } from '../support/command';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-revisions-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const biganzi = (...argv: readonly string[]) => runIn(folder, ['revisions', ...argv]);

const JIA = 'w:author="甲" w:date="2026-03-02T09:15:00Z"';
const inserted = (text: string): string => `<w:ins w:id="1" ${JIA}>${run(text)}</w:ins>`;
const put = (name: string, content: string | Uint8Array): void => fs.writeFileSync(path.join(folder, name), content);

test('revisions lists who changed what, alone and against a draft or the file that was sent', async () => {
  const body = (inner: string): Uint8Array => wordFile({ body: `${paragraph('同志们：')}<w:p>${inner}</w:p>` });
  put('sent.docx', body(run('抓好') + inserted('重点') + run('项目') + inserted('建设') + run('。')));
  put('back.docx', body(run('抓好重点项目') + inserted('建设') + run('。')));
  put('draft.txt', '同志们：\n抓好重点项目。\n');
  put('plain.docx', body(run('抓好项目。')));
  expect(await biganzi('back.docx')).toEqual({
    code: 1,
    out: '第2段 未定 甲 2026-03-02 09:15 增 “建设”\n共 1 条：增 1。\n',
    err: '',
  });
  expect((await biganzi('back.docx', '--with', 'draft.txt')).out).toBe(
    'draft.txt:2:7 未定 甲 2026-03-02 09:15 增 “建设”\n共 1 条：增 1。\n',
  );
  expect((await biganzi('back.docx', '--with', 'sent.docx')).out).toBe(
    '第2段 已接受 甲 2026-03-02 09:15 增 “重点”\n第2段 未定 甲 2026-03-02 09:15 增 “建设”\n共 2 条：增 2。\n',
  );
  expect(await biganzi('plain.docx')).toEqual({ code: 0, out: '没有修订和批注。\n', err: '' });
  const [row] = JSON.parse((await biganzi('back.docx', '--with', 'draft.txt', '--format', 'json')).out) as object[];
  expect(row).toEqual({
    kind: 'insert',
    state: 'open',
    author: '甲',
    date: '2026-03-02T09:15:00Z',
    part: 'body',
    paragraph: 2,
    range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } },
    before: '',
    after: '建设',
  });
});

test('what cannot be read is named', async () => {
  put('a.rtf', '{\\rtf1\\ansi x\\par}');
  expect((await biganzi('a.rtf')).err).toContain('revisions 只用于 .docx');
  expect(await biganzi('none.docx')).toMatchObject({ code: 2, out: '' });
  expect((await biganzi()).code).toBe(2);
});
