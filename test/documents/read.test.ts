import fs from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import { convert, OFFICE } from '../docx/office';
import { SAMPLES } from '../docx/drafts';
import { exportDocx } from '../../server/src/docx/export';
import { paragraph, wordFile } from '../docx/word-file';
import { linesOf, noticesOf, odtFile, ofdFile, ofdText, rtfFile } from './documents';

const DOC = fs.readFileSync(path.join(import.meta.dirname, 'files/numbered.doc'));

test('.doc: numbers, rows, notes, revisions, hidden text, pages', async () => {
  expect(await linesOf(DOC)).toEqual([
    '在全县大会上的讲话',
    '同志们：',
    '一、提高认识',
    '今天开会，增长两成。',
    '（一）看清形势',
    '（二）看清任务',
    '1.细处',
    '二、狠抓落实',
    '要点',
    '增长两成，甲“乙”——丙😀𠮷。',
    '姓名\t职务',
    '张三\t组长',
    '这是新词。',
    '上',
    '下\t右',
    '\f',
    '次页。',
    '三、加强领导',
    '完。',
    '',
    '注释：',
    '1.据统计局数据。',
  ]);
  expect(await noticesOf(DOC)).toEqual([
    '修订 2 处：按全部接受读入（插入 1 处，删除 1 处）',
    '表格 1 个：每行写成一行文字，各格之间用制表符隔开',
    '隐藏文字 1 处：未带入',
    '项目符号 1 处：符号未带入',
    '手动分页 1 处：写成单独一行的换页符，导出时照样换页',
    '脚注和尾注 1 条：移到文末“注释”之下',
  ]);
});

/** The file with its text as one byte a character, and with other bytes there. */
function narrowDoc(text: readonly number[]): Uint8Array {
  const bytes = Buffer.from(DOC);
  const document = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  const pieces = bytes.indexOf(Buffer.from([2, 16, 0, 0, 0])) + 5;
  const offset = bytes.readUInt32LE(pieces + 10);
  bytes.writeUInt32LE(((offset * 2) | 0x40000000) >>> 0, pieces + 10);
  Buffer.from(text).copy(bytes, document + offset);
  return bytes;
}

test('.doc: one byte a character is Windows-1252, with its quotation marks', async () => {
  const [line] = await linesOf(narrowDoc([0x93, 0x41, 0x94, 0x85, 0x9c, 0x80]));
  expect(line).toContain('“A”…œ€');
});

test('.doc: names of streams in small letters', async () => {
  const bytes = Buffer.from(DOC);
  bytes.write('worddocument', bytes.indexOf(Buffer.from('WordDocument', 'utf16le')), 'utf16le');
  expect(await linesOf(bytes)).toEqual(await linesOf(DOC));
});

