import { expect, test } from 'vitest';
import { fewByFew } from '../../server/src/text/few-by-few';

const LETTERS = [...'abcdefghijklmnopqrst'];

test('every wording is asked for, whichever pattern it stands in', () => {
  const sources: string[] = [];
  const isOne = fewByFew(LETTERS, (some) => {
    sources.push(some);
    return new RegExp(`^(?:${some})$`);
  });
  expect(sources).toEqual(['a|b|c|d|e|f|g|h', 'i|j|k|l|m|n|o|p', 'q|r|s|t']);
  expect(LETTERS.filter((letter) => !isOne(letter))).toEqual([]);
  expect(isOne('u')).toBe(false);
  expect(isOne('ab')).toBe(false);
});

test('a pattern that is tried at the beginning begins there each time', () => {
  const opens = fewByFew(LETTERS, (some) => new RegExp(some, 'y'));
  expect(['ab', 'ab', '?a', 'tu'].map(opens)).toEqual([true, true, false, true]);
});

test('of no wordings none matches', () => {
  expect(fewByFew([], (some) => new RegExp(some))('')).toBe(false);
});
