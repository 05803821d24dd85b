import { expect, test } from 'vitest';
import { behindInSentence } from '../../server/src/text/behind';

const TEXT = '一句。二句，甲；乙丙';

test.each([
  [undefined, undefined, '二句，甲；乙丙'],
  [2, undefined, '乙丙'],
  [undefined, '，。', '甲；乙丙'],
  [1, '；', '丙'],
  [undefined, '、', TEXT],
])('behind the last mark, over no more than %s, of the marks %s', (reach, marks, expected) => {
  expect(behindInSentence(TEXT, TEXT.length, reach, marks)).toBe(expected);
});