describe('.rtf', () => {
  test.each<[name: string, body: string, expected: string[]]>([
    ['GBK pairs', "\\pard \\'b8\\'f7\\'ce\\'bb\\'b4\\'fa\\'b1\\'ed\\'a3\\'ba\\par", ['各位代表：']],
    ['a second byte that stands as it is, or as a brace', "\\'81\\{\\'81A\\par", ['亄丄']],
    [
      'numbers of characters, with what stands in for them',
      "\\uc1\\u21516 ?\\u24535 \\'3f\\uc2\\u20204 \\'c3\\'c7\\uc0\\u65306 !\\par",
      ['同志们：!'],
    ],
    ['a negative number and a pair of halves', '\\uc0\\u-24913 \\u-10179 \\u-8704 \\par', ['麯😀']],
    [
      'a number that a list writes',
      '{\\listtext\\pard\\plain \\u19968 ?\\u12289 ?\\tab}\\pard\\ls1 \\uc0\\u30002 \\par{\\listtext 1.\\tab}2\\par',
      ['一、甲', '1.2'],
    ],
    ['a sign that does not count', "{\\listtext\\f1 \\'b7\\tab}\\uc0\\u30002 \\par", ['甲']],
    [
      'fields by their result',
      '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt \\uc0\\u30002 }}\\uc0\\u20057 \\par',
      ['甲乙'],
    ],
    ['带圈字符', '{\\field{\\*\\fldinst eq \\\\o\\\\ac(\\uc0\\u9675 ,1)}{\\fldrslt }}\\par', ['①']],
    ['a row', 'A\\par\\trowd\\intbl B\\cell C\\cell\\row\\pard D\\par', ['A', 'B\tC', 'D']],
    ['what was deleted, with its end', 'A{\\deleted B\\par}C\\par', ['AC']],
    ['hidden text and unknown parts', 'A{\\v B}{\\*\\unknown C}{\\pict 00}D\\par', ['AD']],
    ['binary data', 'A\\bin4 {{}}B\\par', ['AB']],
    ['a page turned by hand', 'A\\par\\page B\\par', ['A', '\f', 'B']],
    ['a star inside a group hides nothing', '{\\f0\\*\\cs7 A}\\par', ['A']],
    ['a row that the file ends in', '\\trowd\\intbl A\\cell B\\cell', ['A\tB']],
    ['letters of other alphabets by typeface', "{\\f2\\'d3\\'e2}{\\f3\\'bf}\\par", ['Увż']],
    [
      'a paragraph that is hidden with its mark',
      '{\\listtext 1.\\tab}A\\par{\\listtext 2.\\tab}{\\v B\\par}{\\listtext 2.\\tab}C\\par',
      ['1.A', '2.C'],
    ],
    [
      'a hidden mark between two paragraphs',
      '{\\listtext 1.\\tab}A{\\v\\par}{\\listtext 2.\\tab}B\\par C\\par',
      ['1.AB', 'C'],
    ],
    [
      'a table inside another has no second text',
      '\\trowd\\intbl A\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables B\\par}\\cell\\row',
      ['A'],
    ],
    ['a small circle of a typewriter’s face', '{\\listtext\\f1 o\\tab}A\\par', ['A']],
    ['text that is there twice', '{\\upr{A}{\\*\\ud{\\uc0\\u30002 }}}\\par', ['甲']],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf(rtfFile(body))).toEqual(expected);
  });
});

test('.rtf: what lacks its last braces is read and told of, what is cut before its text is refused', async () => {
  const whole = Buffer.from(rtfFile("{\\b \\'b8\\'f7\\'ce\\'bb\\par}{\\footnote A}{\\i B")).toString('latin1');
  const cut = Buffer.from(whole.slice(0, -1), 'latin1');
  expect(await linesOf(cut)).toEqual(['各位', 'B', '', '注释：', '1.A']);
  expect((await noticesOf(cut)).at(-1)).toBe('文件末尾缺少结束标记，可能没有存全：请核对结尾');
  await expect(linesOf(cut.subarray(0, 60))).rejects.toThrow('文件已损坏');
});

