import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES_PER_SHEET, readSheet, sheetProblem } from '../../server/src/docx/spreadsheet';
import { DocxError } from '../../server/src/docx/problem';
import { encrypted, spreadsheet, type Sheet } from './sheet-file';

const read = (sheet: Sheet): Promise<string[][]> => readSheet(spreadsheet(sheet));
const cell = (inner: string, attributes = ''): string => `<row><c ${attributes}>${inner}</c></row>`;

describe('a sheet is read as it is shown', () => {
  test.each<[name: string, sheet: Sheet, expected: string[][]]>([
    ['shared strings', { strings: ['名称', '县'], rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' }, [['名称', '县']]],
    ['a text in it', { rows: cell('<is><r><t>清</t></r><r><t>河</t></r></is>', 't="inlineStr"') }, [['清河']]],
    ['what a formula came to', { rows: cell('<f>A1&amp;B1</f><v>清河县</v>', 't="str"') }, [['清河县']]],
    ['a formula that came to nothing', { rows: '<row><c t="e"><v>#REF!</v></c><c t="str"><v>甲</v></c></row>' }, [['', '甲']]],
    ['yes and no', { rows: '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>' }, [['是', '否']]],
    ['gaps', { rows: '<row r="1"><c r="B1"><v>5</v></c><c r="D1"><v>6</v></c></row><row r="3"/>' }, [['', '5', '', '6']]],
    ['how a text is read aloud is none of it', { strings: ['清<rPh sb="0" eb="1"><t>qing</t></rPh>'], rows: cell('<v>0</v>', 't="s"') }, [['清']]],
    // numbers and dates by their format: 46331 is 2026-11-05
    ['a plain number', { rows: cell('<v>3.5</v>') }, [['3.5']]],
    ['a sum of tenths', { rows: cell('<v>0.30000000000000004</v>') }, [['0.3']]],
    ['thousands', { formats: [3], rows: cell('<v>12345</v>', 's="0"') }, [['12,345']]],
    ['percent', { formats: [10], rows: cell('<v>0.983</v>', 's="0"') }, [['98.30%']]],
    ['a date', { formats: [14], rows: cell('<v>46331</v>', 's="0"') }, [['2026/11/5']]],
    ['a Chinese date', { formats: [31], rows: cell('<v>46331</v>', 's="0"') }, [['2026年11月5日']]],
    ['month and day', { formats: [58], rows: cell('<v>46331</v>', 's="0"') }, [['11月5日']]],
    ['a format of its own', { formats: ['yyyy"年"m"月"d"日";@'], rows: cell('<v>46331</v>', 's="0"') }, [['2026年11月5日']]],
    // 二〇二六年 stands there: Chinese digits come as figures, which a speech has in its dates as well
    ['a date in Chinese digits', { formats: ['[DBNum1][$-804]yyyy"年"m"月"d"日"'], rows: cell('<v>46331</v>', 's="0"') }, [['2026年11月5日']]],
    ['a workbook that counts from 1904', { formats: [31], since1904: true, rows: cell('<v>44869</v>', 's="0"') }, [['2026年11月5日']]],
    ['a format that is none', { formats: ['[[['], rows: cell('<v>7</v>', 's="0"') }, [['7']]],
    ['the first sheet that is shown', { hidden: cell('<v>1</v>'), rows: cell('<v>2</v>') }, [['2']]],
    ['nothing', { rows: '' }, []],
  ])('%s', async (_, sheet, expected) => expect(await read(sheet)).toEqual(expected)); // prettier-ignore

  test('whatever prefix its writer chose', async () => {
    const parts = unzipSync(spreadsheet({ rows: cell('<v>2</v>') }));
    const name = 'xl/worksheets/sheet2.xml';
    const prefixed = Buffer.from(parts[name]!).toString().replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    expect(await readSheet(zipSync({ ...parts, [name]: strToU8(prefixed) }))).toEqual([['2']]);
  }); // prettier-ignore
});

describe('what cannot be read is refused in plain words', () => {
  const whole = unzipSync(spreadsheet({ rows: cell('<v>2</v>') }));
  const without = (name: string): Uint8Array => {
    const { [name]: _, ...rest } = whole;
    return zipSync(rest);
  };
  const replaced = (parts: Zippable): Uint8Array => zipSync({ ...whole, ...parts });
  const SHEET = 'xl/worksheets/sheet2.xml';
  const many = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => row(index)).join('');
  test.each<[name: string, bytes: Uint8Array, message: RegExp]>([
    ['a text', strToU8('县,清河'), /不是 Excel 表格/],
    ['an old table', encrypted('Workbook'), /旧版表格文件/],
    ['a password', encrypted('EncryptedPackage'), /打开密码/],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), /不是 Excel 表格/],
    ['half a file', spreadsheet({ rows: cell('<v>2</v>') }).slice(0, 400), /已损坏/],
    ['no sheet', without(SHEET), /缺少工作表/],
    ['no workbook', without('xl/workbook.xml'), /不是 Excel 表格/],
    ['broken XML', replaced({ [SHEET]: strToU8('<worksheet><sheetData>') }), /已损坏/],
    ['an entity', replaced({ [SHEET]: strToU8('<!DOCTYPE d [<!ENTITY x "ha">]><worksheet/>') }), /文档类型声明/],
    ['a large file', new Uint8Array(MAX_BYTES_PER_SHEET + 1), /表格过大/],
    ['a bomb', replaced({ [SHEET]: new Uint8Array(30 << 20) }), /表格过大/],
    ['many cells', spreadsheet({ rows: many(20_001, () => '<row><c><v>1</v></c></row>') }), /表格过大/],
    ['a cell far to the right', spreadsheet({ rows: '<row><c r="XFD1"><v>1</v></c></row>' }), /表格过大/],
  ])('%s', async (_, bytes, message) => {
    const error: unknown = await readSheet(bytes).catch((e: unknown) => e);
    if (!(error instanceof DocxError)) throw new Error(`not refused: ${String(error)}`);
    expect(sheetProblem(error.problem)).toMatch(message);
  });
});
