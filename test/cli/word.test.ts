import { strToU8 } from 'fflate';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run';
import { importDocx } from '../../server/src/docx/import';
import { createSpeechService } from '../../server/src/service';
import { paragraph, partOf, wordFile } from '../docx/word-file';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-word-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => fs.writeFileSync(path.join(folder, name), content);
const get = (name: string): Buffer => fs.readFileSync(path.join(folder, name));
const here = (): string[] => fs.readdirSync(folder).sort();

/** Runs a command line in the folder; `answer` is what a user at the terminal says. */
async function biganzi(argv: readonly string[], answer?: boolean) {
  let out = '';
  let err = '';
  let asked = 0;
  const code = await run(
    argv,
    {
      cwd: folder,
      out: (text) => void (out += text),
      bytes: () => undefined,
      err: (text) => void (err += text),
      stdin: () => Promise.resolve(get('stdin')),
      terminal: false,
      ...(answer !== undefined && { ask: () => Promise.resolve((asked++, answer)) }),
    },
    { service: createSpeechService(), version: '0.0.0', loadWords: () => Promise.resolve(undefined) },
  );
  return { code, out, err, asked };
}

const GOOD =
  '在全市工业大会上的讲话\n\n同志们：\n今天我们开会，研究工业发展。\n一、看清形势\n形势催人奋进。\n二、狠抓落实\n落实重在行动。\n同志们，让我们一起努力！\n';
const OPEN = GOOD.replace('今天', '今天XX县');
const WRONG = GOOD.replace('二、', '三、');

