import { describe, expect, test } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import { formatNumber } from '../../server/src/docx/number-formats';
import { paragraph, run, wordFile, type WordFile } from './word-file';

const textOf = async (file: WordFile): Promise<string[]> => (await importDocx(wordFile(file))).text.split('\n');
const noticesOf = async (file: WordFile): Promise<string[]> =>
  (await importDocx(wordFile(file))).notices.map((n) => n.message);

const inList = (text: string, level: number, num = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const OFFICIAL =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

describe('text', () => {
  test('one line a paragraph, runs joined, blank ones kept, none at the end', async () => {
    const body = `<w:p>${run('各位')}${run('代表', '<w:b/>')}${run('：')}</w:p><w:p/>${paragraph('现在开会。')}<w:p/>`;
    expect(await textOf({ body })).toEqual(['各位代表：', '', '现在开会。']);
  });

  test('line breaks make lines, tabs and hyphens stay, tab stops do not', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>`;
    expect(await textOf({ body })).toEqual(['甲', '乙\t丙-丁']);
  });

  test('line breaks of a title belong to its shape', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>';
    const body = `<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>在全市工业</w:t><w:br/><w:t>大会上的讲话</w:t></w:r></w:p>`;
    expect(await textOf({ body, styles })).toEqual(['在全市工业大会上的讲话']);
  });

  test('blanks count only where the file says so', async () => {
    const body = `<w:p><w:r><w:t>\n  甲 乙 </w:t><w:t xml:space="preserve"> 丙</w:t></w:r></w:p>`;
    expect(await textOf({ body })).toEqual(['甲 乙 丙']);
  });

  test('code of fields is left out, their result stays', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3月1日')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="x">${run('链接')}</w:hyperlink></w:p>`;
    expect(await textOf({ body })).toEqual(['3月1日链接']);
  });

  test('the strict vocabulary reads the same', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = `<x:p xmlns:x="${strict}"><x:r><x:t>严格格式</x:t></x:r></x:p>`;
    expect(await textOf({ body })).toEqual(['严格格式']);
  });
});

