import { describe, expect, test } from 'vitest';
import { outline } from '../../server/src/features/outline';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';

/** Lines as they are read: · for markup, # for what is shown and no prose. */
function read(text: string): string[] {
  return parse(text, 'markdown').paragraphs.map((p) => p.text.replaceAll('\ufdd0', '·').replaceAll('\ufdd1', '#'));
}

const markers = ({ paragraphs }: Draft): (string | undefined)[] =>
  paragraphs.map(({ markers: [m] }) => m && `${m.family} ${m.ordinal}`);

describe('what of a line is prose', () => {
  test.each<readonly [string, string, string]>([
    ['emphasis', '要**抓好**落实，*真*抓', '要··抓好··落实，·真·抓'],
    ['emphasis beside Chinese marks', '**重点：**抓落实', '··重点：··抓落实'],
    ['marks that are no emphasis', '看了**两个林场', '看了**两个林场'],
    ['code', '写 `标题: "讲,稿"` 为好', '写 ·#########· 为好'],
    ['a link', '见[网站](https://x.cn/a "标题,说明")。', `见·网站${'·'.repeat(25)}。`],
    ['a link with blanks in its address', '见[甲](名单 二,定.md)。', '见#甲############。'],
    ['brackets that are no link', '见[甲]和[乙]', '见[甲]和[乙]'],
    ['a picture', '如![图,一](a,b.png)所示', `如${'·'.repeat(15)}所示`],
    ['tags', '<b>粗,体</b>', '···粗,体····'],
    ['a comment in a line', '甲<!-- 注,释 -->乙', `甲${'·'.repeat(12)}乙`],
    ['addresses', '见<https://x.cn>和https://x.cn/a,b。', `见·${'#'.repeat(12)}·和${'#'.repeat(16)}。`],
    ['an address of mail', '致a.b@x.cn。', '致########。'],
    ['escapes and entities', '甲\\*乙&nbsp;丙', '甲·#乙######丙'],
    ['a formula', '设$a,b_1$，价$5，共$6', '设#######，价$5，共$6'],
    ['struck out', '~~删~~，5~8个', '··删··，5~8个'],
    ['a heading', '## 抓好落实 ##', '···抓好落实···'],
    ['a quotation', '> 要抓好', '··要抓好'],
    ['a task', '- [ ] 抓好', '·····' + ' 抓好'],
    ['a footnote', '抓好[^1]\n\n[^1]: 注,释', '抓好····'],
  ])('%s', (_name, text, expected) => expect(read(text)[0]).toBe(expected));

  test('a link to what is defined elsewhere', () => {
    expect(read('见[甲][乙]和[乙]。\n\n[乙]: x.md')[0]).toBe('见·甲····和·乙·。');
    expect(read('见[甲][乙]和[乙]。')[0]).toBe('见[甲][乙]和[乙]。');
  });

  test('a break at the end of a line is none of its text', () => {
    expect(read('抓好。  \n抓实。\\\n抓细。')).toEqual(['抓好。··', '抓实。·', '抓细。']);
  });
});

describe('what a line is', () => {
  const roles = (text: string): readonly string[] => parse(text, 'markdown').roles;

  test.each<readonly [string, string]>([
    ['front matter', '---\ntitle: 讲话,稿\n---'],
    ['fenced code', '```js\nlet a;\n```'],
    ['a table', '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |'],
    ['HTML', '<div>\n甲,乙\n</div>'],
    ['a comment', '<!-- 注\n释 -->'],
    ['a definition', '[甲]: a.md'],
    ['a rule', '***'],
    ['a picture', '![图](a.png)'],
    ['a formula', '$$\nx,y\n$$'],
  ])('%s is markup', (_name, text) => {
    expect(roles(text)).toEqual(text.split('\n').map(() => 'markup'));
    expect(new Set(read(text).join(''))).toEqual(new Set('·'));
  });

  test('headings are headings, the first of them is the title', () => {
    const text =
      '# 关于安全生产的讲话\n\n## 背景\n\n近年来，形势向好。\n\n### 不足\n\n仍有短板。\n\n## 要求\n\n要抓好落实。\n';
    const draft = parse(text, 'markdown');
    expect(draft.roles.filter((r) => r !== 'blank')).toEqual([
      'title', 'heading', 'paragraph', 'heading', 'paragraph', 'heading', 'paragraph',
    ]); // prettier-ignore
    expect(outline(draft).map((n) => [n.label, ...n.children.map((c) => c.label)])).toEqual([
      ['关于安全生产的讲话'],
      ['背景', '不足'],
      ['要求'],
    ]);
  });

  test('a heading with a line under it', () => {
    const draft = parse('# 讲话\n\n要抓好。\n\n抓住重点\n---\n要抓实。', 'markdown');
    expect(draft.roles).toEqual(['title', 'blank', 'paragraph', 'blank', 'heading', 'markup', 'paragraph']);
  });
});

describe('numbers of lists are those that are shown', () => {
  test('1. 1. 1.', () => {
    const draft = parse('1. 甲\n1. 乙\n1. 丙', 'markdown');
    expect(markers(draft)).toEqual(['dot 1', 'dot 2', 'dot 3']);
    expect(outline(draft).map((n) => n.label)).toEqual(['1. 甲', '2. 乙', '3. 丙']);
  });

  test('a list in a list is a level below', () => {
    const draft = parse('1. 甲\n2. 乙\n   1. 子\n   1. 丑\n2. 丙', 'markdown');
    expect(markers(draft)).toEqual(['dot 1', 'dot 2', 'digit-paren 1', 'digit-paren 2', 'dot 3']);
  });

  test('a list that begins elsewhere, and no list', () => {
    expect(markers(parse('3. 甲\n3. 乙', 'markdown'))).toEqual(['dot 3', 'dot 4']);
    expect(markers(parse('1.甲', 'markdown'))).toEqual(['dot 1']);
    expect(markers(parse('2026. 年', 'markdown'))).toEqual([undefined]);
  });
});

test('a plain text knows no Markdown', () => {
  const text = '# 标题\n**第一，**`甲,乙`[丙](丁)\n1. 甲\n1. 乙';
  expect(parse(text).paragraphs.map((p) => p.text)).toEqual(text.split('\n'));
  expect(markers(parse(text)).slice(2)).toEqual(['dot 1', 'dot 1']);
});
