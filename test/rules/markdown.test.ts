import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it, test } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { sourceOf } from '../../server/src/syntax/source';
import { isFiller } from '../../server/src/text/filler';
import { ofMarkdown } from '../support/random-markdown';

const service = createSpeechService();
const { configuration } = service.configure([]);
const fixed = (text: string): string => service.fixAll(text, configuration, 'markdown').text;

/** A node of the tree of CommonMark without its place and, where it is text, without what it says. */
function shapeOf(node: object): unknown {
  const { children, position: _, ...rest } = node as { type: string; children?: object[]; position: unknown };
  if (rest.type === 'text') return 'text';
  return { ...rest, ...(children && { children: children.map(shapeOf) }) };
}

/** What of a text is no prose, in order. */
function noProseOf(text: string): string {
  return service
    .parse(text, 'markdown')
    .paragraphs.map((paragraph) =>
      [...sourceOf(paragraph).split('')].filter((_, i) => isFiller(paragraph.text.charCodeAt(i))).join(''),
    )
    .join('\n');
}

const RUNS = Number(process.env['MARKDOWN_RUNS'] ?? 700);

test(
  'fix-all changes no character that is no prose, and nothing of what CommonMark makes of a text',
  { timeout: 600_000 },
  () => {
    let changed = 0;
    fc.assert(
      fc.property(ofMarkdown(10), (text) => {
        const after = fixed(text);
        if (after === text) return;
        changed++;
        expect(noProseOf(after)).toBe(noProseOf(text));
        expect(shapeOf(fromMarkdown(after))).toEqual(shapeOf(fromMarkdown(text)));
        expect(fixed(after)).toBe(after);
      }),
      { numRuns: RUNS },
    );
    expect(changed).toBeGreaterThan(RUNS / 4);
  },
);

describe('what is no prose is left alone', () => {
  it.each<readonly [string, string]>([
    ['code', '配置写 `标题: "讲话,稿"`。'],
    ['a link and its title', '见[网站](https://x.cn/a "标题,说明")。'],
    ['an address', '见[甲](附件,一/二!.md)。'],
    ['an address with blanks', '见[甲](附件 一,二.md)。'],
    ['a comment', '<!-- 注,释。。 -->'],
    ['a colon that leads to a nested list', '- 产业\n  1. 水稻\n  2. 茶叶：\n     a. 春茶\n     b. 秋茶'],
    ['a colon of an item at the margin', '1. 水稻\n2. 茶叶：\n   - 春茶\n   - 秋茶'],
    ['a table', '| 单位,名 | 数 |\n|---|---|\n| 甲县 | 一,二 |'],
    ['front matter', '---\ntitle: 讲话,稿\n---'],
    ['a definition', '[甲]: a.md "题,目"'],
    ['a picture', '要抓好落实![图,一](a.png)。'],
    ['breaks', '要抓好落实。  \n要抓实。\n'],
    ['a formula', '设$a,b_1$为值。'],
    ['a task', '- [ ] 抓好落实。\n- [x] 抓实。'],
    ['a list', '1. 抓学习。\n1. 抓队伍。\n1. 抓作风。'],
    ['lists in lists', '1. 抓学习。\n2. 抓队伍。\n   1. 抓早。\n   2. 抓小。\n   3. 抓细。\n3. 抓作风。'],
    ['escapes', '价格\\*含税&nbsp;要抓好。'],
    ['rules and quotations', '> 要抓好落实。\n\n---\n\n要抓实。\n\n***'],
    ['a footnote', '要抓好落实[^1]。\n\n[^1]: 出自,通知。'],
  ])('%s', (_name, body) => {
    const text = `${body.startsWith('---\n') ? `${body}\n\n` : ''}# 在全县工作会议上的讲话\n\n同志们：\n\n今年以来，成效明显。\n\n${body.startsWith('---\n') ? '' : `${body}\n\n`}谢谢大家！\n`;
    const { findings } = service.check(service.parse(text, 'markdown'), configuration);
    expect(findings.filter((f) => f.severity !== 'hint').map((f) => `${f.rule} ${f.text}`)).toEqual([]);
    expect(fixed(text)).toBe(text);
  });
});

describe('prose among markup is mended', () => {
  it.each<readonly [string, string, string]>([
    ['in emphasis', '**要抓好,落实。**', '**要抓好，落实。**'],
    ['in emphasis that CommonMark does not see', '**重点:**抓落实。', '**重点：**抓落实。'],
    ['in the text of a link', '见[工作 方案](a b,c.md)。', '见[工作方案](a b,c.md)。'],
    ['in an item', '- 抓好,落实。', '- 抓好，落实。'],
    ['in a quotation', '> 抓好,落实。', '> 抓好，落实。'],
    ['beside code', '用`a,b`命令,抓好。', '用`a,b`命令，抓好。'],
  ])('%s', (_name, text, expected) => expect(fixed(text)).toBe(expected));

  it('a fix that would end emphasis is none', () => {
    expect(fixed('**重点：** 抓落实。')).toBe('**重点：** 抓落实。');
  });

  it('numbers of a list are spoken of as they are shown', () => {
    const text = '1. 抓学习。\n1. 抓队伍。\n\n要抓好落实。\n\n4. 抓作风。\n';
    const [finding] = service
      .check(service.parse(text, 'markdown'), configuration)
      .findings.filter((f) => f.rule === 'numbering/sequence');
    expect(finding?.message).toContain('4');
    expect(finding?.message).not.toMatch(/[\ufdd0\ufdd1]|“”/);
  });
});
