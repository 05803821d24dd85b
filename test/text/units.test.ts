import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWhere } from '../../server/src/text/bisect';
import {
  Blank,
  Digit,
  FullMark,
  HalfMark,
  Han,
  Invisible,
  Letter,
  Symbol,
  WideAlnum,
  classOf,
} from '../../server/src/text/chars';
import { indexOfLines, lineIndex, lineOf, lineStarts } from '../../server/src/text/line-index';
import { formatChineseNumeral, formatCircled, parseChineseNumeral, parseCount } from '../../server/src/text/numerals';
import { applyEdits } from '../../server/src/text/span';

describe('numerals', () => {
  it('one to ninety-nine come back as they went', () => {
    for (let n = 1; n <= 99; n++) expect(parseChineseNumeral(formatChineseNumeral(n))).toBe(n);
  });

  it.each(['', '零', '〇', '一〇', '五一', '百', '一百', '十十', '二十十', '二十百', '两', '一二三四', '1', '十 '])(
    '“%s” is none',
    (text) => {
      expect(parseChineseNumeral(text)).toBeUndefined();
    },
  );

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [0, '0'],
    [100, '100'],
    [-3, '-3'],
    [1.5, '1.5'],
  ])('%d is written %s', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it.each([
    ['两', 2],
    ['俩', 2],
    ['三', 3],
    ['十二', 12],
    ['3', 3],
    ['１２', 12],
    ['几', undefined],
    ['若干', undefined],
    ['123', undefined],
    ['', undefined],
  ])('count “%s”', (text, value) => {
    expect(parseCount(text)).toBe(value);
  });

  it('circled digits end at twenty', () => {
    expect([1, 20, 0, 21, 1.5].map(formatCircled)).toEqual(['①', '⑳', undefined, undefined, undefined]);
  });
});

describe('characters', () => {
  it.each<readonly [string, number, string]>([
    ['Han', Han, '好一〇々㐀﨑'],
    ['half of an astral character', Han, '𠮷'],
    ['letters', Letter, 'azAZ'],
    ['digits', Digit, '09'],
    ['blanks', Blank, ' \t　\u00a0'],
    ['Chinese marks', FullMark, '，。、；：？！“”‘’（）《》〈〉【】〔〕…—·'],
    ['half-width marks', HalfMark, ',.:;?!"\'()[]{}-_%'],
    ['nothing to see', Invisible, '\u200b\ufeff\u00ad\u2028\0'],
    ['full-width letters and digits', WideAlnum, 'Ａｚ０９'],
    ['all others', Symbol, '×○□①％Ⅹ⼀'],
  ])('%s', (_name, kind, text) => {
    for (let i = 0; i < text.length; i++) expect([text[i], classOf(text.charCodeAt(i))]).toEqual([text[i], kind]);
  });

  it('a number that is no UTF-16 unit is a symbol', () => {
    expect([-1, 65536, Number.NaN, 1.5].map(classOf)).toEqual([Symbol, Symbol, Symbol, Symbol]);
  });
});

describe('lines', () => {
  const text = fc
    .array(fc.constantFrom('甲', '𠮷', '\ufeff', '\n', '\r\n', '\r', '\u2028', '\ud842', ' '))
    .map((c) => c.join(''));

  it('starts cut the text at \\n, \\r\\n and a lone \\r', () => {
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('甲\n乙\r\n丙\r丁\u2028')).toEqual([0, 2, 5, 7]);
    expect(lineStarts('\r\r\n\n')).toEqual([0, 1, 3, 4]);
  });

  it('every offset outside a line end comes back from its position', () => {
    fc.assert(
      fc.property(text, (t) => {
        const index = lineIndex(t);
        for (let at = 0; at <= t.length; at++) {
          const back = index.offsetAt(index.positionAt(at));
          // between \r and \n there is no place: it counts as the end of the line
          if (t[at - 1] === '\r' && t[at] === '\n') expect(back).toBe(at - 1);
          else expect(back).toBe(at);
        }
      }),
    );
  });

  it('places outside the text move to its nearest end', () => {
    const index = lineIndex('甲乙\r\n丙');
    expect(index.positionAt(-5)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(index.offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 0, character: -1 })).toBe(0);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(5);
  });

  it('an index of starts and ends says the same as one of the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 40 }), (t, at) => {
        const starts = lineStarts(t);
        const end = (line: number): number =>
          starts[line]! + t.slice(starts[line], starts[line + 1] ?? t.length).replace(/(?:\r\n|\n|\r)$/, '').length;
        expect(indexOfLines(starts, end).positionAt(at)).toEqual(lineIndex(t).positionAt(at));
      }),
    );
  });

  it('the line of an offset is the last one that starts before it', () => {
    expect([0, 1, 2, 3, 99, -1].map((at) => lineOf([0, 2, 5], at))).toEqual([0, 0, 1, 1, 2, 0]);
  });
});

describe('edits', () => {
  it.each<readonly [string, readonly (readonly [number, number, string])[], string]>([
    ['none', [], '一二三四'],
    ['in any order', [[3, 4, '丁'], [0, 1, '甲']], '甲二三丁'],
    ['of two that overlap the earlier', [[0, 2, '甲'], [1, 3, '乙']], '甲三四'],
    ['two insertions at one place as given', [[2, 2, '甲'], [2, 2, '乙']], '一二甲乙三四'],
    ['an insertion at either end', [[4, 4, '末'], [0, 0, '首']], '首一二三四末'],
    ['out of range or backwards: left out', [[3, 9, '甲'], [3, 2, '乙'], [-1, 0, '丙']], '一二三四'],
  ])('%s', (_name, edits, after) => {
    expect(applyEdits('一二三四', edits.map(([start, end, newText]) => ({ start, end, newText })))).toBe(after);
  }); // prettier-ignore
});

it('the first item for which something holds', () => {
  const items = [1, 3, 5, 7];
  expect([0, 1, 2, 7, 8].map((n) => firstWhere(items, (i) => i >= n))).toEqual([0, 0, 1, 3, 4]);
  expect(firstWhere([], () => true)).toBe(0);
});