describe('export', () => {
  test('writes the draft beside the file', async () => {
    put('讲话.txt', GOOD);
    expect(await biganzi(['export', '讲话.txt'])).toMatchObject({ code: 0, out: '已导出 讲话.docx\n', err: '' });
    const { text } = await importDocx(get('讲话.docx'));
    expect(text).toBe(
      GOOD.split('\n')
        .filter((l) => l !== '')
        .join('\n'),
    );
  });

  test.each([
    ['an error', WRONG, 'a.txt:7:1 必错 numbering/sequence'],
    ['a place left open', OPEN, 'a.txt:4:3 疑似 placeholder/unfilled'],
  ])('--strict makes no file with %s, and lists it', async (_, text, row) => {
    put('a.txt', text);
    const { code, err } = await biganzi(['export', '--strict', 'a.txt'], true);
    expect(code).toBe(1);
    expect(err).toContain(row);
    expect(err).toContain('未导出');
    expect(here()).toEqual(['a.txt']);
  });

  test.each([
    [false, 1, ['a.txt']],
    [true, 0, ['a.docx', 'a.txt']],
  ])('a user at a terminal is asked: %s', async (answer, code, files) => {
    put('a.txt', OPEN);
    expect(await biganzi(['export', 'a.txt'], answer)).toMatchObject({ code, asked: 1 });
    expect(here()).toEqual(files);
  });

  test('nobody is asked where nothing is open', async () => {
    put('a.txt', GOOD);
    expect(await biganzi(['export', '--strict', 'a.txt'], false)).toMatchObject({ code: 0, asked: 0 });
  });

  test('without a terminal it lists and goes on', async () => {
    put('a.txt', OPEN);
    const { code, err } = await biganzi(['export', 'a.txt']);
    expect(code).toBe(0);
    expect(err).toContain('placeholder/unfilled');
    expect(here()).toEqual(['a.docx', 'a.txt']);
  });

  test('an existing file is left alone unless --force', async () => {
    put('a.txt', GOOD);
    put('a.docx', 'mine');
    expect(await biganzi(['export', 'a.txt'])).toMatchObject({ code: 2, out: '' });
    expect(get('a.docx').toString()).toBe('mine');
    expect((await biganzi(['export', '--force', 'a.txt'])).code).toBe(0);
    expect((await importDocx(get('a.docx'))).text).toContain('同志们：');
    expect(here(), 'nothing is left behind').toEqual(['a.docx', 'a.txt']);
  });

  test('a .docx is not set anew from its text: format does it in place', async () => {
    put('稿.docx', wordFile({ body: paragraph('同志们：') }));
    const { code, err } = await biganzi(['export', '稿.docx']);
    expect(code).toBe(2);
    expect(err).toContain('请用 biganzi format 稿.docx');
    expect(here()).toEqual(['稿.docx']);
  });

  test('options of the page', async () => {
    put('a.txt', OPEN.replace('努力', '踔厉'));
    await biganzi(['export', 'a.txt', '-o', 'b.docx', '--mark-open', '--pinyin', '--speaking-time']);
    const xml = partOf(get('b.docx'), 'word/document.xml');
    expect(xml).toContain('w:highlight');
    expect(xml).toContain('chuō');
    expect(xml).toContain('BiganziMargin');
  });

  test('the page follows .biganzi.json; the command line wins over it', async () => {
    put('.biganzi.json', '{ "export": { "preset": "讲话", "bodyFont": "楷体", "marginLeft": 30, "markOpen": true } }');
    put('a.txt', OPEN);
    await biganzi(['export', 'a.txt', '-o', 'own.docx']);
    expect(partOf(get('own.docx'), 'word/styles.xml')).toContain('<w:sz w:val="36"/>');
    await biganzi(['export', 'a.txt', '-o', 'b.docx', '--preset', '公文']);
    const styles = partOf(get('b.docx'), 'word/styles.xml');
    expect(styles).toContain('w:eastAsia="楷体"');
    expect(styles).not.toContain('<w:sz w:val="36"/>');
    const xml = partOf(get('b.docx'), 'word/document.xml');
    expect(xml).toContain('w:left="1701"');
    expect(xml).toContain('w:highlight');
  });

  test('a wrong setting of the page is named, the rest holds', async () => {
    put('.biganzi.json', '{ "export": { "bodySize": 200, "bodyfont": "楷体", "titleSize": 26 } }');
    put('a.txt', GOOD);
    const { code, err } = await biganzi(['export', 'a.txt']);
    expect(code).toBe(0);
    expect(err).toContain('“export.bodySize”的值应为6 到 72 的数');
    expect(err).toContain('“export.bodyfont”，是不是“bodyFont”？');
    expect(partOf(get('a.docx'), 'word/styles.xml')).toContain('<w:sz w:val="52"/>');
  });

  test.each([
    [['export'], '后面写一个文件'],
    [['export', 'a.txt', 'b.txt'], '后面写一个文件'],
    [['export', '--preset', '定稿', 'a.txt'], '可选：公文、讲话'],
    [['export', '--format', 'json', 'a.txt'], '不能用于 export'],
    [['check', '--strict', 'a.txt'], '只用于 export'],
    [['fix', '--pinyin', 'a.docx'], '只用于 export'],
  ])('%j is bad usage', async (argv, message) => {
    const { code, err } = await biganzi(argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test.each([
    ['missing.txt', '找不到文件'],
    ['a.pdf', 'PDF'],
  ])('%s cannot be read', async (name, message) => {
    put('a.pdf', '%PDF-1.7');
    expect(await biganzi(['export', name])).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

const BODY = WRONG.split('\n')
  .map((l) => paragraph(l))
  .join('');

describe('check', () => {
  test('a Word file is reported by paragraph', async () => {
    put('稿.docx', wordFile({ body: BODY }));
    const { code, out } = await biganzi(['check', '稿.docx']);
    expect(code).toBe(1);
    expect(out).toContain('稿.docx:第7段“三” 必错 numbering/sequence');
    expect(out).not.toContain('--fix');
  });

  test('as JSON by line of the text that was read', async () => {
    put('a.docx', wordFile({ body: BODY }));
    const { out } = await biganzi(['check', '--format', 'json', 'a.docx']);
    const [file] = JSON.parse(out) as [{ findings: { rule: string; range: { start: object } }[] }];
    expect(file.findings.find((f) => f.rule === 'numbering/sequence')?.range.start).toEqual({ line: 6, character: 0 });
  });

  test('what was not read is told of, tables are not judged as speech', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('五、张三')}</w:tc><w:tc>${paragraph('XX县')}</w:tc></w:tr></w:tbl>`;
    put(
      'a.docx',
      wordFile({
        body:
          GOOD.split('\n')
            .map((l) => paragraph(l))
            .join('') + table,
      }),
    );
    const { out, err } = await biganzi(['check', 'a.docx']);
    expect(err).toContain('a.docx：表格 1 个');
    expect(out.split('\n').filter((l) => l.includes('段'))).toEqual([expect.stringContaining('placeholder/unfilled')]);
  });

  test('folders hold Word files too, but not those that Word keeps beside an open one', async () => {
    put('a.docx', wordFile({ body: BODY }));
    put('~$a.docx', 'lock');
    expect((await biganzi(['check', '.'])).out).toContain('检查 1 个文件');
  });

  test.each([
    ['旧.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '已损坏'],
    ['旧.wps', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '已损坏'],
    ['坏.docx', wordFile({ body: BODY }).slice(0, 300), '已损坏'],
    ['空.docx', strToU8('PK\u0003\u0004'), '已损坏'],
  ])('%s: a clear message, and the others are checked', async (name, bytes, message) => {
    put(name, bytes);
    put('好.txt', GOOD);
    const { code, out, err } = await biganzi(['check', name, '好.txt']);
    expect(code).toBe(2);
    expect(err).toContain(`${name}：`);
    expect(err).toContain(message);
    expect(out).toContain('检查 1 个文件');
  });

  test('--fix does not rewrite a Word file', async () => {
    const bytes = wordFile({ body: BODY });
    put('a.docx', bytes);
    const { code, err } = await biganzi(['check', '--fix', 'a.docx']);
    expect(code).toBe(2);
    expect(err).toContain('biganzi fix');
    expect(Buffer.compare(get('a.docx'), bytes)).toBe(0);
  });

  test('--fix over a folder mends the texts and reports the Word files', async () => {
    put('a.docx', wordFile({ body: BODY }));
    put('b.txt', GOOD.replace('今天我们开会，', '今天我们开会,'));
    const { code, out } = await biganzi(['check', '--fix', '.']);
    expect(code).toBe(1);
    expect(out).toContain('a.docx:第7段“三”');
    expect(get('b.txt').toString()).toBe(GOOD);
  });

  test('standard input may be a Word file', async () => {
    put('stdin', wordFile({ body: BODY }));
    const { out } = await biganzi(['check', '--stdin', '--stdin-filename', '稿.docx']);
    expect(out).toContain('稿.docx:第7段“三”');
  });
});

describe('fix', () => {
  test('writes a copy with comments, the original stays', async () => {
    const original = wordFile({ body: BODY });
    put('稿.docx', original);
    const { code, out } = await biganzi(['fix', '稿.docx']);
    expect(code).toBe(0);
    expect(out).toMatch(/^已写入 稿\.批注\.docx，批注 \d+ 处。\n$/);
    expect(Buffer.compare(get('稿.docx'), original)).toBe(0);
    const comments = partOf(get('稿.批注.docx'), 'word/comments.xml');
    expect(comments).toContain('【必错】序号不连续');
    expect(comments).toContain('（numbering/sequence）');
    expect((await importDocx(get('稿.批注.docx'))).text).toBe((await importDocx(original)).text);
    expect((await biganzi(['fix', '稿.docx'])).code, 'the copy is not written over').toBe(2);
  });

  test('no findings, no copy', async () => {
    put(
      'a.docx',
      wordFile({
        body: GOOD.split('\n')
          .map((l) => paragraph(l))
          .join(''),
      }),
    );
    expect(await biganzi(['fix', 'a.docx'])).toMatchObject({ code: 0, out: 'a.docx 没有发现问题，未生成副本。\n' });
    expect(here()).toEqual(['a.docx']);
  });

  test('rules that are off make no comment', async () => {
    put('a.docx', wordFile({ body: paragraph('同志们：') + paragraph('各级要密切配合，、协同作战,形成合力。') }));
    const rules = async (...more: string[]): Promise<string[]> => {
      await biganzi(['fix', '--force', 'a.docx', ...more]);
      const comments = partOf(get('a.批注.docx'), 'word/comments.xml');
      return [...comments.matchAll(/（(punctuation\/[\w-]+)）/g)].map((m) => m[1]!);
    };
    expect(await rules()).toEqual(['punctuation/repeated', 'punctuation/half-width']);
    expect(await rules('--rule', 'punctuation/repeated=off')).toEqual(['punctuation/half-width']);
  });

  test('a text file is told where to go', async () => {
    put('a.txt', WRONG);
    expect(await biganzi(['fix', 'a.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('check --fix') });
  });
});
