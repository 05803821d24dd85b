import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run';
import type { Convert } from '../../server/src/workspace/office-formats';
import { createSpeechService } from '../../server/src/service';
import { paragraph, partOf, wordFile } from '../docx/word-file';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-word-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => fs.writeFileSync(path.join(folder, name), content);
const get = (name: string): Buffer => fs.readFileSync(path.join(folder, name));

/** Runs a command line in the folder. */
async function biganzi(argv: readonly string[], convert?: Convert) {
  let out = '';
  let err = '';
  const code = await run(
    argv,
    {
      cwd: folder,
      out: (text) => void (out += text),
      bytes: () => undefined,
      err: (text) => void (err += text),
      stdin: () => Promise.resolve(new Uint8Array()),
      terminal: false,
    },
    {
      service: createSpeechService(),
      version: '0.0.0',
      loadWords: () => Promise.resolve(undefined),
      ...(convert && { convert }),
    },
  );
  return { code, out, err };
}

const GOOD =
  '在全市工业大会上的讲话\n\n同志们：\n今天我们开会，研究工业发展。\n一、看清形势\n形势催人奋进。\n二、狠抓落实\n落实重在行动。\n同志们，让我们一起努力！\n';

const BODY = GOOD.split('\n')
  .map((l) => paragraph(l))
  .join('');

test('copies a Word file in the layout of the settings; the original stays', async () => {
  const original = wordFile({ body: BODY });
  put('稿.docx', original);
  expect((await biganzi(['format', '稿.docx', '--preset', '讲话'])).out).toBe('已写入 稿.排版.docx\n');
  expect(Buffer.compare(get('稿.docx'), original)).toBe(0);
  expect(partOf(get('稿.排版.docx'), 'word/styles.xml')).toContain('<w:sz w:val="36"/>');
  put('.biganzi.json', '{ "export": { "bodyFont": "楷体" } }');
  expect(await biganzi(['format', '稿.docx'])).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
  expect((await biganzi(['format', '--force', '稿.docx'])).code).toBe(0);
  expect(partOf(get('稿.排版.docx'), 'word/styles.xml')).toContain('w:eastAsia="楷体"');
  expect(await biganzi(['format', '稿.docx', '--force', '-o', '稿.docx'])).toMatchObject({ code: 2 });
  expect(Buffer.compare(get('稿.docx'), original)).toBe(0);
});

test.each([
  ['a.txt', '同志们：\n', '文字稿请用 biganzi export a.txt'],
  ['a.docx', '同志们：\n', '不是 Word 文件'],
  ['a.rtf', '{\\rtf1\\ansi abc}', '另存为 .docx'],
])('%s is none', async (name, content, message) => {
  put(name, content);
  expect(await biganzi(['format', name])).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

test('a layout is taken from a sample, and told as it stands in the configuration', async () => {
  put(
    '样稿.docx',
    wordFile({
      body: BODY,
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr></w:rPrDefault></w:docDefaults>',
    }),
  );
  put('稿.docx', wordFile({ body: BODY }));
  const { code, err } = await biganzi(['format', '--like', '样稿.docx', '稿.docx']);
  expect(code).toBe(0);
  expect(err).toContain('"export": {"titleFont":"楷体"');
  expect(partOf(get('稿.排版.docx'), 'word/styles.xml')).toContain('w:eastAsia="楷体"');
  expect(await biganzi(['format', '--like', '没有.docx', '稿.docx'])).toMatchObject({
    code: 2,
    err: '没有.docx：找不到文件\n',
  });
});

test.each([
  ['稿.docx', 'format'],
  ['稿.txt', 'export'],
])('%s is written as a PDF by LibreOffice; without it a sentence says so', async (name, command) => {
  put('稿.docx', wordFile({ body: BODY }));
  put('稿.txt', GOOD);
  const convert: Convert = (bytes, format) => Promise.resolve({ bytes: Buffer.from(`${format} ${bytes.length > 0}`) });
  expect((await biganzi([command, name, '-o', '稿.pdf'], convert)).code).toBe(0);
  expect(get('稿.pdf').toString()).toBe('pdf true');
  const { code, err } = await biganzi([command, name, '-o', '稿.odt']);
  expect(code).toBe(2);
  expect(err).toContain('要用本机的 LibreOffice，没有找到');
});
