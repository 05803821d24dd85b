import { format, isDateFormat } from 'numfmt';
import formats from '../../data/kept/sheet-number-formats.tsv';
import { tableRows } from '../text/table';
import { openArchive, type Archive } from './archive';
import { relationshipsOf, type Relationship } from './parts';
import { DocxError, type DocxProblem } from './problem';
import { readXml, xmlText } from './xml-reader';

/** Largest spreadsheet that is opened, in bytes: a table of a speech has a page. */
export const MAX_BYTES_PER_SHEET = 8 << 20;
/** Cells that hold something, and columns: beyond them a sheet is no table to fill a speech from. */
const MAX_CELLS_PER_SHEET = 20_000;
const MAX_COLUMNS_PER_SHEET = 1000;
/** Days between the two calendars that a workbook counts from, 1900 and 1904. */
const DAYS_TO_1904 = 1462;

const MESSAGES: Readonly<Record<DocxProblem, string>> = {
  'old-format': '是旧版表格文件（.xls、.et），请用 Excel 或 WPS 另存为 .xlsx 或 CSV',
  encrypted: '表格设有打开密码，请先取消密码，再另存为 .xlsx',
  'not-zip': '不是 Excel 表格（.xlsx）',
  'not-word': '是压缩文件，但不是 Excel 表格（.xlsx）',
  damaged: '表格已损坏，无法读取，请用 Excel 或 WPS 打开后重新保存',
  'missing-part': '表格不完整，缺少工作表，请用 Excel 或 WPS 打开后重新保存',
  doctype: '表格内含文档类型声明，Excel 表格不会有，为安全起见未读取',
  'too-large': '表格过大，不像一篇讲话稿的填写表，为安全起见未读取',
  'too-old': '是旧程序存的表格，请用 Excel 或 WPS 另存为 .xlsx',
  empty: '文件是空的，一个字节也没有，请重新传一份',
  'text-would-change': '会改动其中的文字，没有写',
  'no-text': '表格里没有文字',
};

/** Why a spreadsheet cannot be read, in Chinese. */
export function sheetProblem(problem: DocxProblem): string {
  return MESSAGES[problem];
}

/**
 * Cells of the first sheet that is shown, row by row, dates and numbers as the sheet shows them. Empty cells are empty
 * strings, empty rows are left out. Throws `DocxError` for what is no .xlsx, is damaged, encrypted or too large.
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > MAX_BYTES_PER_SHEET) throw new DocxError('too-large');
  const archive = await openArchive(bytes);
  const root = await relationshipsOf(archive, '');
  const path = root.find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = await archive.read(path);
  if (!workbook || !archive.names.some((n) => n.startsWith('xl/'))) throw new DocxError('not-word');
  const parts = await relationshipsOf(archive, path);
  const { sheet, since1904 } = firstSheet(xmlText(workbook), parts);
  const [cells, strings, styles] = [
    await textOf(archive, sheet),
    await textOf(archive, target(parts, 'sharedStrings')),
    await textOf(archive, target(parts, 'styles')),
  ];
  if (cells === undefined) throw new DocxError('missing-part');
  const patterns = styles === undefined ? [] : patternsOf(styles);
  return readCells(cells, strings === undefined ? [] : stringsOf(strings), (value, style) =>
    shown(value, patterns[style] ?? 'General', since1904),
  );
}

function target(parts: readonly Relationship[], type: string): string | undefined {
  return parts.find((part) => part.type === type)?.target;
}

async function textOf(archive: Archive, part: string | undefined): Promise<string | undefined> {
  const bytes = part === undefined ? undefined : await archive.read(part);
  return bytes && xmlText(bytes);
}

/** A number as a sheet shows it with a pattern. */
function shown(value: number, pattern: string, since1904: boolean): string {
  try {
    return format(pattern, since1904 && isDateFormat(pattern) ? value + DAYS_TO_1904 : value, { locale: 'zh-CN' });
  } catch {
    // a pattern that is none: the plain number
    return String(value);
  }
}

/** The name of an element without the prefix that a writer chose. */
function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function firstSheet(
  workbook: string,
  parts: readonly Relationship[],
): { readonly sheet: string | undefined; readonly since1904: boolean } {
  let sheet: string | undefined;
  let since1904 = false;
  readXml(workbook, {
    open(element) {
      const name = local(element.name);
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(element.attribute('date1904') ?? '');
      if (name !== 'sheet' || sheet !== undefined || /hidden/i.test(element.attribute('state') ?? '')) return;
      sheet = parts.find((part) => part.id === element.attribute('id') && part.type === 'worksheet')?.target;
    },
    close: () => undefined,
  });
  return { sheet, since1904 };
}

/** Texts that cells share, in order; how a Japanese text is read aloud is no part of it. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  readXml(xml, {
    open({ name }) {
      if (local(name) === 'rPh') return 'skip';
      if (local(name) === 'si') strings.push('');
      isText = local(name) === 't';
    },
    close: () => {
      isText = false;
    },
    text(text) {
      if (isText && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

const BUILT_IN: ReadonlyMap<string, string> = new Map(
  tableRows(formats, 'sheet-number-formats.tsv', ['id', 'pattern']).map(({ id, pattern }) => [id, pattern]),
);

/** The number pattern of each style that a cell may name. */
function patternsOf(styles: string): string[] {
  const named = new Map(BUILT_IN);
  const patterns: string[] = [];
  let inCells = false;
  readXml(styles, {
    open(element) {
      const name = local(element.name);
      if (name === 'numFmt')
        named.set(element.attribute('numFmtId') ?? '', element.attribute('formatCode') ?? 'General');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) patterns.push(named.get(element.attribute('numFmtId') ?? '0') ?? 'General');
    },
    close(name) {
      if (local(name) === 'cellXfs') inCells = false;
    },
  });
  return patterns;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  text: string;
}

/** Reads the cells of a sheet. A cell without an address stands behind the one before it. */
function readCells(
  xml: string,
  strings: readonly string[],
  numberText: (value: number, style: number) => string,
): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: Cell | undefined;
  let isText = false;
  let count = 0;
  readXml(xml, {
    open(element) {
      const name = local(element.name);
      if (name === 'row') row = [];
      if (name === 'rPh') return 'skip';
      isText = name === 'v' || name === 't';
      if (name !== 'c') return;
      const column = columnOf(element.attribute('r')) ?? row.length;
      if (column >= MAX_COLUMNS_PER_SHEET || ++count > MAX_CELLS_PER_SHEET) throw new DocxError('too-large');
      while (row.length < column) row.push('');
      cell = { type: element.attribute('t') ?? 'n', style: Number(element.attribute('s') ?? 0), text: '' };
    },
    close(name) {
      isText = false;
      if (local(name) === 'c' && cell) {
        row.push(cellText(cell, strings, numberText));
        cell = undefined;
      }
      if (local(name) === 'row' && row.some((text) => text !== '')) rows.push(row);
    },
    text(text) {
      if (isText && cell) cell.text += text;
    },
  });
  return rows;
}

function cellText(
  { type, style, text }: Cell,
  strings: readonly string[],
  numberText: (value: number, style: number) => string,
): string {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? '是' : '否';
    case 'e':
      // a formula that came to nothing
      return '';
    case 'n':
      return text === '' || Number.isNaN(Number(text)) ? text : numberText(Number(text), style);
    default:
      return text;
  }
}

/** Column from 0 of an address (AB12 gives 27). */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
