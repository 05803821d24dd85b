import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { version } from '../../package.json';
import { writeTraces } from '../../server/src/house/trace-store';
import { checksumOf } from '../../server/src/lexicon/model/model-file';
import { learnFolders } from '../../server/src/node/house-files';
import { parse } from '../../server/src/syntax/parse';
import type { Learned } from '../../server/src/workspace/learning';

vi.mock('../../server/src/house/trace-store', { spy: true });

const DRAFTS = 120;
const MATTERS = [...'仓车账门采修培宿绿档机水电梯窗灯'];

/** A draft of a house that speaks of 末位淘汰 and of matters that change from draft to draft. */
function draftOf(number: number): string {
  const [one, other] = [MATTERS[number % 16]!, MATTERS[Math.floor(number / 16) % 16]!];
  const tag = Array.from(String(number), (digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  return [
    `在${one}${other}字第${tag}号例会上的讲话`,
    '',
    '各位同事：',
    `今年${one}${tag}组要坚持末位淘汰，${other}字${tag}组也一样。张小明主任对${tag}组说的末位淘汰，就是这个意思。`,
    `${tag}号库的通风笼每周校准一次，第${tag}号的记录由${number % 2 === 0 ? '李大成' : '王建国'}同志保管。`,
    `这一次轮到第${tag}号库，${other}字${tag}组先动手。`,
    number === 7 ? '第七号库的钥匙丢了两把，大家再找找。' : '谢谢大家！',
  ].join('\n');
}

let folder: string;
let parsed: number;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 再学 '));
  fs.mkdirSync(path.join(folder, '稿'));
  for (let number = 0; number < DRAFTS; number++) put(number, draftOf(number));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (number: number, text: string): void =>
  fs.writeFileSync(path.join(folder, '稿', `${String(number).padStart(3, '0')}.txt`), text);
const fileOf = (name: string): string => path.join(folder, '.biganzi', name);

function learn(output = fileOf('house.json'), parseDraft = parse): Promise<Learned> {
  parsed = 0;
  return learnFolders({
    folders: [path.join(folder, '稿')],
    output,
    parse: (text, format) => {
      parsed++;
      return parseDraft(text, format);
    },
    norm: { timesPerMillion: () => 0, isUsualWord: () => false },
    today: '2026-11-28',
    progress: () => Promise.resolve(),
  });
}

it('reads one draft where one has changed, and learns what it would from all', async () => {
  await learn();
  expect(parsed).toBe(DRAFTS);
  expect((await learn()).changed).toBe(false);
  expect(parsed).toBe(0);
  put(40, draftOf(40).replace('通风笼', '温控仪').replace('谢谢大家！', '末位淘汰从下月起试行。\n谢谢各位！'));
  const again = await learn();
  expect(parsed).toBe(1);
  const whole = await learn(path.join(folder, '.全部', 'house.json'));
  expect(parsed).toBe(DRAFTS);
  expect(again.summary).toEqual({ ...whole.summary, files: again.summary.files });
  expect(again.summary.files).toEqual(whole.summary.files);
  expect(again.summary.rarer.length + again.summary.terms.length).toBeGreaterThan(1);
});

it('forgets a draft that is gone, and takes in one that is new', async () => {
  await learn();
  fs.rmSync(path.join(folder, '稿', '003.txt'));
  const again = await learn();
  expect([parsed, again.summary.files.length]).toEqual([0, DRAFTS - 1]);
  // as many changes as make up a third of the drafts of a term: all are read
  put(200, draftOf(200));
  const later = await learn();
  expect([parsed, later.summary.files.length]).toEqual([DRAFTS, DRAFTS]);
  const whole = await learn(path.join(folder, '.全部', 'house.json'));
  expect(later.summary).toEqual(whole.summary);
});

it('reads all where what was kept is damaged or of another time, and writes over no file of another program', async () => {
  await learn();
  const kept = fs.readFileSync(fileOf('house.cache'));
  kept[kept.length - 9]! ^= 1;
  fs.writeFileSync(fileOf('house.cache'), kept);
  put(1, draftOf(1).replace('每周', '每旬'));
  await learn();
  expect(parsed).toBe(DRAFTS);
  fs.writeFileSync(fileOf('house.cache'), 'another program’s');
  put(1, draftOf(1));
  await learn();
  expect(parsed).toBe(DRAFTS);
  expect(fs.readFileSync(fileOf('house.cache'), 'utf8')).toBe('another program’s');
});

it('reads all where another version of the program has kept what it read', async () => {
  await learn();
  const kept = fs.readFileSync(fileOf('house.cache'));
  const place = kept.indexOf(`"program":"${version}"`);
  expect(place).toBeGreaterThan(0);
  kept.write('9', place + '"program":"'.length);
  kept.writeUInt32LE(checksumOf(kept), 12);
  fs.writeFileSync(fileOf('house.cache'), kept);
  put(1, draftOf(1).replace('每周', '每旬'));
  await learn();
  expect(parsed).toBe(DRAFTS);
});

it('learns the house where what each draft gave is more than can be kept', async () => {
  vi.mocked(writeTraces).mockImplementationOnce(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  expect((await learn()).changed).toBe(true);
  expect(fs.readdirSync(path.join(folder, '.biganzi')).sort()).toEqual(['house.bin', 'house.json']);
});

it('keeps to its thirty million characters when it learns again', async () => {
  const long = '字'.repeat(280_000);
  const parseLong: typeof parse = (text, format) => ({ ...parse(text, format), text: long });
  const LEARNT = 107;
  const whole = await learn(fileOf('house.json'), parseLong);
  expect(whole.summary.files).toHaveLength(LEARNT);
  expect(whole.unread).toMatchObject([{ message: '已满 3000 万字，其余 13 个文件未学' }]);
  const same = await learn(fileOf('house.json'), parseLong);
  // the first one beyond the limit alone is read, to know that it is beyond
  expect([same.changed, parsed, same.unread]).toEqual([false, 1, whole.unread]);
  put(40, draftOf(40).replace('通风笼', '温控仪'));
  const again = await learn(fileOf('house.json'), parseLong);
  expect([again.changed, parsed, again.unread]).toEqual([true, 2, whole.unread]);
  expect(again.summary.files).toHaveLength(LEARNT);
});

it('keeps no sentence, and no closing that one draft alone has', async () => {
  put(7, draftOf(7).replace(/第七号库.*$/, '让我们把第七号库守好，谢谢大家！'));
  put(9, draftOf(9).replace('一样。', '一样。去年的雨下得大，仓库的屋顶漏了三回。'));
  await learn();
  const kept = fs.readdirSync(path.join(folder, '.biganzi')).map((name) => fs.readFileSync(fileOf(name), 'utf8'));
  expect(kept).toHaveLength(3);
  for (const clause of ['漏了三回', '去年的雨', '守好']) for (const text of kept) expect(text).not.toContain(clause);
});
