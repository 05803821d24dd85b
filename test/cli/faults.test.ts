import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import files from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeechService, type SpeechService } from '../../server/src/service';
import { createBench, type Bench } from '../support/cli';

let bench: Bench;
let make: () => SpeechService = createSpeechService;
beforeEach(() => {
  make = createSpeechService;
  bench = createBench(() => make());
});
afterEach(() => {
  vi.restoreAllMocks();
  bench.dispose();
});
const at = (name: string): string => path.join(bench.folder, name);

const COMMA = '在全县工作会议上的讲话\n\n同志们：\n\n会议很重要,要开好。\n\n同志们，让我们共同努力！\n';
const MENDED = COMMA.replace(',', '，');

describe('--fix', () => {
  it('refuses a file that has changed since it was read, and mends the others', async () => {
    bench.put('a.txt', COMMA);
    bench.put('b.txt', COMMA);
    const theirs = COMMA.replace('会议', '这次会议');
    make = () => {
      const service = createSpeechService();
      let first = true;
      return {
        ...service,
        fixAllWithWords(...args) {
          // an editor saves the file while it is checked
          if (first) bench.put('a.txt', theirs);
          first = false;
          return service.fixAllWithWords(...args);
        },
      };
    };
    const { code, err } = await bench.biganzi('check', '--fix', 'a.txt', 'b.txt');
    expect(code).toBe(2);
    expect(err).toBe('a.txt：文件在检查期间被改动，未作修改，请重新运行\n');
    expect(bench.get('a.txt').toString()).toBe(theirs);
    expect(bench.get('b.txt').toString()).toBe(MENDED);
    expect(fs.readdirSync(bench.folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EROFS', '磁盘为只读'],
    ['EDQUOT', '超出磁盘配额'],
  ])('leaves the original whole on %s', async (code, said) => {
    bench.put('a.txt', COMMA);
    const open = files.open.bind(files);
    vi.spyOn(files, 'open').mockImplementationOnce(async (...args) => {
      const handle = await open(...args);
      vi.spyOn(handle, 'writeFile').mockImplementation(async () => {
        // a disk that fills up takes a part of the file
        await handle.write('在');
        throw Object.assign(new Error(`${code}: no`), { code });
      });
      return handle;
    });
    const ran = await bench.biganzi('check', '--fix', 'a.txt');
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(`a.txt：不能写入：${said}\n`);
    expect(bench.get('a.txt').toString()).toBe(COMMA);
    expect(fs.readdirSync(bench.folder)).toEqual(['a.txt']);
  });
});

describe('--fix and what else a file has', () => {
  it('refuses a file with a second name, whose text would stay as it was', async () => {
    bench.put('a.txt', COMMA);
    fs.linkSync(at('a.txt'), at('b.txt'));
    const { code, err } = await bench.biganzi('check', '--fix', 'a.txt');
    expect(code).toBe(2);
    expect(err).toContain('a.txt：文件有多个硬链接');
    expect(bench.get('b.txt').toString()).toBe(COMMA);
    expect(fs.readdirSync(bench.folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it.runIf(process.getuid?.() === 0)('keeps owner and mode', async () => {
    bench.put('a.txt', COMMA);
    fs.chownSync(at('a.txt'), 1234, 1235);
    fs.chmodSync(at('a.txt'), 0o640);
    expect((await bench.biganzi('check', '--fix', 'a.txt')).code).toBe(0);
    const { uid, gid, mode } = fs.statSync(at('a.txt'));
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 1234, gid: 1235, mode: 0o640 });
    expect(bench.get('a.txt').toString()).toBe(MENDED);
  });
});

describe('what stops the whole command is one sentence and code 2', () => {
  const cli = path.resolve('dist/cli.js');
  it.runIf(fs.existsSync('/dev/full'))('a full disk behind standard output', () => {
    bench.put('a.txt', COMMA);
    const full = fs.openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check', 'a.txt'], {
      cwd: bench.folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    fs.closeSync(full);
    expect(stderr).toBe('结果未能写出：磁盘已满\n');
    expect(status).toBe(2);
  });

  it.runIf(process.platform === 'linux')('a current folder that is gone', () => {
    bench.put('a.txt', COMMA);
    const script = 'mkdir x && cd x && rmdir ../x && exec "$1" "$2" check ../a.txt';
    const { status, stderr } = spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, cli], {
      cwd: bench.folder,
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes('当前文件夹'))).toHaveLength(1);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });

  it('a dash for standard input', async () => {
    const { code, err } = await bench.biganzi('check', '-');
    expect(code).toBe(2);
    expect(err).toBe('检查标准输入请写 --stdin；名为 - 的文件请写 ./-\n用法见 biganzi --help\n');
  });
});

describe('export', () => {
  it('leaves the file that it shall replace whole where the disk is full', async () => {
    bench.put('a.txt', COMMA);
    bench.put('a.docx', 'old');
    vi.spyOn(files, 'writeFile').mockImplementationOnce(async (file) => {
      fs.writeFileSync(file as string, 'PK');
      return Promise.reject(Object.assign(new Error('ENOSPC: no'), { code: 'ENOSPC' }));
    });
    const { code, err } = await bench.biganzi('export', '--force', 'a.txt');
    expect(code).toBe(2);
    expect(err).toContain('a.docx：不能写入：磁盘已满');
    expect(bench.get('a.docx').toString()).toBe('old');
    expect(fs.readdirSync(bench.folder).sort()).toEqual(['a.docx', 'a.txt']);
  });

  it('leaves no half file where there was none', async () => {
    bench.put('a.txt', COMMA);
    vi.spyOn(files, 'writeFile').mockImplementationOnce(async (file) => {
      fs.writeFileSync(file as string, 'PK');
      return Promise.reject(Object.assign(new Error('ENOSPC: no'), { code: 'ENOSPC' }));
    });
    expect((await bench.biganzi('export', 'a.txt')).code).toBe(2);
    expect(fs.readdirSync(bench.folder)).toEqual(['a.txt']);
  });
});

describe('without rights', () => {
  const cli = path.resolve('dist/cli.js');
  const root = process.getuid?.() === 0;
  /** The built command line as a user who may write nothing here; root may do all. */
  const asOther = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], {
      cwd: bench.folder,
      encoding: 'utf8',
      ...(root && { uid: 65534, gid: 65534 }),
    });

  it('a folder that may not be written keeps its file, one that may not be read is named', () => {
    bench.put('a.txt', COMMA);
    bench.put('秘密/b.txt', COMMA);
    fs.chmodSync(at('秘密'), 0);
    fs.chmodSync(bench.folder, 0o555);
    const fix = asOther('check', '--fix', 'a.txt');
    const all = asOther('check', '.');
    fs.chmodSync(bench.folder, 0o755);
    fs.chmodSync(at('秘密'), 0o755);
    expect(fix.stderr).toBe('a.txt：不能写入：没有权限\n');
    expect(fix.status).toBe(2);
    expect(bench.get('a.txt').toString()).toBe(COMMA);
    expect(all.stderr).toBe('秘密：没有权限\n');
    expect(all.stdout).toContain('a.txt:5:6 必错 punctuation/half-width');
    expect(all.status).toBe(2);
  });
});

