import fs from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBench, type Bench } from '../support/cli';

let bench: Bench;
beforeEach(() => {
  bench = createBench();
  bench.put('稿/a.txt', '今年要坚持末位淘汰。\n基层的末位淘汰由各部自己定。\n');
  bench.put('稿/b.md', '一说末位淘汰，大家都紧张。\n\n干部的末位淘汰，要讲清道理。\n');
  bench.put('稿/c.txt', iconv.encode('实行末位淘汰以来，风气好了。\n怎样看末位淘汰？\n', 'gbk'));
});
afterEach(() => bench.dispose());

const HOUSE = '.biganzi/house.json';

it('learns from a folder, GBK too, and finds the near miss with it', async () => {
  const learned = await bench.biganzi('learn', '稿');
  expect(learned).toMatchObject({ code: 0, err: '' });
  expect(learned.out).toContain('学习了 3 篇');
  bench.put('新稿.txt', '对主官实行末尾淘汰，一年一评。\n');
  const { out } = await bench.biganzi('check', '新稿.txt');
  expect(out).toContain('本单位写作“末位淘汰”，见 3 篇');
  fs.rmSync(path.join(bench.folder, HOUSE));
  expect((await bench.biganzi('check', '新稿.txt')).out).not.toContain('本单位');
});

it('learns again only where a file has changed', async () => {
  await bench.biganzi('learn', '稿');
  const before = bench.get(HOUSE).toString();
  expect((await bench.biganzi('learn', '稿')).out).toContain('没有变化');
  bench.put('稿/d.txt', '不搞末位淘汰，也要有压力。\n');
  expect((await bench.biganzi('learn', '稿')).out).toContain('学习了 4 篇');
  expect(bench.get(HOUSE).toString()).not.toBe(before);
});

it('leaves a file of another program as it is', async () => {
  bench.put(HOUSE, '{ "name": "another" }');
  const { code, err } = await bench.biganzi('learn', '稿');
  expect(code).toBe(2);
  expect(err).toContain('不会改写它');
  expect(bench.get(HOUSE).toString()).toBe('{ "name": "another" }');
});

it('learns a half-written file anew and says so; a check goes on without it', async () => {
  await bench.biganzi('learn', '稿');
  const half = bench.get(HOUSE).toString().slice(0, 200);
  bench.put(HOUSE, half);
  const { err } = await bench.biganzi('check', '稿/a.txt');
  expect(err).toContain('没有写完或已损坏');
  const again = await bench.biganzi('learn', '稿');
  expect(again).toMatchObject({ code: 0 });
  expect(again.err).toContain('已重新学习');
});

it('keeps what was learned where a folder is gone', async () => {
  await bench.biganzi('learn', '稿');
  const before = bench.get(HOUSE);
  const { code, err } = await bench.biganzi('learn', '稿', '网盘');
  expect(code).toBe(2);
  expect(err).toContain('网盘 打不开：找不到文件。原有的记忆没有改动');
  expect(bench.get(HOUSE)).toEqual(before);
});

it('writes to the file of -o with its counts beside it', async () => {
  await bench.biganzi('learn', '稿', '-o', '共享/本局.json');
  expect(fs.readdirSync(path.join(bench.folder, '共享')).sort()).toEqual(['本局.bin', '本局.json']);
  bench.put('新稿.txt', '对主官实行末尾淘汰。\n');
  expect((await bench.biganzi('check', '--house', '共享/本局.json', '新稿.txt')).out).toContain('末位淘汰');
});

it('writes over no counts that are another’s', async () => {
  bench.put('.biganzi/house.bin', 'another program’s data');
  const { code, err } = await bench.biganzi('learn', '稿');
  expect([code, err.includes('house.bin 不是本单位记忆的文件')]).toEqual([2, true]);
  expect(bench.get('.biganzi/house.bin').toString()).toBe('another program’s data');
});

