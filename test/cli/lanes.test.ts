import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Board } from '../../server/src/cli/lane-board';
import { createLaneMaker, type LaneMaker } from '../../server/src/cli/lanes';
import { packedTarget, packTargets } from '../../server/src/cli/packed-targets';
import { checkFolder, DIST, type Said } from '../support/check-folder';

const SPEECH =
  '在推进会上的讲话\n同志们：\n下面，我讲两点意见。\n一、提高认识,压实责任\n要坚决贯彻落实，\n三、狠抓落实\n';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 多线程 '));
  const put = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  // of very different lengths, so that they are done in another order than they are told in
  for (let i = 0; i < 14; i++) put(`稿/${String(i).padStart(2, '0')}.txt`, SPEECH.repeat(i % 3 === 0 ? 20 : 1));
  put('稿/图.txt', '\u0000\u0001\u0002'.repeat(50));
  put('稿/空.docx', '');
  put('稿/说明.md', '# 说明\n\n安装后即可使用。\n');
  put('稿/甲/.biganzi.json', '{ "rules": { "punctuation/half-width": "off", "none/none": "off" } }');
  put('稿/甲/一.txt', SPEECH);
  put('稿/甲/二.txt', SPEECH);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const check = (lanes: LaneMaker | undefined, ...argv: readonly string[]): Promise<Said> =>
  checkFolder(folder, argv, lanes);

describe('a run on several threads', () => {
  const script = path.join(DIST, 'cli.js');
  it.each(['json', 'text', 'sarif', 'github'])(
    'prints %s as one thread does, and ends with the same code',
    async (format) => {
      let started = 0;
      const make = createLaneMaker(script, { bytes: 0, processors: 3 });
      const counted: LaneMaker = async (...given) => {
        const lanes = await make(...given);
        if (lanes) started++;
        return lanes;
      };
      const alone = await check(undefined, '--format', format, '稿');
      expect(await check(counted, '--format', format, '稿')).toEqual(alone);
      expect(started).toBe(1);
      expect(alone.code).toBe(2);
      expect(alone.err).toContain('none/none');
    },
  );

  it('gives the files of a thread that is gone to the first', async () => {
    const broken = path.join(folder, 'broken.js');
    fs.writeFileSync(broken, 'process.exit(3)');
    const alone = await check(undefined, '--format', 'json', '稿');
    expect(await check(createLaneMaker(broken, { bytes: 0, processors: 2 }), '--format', 'json', '稿')).toEqual(alone);
  });

  it('is not begun for little, for one processor, or where one thread keeps the account', async () => {
    const files = Array.from({ length: 20 }, (_, i) => ({
      shown: `${i}`,
      path: path.join(folder, `稿/0${i % 9}.txt`),
      foundInFolder: true,
    }));
    const args = { fix: false, unusedIgnores: false, verbose: false } as Parameters<LaneMaker>[0];
    const made = (terms: object, given = args, some = files): Promise<unknown> =>
      createLaneMaker(script, { bytes: 0, processors: 2, ...terms })(given, folder, some);
    expect(await made({ processors: 1 })).toBeUndefined();
    expect(await made({ bytes: 1e9 })).toBeUndefined();
    expect(await made({}, args, files.slice(0, 7))).toBeUndefined();
    expect(await made({}, { ...args, fix: true })).toBeUndefined();
    expect(await made({}, { ...args, unusedIgnores: true })).toBeUndefined();
  });
});

it('a board gives each file to one lane, and none too far ahead of what is told', () => {
  const board = Board.for(400);
  const taken = Array.from({ length: 257 }, () => board.take(1));
  expect(taken).toEqual(Array.from({ length: 257 }, (_, i) => i));
  expect(board.take(2)).toBe('wait');
  board.told(10);
  expect(board.take(2)).toBe(257);
  expect([board.ownerOf(0), board.ownerOf(257), board.ownerOf(258)]).toEqual([1, 2, -1]);
  board.told(399);
  for (let i = 258; i < 400; i++) expect(board.take(0)).toBe(i);
  expect(board.take(0)).toBe('none');
});

it('packs files so that each can be read by itself', () => {
  const files = ['甲/一.txt', '乙/\ud800二.txt', '丙.docx'].map((shown, index) => ({
    shown,
    path: `/稿件/${shown}`,
    foundInFolder: index < 2,
  }));
  const memory = packTargets(files);
  expect([2, 0, 1].map((index) => packedTarget(memory, index))).toEqual([files[2], files[0], files[1]]);
});
