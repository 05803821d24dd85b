// Files written by hand and what Word shows of them by its published rules (ECMA-376 part 1): numbers, revisions, styles,
// fields and wrappers mixed. The expected texts were written before any was read.
import { expect, test } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import { paragraph, run, wordFile, type WordFile } from './word-file';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const listed = (id: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const item = (text: string, at = 0, id = 1, more = ''): string => paragraph(text, listed(id, at) + more);
const style = (id: string, inner: string, based = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
const styled = (id: string, text: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
const WHO = 'w:id="1" w:author="某"';
const ins = (inner: string): string => `<w:ins ${WHO}>${inner}</w:ins>`;
const del = (text: string): string => `<w:del ${WHO}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

const CHAPTERS = abstract(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3．'),
);
const OUTLINE = abstract(0, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
const PLAIN = CHAPTERS + num(1, 0);

test.each<[name: string, file: WordFile, expected: string[]]>([
  [
    'levels start again under each item above',
    { body: item('甲') + item('子', 1) + item('丑', 1) + item('乙') + item('寅', 1) + item('卯', 2), numbering: PLAIN },
    ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅', '1．卯'],
  ],
  [
    'a second list of one definition counts on; one that says where to start does not',
    {
      body: item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3),
      numbering:
        CHAPTERS +
        num(1, 0) +
        num(2, 0) +
        num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    },
    ['一、甲', '二、乙', '一、丙', '二、丁'],
  ],
  [
    'a level that never starts again',
    {
      body: item('甲') + item('子', 1) + item('乙') + item('丑', 1),
      numbering:
        abstract(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2．', '<w:lvlRestart w:val="0"/>')) +
        num(1, 0),
    },
    ['一、甲', '1．子', '二、乙', '2．丑'],
  ],
  [
    'numbers of a legal level are all Western',
    { body: item('总则') + item('目的', 1) + item('范围', 1), numbering: OUTLINE + num(1, 0) },
    ['第一章总则', '1.1.目的', '1.2.范围'],
  ],
  [
    'an inserted item counts, a deleted one under it does not',
    {
      body:
        item('甲') +
        p(ins(run('新')), `${listed(1)}<w:rPr><w:ins ${WHO}/></w:rPr>`) +
        p(del('旧'), `${listed(1, 1)}<w:rPr><w:del ${WHO}/></w:rPr>`) +
        item('子', 1) +
        item('乙'),
      numbering: PLAIN,
    },
    ['一、甲', '二、新', '（一）子', '三、乙'],
  ],
  [
    'a number that a paragraph takes away from its style',
    {
      body: styled('H1', '甲') + styled('H1', '乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('H1', '丙'),
      numbering: PLAIN,
      styles: style('H1', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    },
    ['一、甲', '乙', '二、丙'],
  ],
  [
    'styles bound to levels, and one based on such a style',
    {
      body: styled('H1', '甲') + styled('H2', '子') + styled('H2b', '丑') + styled('H1', '乙'),
      numbering:
        abstract(
          0,
          level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
        ) + num(1, 0),
      styles:
        style('H1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style('H2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
        style('H2b', '<w:jc w:val="left"/>', 'H2'),
    },
    ['一、甲', '（一）子', '（二）丑', '二、乙'],
  ],
  [
    'numbers that a revision of looks put in, and one that it took away',
    {
      body:
        p(run('甲'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${WHO}/></w:numPr>`) +
        p(run('乙'), `<w:pPrChange ${WHO}><w:pPr>${listed(1)}</w:pPr></w:pPrChange>`) +
        item('丙'),
      numbering: PLAIN,
    },
    ['一、甲', '乙', '二、丙'],
  ],
  [
    'cells count in the order of the rows, also a row put in',
    {
      body: `<w:tbl><w:tr><w:tc>${item('甲')}</w:tc><w:tc>${item('乙')}</w:tc></w:tr><w:tr><w:trPr><w:ins ${WHO}/></w:trPr><w:tc>${p(ins(run('丙')), listed(1))}</w:tc></w:tr></w:tbl>${item('丁')}`,
      numbering: PLAIN,
    },
    ['一、甲\t二、乙', '三、丙', '四、丁'],
  ],
  [
    'wrappers around items and words count and show nothing of their own',
    {
      body:
        sdt(item('甲')) +
        `<w:customXml w:element="x">${p(`<w:smartTag w:element="y">${run('乙')}</w:smartTag><w:bdo w:val="ltr">${run('丙')}</w:bdo>`, listed(1))}</w:customXml>` +
        sdt(sdt(item('丁'))),
      numbering: PLAIN,
    },
    ['一、甲', '二、乙丙', '三、丁'],
  ],
  [
    'the result of a field, also of one inside another',
    {
      body: p(
        run('见') +
          sign('begin') +
          code(' REF a ') +
          sign('separate') +
          run('第二章') +
          sign('end') +
          run('、') +
          sign('begin') +
          code(' IF ') +
          sign('begin') +
          code(' PAGE ') +
          sign('separate') +
          run('3') +
          sign('end') +
          code(' = 1 ') +
          sign('separate') +
          run('附件') +
          sign('end') +
          run('。'),
      ),
    },
    ['见第二章、附件。'],
  ],
  [
    'a field that was taken out shows nothing, one put in its result',
    {
      body: p(
        run('共') +
          `<w:del ${WHO}>${sign('begin')}<w:r><w:delInstrText> REF a </w:delInstrText></w:r>${sign('separate')}<w:r><w:delText>三</w:delText></w:r>${sign('end')}</w:del>` +
          ins(sign('begin') + code(' REF b ') + sign('separate') + run('四') + sign('end')) +
          run('项。'),
      ),
    },
    ['共四项。'],
  ],
  [
    'a link by fields and one by an element',
    {
      body: p(
        `<w:hyperlink w:anchor="a">${run('甲')}</w:hyperlink>` +
          sign('begin') +
          code(' HYPERLINK "x" ') +
          sign('separate') +
          run('乙') +
          sign('end'),
      ),
    },
    ['甲乙'],
  ],
  [
    'a paragraph whose end is hidden runs on, with the number of the first',
    {
      body: p(run('甲。'), `${listed(1)}<w:rPr><w:vanish/></w:rPr>`) + paragraph('乙。') + item('丙。'),
      numbering: PLAIN,
    },
    ['一、甲。乙。', '二、丙。'],
  ],
  [
    'signs in runs: hyphens, line ends, tabs',
    {
      body: p(
        `<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:tab/><w:t>戊</w:t></w:r>`,
      ),
    },
    ['甲-乙丙', '丁\t戊'],
  ],
  [
    'a moved item of the second level counts where it went',
    {
      body:
        item('甲') +
        item('子', 1) +
        item('乙') +
        p(`<w:moveTo ${WHO}>${run('丑')}</w:moveTo>`, `${listed(1, 1)}<w:rPr><w:moveTo ${WHO}/></w:rPr>`) +
        p(`<w:moveFrom ${WHO}>${run('丑')}</w:moveFrom>`, `${listed(1, 1)}<w:rPr><w:moveFrom ${WHO}/></w:rPr>`) +
        item('寅', 1),
      numbering: PLAIN,
    },
    ['一、甲', '（一）子', '二、乙', '（一）丑', '（二）寅'],
  ],
  [
    'a level overridden for one list alone',
    {
      body: item('甲', 0, 2) + item('乙', 0, 2),
      numbering: CHAPTERS + num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1）')}</w:lvlOverride>`),
    },
    ['1）甲', '2）乙'],
  ],
  [
    'a level that starts at another number, and text without a number',
    {
      body: item('甲') + item('乙') + item('丙', 1),
      numbering:
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="ideographTraditional"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>${level(1, 'decimal', '附注：')}</w:abstractNum>` +
        num(1, 0),
    },
    ['丙、甲', '丁、乙', '附注：丙'],
  ],
  [
    'a list that a style stands for',
    {
      body: item('甲', 0, 5) + item('乙', 0, 5),
      numbering:
        CHAPTERS +
        '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="L"/></w:abstractNum>' +
        num(1, 0) +
        num(5, 4),
      styles: `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    },
    ['一、甲', '二、乙'],
  ],
  [
    'what one put in and another took out is not there, and does not count',
    {
      body:
        item('甲') +
        p(ins(del('乙')), `${listed(1)}<w:rPr><w:ins ${WHO}/><w:del ${WHO}/></w:rPr>`) +
        p(run('丙') + ins(run('丁') + del('戊')), listed(1)),
      numbering: PLAIN,
    },
    ['一、甲', '二、丙丁'],
  ],
  [
    'of a choice of vocabularies the one that Word knows, with its text box behind the paragraph',
    {
      body: p(
        `${run('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${item('盒')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:r>${run('乙')}`,
      ),
      numbering: PLAIN,
    },
    ['甲乙', '一、盒'],
  ],
  [
    'readings over characters are left out, their base stays',
    {
      body: p(
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run('fú')}</w:rt><w:rubyBase>${run('涪')}</w:rubyBase></w:ruby></w:r>${run('陵')}`,
      ),
    },
    ['涪陵'],
  ],
])('%s', async (_, file, expected) => {
  expect((await importDocx(wordFile(file))).text.split('\n')).toEqual(expected);
});
