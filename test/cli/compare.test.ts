import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBench, type Bench } from '../support/cli';

let bench: Bench;
beforeEach(() => (bench = createBench()));
afterEach(() => bench.dispose());

it('lists changed facts with both places and ends with 1', async () => {
  bench.put('原稿.txt', '同志们：\n全县新增企业320家，同比增长8.5%。\n');
  bench.put('改稿.txt', '同志们：\n同比增长8.5%，全县新增企业350家。\n');
  const { code, out } = await bench.biganzi('compare', '原稿.txt', '改稿.txt', '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      kind: 'number',
      change: 'altered',
      old: { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } }, text: '320家' },
      new: { range: { start: { line: 1, character: 15 }, end: { line: 1, character: 19 } }, text: '350家' },
      message: '数字由“320家”改成了“350家”，请核对。',
    },
  ]);
  const text = await bench.biganzi('compare', '原稿.txt', '改稿.txt');
  expect(text.out).toBe('改稿.txt:2:16 数字改动 数字由“320家”改成了“350家”，请核对。\n事实改动 1 处。\n');
});

it('ends with 0 where no fact changed, and prints an empty list', async () => {
  bench.put('原稿.txt', '同志们：\n全县新增企业3家。\n');
  bench.put('改稿.md', '同志们：\n\n全县新增企业三家。\n');
  const { code, out } = await bench.biganzi('compare', '原稿.txt', '改稿.md', '--format=json');
  expect([code, out]).toEqual([0, '[]\n']);
});

it('ends with 2 where a file cannot be read or the command line is wrong', async () => {
  bench.put('原稿.txt', '同志们：\n');
  bench.put('坏.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 0]));
  expect(await bench.biganzi('compare', '原稿.txt', '没有.txt')).toMatchObject({ code: 2, out: '' });
  expect(await bench.biganzi('compare', '坏.txt', '原稿.txt')).toMatchObject({ code: 2, out: '' });
  expect(await bench.biganzi('compare', '原稿.txt')).toMatchObject({ code: 2 });
  expect(await bench.biganzi('compare', '原稿.txt', '原稿.txt', '原稿.txt')).toMatchObject({ code: 2 });
  expect(await bench.biganzi('compare', '原稿.txt', '原稿.txt', '--format', 'sarif')).toMatchObject({ code: 2 });
  expect(await bench.biganzi('compare', '原稿.txt', '原稿.txt', '--fix')).toMatchObject({ code: 2 });
});
