import { describe, expect, it } from 'vitest';
import { expandSnippet } from '../support/expand-snippet';

describe('expandSnippet', () => {
  it('gives defaults, first choices and mirrors, and the wording around them', () => {
    const { text, stops, fixed } = expandSnippet(['在${1:××会}上的${2|讲话,发言|}', '$1是$2。$0']);
    expect(text).toBe('在××会上的讲话\n××会是讲话。');
    expect(fixed).toBe('在上的\n是。');
    expect(stops).toEqual([
      { number: 1, wordings: ['××会'], start: 1 },
      { number: 2, wordings: ['讲话', '发言'], start: 6 },
      { number: 0, wordings: [], start: 16 },
    ]);
  });

  it('takes another choice where told to', () => {
    expect(expandSnippet(['${1|甲,乙|}和$1$0'], (choices) => choices.at(-1)!).text).toBe('乙和乙');
  });

  it.each([
    ['an open brace', '做好${1:××工作$0'],
    ['a variable', '${TM_FILENAME}$0'],
    ['a stop within a stop', '${1:做好${2:××}工作}$0'],
    ['a choice without its bar', '${1|甲,乙}$0'],
    ['a stop given twice', '${1:××}和${1:××}$0'],
  ])('refuses %s', (_, line) => {
    expect(() => expandSnippet([line])).toThrow();
  });
});
