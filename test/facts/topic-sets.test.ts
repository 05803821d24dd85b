import { expect, it } from 'vitest';
import { topicSets } from '../../server/src/facts/topic-sets';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import { processorTime } from '../support/processor-time';

/** Paragraphs whose first sentences share one character only, so that no stretch is a set and none is surely no set. */
function lookAlikes(count: number): string {
  const characters = '山水田林湖草沙海天地人民心力光火木金土石云风雨雪花鸟虫鱼';
  const at = (i: number): string => characters[i % characters.length]!;
  return Array.from(
    { length: count },
    (_, i) =>
      `新${at(i)}${at(i * 7 + 3)}${'很'.repeat(i % 6)}${at(i * 3 + 2)}。正文在这里写得很长，一直写下去，比前面那一句长得多。\n`,
  ).join('');
}

// what takes half a minute if each stretch of a run asks all of its members again
it('looks through 600 runs of 40 paragraphs', async () => {
  const draft = parse(`${lookAlikes(40)}一、甲乙\n`.repeat(600));
  const time = await processorTime(() => expect(topicSets(draft)).toEqual([]));
  expect(time).toBeLessThan(15_000);
});

it('finds a set again where lines have moved', () => {
  const before = parse(
    '谢谢！\n要常去田头。看看苗情长势好不好。\n要常进农家。听听乡亲们还缺什么。\n要常问冷暖。老人的事一件也不能拖。\n',
  );
  expect(topicSets(before).map((set) => set.map((t) => t.line))).toEqual([[1, 2, 3]]);
  const after = edit(before, [{ start: 0, end: 0, newText: '同志们：\n大家好！\n' }]);
  expect(topicSets(after).map((set) => set.map((t) => t.line))).toEqual([[3, 4, 5]]);
});

it('lets one in the midst of four lose the frame, never the first', () => {
  const lines = ['要常去田头', '干部多到户走一走', '要常进农家看看', '要常问老人冷暖'];
  const setsOf = (order: readonly number[]): number[][] =>
    topicSets(parse(order.map((i) => `${lines[i]}。看看苗情长势好不好，听听乡亲们还缺什么。`).join('\n'))).map((set) =>
      set.map((t) => t.line),
    );
  expect(setsOf([0, 1, 2, 3])).toEqual([[0, 1, 2, 3]]);
  expect(setsOf([1, 0, 2, 3])).toEqual([[1, 2, 3]]);
});