describe('bad input is named, and the rest is checked', () => {
  const PNG = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 200, 201, 202, 203, 1, 2, 3, 4,
  ]);
  it.each<[string, () => void, string, string]>([
    ['a picture', () => bench.put('x.txt', PNG), 'x.txt', '不像文本文件'],
    ['a PDF', () => bench.put('x.txt', '%PDF-1.7\n'), 'x.txt', '是 PDF 文件'],
    ['a file that is gone', () => undefined, 'x.txt', '找不到文件'],
    ['a link to itself', () => fs.symlinkSync('x.txt', at('x.txt')), 'x.txt', '符号链接循环'],
    ['a link to nowhere', () => fs.symlinkSync('none', at('x.txt')), 'x.txt', '找不到文件'],
    ['a device', () => undefined, '/dev/zero', '不是普通文件'],
    ['text in a Word file', () => bench.put('y.docx', '同志们：'), 'y.docx', 'y.docx：不是 Word 文件'],
    ['half a Word file', () => bench.put('x.docx', 'PK\u0003\u0004aaaa'), 'x.docx', 'x.docx：'],
    ['an empty Word file', () => bench.put('x.docx', ''), 'x.docx', '是空文件'],
    [
      'a web page named .doc',
      () => bench.put('x.doc', '<html><body>同志们</body></html>'),
      'x.doc',
      '网页文件（HTML）',
    ],
    ['an MHT named .doc', () => bench.put('x.doc', 'MIME-Version: 1.0\r\n\r\n同志们'), 'x.doc', 'MHT'],
    ['Word XML named .doc', () => bench.put('x.doc', '<?xml version="1.0"?><w:wordDocument/>'), 'x.doc', 'Word XML'],
    ['a name that is no UTF-8', () => undefined, '\ufffd.txt', '文件名不是 UTF-8 编码'],
    ['a name that is too long', () => undefined, `${'长'.repeat(300)}.txt`, '文件名过长'],
  ])('%s', async (_, prepare, name, said) => {
    prepare();
    bench.put('a.txt', COMMA);
    const { code, out, err } = await bench.biganzi('check', name, 'a.txt');
    expect(code).toBe(2);
    expect(err.split('\n').filter((l) => l !== '')).toHaveLength(1);
    expect(err).toContain(said);
    expect(err).toMatch(/\p{Script=Han}/u);
    expect(out).toContain('a.txt:5:6 必错');
  });

  it('the folder that is missing is named as one', async () => {
    bench.put('a.txt', '同志们：\n\n会议很重要。\n');
    const { code, err } = await bench.biganzi('export', 'a.txt', '-o', '没有/a.docx');
    expect(code).toBe(2);
    expect(err).toContain('不能写入：找不到文件夹');
  });

  it('folders that link to each other in a circle are walked once', async () => {
    bench.put('a/x.txt', COMMA);
    bench.put('b/y.txt', COMMA);
    fs.symlinkSync('../b', at('a/b'));
    fs.symlinkSync('../a', at('b/a'));
    fs.symlinkSync('.', at('self'));
    const { out } = await bench.biganzi('check', '--format', 'json', '.');
    expect((JSON.parse(out) as { file: string }[]).map((r) => r.file)).toEqual(['a/x.txt', 'b/y.txt']);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is no JSON', '{', '.biganzi.json:1:2 配置文件格式有误'],
    ['is in another encoding', new Uint8Array([0x7b, 0xb2, 0xbc, 0x7d]), '不是 UTF-8 编码'],
    ['is too large', ' '.repeat(4 * 1024 * 1024 + 1), '文件过大'],
    ['is a hundred thousand brackets', '['.repeat(100_000), '层次过深'],
    ['is no object', '[]', '“配置”的值应为一个对象'],
    [
      'has the key __proto__',
      '{ "__proto__": { "rules": { "punctuation/half-width": "off" } } }',
      '不认识的配置项“__proto__”',
    ],
    [
      'has the key constructor',
      '{ "constructor": { "prototype": { "x": 1 } }, "rules": { "toString": "off" } }',
      '没有名为“toString”的规则',
    ],
    ['has an object for a preset', '{ "preset": {} }', '“preset”的值应为'],
  ])('a configuration that %s', async (_, content, said) => {
    bench.put('.biganzi.json', content);
    bench.put('a.txt', COMMA);
    const { code, out, err } = await bench.biganzi('check', 'a.txt');
    expect(err).toContain(said);
    expect(out).toContain('a.txt:5:6 必错 punctuation/half-width');
    expect(code).toBe(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(bench.get('.biganzi.json').equals(Buffer.from(content))).toBe(true);
  });

  it('a configuration that is a folder', async () => {
    bench.put('.biganzi.json/x', '');
    bench.put('a.txt', COMMA);
    const { code, out, err } = await bench.biganzi('check', 'a.txt');
    expect(err).toBe('.biganzi.json：是文件夹，不是文件，已改用默认配置。\n');
    expect(out).toContain('a.txt:5:6 必错 punctuation/half-width');
    expect(code).toBe(1);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is no JSON', '{ "version": 1, ', '忽略清单格式有误'],
    ['is in another encoding', new Uint8Array([0x7b, 0xb2, 0xbc, 0x7d]), '不是 UTF-8 编码'],
    ['has a row that is none', '{ "version": 1, "ignored": [null] }', '这一行缺少'],
    ['is of a later version', '{ "version": 2, "ignored": [] }', '版本号应为 1'],
  ])('an ignore list that %s', async (_, content, said) => {
    bench.put('.biganzi/ignore.json', content);
    bench.put('a.txt', COMMA);
    const { code, out, err } = await bench.biganzi('check', 'a.txt');
    expect(err).toContain(said);
    expect(out).toContain('a.txt:5:6 必错');
    expect(code).toBe(1);
    expect(bench.get('.biganzi/ignore.json').equals(Buffer.from(content))).toBe(true);
  });

  it.each([
    ['is missing', 'none.json', '找不到文件'],
    ['is a folder', '.', '是文件夹，不是文件'],
    ['is a device', '/dev/zero', '不是普通文件'],
  ])('a file of --config that %s', async (_, name, said) => {
    bench.put('a.txt', COMMA);
    const { code, err } = await bench.biganzi('check', '--config', name, 'a.txt');
    expect(code).toBe(2);
    expect(err).toContain(`--config ${name}：${said}`);
  });
});
