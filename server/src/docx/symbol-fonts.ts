import fontTable from '../../data/kept/symbol-fonts.tsv';
import { tableRows } from '../text/table';

let signs: ReadonlyMap<string, string> | undefined;

/**
 * The sign that a character of a symbol font shows (w:sym, the SYMBOL field): those fonts keep byte xx at F0xx of the
 * private area. A character of another font is itself. Undefined where nobody can tell what it shows.
 */
export function symbolSign(font: string | undefined, code: number | undefined): string | undefined {
  if (code === undefined || code < 0x20 || code > 0xffff) return undefined;
  signs ??= new Map(
    tableRows(fontTable, 'symbol-fonts.tsv', ['font', 'code', 'character']).map((row) => [
      `${row.font.toLowerCase()} ${row.code}`,
      row.character,
    ]),
  );
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const byte = code < 0x100 ? code : code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : undefined;
  if (byte !== undefined && font !== undefined) {
    const sign = signs.get(`${font.toLowerCase()} ${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    if (sign !== undefined) return sign;
    if (/^(?:wingdings|webdings|symbol|marlett)/i.test(font)) return byte === 0x20 ? ' ' : undefined;
  }
  return isPrivate || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCharCode(code);
}

/** A number in hexadecimal digits; undefined where it is none. */
export function hexNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9A-Fa-f]{1,4}$/.test(text) ? parseInt(text, 16) : undefined;
}
