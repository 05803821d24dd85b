import { describe, expect, it } from 'vitest';
import { withHouseFrame } from '../../server/src/features/complete/house-frame';
import { houseLines, houseWords } from '../../server/src/features/complete/house-words';
import { wordsAt } from '../../server/src/features/complete/words';
import { shownHouse } from '../../server/src/features/house-view';
import { openHouse, type HouseMemory } from '../../server/src/house/memory';
import type { Decision } from '../../server/src/house/data';
import { parse } from '../../server/src/syntax/parse';
import { lineOf } from '../../server/src/text/line-index';
import { learnedFrom } from '../support/house';

const PLACES = [...'东西南北前后左右上中下内外远近高'];
/** Sixteen speeches of one house: the first eight of 2022, the others of 2024. */
const SPEECHES = PLACES.map((place, index) =>
  [
    `在${place}区例会上的讲话`,
    `（${index < 8 ? 2022 : 2024}年${(index % 8) + 1}月5日）`,
    '各位同事：',
    `1.${place}区的库房先盘一遍`,
    `${['今年要坚持', '我们谈过', '各部都在问', '怎样看待'][index % 4]!}通风笼校准${['，不能走样', '这件事', '的办法', '？先看结果'][(index + 1) % 4]!}。`,
    `${place}区的事由${index < 8 ? '局长丁小满' : '丁小满书记'}牵头。`,
    index % 3 === 0 ? '通风垄校准也要记账。' : '账目要清。',
    '谢谢各位同事！',
  ].join('\n'),
);

const houseOf = async (decisions: Readonly<Record<string, Decision>> = {}): Promise<HouseMemory> =>
  openHouse(await learnedFrom(SPEECHES, decisions));

/** What is offered at ‸ of what the house has. */
function offered(memory: HouseMemory, marked: string): string[] {
  const at = marked.indexOf('‸');
  const draft = parse(marked.replace('‸', ''));
  const lines = houseLines(memory, draft, lineOf(draft.starts, at));
  return wordsAt(draft, at, { words: houseWords(memory), lines }).flatMap(({ text, kind }) =>
    kind === 'house' ? [text] : [],
  );
}

describe('completion of what a house writes', () => {
  it('offers its terms after two characters and by their initials', async () => {
    const memory = await houseOf();
    expect(offered(memory, '这次的通风‸')).toEqual(['通风笼校准']);
    expect(offered(memory, '这次的tfl‸')).toEqual(['通风笼校准']);
    expect(offered(memory, '这次的通‸')).toEqual([]);
    expect(offered(await houseOf({ 通风笼校准: '不采纳' }), '这次的通风‸')).toEqual([]);
  });

  it('offers people with their newest post', async () => {
    const memory = await houseOf();
    expect(offered(memory, '会前，丁小‸')).toEqual(['丁小满书记', '丁小满']);
    expect(offered(memory, '会前，dxmsj‸')).toEqual(['丁小满书记']);
  });

  it('offers its salutation and its closing on their lines, and nowhere else', async () => {
    const memory = await houseOf();
    expect(offered(memory, '在例会上的讲话\n‸')).toEqual(['各位同事：']);
    expect(offered(memory, '在例会上的讲话\ngwts‸')).toEqual(['各位同事：']);
    expect(offered(memory, '在例会上的讲话\n各位同事：\n今天只讲安全。\n谢谢‸')).toEqual(['谢谢各位同事！']);
    expect(offered(memory, '在例会上的讲话\n各位同事：\n今天只讲安全，谢谢‸')).toEqual([]);
    expect(offered(await houseOf({ closing: '不采纳' }), '在例会上的讲话\n各位同事：\n今天只讲安全。\n谢谢‸')).toEqual(
      [],
    );
  });

  it('gives a whole speech its salutation, closing and marks of headings', async () => {
    const memory = await houseOf();
    const body = '在${1:××会}上的讲话\n\n同志们：\n\n一、认清形势\n\n二、抓住重点\n\n同志们，让我们把$1办好！$0';
    expect(withHouseFrame(body, memory, true)).toBe(
      '在${1:××会}上的讲话\n\n各位同事：\n\n1.认清形势\n\n2.抓住重点\n\n同志们，让我们把$1办好！\n\n谢谢各位同事！$0',
    );
    expect(withHouseFrame('老师们：\n一、好\n谢谢大家！$0', memory, true)).toBe('老师们：\n1.好\n谢谢各位同事！$0');
    expect(withHouseFrame('三、好\n同志们：', memory, false)).toBe('3.好\n同志们：');
  });
});

describe('the view of a house', () => {
  it('tells other forms with their counts, and posts by date', async () => {
    const { groups } = shownHouse((await houseOf()).summary);
    const sureOf = (label: string): string | undefined =>
      groups.flatMap(({ items }) => items).find((item) => item.label === label)?.sure;
    expect(sureOf('通风笼校准')).toBe('16 处 · 16 篇 · 另有“通风垄校准” 6 处');
    expect(sureOf('丁小满')).toBe('16 处 · 16 篇 · 书记（2024年1月起，8 篇）、局长（至2022年8月，8 篇）');
    expect(sureOf('称谓：各位同事：')).toBe('16/16 处 · 16 篇');
    expect(sureOf('一级标题的序号：1.')).toBe('16/16 处 · 16 篇 · 与通行写法不同');
  });

  it('takes nobody for moved whose posts stand in one draft each, or side by side', async () => {
    const once = ['局长丁小满讲话。', '书记丁小满讲话。'].map((text, index) => `（${2022 + index}年3月1日）\n${text}`);
    expect(openHouse(await learnedFrom(once)).movedPersons).toEqual([]);
    const both = [...once, ...once.map((text, index) => text.replace(/\d{4}/, String(2025 - index)))];
    expect(openHouse(await learnedFrom(both)).movedPersons).toEqual([]);
    expect((await houseOf()).movedPersons.map(({ name, newer }) => [name, newer.post])).toEqual([['丁小满', '书记']]);
  });

  it('tells the form that the house has both ways only where the term is accepted', async () => {
    const text = '各区的通风垄校准要记账。';
    expect((await houseOf()).nearTerms(text)).toEqual([]);
    expect((await houseOf({ 通风笼校准: '采纳' })).nearTerms(text)).toHaveLength(1);
  });
});
