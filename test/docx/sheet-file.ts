import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A spreadsheet that a test writes by hand. */
export interface Sheet {
  /** Inner XML of the rows of the sheet that is shown. */
  readonly rows: string;
  /** Inner XML of the rows of a hidden sheet before it. */
  readonly hidden?: string;
  /** Inner XML of the shared strings. */
  readonly strings?: readonly string[];
  /** Number formats of the styles, by number or by pattern. */
  readonly formats?: readonly (number | string)[];
  readonly since1904?: boolean;
}

/** Makes the bytes of an .xlsx file. */
export function spreadsheet({ rows, hidden = '', strings = [], formats = [], since1904 = false }: Sheet): Uint8Array {
  const sheet = (inner: string): Uint8Array =>
    strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData></worksheet>`);
  const relationships = (list: readonly (readonly [type: string, target: string])[]): Uint8Array =>
    strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    );
  const ownFormats = formats.flatMap((format, i) => (typeof format === 'string' ? [[200 + i, format] as const] : []));
  const quoted = (text: string): string => text.replaceAll('"', '&quot;');
  return zipSync({
    '[Content_Types].xml': strToU8(`${HEAD}<Types/>`),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>` +
        '<sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><sheet name="表" sheetId="2" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', '/xl/worksheets/sheet2.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet(hidden),
    'xl/worksheets/sheet2.xml': sheet(rows),
    'xl/sharedStrings.xml': strToU8(
      `${HEAD}<sst xmlns="${MAIN}">${strings.map((s) => `<si><t>${s.replace('<rPh', '</t><rPh')}${s.includes('<rPh') ? '' : '</t>'}</si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${ownFormats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`).join('')}</numFmts>` +
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
        `<cellXfs>${formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
  });
}

/** The head of a file of the older kind, which holds a stream of some name: an encrypted .xlsx lies in one too. */
export function encrypted(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, 'utf16le')]);
}
