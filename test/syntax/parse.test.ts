import { describe, expect, test } from 'vitest';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';

describe('parse', () => {
  test('any string parses', () => {
    for (const text of [
      '',
      '\n',
      '\r',
      '\r\n\r\n',
      '\ud800',
      '\0',
      '一、',
      '“',
      '”',
      '（'.repeat(3000),
      '一是'.repeat(2000),
      '\ufeff同志们：',
    ])
      expect(
        parse(text)
          .paragraphs.map((p) => p.text + p.eol)
          .join(''),
      ).toBe(text);
  });

  test('what only looks like a marker is none', () => {
    const text = [
      '党组织第一书记要抓好落实，第一时间处置，用好第一种形态。',
      '安全第一，预防为主，三要素缺一不可。',
      '其中重要的之一是学习，统一是共识。',
      '2.5%的增长来之不易。',
      '十要十不准是基本规范。',
      '一是一，二是二，来不得半点马虎。',
    ].join('\n');
    expect(parse(text).paragraphs.flatMap((p) => p.markers)).toEqual([]);
  });

  test('series of a small speech', () => {
    const text =
      '在全县会议上的讲话\n同志们：\n下面，我讲两点意见。\n一、抓学习\n一是读原著。要精读。二是悟原理。要深思。\n二、抓落实\n第一，抓进度。\n第二，抓质量。\n';
    const draft = parse(text);
    expect(draft.roles).toEqual([
      'title',
      'salutation',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'blank',
    ]);
    expect(draft.series.map((s) => [s.series.kind, s.series.family, s.lines, s.parent])).toEqual([
      ['headings', 'comma', [3, 5], -1],
      ['items', 'shi', [4, 4], 3],
      ['items', 'di', [6, 7], 5],
    ]);
  });

  test('an edit keeps what it does not touch', () => {
    const draft = parse('一、甲\r\n正文一。\r\n二、乙\r\n正文二。');
    const at = draft.text.indexOf('乙');
    const next = edit(draft, [{ start: at, end: at + 1, newText: '丙\n三、丁' }]);
    expect(next.text).toBe('一、甲\r\n正文一。\r\n二、丙\n三、丁\r\n正文二。');
    expect(next.paragraphs[0]).toBe(draft.paragraphs[0]);
    expect(next.paragraphs.at(-1)).toBe(draft.paragraphs.at(-1));
    expect({ ...next }).toEqual({ ...parse(next.text) });
  });
});