it('keeps what people said where a file was cut short, and leaves that of a newer version', async () => {
  await bench.biganzi('learn', '稿');
  const whole = bench.get(HOUSE).toString().replace('"decisions": {}', '"decisions": {\n    "末位淘汰": "不采纳"\n  }');
  bench.put(HOUSE, whole.slice(0, whole.indexOf('"terms"')));
  await bench.biganzi('learn', '稿');
  expect(JSON.parse(bench.get(HOUSE).toString())).toMatchObject({ decisions: { 末位淘汰: '不采纳' } });
  const newer = whole.replace('"version": 1', '"version": 2');
  bench.put(HOUSE, newer);
  expect(await bench.biganzi('learn', '稿')).toMatchObject({ code: 2, out: '' });
  expect(bench.get(HOUSE).toString()).toBe(newer);
});

it('does not send to learning again what learning will not write over', async () => {
  bench.put(HOUSE, '{ "name": "another" }');
  expect((await bench.biganzi('check', '稿/a.txt')).err).toBe(`${HOUSE}：不是本单位记忆的文件，未生效。\n`);
});

/** Speeches of one house that always says 绝不 and greets alike. */
function putHabits(): void {
  const matters = [...'仓车账门采修培宿绿档机水电梯窗灯'];
  for (const [index, matter] of matters.entries())
    bench.put(
      `稿/${index}.txt`,
      `在${matter}字号例会上的讲话\n\n各位同事：\n${matter}字号的事大家都关心，先把${matter}字号的底数摸清。\n绝不允许拖延。\n谢谢大家！\n`,
    );
}

it('makes what was accepted for always a layer below the configuration, and names it in what applies', async () => {
  putHabits();
  await bench.biganzi('learn', '稿');
  bench.put('新稿.txt', '在例会上的讲话\n\n同志们：\n对迟报的，决不姑息。\n谢谢大家！\n');
  const check = async (): Promise<string> => (await bench.biganzi('check', '--fail-on', 'never', '新稿.txt')).out;
  expect(await check()).not.toMatch(/wording\/(?:typo|house)/);
  const house = bench.get(HOUSE).toString();
  bench.put(
    HOUSE,
    house.replace('"decisions": {}', '"decisions": {\n    "word:决不": "总是",\n    "salutation": "采纳"\n  }'),
  );
  const out = await check();
  expect(out).toContain('按本单位的用词，“决不”应为“绝不”');
  expect(out).toContain('称谓，本单位写“各位同事：”（16/16 处 · 16 篇），此处为“同志们：”');
  const printed = JSON.parse((await bench.biganzi('print-config', '新稿.txt')).out) as Record<string, object>;
  expect(printed).toMatchObject({
    learned: { '“决不”与“绝不”：绝不': '总是', '称谓：各位同事：': '采纳' },
    pairs: [{ wrong: '决不', right: '绝不' }],
  });
  bench.put('.biganzi.json', '{ "rules": { "wording/typo": "off" } }');
  expect(await check()).not.toContain('按本单位的用词');
});

it('learns from several folders as one house, and leaves out what is no draft', async () => {
  bench.put('旧稿/d.txt', '不搞末位淘汰，也要有压力。\n');
  bench.put('旧稿/~$d.docx', 'x');
  bench.put('旧稿/.备份/e.txt', '末位淘汰。\n');
  bench.put('旧稿/坏.docx', 'no Word file');
  const { code, out, err } = await bench.biganzi('learn', '稿', '旧稿');
  expect(out).toContain('学习了 4 篇');
  expect([code, err]).toEqual([2, expect.stringMatching(/^旧稿\/坏\.docx：/)]);
  // what could not be read is told again, and nothing is learned anew for it
  const again = await bench.biganzi('learn', '稿', '旧稿');
  expect([again.code, again.out]).toEqual([2, expect.stringContaining('没有变化')]);
});

it('learns nothing from a folder without drafts, and writes nothing', async () => {
  bench.put('空/图.png', 'x');
  bench.put('空/空.txt', ' \n');
  const { code, err } = await bench.biganzi('learn', '空');
  expect([code, err]).toEqual([2, '没有可学的稿件（.txt、.md、.docx 等）\n']);
  expect(fs.existsSync(path.join(bench.folder, '.biganzi'))).toBe(false);
});

it('learns hundreds of small files', async () => {
  for (let index = 0; index < 600; index++) bench.put(`多/${index}.txt`, `第${index}份。\n今年要坚持末位淘汰。\n`);
  const { code, out } = await bench.biganzi('learn', '多');
  expect([code, out]).toEqual([0, expect.stringContaining('600 篇')]);
});
