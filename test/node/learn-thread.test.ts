import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createThreadLearner } from '../../server/src/node/learn-thread';
import { parse } from '../../server/src/syntax/parse';

const learn = createThreadLearner(path.resolve(import.meta.dirname, '../../dist/learner.js'));

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 线程 '));
  fs.mkdirSync(path.join(folder, '稿'));
  for (const name of 'abc') fs.writeFileSync(path.join(folder, '稿', `${name}.txt`), `${name}号。\n坚持末位淘汰。\n`);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const request = (
  progress: (done: number, what: string) => Promise<void>,
  name = '稿',
): Parameters<typeof learn>[0] => ({
  folders: [path.join(folder, name)],
  output: path.join(folder, '.biganzi/house.json'),
  parse,
  norm: { timesPerMillion: () => 0, isUsualWord: () => false },
  today: '2026-11-28',
  progress,
});

it('learns in a thread of its own and tells how far it has come', async () => {
  const told: number[] = [];
  const { changed, summary } = await learn(request((done) => Promise.resolve(void told.push(done))));
  expect([changed, summary.files.length]).toEqual([true, 3]);
  expect(told.at(-1)).toBe(1);
  expect(fs.readdirSync(path.join(folder, '.biganzi')).sort()).toEqual(['house.bin', 'house.json']);
});

it('ends when it is stopped, and has written nothing', async () => {
  const stopped = new Error('stopped');
  await expect(learn(request(() => Promise.reject(stopped)))).rejects.toBe(stopped);
  expect(fs.readdirSync(folder)).toEqual(['稿']);
});

it('says why it could not learn', async () => {
  await expect(learn(request(() => Promise.resolve(), '没有'))).rejects.toThrow('打不开：找不到文件');
});
