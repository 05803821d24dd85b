import { describe, expect, test } from 'vitest';
import { formatLargeNumeral, parseLargeNumeral } from '../../server/src/text/large-numerals';

describe('Chinese cardinals', () => {
  test.each([
    ['八', 8],
    ['十', 10],
    ['十二', 12],
    ['一百一十', 110],
    ['八百六十', 860],
    ['三千零五', 3005],
    ['三千零五十', 3050],
    ['一万二千', 12000],
    ['一万零二百', 10200],
    ['一百二十万', 1_200_000],
    ['三亿零五百万', 305_000_000],
    ['一亿二千万零三十', 120_000_030],
  ])('%s', (text, value) => {
    expect(parseLargeNumeral(text)).toBe(value);
    expect(formatLargeNumeral(value)).toBe(text);
  });

  test.each(['', '百', '三四十', '三百五', '三千五十', '二〇二五', '十百', '百八', '几十'])('%s is none', (text) => {
    expect(parseLargeNumeral(text)).toBeUndefined();
  });

  test('other spellings, and decimals', () => {
    expect(parseLargeNumeral('两千三百')).toBe(2300);
    expect(parseLargeNumeral('一百〇五')).toBe(105);
    expect(formatLargeNumeral(9.8)).toBe('九点八');
    expect(formatLargeNumeral(0)).toBe('零');
  });
});
