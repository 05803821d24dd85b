import fc from 'fast-check';

/** Prose with slips that rules mend, and without. */
export const PROSE = [
  '同志们：', '要抓好落实,务求实效。', '一是抓学习，二是抓队伍。', '(一)提高认识', '一、抓学习', '今年以来,成效明显!', '他说:"好".',
  '在 会上的讲话', '讲三点意见。。', '第一,要快；第二、要稳', '“甲，乙', '计划-预算', '3~5个', '５０人', '等等......', 'XX县', '【单位】', '[甲]',
  '要坚持把党的政治建设摆在首位，聚焦重点任务持续发力。', '同志们', '做到“四个自信“', '——要实', '1.抓学习', '2、抓队伍',
]; // prettier-ignore

/** Stretches inside a line, right and half-written. */
export const INLINE = [
  '**第一，**', '**重点:**', '*强调*', '***要事***', '__粗__', '`a,b`', '`标题: "讲话,稿"`', '``a`b``', '[网站](https://x.cn/a "标题,说明")',
  '[文字](a(b).md)', '[文字,二][甲]', '[甲][]', '[甲]', '![图,一](a,b.png)', '![图][甲]', '<b>粗,体</b>', '<br>', '<!-- 注,释 -->', '<https://x.cn/a,b>',
  'https://x.cn/a,b?c=1', 'a.b@x.cn', '[^1]', '~~删,去~~', '\\*', '\\,', '&nbsp;', '&lt;', '$a,b_1$', '$$x,y$$', '  ', ' ', '**', '*', '_', '`', '[', '](', '!', '<', '&', '$', '|', '\\', '  \n', '\\\n',
]; // prettier-ignore

/** Beginnings of lines. */
export const OPENINGS = ['# ', '## ', '### ', '> ', '- ', '* ', '+ ', '1. ', '2. ', '1) ', '- [ ] ', '- [x] ', '    ', '  ', '\t', '　　', '', '', '', '']; // prettier-ignore

/** Blocks of lines. */
export const BLOCKS = [
  '---\ntitle: 讲话,稿\n---', '```\n代码,一。。\n```', '~~~js\nlet a = "甲,乙";\n~~~', '| 甲,一 | 乙 |\n|---|---|\n| 一,二 | `三` |', '<div>\n甲,乙\n</div>',
  '<!--\n注,释。。\n-->', '[甲]: https://x.cn "题,目"', '[^1]: 注,释。', '***', '---', '甲,乙\n===', '丙\n---', '    缩进,代码', '$$\nx,y\n$$', '1. 甲,一\n1. 乙,二\n1. 丙',
  '1. 甲\n   1. 子,一\n   2. 子二\n2. 乙', '> 引,用\n> 二', '> 引\n懒', '```', '<!--', '-->', '| 甲 |', '|---|', '<div>', '[甲]:', '$$',
]; // prettier-ignore

const inline = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 3, arbitrary: fc.constantFrom(...INLINE) },
);

const line = fc
  .tuple(fc.constantFrom(...OPENINGS), fc.array(inline, { maxLength: 5 }))
  .map(([opening, parts]) => opening + parts.join(''));

/** Texts in Markdown of all constructs. */
export const ofMarkdown = (maxLines: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom(...BLOCKS) }),
        fc.constantFrom('\n', '\n\n', '\n', '\n\n', '\r\n', '\r'),
      ),
      { maxLength: maxLines },
    )
    .map((lines) => lines.flat().join(''));

/** What may be typed or pasted into such a text. */
export const markdownPiece = fc.oneof(
  fc.constantFrom('', '', '\n', '\n\n', ' ', '好', ...PROSE),
  fc.constantFrom(...INLINE, ...OPENINGS),
  fc.constantFrom(...BLOCKS.map((b) => `\n${b}\n`), '```', '>', '#', '=', '-', '|'),
  ofMarkdown(3),
);
