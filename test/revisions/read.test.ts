import { expect, test } from 'vitest';
import { readRevisions } from '../../server/src/revisions/read';
import { noticesOf, wordsOf } from '../../server/src/revisions/messages';
import { fileRows } from '../../server/src/revisions/rows';
import { applyEdits } from '../../server/src/text/span';
import { paragraph, run, wordFile, type WordFile } from '../docx/word-file';

const [JIA, YI] = ['w:author="甲" w:date="2026-03-02T09:15:00Z"', 'w:author="乙" w:date="2026-03-03T10:00:00Z"'];
let ids = 0;
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const ins = (inner: string, who = JIA): string => `<w:ins w:id="${++ids}" ${who}>${inner}</w:ins>`;
const del = (text: string, who = JIA): string => `<w:del w:id="${++ids}" ${who}>${gone(text)}</w:del>`;
/** A paragraph whose end was put in or taken out. */
const ended = (inner: string, change: 'ins' | 'del' | 'moveFrom' | 'moveTo', who = JIA, more = ''): string =>
  `<w:p><w:pPr>${more}<w:rPr><w:${change} w:id="${++ids}" ${who}/></w:rPr></w:pPr>${inner}</w:p>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((c) => `<w:tc>${p(c)}</w:tc>`).join('')}</w:tr>`;
