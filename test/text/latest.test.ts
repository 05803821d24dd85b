import { expect, it } from 'vitest';
import { ofLatest } from '../../server/src/text/latest';

it('a text is read once while it is the latest', () => {
  const asked: string[] = [];
  const lengthOf = ofLatest((text) => {
    asked.push(text);
    return text.length;
  });
  expect(['会议', '会议', '大会上', '会议'].map(lengthOf)).toEqual([2, 2, 3, 2]);
  expect(asked).toEqual(['会议', '大会上', '会议']);
});
