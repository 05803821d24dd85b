import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const DIST = path.resolve('dist');
const PARTS = ['cli.js', 'code.js'];

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '笔杆子 启动 '));
  for (const name of PARTS) fs.copyFileSync(path.join(DIST, name), path.join(folder, name));
});
afterEach(() => {
  fs.chmodSync(folder, 0o755);
  fs.rmSync(folder, { recursive: true, force: true });
});

const root = process.getuid?.() === 0;
/** The version that the built command line tells; as a user who may write nothing here where that is wanted. */
const version = (asOther = false): string =>
  spawnSync(process.execPath, [path.join(folder, 'cli.js'), '--version'], {
    encoding: 'utf8',
    ...(asOther && root && { uid: 65534, gid: 65534 }),
  }).stdout;
const cacheNames = (): string[] => fs.readdirSync(folder).filter((name) => !PARTS.includes(name));
const cacheFile = (): string => path.join(folder, cacheNames()[0]!);

describe('the machine code beside a bundle', () => {
  it('is kept by the first run and used by the next one', () => {
    expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(cacheNames()).toEqual([`cli.${process.versions.v8}-${process.arch}.cache`]);
    const { mtimeMs } = fs.statSync(cacheFile());
    expect(version()).toMatch(/^\d/);
    expect(fs.statSync(cacheFile()).mtimeMs).toBe(mtimeMs);
  });

  it.each<[string, (code: Buffer) => Buffer]>([
    ['is cut short', (code) => code.subarray(0, code.length >> 1)],
    ['is empty', () => Buffer.alloc(0)],
    [
      'has a wrong byte',
      (code) => {
        code[code.length >> 1] = code[code.length >> 1]! ^ 0x55;
        return code;
      },
    ],
  ])('is made anew where it %s', (_, harm) => {
    version();
    const whole = fs.readFileSync(cacheFile());
    fs.writeFileSync(cacheFile(), harm(Buffer.from(whole)));
    expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(cacheNames()).toHaveLength(1);
    expect(fs.statSync(cacheFile()).size).toBeGreaterThan(100_000);
  });

  it('is not used for another bundle of the same length', () => {
    const old = version();
    const bundle = path.join(folder, 'code.js');
    fs.writeFileSync(bundle, fs.readFileSync(bundle, 'utf8').replaceAll(`"${old.trim()}"`, '"9.9.9"'));
    expect(version()).toBe('9.9.9\n');
  });

  it('is kept alone: what is older than a day of killed runs and of another Node goes', () => {
    const day = 86_400;
    const put = (name: string, age: number): void => {
      fs.writeFileSync(path.join(folder, name), 'code');
      const time = Date.now() / 1000 - age;
      fs.utimesSync(path.join(folder, name), time, time);
    };
    for (const name of ['cli.10.2.154-x64.cache', 'cli.10.2.154-x64.cache.4711', 'my.cache']) put(name, 2 * day);
    for (const name of ['cli.12.4.254-x64.cache', 'cli.12.4.254-x64.cache.4712']) put(name, day / 2);
    expect(version()).toMatch(/^\d/);
    expect(cacheNames().sort()).toEqual(
      [
        `cli.${process.versions.v8}-${process.arch}.cache`,
        'cli.12.4.254-x64.cache',
        'cli.12.4.254-x64.cache.4712',
        'my.cache',
      ].sort(),
    );
  });

  it('is kept nowhere where the folder may not be written', () => {
    fs.chmodSync(folder, 0o555);
    expect(version(true)).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(cacheNames()).toEqual([]);
  });
});

// `script` of Linux gives a command a terminal of its own
describe.skipIf(process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)(
  'in a terminal',
  () => {
    it.each([
      ['n', 1, false],
      ['y', 0, true],
    ])('export asks whether to go on with a blank left open, and hears %s', (answer, code, isWritten) => {
      fs.writeFileSync(path.join(folder, 'a.txt'), '在大会上的讲话\n\n各位同事：\n今年完成投资XX亿元。\n');
      const command = `'${process.execPath}' '${path.join(DIST, 'cli.js')}' export a.txt`;
      const run = spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        input: `${answer}\n`,
        encoding: 'utf8',
      });
      expect(run.stdout).toContain('仍要导出吗？');
      expect([run.status, fs.existsSync(path.join(folder, 'a.docx'))]).toEqual([code, isWritten]);
    });
  },
);