const body = (inner: string): WordFile => ({ body: inner });
/** A field of a form; three blanks are what Word shows where nobody has filled it in. */
const form = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const UNFILLED = '\u2002\u2002\u2002';
const numbered = (text: string, who?: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${who === undefined ? '' : `<w:rPr><w:ins w:id="${++ids}" ${who}/></w:rPr>`}</w:pPr>${who === undefined ? run(text) : ins(run(text), who)}</w:p>`;
const LIST =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const moved = (text: string): { from: string; to: string } => ({
  from: `<w:moveFromRangeStart w:id="90" w:name="move1" ${JIA}/><w:moveFrom w:id="91" ${JIA}>${run(text)}</w:moveFrom><w:moveFromRangeEnd w:id="90"/>`,
  to: `<w:moveToRangeStart w:id="92" w:name="move1" ${JIA}/><w:moveTo w:id="93" ${JIA}>${run(text)}</w:moveTo><w:moveToRangeEnd w:id="92"/>`,
});

/** Files, their text before and behind the revisions, and each revision in words, all written by hand. */
const CASES: readonly (readonly [
  name: string,
  file: WordFile,
  before: string,
  after: string,
  rows: readonly string[],
])[] = [
  [
    'a word put in',
    body(p(run('抓好') + ins(run('工作')) + run('落实。'))),
    '抓好落实。',
    '抓好工作落实。',
    ['甲 增 “工作”'],
  ],
  ['a word taken out', body(p(run('认真') + del('地') + run('学习。'))), '认真地学习。', '认真学习。', ['甲 删 “地”']],
  [
    'one word for another is one revision',
    body(p(run('要') + del('布署') + ins(run('部署')) + run('好。'))),
    '要布署好。',
    '要部署好。',
    ['甲 改 “布署”→“部署”'],
  ],
  [
    'two people at one place are two',
    body(p(run('要') + del('布署') + ins(run('安排'), YI) + run('好。'))),
    '要布署好。',
    '要安排好。',
    ['甲 删 “布署”', '乙 增 “安排”'],
  ],
  [
    'one takes out of what another put in',
    body(p(run('要') + ins(run('切实') + `<w:del w:id="7" ${YI}>${gone('有效')}</w:del>` + run('抓')) + run('好。'))),
    '要好。',
    '要切实抓好。',
    ['甲 增 “切实抓”，其中“有效”由乙删去'],
  ],
  [
    'what was put in and taken out again leaves nothing',
    body(p(run('要') + ins(`<w:del w:id="7" ${YI}>${gone('很')}</w:del>`) + run('好。'))),
    '要好。',
    '要好。',
    [],
  ],
  [
    'a paragraph put in',
    body(paragraph('甲段。') + ended(ins(run('新段。')), 'ins') + paragraph('乙段。')),
    '甲段。\n乙段。',
    '甲段。\n新段。\n乙段。',
    ['甲 增 “新段。¶”'],
  ],
  [
    'a paragraph taken out',
    body(paragraph('甲段。') + ended(del('旧段。'), 'del') + paragraph('乙段。')),
    '甲段。\n旧段。\n乙段。',
    '甲段。\n乙段。',
    ['甲 删 “旧段。¶”'],
  ],
  [
    'a paragraph parted',
    body(ended(run('前半。'), 'ins') + paragraph('后半。')),
    '前半。后半。',
    '前半。\n后半。',
    ['甲 增 “¶”'],
  ],
  [
    'paragraphs joined',
    body(ended(run('前半。'), 'del', YI) + paragraph('后半。')),
    '前半。\n后半。',
    '前半。后半。',
    ['乙 删 “¶”'],
  ],
  [
    'a sentence moved',
    body(p(run('先说。') + moved('再说。').from) + p(moved('再说。').to + run('后说。'))),
    '先说。再说。\n后说。',
    '先说。\n再说。后说。',
    ['甲 移动 “再说。”'],
  ],
  [
    'a paragraph moved',
    body(
      paragraph('甲段。') +
        ended(moved('动段。').from, 'moveFrom') +
        paragraph('乙段。') +
        ended(moved('动段。').to, 'moveTo') +
        paragraph('丙段。'),
    ),
    '甲段。\n动段。\n乙段。\n丙段。',
    '甲段。\n乙段。\n动段。\n丙段。',
    ['甲 移动 “动段。¶”'],
  ],
  [
    'in a cell of a table',
    body(`<w:tbl>${row([run('项目'), run('去年') + ins(run('底'))])}</w:tbl>` + paragraph('完。')),
    '项目\t去年\n完。',
    '项目\t去年底\n完。',
    ['甲 增 “底”'],
  ],
  [
    'a field of a form filled in',
    body(p(run('报') + form(del(UNFILLED) + ins(run('县长'))) + run('审定。'))),
    '报____审定。',
    '报县长审定。',
    ['甲 改 “____”→“县长”'],
  ],
  [
    'a word between two fields of a form that nobody has filled in',
    body(p(run('报') + form(run(UNFILLED)) + ins(run('和')) + form(run(UNFILLED)) + run('审定。'))),
    '报________审定。',
    '报____和____审定。',
    ['甲 增 “和”'],
  ],
  [
    'a row put in, a row taken out',
    body(
      `<w:tbl>${row([run('甲'), run('1')])}${row([ins(run('乙')), ins(run('2'))], `<w:ins w:id="1" ${JIA}/>`)}${row([del('丙', YI), del('3', YI)], `<w:del w:id="2" ${YI}/>`)}</w:tbl>` +
        paragraph('完。'),
    ),
    '甲\t1\n丙\t3\n完。',
    '甲\t1\n乙\t2\n完。',
    ['甲 增 “乙｜2¶”', '乙 删 “丙｜3¶”'],
  ],
  [
    'a numbered paragraph put in brings its number; those behind follow by themselves',
    { ...body(numbered('甲。') + numbered('新。', YI) + numbered('乙。')), numbering: LIST },
    '一、甲。\n二、乙。',
    '一、甲。\n二、新。\n三、乙。',
    ['乙 增 “二、新。¶”'],
  ],
  [
    'numbers taken away by a revision of looks',
    {
      ...body(
        `<w:p><w:pPr><w:pPrChange w:id="5" ${JIA}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('甲。')}</w:p>`,
      ),
      numbering: LIST,
    },
    '一、甲。',
    '甲。',
    [],
  ],
];

test.each(CASES)('%s', async (...example) => {
  const [, file, before, after, rows] = example;
  const revisions = await readRevisions(wordFile(file));
  expect(revisions).toMatchObject({ before, after });
  expect(fileRows(revisions).map((r) => `${r.author} ${wordsOf(r)}`)).toEqual(rows);
  const edits = [...revisions.revisions.flatMap((r) => r.edits), ...revisions.derived];
  expect(applyEdits(before, edits), 'all of them make the text behind').toBe(after);
});

test('notes, headers, comments and looks are told apart', async () => {
  const margin = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(run('内部') + ins(run('资料')))}</w:hdr>`;
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = wordFile({
    body: p(
      `<w:commentRangeStart w:id="3"/>${run('本县')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>` +
        `<w:r><w:rPr><w:b/><w:rPrChange w:id="4" ${JIA}><w:rPr/></w:rPrChange></w:rPr><w:t>发展</w:t></w:r>` +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    footnotes: `<w:footnote w:id="2">${p(run('见年鉴') + ins(run('第三章'), YI) + run('。'))}</w:footnote>`,
    comments: `<w:comment w:id="3" ${YI}>${p(run('写全称'))}</w:comment>`,
    relationships: `<Relationship Id="rId9" Type="${R}/header" Target="header1.xml"/>`,
    extra: { 'word/header1.xml': new TextEncoder().encode(margin) },
  });
  const revisions = await readRevisions(bytes);
  expect(fileRows(revisions).map((r) => `${r.part} ${r.author} ${wordsOf(r)}`)).toEqual([
    'body 乙 批注 “本县”：写全称',
    'note 乙 增（注释） “第三章”',
    'margin 甲 增（页眉页脚） “资料”',
  ]);
  expect(noticesOf(revisions)).toEqual([
    '格式修订 1 处：只改样子，不逐条列',
    '页眉、页脚里的修订 1 处：不在稿件正文里，请在 Word 里处理',
  ]);
});
