import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBench, type Bench, type Ran } from '../support/cli';

let bench: Bench;
let folder = '';
beforeEach(() => {
  bench = createBench();
  folder = bench.folder;
});
afterEach(() => bench.dispose());

const put = (name: string, content: string | Uint8Array): void => bench.put(name, content);
const get = (name: string): Buffer => bench.get(name);
const biganzi = (...argv: string[]): Promise<Ran> => bench.biganzi(...argv);

const HEAD = '在全县工作会议上的讲话\n\n同志们：\n\n';
const TAIL = '\n\n同志们，让我们共同努力！\n';
const CLEAN = `${HEAD}一、提高认识\n\n会议很重要。\n\n二、抓好落实\n\n落实是关键。${TAIL}`;
const COMMA = CLEAN.replace('会议很重要。', '会议很重要,要开好。');
const GAP = CLEAN.replace('二、', '三、');
const OPEN = CLEAN.replace('会议', 'XX会议');

interface Row {
  file: string;
  findings: { rule: string; severity: string; text: string; range: unknown; fix?: { edits: unknown[] } }[];
}
const rowsOf = (out: string): Row[] => JSON.parse(out) as Row[];

describe('exit codes', () => {
  it.each<[string, string, string[], number]>([
    ['nothing found', CLEAN, [], 0],
    ['an error', GAP, [], 1],
    ['a warning, errors asked for', OPEN, [], 0],
    ['a warning, warnings asked for', OPEN, ['--fail-on', 'warning'], 1],
    ['an error, never asked for', GAP, ['--fail-on', 'never'], 0],
    ['an error whose rule is off', GAP, ['--rule', 'numbering/sequence=off'], 0],
    ['a warning raised to an error', OPEN, ['--rule', 'placeholder/unfilled=error'], 1],
    ['a place left open, 定稿', OPEN, ['--preset', '定稿'], 1],
    ['a place left open, 起草中', OPEN, ['--preset', '起草中', '--fail-on', 'hint'], 0],
  ])('%s', async (_, text, options, code) => {
    put('a.txt', text);
    expect((await biganzi('check', ...options, 'a.txt')).code).toBe(code);
  });

  it('2 for what cannot be read, named on standard error; the others are still checked', async () => {
    put('a.txt', GAP);
    put('b.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 200, 201, 202, 203]));
    const { code, out, err } = await biganzi('check', 'missing.txt', 'a.txt', 'b.txt');
    expect(code).toBe(2);
    expect(out).toContain('a.txt:9:1 必错 numbering/sequence');
    expect(err).toContain('missing.txt：找不到文件');
    expect(err).toContain('b.txt：');
  });

  it('never calls sound what nobody could look at', async () => {
    put('a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]));
    put('b.txt', CLEAN);
    put('说明.md', '# 说明\n\n这里放稿件。\n');
    const output = async (...argv: string[]): Promise<string> => (await biganzi('check', ...argv)).out;
    expect(await output('a.doc')).toBe('没有检查任何文件：1 个文件未能检查。\n');
    expect(await output('a.doc', 'b.txt')).toBe('检查 1 个文件，没有发现问题。另有 1 个文件未能检查。\n');
    expect(await output('b.txt', 'a.doc', '没有.txt')).toBe('检查 1 个文件，没有发现问题。另有 2 个文件未能检查。\n');
    fs.rmSync(path.join(folder, 'a.doc'));
    fs.rmSync(path.join(folder, 'b.txt'));
    expect(await output('.')).toBe('没有检查任何文件。\n');
  });

  it.each([
    [['check'], '没有写要检查的文件'],
    [['check', '--fromat', 'json', 'a.txt'], '是不是 --format'],
    [['check', '--rule', 'numbering/sequense=off', 'a.txt'], '是不是 numbering/sequence'],
    [['check', '--fail-on', 'wrong', 'a.txt'], '--fail-on 不能是 wrong'],
    [['chek', 'a.txt'], '是不是 check'],
  ])('2 for %j, and what is meant', async (argv, said) => {
    const { code, err } = await biganzi(...argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('formats', () => {
  it('json is the contract', async () => {
    put('a.txt', COMMA);
    const { out } = await biganzi('check', '--format', 'json', 'a.txt');
    expect(rowsOf(out)).toMatchObject([
      {
        file: 'a.txt',
        findings: [
          {
            rule: 'punctuation/half-width',
            severity: 'error',
            message: '中文里用了半角逗号“,”，应为“，”。',
            range: { start: { line: 6, character: 5 }, end: { line: 6, character: 6 } },
            text: ',',
            fix: {
              title: '改为“，”',
              edits: [{ range: { start: { line: 6, character: 5 }, end: { line: 6, character: 6 } }, newText: '，' }],
            },
          },
        ],
      },
    ]);
  });

  it('sarif is valid by the published schema', async () => {
    put('a.txt', GAP + COMMA);
    const { out } = await biganzi('check', '--format', 'sarif', 'a.txt');
    const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, validateSchema: false, unicodeRegExp: false });
    addFormats.default(ajv);
    // the schema is written in draft-04, whose $id is id
    delete schema['$schema'];
    const { id, ...rest } = schema;
    const validate = ajv.compile({ ...rest, $id: String(id) });
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(out).toContain('numbering/sequence');
  });

  it('github escapes what would break its lines', async () => {
    put('a,b.txt', GAP);
    const { out } = await biganzi('check', '--format', 'github', 'a,b.txt');
    expect(out).toMatch(/^::error file=a%2Cb\.txt,line=9,/m);
  });
});

describe('encodings', () => {
  const utf16 = Buffer.from(`\ufeff${COMMA}`, 'utf16le');
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(COMMA)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${COMMA}`)],
    ['UTF-16', utf16],
    ['GB18030', iconv.encode(COMMA, 'gb18030')],
    ['CRLF', Buffer.from(COMMA.replaceAll('\n', '\r\n'))],
  ])('%s: found at the same place, mended without any other change', async (_, content) => {
    put('a.txt', content);
    const { out } = await biganzi('check', '--format', 'json', 'a.txt');
    expect(rowsOf(out)[0]!.findings[0]).toMatchObject({ range: { start: { line: 6, character: 5 } } });
    expect((await biganzi('check', '--fix', 'a.txt')).code).toBe(0);
    const mended = get('a.txt');
    const decode = (b: Uint8Array): string =>
      b === utf16 || (b[0] === 0xff && b[1] === 0xfe)
        ? Buffer.from(b).toString('utf16le')
        : _ === 'GB18030'
          ? iconv.decode(Buffer.from(b), 'gb18030')
          : Buffer.from(b).toString('utf8');
    expect(decode(mended)).toBe(decode(content).replace('重要,要', '重要，要'));
  });
});

describe('--fix', () => {
  it('writes safe fixes only', async () => {
    put('a.txt', GAP.replace('会议很重要。', '会议很重要,要开好。'));
    const { out } = await biganzi('check', '--fix', 'a.txt');
    expect(get('a.txt').toString()).toContain('会议很重要，要开好。');
    expect(get('a.txt').toString()).toContain('三、抓好落实');
    expect(out).toContain('numbering/sequence');
  });

  it('leaves a read-only file whole and says so', async () => {
    put('b/a.txt', COMMA);
    fs.chmodSync(path.join(folder, 'b'), 0o555);
    fs.chmodSync(path.join(folder, 'b/a.txt'), 0o444);
    const { code, err } = await biganzi('check', '--fix', 'b/a.txt');
    fs.chmodSync(path.join(folder, 'b'), 0o755);
    // root writes where others may not
    if (process.getuid?.() === 0) return expect([0, 2]).toContain(code);
    expect(code).toBe(2);
    expect(err).toContain('b/a.txt');
    expect(get('b/a.txt').toString()).toBe(COMMA);
  });

  it('gives standard input back mended on standard output', async () => {
    put('stdin', COMMA);
    const { bytes, err } = await biganzi('check', '--stdin', '--fix', '--stdin-filename', 'x.txt');
    expect(bytes.toString()).toBe(COMMA.replace(',', '，'));
    expect(err).not.toContain('half-width');
  });
});

describe('configuration and ignoring', () => {
  it('takes the nearest .biganzi.json', async () => {
    put('.biganzi.json', '{ "rules": { "punctuation/half-width": "off" } }');
    put('a.txt', COMMA);
    put('b/.biganzi.json', '{}');
    put('b/a.txt', COMMA);
    const rows = rowsOf((await biganzi('check', '--format', 'json', '.')).out);
    expect(rows.map((r) => [r.file, r.findings.length])).toEqual([
      ['a.txt', 0],
      ['b/a.txt', 1],
    ]);
  });

  it('names a broken configuration with its place, uses the defaults and changes nothing', async () => {
    put('.biganzi.json', '{ "rules": {\n  "a" "b"\n} }');
    put('a.txt', COMMA);
    const { code, err } = await biganzi('check', 'a.txt');
    expect(code).toBe(1);
    expect(err).toContain('.biganzi.json:2:');
    expect(get('.biganzi.json').toString()).toBe('{ "rules": {\n  "a" "b"\n} }');
  });

  it('names the nearest key for one that is not known', async () => {
    put('.biganzi.json', '{ "rulez": {}, "rules": { "numbering/sequense": "off" } }');
    put('a.txt', CLEAN);
    const { err } = await biganzi('check', 'a.txt');
    expect(err).toContain('rules');
    expect(err).toContain('numbering/sequence');
  });

  it('finds the pairs, formulations and allowed words of the house', async () => {
    put('.biganzi.json', '{ "pairs": [{ "wrong": "某集团公司", "right": "某集团" }], "allow": ["XX"] }');
    put('a.txt', OPEN.replace('落实是关键', '某集团公司要抓落实'));
    const [row] = rowsOf((await biganzi('check', '--format', 'json', 'a.txt')).out);
    expect(row!.findings.map((f) => [f.rule, f.text])).toEqual([['wording/typo', '某集团公司']]);
  });

  it('allows what stands inside an allowed wording, and nothing beside it', async () => {
    put('.biganzi.json', '{ "allow": ["很重要,要"] }');
    put('a.txt', '会议\n同志们：\n会议很重要,要开好。会议很热烈,要记好。');
    const [row] = rowsOf((await biganzi('check', '--format', 'json', 'a.txt')).out);
    expect(row!.findings.filter((f) => f.text === ',')).toHaveLength(1);
  });

  it('leaves ignored places out and reports rows without use', async () => {
    const row = (context: string) => ({ rule: 'punctuation/half-width', text: ',', context });
    put(
      '.biganzi/ignore.json',
      JSON.stringify({ version: 1, ignored: [row('会议很重要⟦,⟧要开好。'), row('早已改掉的⟦,⟧一处。')] }),
    );
    put('a.txt', COMMA);
    const { code, out } = await biganzi('check', '--unused-ignores', 'a.txt');
    expect(code).toBe(0);
    expect(out).toContain('早已改掉的');
    expect(out).not.toContain('必错');
  });

  it('keeps out of what ignorePaths names, and of links and node_modules', async () => {
    put('.biganzi.json', '{ "ignorePaths": ["归档/"] }');
    put('归档/a.txt', GAP);
    put('node_modules/a.txt', GAP);
    put('b.txt', GAP);
    fs.symlinkSync(path.join(folder, 'b.txt'), path.join(folder, 'c.txt'));
    const rows = rowsOf((await biganzi('check', '--format', 'json', '.')).out);
    expect(rows.map((r) => r.file)).toEqual(['b.txt']);
  });
});

describe('定稿', () => {
  it('gives one verdict and what must be mended', async () => {
    put('a.txt', OPEN);
    const { out } = await biganzi('check', '--preset', '定稿', 'a.txt');
    expect(out.split('\n')[0]).toBe('定稿检查：不能交稿，必须修改 1 处。');
    put('b.txt', CLEAN);
    expect((await biganzi('check', '--preset', '定稿', 'b.txt')).out).toBe('定稿检查：可以交稿。\n');
  });
});
