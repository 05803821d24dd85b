// What Word shows by its published rules (ECMA-376 part 1) where other readers show something else; which reader shows what
// of numbers stands in readers.tsv.
import { describe, expect, test } from 'vitest';
import { equationText } from '../../server/src/docx/equation-field';
import { importDocx } from '../../server/src/docx/import';
import { formatNumber } from '../../server/src/docx/number-formats';
import { placesLeftOpen } from '../support/places-left-open';
import { paragraph, run, wordFile, type WordFile } from './word-file';

const textOf = async (file: WordFile): Promise<string[]> => (await importDocx(wordFile(file))).text.split('\n');
const noticesOf = async (file: WordFile): Promise<string[]> =>
  (await importDocx(wordFile(file))).notices.map((n) => n.message);

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const CHAPTERS = numbering(level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'));
const IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const item = (text: string, more = ''): string => paragraph(text, IN_LIST + more);
const DELETED_MARK = '<w:rPr><w:del w:id="1" w:author="某"/></w:rPr>';
const deletedItem = (text: string, more = DELETED_MARK, kind = 'del'): string =>
  `<w:p><w:pPr>${IN_LIST}${more}</w:pPr><w:${kind} w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:${kind}></w:p>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (...inner: string[]): string => sign('begin') + inner.map(code).join('') + sign('end');

describe('numbers under tracked changes', () => {
  test.each<[name: string, body: string, expected: string[]]>([
    ['a deleted item does not count', item('甲') + deletedItem('乙') + item('丙'), ['一、甲', '二、丙']],
    [
      'a deleted mark between two items makes one of them',
      item('提高认识，', DELETED_MARK) + item('抓好落实') + item('加强领导'),
      ['一、提高认识，抓好落实', '二、加强领导'],
    ],
    [
      'a deleted mark before plain text leaves no number',
      item('提高认识，', DELETED_MARK) + paragraph('抓好落实。') + item('加强领导'),
      ['提高认识，抓好落实。', '一、加强领导'],
    ],
    [
      'a moved item counts where it was moved to',
      deletedItem('乙', '<w:rPr><w:moveFrom w:id="1"/></w:rPr>', 'moveFrom') +
        item('甲') +
        `<w:p><w:pPr>${IN_LIST}<w:rPr><w:moveTo w:id="3"/></w:rPr></w:pPr><w:moveTo w:id="4">${run('乙')}</w:moveTo></w:p>`,
      ['一、甲', '二、乙'],
    ],
    [
      'a deleted row does not count',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${item('甲')}</w:tc></w:tr><w:tr><w:tc>${item('乙')}</w:tc></w:tr></w:tbl>`,
      ['一、乙'],
    ],
    [
      'what was deleted before a table leaves no line',
      item('甲') + deletedItem('乙') + `<w:tbl><w:tr><w:tc>${item('丙')}</w:tc></w:tr></w:tbl>${paragraph('完。')}`,
      ['一、甲', '二、丙', '完。'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await textOf({ body, numbering: CHAPTERS })).toEqual(expected);
  });
});

