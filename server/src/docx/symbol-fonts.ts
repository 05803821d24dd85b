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

/** Whether a typeface is one of signs: what stands in it shows no letters. */
export function isSignFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:wingdings|webdings|symbol)\b/i.test(font);
}

/** A text as a typeface of signs shows it, and how many signs nobody can tell. Letters of Symbol are left as they are. */
export function shownInSigns(text: string, font: string): { readonly text: string; readonly unknown: number } {
  let unknown = 0;
  const isShown = /^symbol/i.test(font) ? /[\uf020-\uf0ff]/g : /[\u0021-\u00ff\uf020-\uf0ff]/g;
  const shown = text.replace(isShown, (character) => {
    const sign = symbolSign(font, character.charCodeAt(0));
    if (sign !== undefined) return sign;
    if (character < '\u0100') return character;
    unknown++;
    return '';
  });
  return { text: shown, unknown };
}

/** A number in hexadecimal digits; undefined where it is none. */
export function hexNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9A-Fa-f]{1,4}$/.test(text) ? parseInt(text, 16) : undefined;
}