describe('numbers of lists', () => {
  test('are written out, level by level', async () => {
    const body = [
      inList('提高认识', 0),
      inList('看清形势', 1),
      inList('看清任务', 1),
      inList('细处', 2),
      inList('狠抓落实', 0),
      inList('重新数', 1),
      inList('法定', 3),
    ].join('');
    expect(await textOf({ body, numbering: OFFICIAL })).toEqual([
      '一、提高认识',
      '（一）看清形势',
      '（二）看清任务',
      '1.细处',
      '二、狠抓落实',
      '（一）重新数',
      '2.1.1 法定',
    ]);
  });

  test('another list of the same definition counts on, unless it says where it starts', async () => {
    const body = inList('甲', 0) + inList('乙', 0, 2) + inList('丙', 0, 2);
    expect(await textOf({ body, numbering: OFFICIAL })).toEqual(['一、甲', '五、乙', '六、丙']);
  });

  test('come from the style too, and a paragraph may opt out', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>';
    const body =
      paragraph('甲', '<w:pStyle w:val="1"/>') +
      paragraph('乙', '<w:pStyle w:val="10"/>') +
      paragraph('丙', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const { text, lines } = await importDocx(wordFile({ body, styles, numbering: OFFICIAL }));
    expect(text.split('\n')).toEqual(['一、甲', '二、乙', '丙']);
    expect(lines.map((l) => l.level)).toEqual([1, 1, 1]);
  });

  test('an empty item shows its number', async () => {
    const body = `${inList('甲', 0)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>${inList('乙', 0)}`;
    expect(await textOf({ body, numbering: OFFICIAL })).toEqual(['一、甲', '二、', '三、乙']);
  });

  test('bullets are told of, dashes are written', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}${level(1, 'bullet', '—')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const file = { body: inList('甲', 0) + inList('坚持乙', 1), numbering };
    expect(await textOf(file)).toEqual(['甲', '——坚持乙']);
    expect(await noticesOf(file)).toEqual(['项目符号 1 处：符号未带入']);
  });

  test.each([
    [12, 'chineseCountingThousand', '十二'],
    [10, 'ideographDigital', '一〇'],
    [3, 'ideographTraditional', '丙'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [2, 'decimalEnclosedParen', '⑵'],
    [12, 'decimalFullWidth', '１２'],
    [28, 'upperLetter', 'BB'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [7, 'decimalZero', '07'],
    [7, 'hebrew1', '7'],
  ])('%i as %s is %s', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});

describe('what is not plain text is told of', () => {
  test('tracked changes: accepted', async () => {
    const deleted = '<w:del w:id="1" w:author="某"><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2" w:author="某">${run('新')}</w:ins>`;
    const file = { body: `<w:p>${run('这是')}${deleted}${inserted}${run('词。')}</w:p>` };
    expect(await textOf(file)).toEqual(['这是新词。']);
    expect(await noticesOf(file)).toEqual(['修订 2 处：按全部接受读入（插入 1 处，删除 1 处）']);
  });

  test('headings by style without a number', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const file = {
      body:
        paragraph('在全县春耕会议上的讲话') +
        ['提高认识', '二、抓落实', ''].map((t) => paragraph(t, '<w:pStyle w:val="1"/>')).join(''),
      styles,
    };
    expect(await noticesOf(file)).toEqual(['没有序号的小标题 1 处：照原样读入，层次请自行加序号']);
    const title = paragraph('在全县春耕会议上的讲话', '<w:pStyle w:val="1"/>');
    expect(await noticesOf({ body: `${title}${paragraph('同志们：')}${paragraph('今天开会。')}`, styles })).toEqual([]);
  });

  test('a deleted end of a paragraph joins it with the next', async () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="某"/></w:rPr>';
    expect(await textOf({ body: paragraph('上句，', mark) + paragraph('下句。') })).toEqual(['上句，下句。']);
  });

  test('a moved passage stands where it was moved to', async () => {
    const body = `<w:p><w:moveFrom w:id="1">${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo w:id="2">${run('甲')}</w:moveTo></w:p>`;
    expect(await textOf({ body })).toEqual(['乙甲']);
  });

  test('tables: a line a row', async () => {
    const cell = (...ps: string[]): string => `<w:tc><w:tcPr/>${ps.join('')}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl><w:tblPr/>${row(cell(paragraph('姓名')), cell(paragraph('职务')))}${row(cell(paragraph('张三'), paragraph('李四')), cell(paragraph('组长')), cell('<w:p/>'))}</w:tbl>`;
    const file = { body: `${paragraph('名单如下。')}${table}${paragraph('完毕。')}` };
    expect(await textOf(file)).toEqual(['名单如下。', '姓名\t职务', '张三 李四\t组长', '完毕。']);
    expect((await importDocx(wordFile(file))).lines.map((l) => l.row)).toEqual([false, true, true, false]);
    expect(await noticesOf(file)).toEqual(['表格 1 个：每行写成一行文字，各格之间用制表符隔开']);
  });

  test('notes stand behind the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${paragraph(' 据统计局数据。')}</w:footnote>`;
    const file = {
      body: `<w:p>${run('增长')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('两成。')}</w:p>`,
      footnotes,
    };
    expect(await textOf(file)).toEqual(['增长两成。', '', '注释：', '1.据统计局数据。']);
    expect(await noticesOf(file)).toEqual(['脚注和尾注 1 条：移到文末“注释”之下']);
  });

  test('text boxes follow their paragraph, once', async () => {
    const inside = `<w:txbxContent>${paragraph('框中文字')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const file = { body: `<w:p>${run('前')}${box}${run('后')}</w:p>` };
    expect(await textOf(file)).toEqual(['前后', '框中文字']);
    expect(await noticesOf(file)).toEqual(['文本框 1 个：文字移到所在段落之后']);
  });

  test('pictures, hidden text, comments, page breaks, macros', async () => {
    const body = `<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r><w:r><w:br w:type="page"/></w:r>${run('看得见')}${run('看不见', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const relationships =
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
    expect(await textOf({ body })).toEqual(['\f', '看得见']);
    expect(await noticesOf({ body, relationships })).toEqual([
      '图片 1 张：未带入',
      '批注 1 条：未带入',
      '隐藏文字 1 处：未带入',
      '手动分页 1 处：写成单独一行的换页符，导出时照样换页',
      '文件带有宏：未读取，也不会运行',
    ]);
  });

  test('a page turned by hand is a form feed on a line of its own', async () => {
    const turn = '<w:r><w:br w:type="page"/></w:r>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const cell = `<w:tbl><w:tr><w:tc>${paragraph('格')}<w:p>${turn}${run('内')}</w:p></w:tc></w:tr></w:tbl>`;
    const textWith = (body: string): Promise<string[]> =>
      textOf({ body: `${paragraph('前')}${body}${paragraph('后')}`, numbering: OFFICIAL });
    expect(await textWith(`<w:p>${turn}</w:p>`)).toEqual(['前', '\f', '后']);
    expect(await textWith(`<w:p>${run('上')}${turn}</w:p>`)).toEqual(['前', '上', '\f', '后']);
    expect(await textWith(`<w:p>${run('上')}${turn}${run('下')}</w:p>`)).toEqual(['前', '上', '\f', '下', '后']);
    expect(await textWith(`<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${turn}${run('下')}</w:p>`)).toEqual([
      '前',
      '\f',
      '下',
      '后',
    ]);
    expect(await textWith(`<w:p><w:pPr><w:pageBreakBefore/>${list}</w:pPr>${run('下')}</w:p>`)).toEqual([
      '前',
      '\f',
      '一、下',
      '后',
    ]);
    expect(await textWith(cell)).toEqual(['前', '格   内', '后']);
  });

  test('readings above characters are no text', async () => {
    const body = `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('chuō')}</w:rt><w:rubyBase>${run('踔')}</w:rubyBase></w:ruby></w:r>${run('厉')}</w:p>`;
    expect(await textOf({ body })).toEqual(['踔厉']);
  });
});
