import { describe, expect, test } from 'vitest';
import { fontRules } from '../../client/src/preview/fonts';
import { planPages, type Stretch } from '../../client/src/preview/plan-pages';

/** Paragraphs in words: `5` lines, `1>` kept with the next, `4=` kept together, `+2` below a blank of 20, `0` in the margin. */
function stretches(words: string): Stretch[] {
  return words.split(' ').map((word) => {
    const [, before, lines, keep] = /^(\+?)(\d+)([>=]*)$/.exec(word)!;
    return {
      before: before === '' ? 0 : 20,
      lines: Number(lines),
      lineHeight: 20,
      keepNext: keep!.includes('>'),
      keepLines: keep!.includes('='),
    };
  });
}

/** Pages as `index:from-to`. */
const planned = (words: string, height = 200): string[] =>
  planPages(stretches(words), height).map((page) => page.map((p) => `${p.index}:${p.from}-${p.to}`).join(' '));

describe('pages of ten lines', () => {
  test.each<[name: string, words: string, pages: readonly string[]]>([
    ['fill up line by line', '6 6 3', ['0:0-6 1:0-4', '1:4-6 2:0-3']],
    ['a paragraph over three pages', '25', ['0:0-10', '0:10-20', '0:20-25']],
    ['a heading goes with the line below it', '9 1> 5', ['0:0-9', '1:0-1 2:0-5']],
    ['so do several headings', '7 1> 2> 5', ['0:0-7', '1:0-1 2:0-2 3:0-5']],
    ['a heading that has room stays', '8 1> 5', ['0:0-8 1:0-1 2:0-1', '2:1-5']],
    ['a kept paragraph goes over as a whole', '7 4= 2', ['0:0-7', '1:0-4 2:0-2']],
    ['with its heading', '5 1> 5= 2', ['0:0-5', '1:0-1 2:0-5 3:0-2']],
    ['one that no page holds is filled in', '7 12= 2', ['0:0-7 1:0-3', '1:3-12 2:0-1', '2:1-2']],
    ['a blank above counts', '8 +1 1', ['0:0-8 1:0-1', '2:0-1']],
    ['a note in the margin goes where its heading goes', '9 0> 1> 3', ['0:0-9', '1:0-0 2:0-1 3:0-3']],
    ['a heading with nothing below it', '3 1>', ['0:0-3 1:0-1']],
  ])('%s', (_, words, pages) => {
    expect(planned(words)).toEqual(pages);
  });

  test('no paragraph makes one empty page, a height of nothing a line a page', () => {
    expect(planPages([], 200)).toEqual([[]]);
    expect(planned('3', 0)).toEqual(['0:0-1', '0:1-2', '0:2-3']);
  });
});

test('a name of a typeface cannot leave its rule', () => {
  const rules = fontRules([{ name: '仿宋"; } body { display: none', latin: 'Times New Roman', fallbacks: ['仿宋'] }]);
  expect(rules).not.toMatch(/body \{/);
  expect(rules.match(/@font-face/g)).toHaveLength(2);
  expect(rules).toContain('local("仿宋")');
  expect(rules).toContain('unicode-range: U+0000-02FF');
});