test('.odt: lists that go on, headings with numbers, notes, deleted text, contents', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/></text:list-style>' +
    '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>';
  const list = (inner: string, more = ''): string => `<text:list text:style-name="L"${more}>${inner}</text:list>`;
  const item = (text: string, inner = ''): string =>
    `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
  const body =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    list(item('甲', `<text:list>${item('细')}</text:list>`)) +
    '<text:p>中间<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>据统计。</text:p></text:note-body></text:note>。</text:p>' +
    list(item('乙'), ' text:continue-numbering="true"') +
    '<text:table-of-content><text:p>目录</text:p></text:table-of-content>' +
    '<text:p text:style-name="P">次页<text:s text:c="2"/>\n  了<text:tab/>。</text:p>';
  const file = odtFile(body, styles);
  expect(await linesOf(file)).toEqual([
    '一、甲',
    '（1）细',
    '中间。',
    '二、乙',
    '\f',
    '次页   了\t。',
    '',
    '注释：',
    '1.据统计。',
  ]);
  expect((await noticesOf(file)).join()).toMatch(/修订 1 处.*目录/);
});

describe('.ofd', () => {
  test('pieces in the order of their places, lines of a paragraph joined, numbers of pages left out', async () => {
    const first = [
      ofdText(20, 60, '讲话'),
      ofdText(30, 60, '精神，抓好落实，把各项的'),
      ofdText(60, 30, '在大会上的讲话'),
      ofdText(20, 50, '同志们：'),
      ofdText(30, 55, '今天开会学习贯彻大会上的'),
      ofdText(75, 280, '— 1 —'),
    ];
    const second = [ofdText(20, 30, '工作做好。'), ofdText(30, 40, '完。')];
    expect(await linesOf(ofdFile([first.join(''), second.join('')]))).toEqual([
      '在大会上的讲话',
      '同志们：',
      '今天开会学习贯彻大会上的讲话精神，抓好落实，把各项的工作做好。',
      '完。',
    ]);
  });

  test('a seal and a page of outlines are told of, a file without text is refused', async () => {
    const outlined = '<ofd:PathObject ID="2"/>';
    const file = ofdFile(
      [ofdText(20, 20, '正文。'), outlined],
      '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
    );
    expect(await noticesOf(file)).toEqual([
      '文件盖有电子签章：印章未带入',
      '第 2 页只有图形，没有文字（扫描或转曲）：未带入',
    ]);
    await expect(linesOf(ofdFile([outlined]))).rejects.toThrow('里面没有文字');
  });
});

describe('what a text does not show is told of in each format', () => {
  const odtHeader = (inner: string): Uint8Array =>
    odtFile('<text:p>甲</text:p>', `<style:master-page><style:header>${inner}</style:header></style:master-page>`);
  test.each<[name: string, file: Uint8Array, notices: string[]]>([
    ['a header of .rtf', rtfFile("{\\header \\'b8\\'f7 \\par}A\\par"), ['页眉、页脚 1 处有文字：未带入']],
    ['the same by numbers', rtfFile("{\\footerr {\\uc1\\u21516 \\'3f}}A\\par"), ['页眉、页脚 1 处有文字：未带入']],
    [
      'the number of a page of .rtf',
      rtfFile('{\\footer - {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} -{\\pict ab}\\par}A\\par'),
      [],
    ],
    ['a header of .odt', odtHeader('<text:p>各</text:p>'), ['页眉、页脚 1 处有文字：未带入']],
    ['the number of a page of .odt', odtHeader('<text:p>第<text:page-number>x</text:page-number>页</text:p>'), []],
    ['a sign that no typeface tells', rtfFile('\\uc0\\u-3901 A\\par'), ['符号字体的符号 1 处：认不出，未带入']],
  ])('%s', async (_, file, notices) => {
    expect(await noticesOf(file)).toEqual(notices);
  });

  test('signs of symbol fonts are shown, soft hyphens are not', async () => {
    expect(await linesOf(rtfFile('\\uc0\\u-3844 A\\par'))).toEqual(['✓A']);
    expect(await linesOf(odtFile('<text:p>A\u2011B\u00adC\uf0fc</text:p>'))).toEqual(['A-BC✓']);
  });
});

test('Flat OPC: a Word file as one XML text', async () => {
  const parts = unzipSync(wordFile({ body: paragraph('同志们：'), styles: '' }));
  const xml = Object.entries(parts)
    .filter(([name]) => !name.startsWith('['))
    .map(
      ([name, bytes]) =>
        `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(bytes).replace(/^<\?xml.*?\?>/, '')}</pkg:xmlData></pkg:part>`,
    )
    .join('');
  const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${xml}</pkg:package>`;
  expect(await linesOf(strToU8(flat))).toEqual(['同志们：']);
});

test.skipIf(!OFFICE).each(['doc', 'rtf', 'odt'] as const)(
  'LibreOffice’s .%s of a sample reads as the .docx does',
  async (format) => {
    const files = await Promise.all(SAMPLES.slice(0, 3).map(async ({ draft }) => (await exportDocx(draft)).bytes));
    const saved = convert(files, format);
    for (const [i, bytes] of saved.entries())
      expect(await linesOf(bytes)).toEqual((await importDocx(files[i]!)).text.split('\n'));
  },
);
