import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { parse } from '../../server/src/syntax/parse';
import type { Format } from '../../server/src/syntax/types';
import { convert, OFFICE, PAGES } from './office';
import { draftCharacters, printedCharacters } from './print';
import { partOf } from './word-file';

/** Cells of each table, and style and text of what stands around them. */
async function bodyOf(text: string, format: Format = 'plain'): Promise<(string | string[][])[]> {
  const { bytes } = await exportDocx(parse(text, format));
  const textOf = (xml: string): string =>
    [...xml.matchAll(/<w:t [^>]*>([^<]*)|<w:tab\/>/g)].map((m) => m[1] ?? '→').join('');
  const partsOf = (xml: string, name: string): string[] =>
    [...xml.matchAll(new RegExp(`<w:${name}>.*?</w:${name}>`, 'gs'))].map((m) => m[0]);
  return [...partOf(bytes, 'word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs)].map(([xml]) =>
    xml.startsWith('<w:tbl>')
      ? partsOf(xml, 'tr').map((row) => partsOf(row, 'tc').map(textOf))
      : `${/<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? ''} ${textOf(xml)}`,
  );
}

const SPEECH = (...lines: string[]): string =>
  ['在全市经济分析会上的讲话', '同志们：', '下面通报指标。', ...lines].join('\n');
const HEAD = ['Title 在全市经济分析会上的讲话', 'Salutation 同志们：', 'BodyText 下面通报指标。'];

describe('lines pasted from a sheet', () => {
  test('are a table', async () => {
    expect(await bodyOf(SPEECH('单位\t一季度\t二季度', '城东区\t12.5亿元\t13.8亿元', '要抓紧。'))).toEqual([
      ...HEAD,
      [
        ['单位', '一季度', '二季度'],
        ['城东区', '12.5亿元', '13.8亿元'],
      ],
      'BodyText 要抓紧。',
    ]);
  });

  test.each([
    [
      'rows with numbers of headings',
      ['一、\t抓春耕\t市农业农村局', '二、\t抓项目\t市发展改革委'],
      [
        ['一、', '抓春耕', '市农业农村局'],
        ['二、', '抓项目', '市发展改革委'],
      ],
    ],
    [
      'a corner left blank',
      ['\t金额', '城东区\t5亿元', '城西区\t3亿元'],
      [
        ['', '金额'],
        ['城东区', '5亿元'],
        ['城西区', '3亿元'],
      ],
    ],
    [
      'a row that ends early',
      ['甲\t1\t2', '乙\t3\t4', '合计\t4'],
      [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
        ['合计', '4', ''],
      ],
    ],
    [
      'blank lines between',
      ['甲\t1', '', '乙\t3'],
      [
        ['甲', '1'],
        ['乙', '3'],
      ],
    ],
    [
      'serial numbers',
      ['1\t抓春耕', '2\t抓秋收'],
      [
        ['1', '抓春耕'],
        ['2', '抓秋收'],
      ],
    ],
  ])('with %s', async (_, rows, cells) => {
    expect(await bodyOf(SPEECH(...rows, '谢谢大家！'))).toEqual([...HEAD, cells, 'BodyText 谢谢大家！']);
  });

  test('behind a list with tabs, which stays a list', async () => {
    expect(await bodyOf(SPEECH('●\t抓好落实', '●\t抓好督查', '甲\t1', '乙\t3', '\t要抓紧。'))).toEqual([
      ...HEAD,
      'BodyText ●→抓好落实',
      'BodyText ●→抓好督查',
      [
        ['甲', '1'],
        ['乙', '3'],
      ],
      'BodyText 要抓紧。',
    ]);
  });

  test.each([
    ['one line with a tab', ['单位：市农业农村局\t日期：3月8日']],
    ['indented lines', ['\t要抓紧。', '\t要抓实。']],
    ['numbers set apart by tabs', ['1.\t抓春耕', '2.\t抓秋收']],
    ['a table of contents', ['一、提高认识\t1', '二、抓好落实\t3']],
    ['a page turned between', ['甲\t1', '\f', '乙\t3']],
  ])('are none for %s', async (_, rows) => {
    expect((await bodyOf(SPEECH(...rows, '谢谢大家！'))).filter((part) => typeof part !== 'string')).toEqual([]);
  });
});

test('tables of Markdown are tables', async () => {
  const text = '# 在会上的讲话\n\n同志们：\n\n| 单位 | 金额 |\n|---|---|\n| 城东区 | 5亿元 |\n';
  expect(await bodyOf(text, 'markdown')).toEqual([
    'Title 在会上的讲话',
    'Salutation 同志们：',
    [
      ['单位', '金额'],
      ['城东区', '5亿元'],
    ],
    ' ',
  ]);
  expect((await exportDocx(parse(text, 'markdown'))).notices).toEqual([]);
});

const TABLES = SPEECH('单位\t一季度\t二季度', '城东区\t×亿元\t13.8亿元', '一、抓落实', '姓名\t职务', '张三\t局长');

test.each(['公文', '讲话'] as const)(
  '%s: tables come back as lines, each with its line of the draft',
  async (preset) => {
    const { bytes, lines } = await exportDocx(parse(TABLES), { preset });
    expect(lines).toEqual([0, 1, 2, 3, 5, 6, 7]);
    const back = await importDocx(bytes);
    expect(back.text).toBe(TABLES);
    const again = await exportDocx(parse(back.text), { preset });
    expect(partOf(again.bytes, 'word/document.xml')).toBe(partOf(bytes, 'word/document.xml'));
  },
);

test.skipIf(!OFFICE)('LibreOffice prints them whole and gives them back', async () => {
  const { bytes } = await exportDocx(parse(TABLES));
  expect((await importDocx(convert([bytes], 'docx')[0]!)).text).toBe(TABLES);
  if (PAGES) expect(printedCharacters(convert([bytes], 'pdf')[0]!)).toBe(draftCharacters(parse(TABLES)));
});