describe('levels of styles', () => {
  const style = (id: string, properties: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const numbered = (inner: string): string => `<w:numPr>${inner}</w:numPr>`;

  test('a level of its own goes before the one that the style it is based on is bound to', async () => {
    const bound = numbering(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a"/>'),
      level(1, 'chineseCounting', '（%2）'),
    );
    const styles =
      style('a', numbered('<w:numId w:val="1"/>')) +
      style('b', numbered('<w:ilvl w:val="1"/>'), 'a') +
      style('c', '', 'b');
    const body = ['a', 'b', 'c', 'a'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await textOf({ body, styles, numbering: bound })).toEqual(['一、a', '（一）b', '（二）c', '二、a']);
  });

  test('a level bound to the style itself goes before the one that it says', async () => {
    const bound = numbering(level(0, 'decimal', '%1.'), level(1, 'decimal', '（%2）', '<w:pStyle w:val="a"/>'));
    const styles = style('a', numbered('<w:ilvl w:val="0"/><w:numId w:val="1"/>'));
    expect(await textOf({ body: paragraph('甲', '<w:pStyle w:val="a"/>'), styles, numbering: bound })).toEqual([
      '（1）甲',
    ]);
  });

  test('the style of paragraphs that name none may number them', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:pPr>${numbered('<w:numId w:val="1"/>')}</w:pPr></w:style>`;
    expect(await textOf({ body: paragraph('甲') + paragraph('乙'), styles, numbering: CHAPTERS })).toEqual([
      '一、甲',
      '二、乙',
    ]);
  });
});

describe('the gap behind a number', () => {
  test.each([
    ['tab', '%1、', '抓落实', '一、抓落实'],
    ['space', '%1、', '抓落实', '一、抓落实'],
    ['tab', '第%1条', '总则', '第一条 总则'],
    ['space', '第%1条', '总则', '第一条 总则'],
    ['nothing', '第%1条', '总则', '第一条总则'],
    ['nothing', '%1', '是抓落实', '一是抓落实'],
    ['space', '%1.', '抓落实', '一. 抓落实'],
    ['tab', '%1.', '5亿元', '一. 5亿元'],
    ['tab', '（%1）', '5亿元', '（一）5亿元'],
  ])('%s behind %s', async (gap, pattern, text, expected) => {
    const lists = numbering(level(0, 'chineseCounting', pattern, `<w:suff w:val="${gap}"/>`));
    expect(await textOf({ body: item(text), numbering: lists })).toEqual([expected]);
  });
});

test('a level that does not say where it starts starts from nought', async () => {
  const bare = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1）"/></w:lvl>';
  expect(await textOf({ body: item('甲') + item('乙'), numbering: numbering(bare) })).toEqual(['0）甲', '1）乙']);
});

test.each([
  [1, 'chineseLegalSimplified', '壹'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [203, 'chineseLegalSimplified', '贰佰零叁'],
  [3, 'ideographLegalTraditional', '參'],
  [100, 'chineseCountingThousand', '一百'],
  [101, 'chineseCountingThousand', '一百零一'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1001, 'chineseCountingThousand', '一千零一'],
  [100, 'chineseCounting', '一○○'],
  [120, 'japaneseCounting', '百二十'],
  [11, 'ideographTraditional', '11'],
  [13, 'ideographZodiacTraditional', '丙子'],
  [3, 'ideographEnclosedCircle', '㊂'],
  [2, 'decimalEnclosedFullstop', '⒉'],
  [21, 'decimalEnclosedParen', '21'],
  [5, 'numberInDash', '- 5 -'],
  [7, '001', '007'],
])('%i as %s is %s', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected);
});

test('a format of a file of its own is taken from the choice', async () => {
  const custom =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
  expect(await textOf({ body: item('甲'), numbering: numbering(custom) })).toEqual(['001 甲']);
});

describe('fields', () => {
  test.each<[code: string, text: string, kind: string]>([
    ['eq \\o\\ac(○,1)', '①', 'exact'],
    [' EQ \\o(○,秘)', '㊙', 'exact'],
    ['eq \\o\\ac(□,急)', '急', 'circle'],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(chuō),踔)', '踔', 'exact'],
    ['eq \\o\\ad(\\s\\up 5(甲乙),\\s\\do 2(丙丁))', '甲乙丙丁', 'exact'],
    ['eq \\f(1,3)', '1/3', 'formula'],
    [`eq ${'\\o('.repeat(300)}`, '', 'exact'],
  ])('%s shows %s', (source, text, kind) => {
    expect(equationText(source)).toMatchObject({ text, ...(source.length < 200 && { kind }) });
  });

  test('show what they show', async () => {
    const body =
      `<w:p>${field(' eq \\o\\ac(', '○', ',2)')}${run('抓落实')}</w:p>` +
      `<w:p>${run('由')}${field(' MACROBUTTON NoMacro ', '[单击此处输入单位]')}${run('负责')}</w:p>` +
      `<w:p>${run('报')}${sign('begin')}${code(' FORMTEXT ')}${sign('separate')}${run('\u2002\u2002\u2002')}${sign('end')}${run('审定')}</w:p>` +
      `<w:p>${sign('begin')}${code(' IF ')}${sign('begin')}${code(' DOCPROPERTY 甲 ')}${sign('separate')}${run('不见')}${sign('end')}${sign('separate')}${run('可见')}${sign('end')}</w:p>` +
      `<w:p>${field(' AUTONUM ')}${run('一项')}</w:p>`;
    expect(await textOf({ body })).toEqual(['②抓落实', '由[单击此处输入单位]负责', '报____审定', '可见', '一项']);
    expect(await noticesOf({ body })).toEqual(['用域编的号 1 处：未带入']);
  });

  test('a table of contents is left out and named, with its title', async () => {
    const toc = `<w:p>${sign('begin')}${code(' TOC \\o "1-3" ')}${sign('separate')}${run('一、提高认识')}<w:r><w:tab/></w:r>${run('1')}</w:p>${paragraph('二、抓落实')}<w:p>${sign('end')}</w:p>`;
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}${toc}</w:sdtContent></w:sdt>`;
    for (const contents of [paragraph('目　录') + toc, control]) {
      const body = `${paragraph('在全县大会上的讲话')}${contents}${paragraph('同志们：')}`;
      expect(await textOf({ body })).toEqual(['在全县大会上的讲话', '同志们：']);
      expect((await noticesOf({ body })).join()).toContain('目录');
    }
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    const body = paragraph('一、提高认识\t1', '<w:pStyle w:val="t"/>') + paragraph('正文。');
    expect(await textOf({ body, styles })).toEqual(['正文。']);
  });
});

describe('shown as they stand', () => {
  test('signs of symbol fonts', async () => {
    const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body = `<w:p>${symbol('Wingdings', 'F081')}${run('甲')}${symbol('Wingdings', 'FC')}${symbol('Symbol', 'F0B4')}${symbol('宋体', '2460')}${symbol('Wingdings', 'F099')}</w:p>`;
    expect(await textOf({ body })).toEqual(['①甲✓×①']);
    expect(await noticesOf({ body })).toEqual(['符号字体的符号 1 处：认不出，未带入']);
  });

  test('a drop cap belongs to the paragraph behind it, which alone counts', async () => {
    const body =
      paragraph('同', `${IN_LIST}<w:framePr w:dropCap="drop" w:lines="2"/>`) + item('志们，抓落实。') + item('抓好。');
    expect(await textOf({ body, numbering: CHAPTERS })).toEqual(['一、同志们，抓落实。', '二、抓好。']);
  });

  test('a style separator: the first has the say on the number', async () => {
    const body =
      item('提高认识。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph('各级要学习。') + item('抓落实。');
    expect(await textOf({ body, numbering: CHAPTERS })).toEqual(['一、提高认识。各级要学习。', '二、抓落实。']);
  });

  test('text hidden by a style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="hide"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('看不见', '<w:rStyle w:val="h"/>')}${run('看得见', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}</w:p>`;
    expect(await textOf({ body, styles })).toEqual(['看得见']);
  });

  test.each<[name: string, properties: string, styles: string]>([
    [
      'its own word',
      '<w:rPr><w:vanish/></w:rPr>',
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/></w:style>',
    ],
    [
      'the style of the paragraph',
      '',
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
    [
      'the style of its characters',
      '<w:rPr><w:rStyle w:val="c"/></w:rPr>',
      '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
  ])('a numbered paragraph hidden with its mark by %s does not count', async (_, properties, styles) => {
    const hidden = `<w:p><w:pPr><w:pStyle w:val="p"/>${IN_LIST}${properties}</w:pPr>${run('密', '<w:vanish/>')}</w:p>`;
    const body = item('甲') + hidden + item('乙') + hidden;
    expect(await textOf({ body, styles, numbering: CHAPTERS })).toEqual(['一、甲', '二、乙']);
  });

  test('letters of a typeface of signs', async () => {
    const signs = (text: string, font: string): string => run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    const body = `<w:p>${signs('\uf0fc', 'Wingdings')}${run('甲')}${signs('ü', 'Wingdings')}${signs('a\uf0b4', 'Symbol')}${run('\ue000')}</w:p>`;
    expect(await textOf({ body })).toEqual(['✓甲✓a×\ue000']);
  });

  test('fields whose code is an attribute', async () => {
    const simple = (instruction: string, result = ''): string =>
      `<w:fldSimple w:instr="${instruction}">${result}</w:fldSimple>`;
    const body = `<w:p>${simple(' EQ \\o\\ac(○,2) ')}${simple(' REF a ', run('甲'))}${simple(' MACROBUTTON NoMacro 单位 ')}${simple(' AUTONUM ')}</w:p>`;
    expect(await textOf({ body })).toEqual(['②甲【单位】']);
    expect(await noticesOf({ body })).toEqual(['用域编的号 1 处：未带入']);
  });

  test('of a choice the first that Word understands', async () => {
    const choice = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(await textOf({ body: `<w:p>${choice('w14')}${choice('zz')}${choice('wps zz')}</w:p>` })).toEqual(['新旧旧']);
  });

  test('words of a content control that ask to be replaced are a place left open', async () => {
    const control = (words: string, showing = '<w:showingPlcHdr/>'): string =>
      `<w:sdt><w:sdtPr>${showing}</w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`;
    const body =
      `<w:p>${run('主持人是')}${control('单击或点击此处输入文字。')}${run('同志。')}</w:p>` +
      `<w:p>${control('[键入姓名]')}${control('张三', '')}</w:p>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('选择一项')}</w:sdtContent></w:sdt>`;
    const text = await textOf({ body });
    expect(text).toEqual(['主持人是【单击或点击此处输入文字。】同志。', '[键入姓名]张三', '【选择一项】']);
    expect(placesLeftOpen(text.join('\n'))).toEqual(['【单击或点击此处输入文字。】', '[键入姓名]', '【选择一项】']);
  });

  test('headers and footers that say something are named', async () => {
    const part = (name: string, text: string): Record<string, Uint8Array> => ({
      [`word/${name}.xml`]: new TextEncoder().encode(
        `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(text)}</w:x>`,
      ),
    });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relationships = `<Relationship Id="h" Type="${type}/header" Target="header1.xml"/><Relationship Id="f" Type="${type}/footer" Target="footer1.xml"/>`;
    const file = {
      body: paragraph('正文。'),
      relationships,
      extra: { ...part('header1', '内部资料'), ...part('footer1', '— 1 —') },
    };
    expect(await noticesOf(file)).toEqual(['页眉、页脚 1 处有文字：未带入']);
  });
});
