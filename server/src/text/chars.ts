/** Character classes as bits, so that one look-up answers several questions. Surrogates count as Han (rare names). */
export const Han = 1;
export const Letter = 2;
export const Digit = 4;
export const Blank = 8;
/** A mark of Chinese writing: ，。、；：？！“”‘’（）《》…—· and the like. */
export const FullMark = 16;
/** A printable ASCII mark. */
export const HalfMark = 32;
/** Zero-width, controls, soft hyphen, BOM, directional marks, U+2028: nothing to see, all to stumble over. */
export const Invisible = 64;
/** Full-width letters and digits (Ａ１). */
export const WideAlnum = 128;
/** Any other character: ×, ○, □, ①, Ⅹ, ％ … */
export const Symbol = 256;
/** Stands for what is no prose in a line of Markdown (text/filler.ts). */
export const Filler = 512;

const TABLE = buildTable();

/** Class bits by UTF-16 unit, for loops over every unit of a text, where a call for each would cost more than the look. */
export const CLASSES: Readonly<Uint16Array> = TABLE;

/** Class bits of a UTF-16 unit. Any number outside 0…65535 gives Symbol. */
export function classOf(unit: number): number {
  return TABLE[unit] ?? Symbol;
}

/** Whether the UTF-16 unit is a Chinese character (or half of an astral one). */
export function isHan(unit: number): boolean {
  return TABLE[unit] === Han;
}

/** Whether the UTF-16 unit is the sign of a radical (⼈, ⺠), which looks like the character and is none: a paste leaves it. */
export function isRadicalSign(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0x2fd5;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536).fill(Symbol);
  const fill = (from: number, to: number, value: number): void => {
    table.fill(value, from, to + 1);
  };
  fill(0x3400, 0x4dbf, Han);
  fill(0x4e00, 0x9fff, Han);
  fill(0xf900, 0xfaff, Han);
  fill(0xd800, 0xdfff, Han);
  table[0x3007] = Han; // 〇
  table[0x3005] = Han; // 々
  fill(0x21, 0x7e, HalfMark);
  fill(0x30, 0x39, Digit);
  fill(0x41, 0x5a, Letter);
  fill(0x61, 0x7a, Letter);
  for (const c of '，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』…—·～﹏﹑') table[c.charCodeAt(0)] = FullMark;
  // a form feed stands where a page is turned by hand
  for (const c of ' \t\f\u00a0\u3000\u2002\u2003\u2009\u202f') table[c.charCodeAt(0)] = Blank;
  for (const c of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff\u202a\u202b\u202c\u202d\u202e')
    table[c.charCodeAt(0)] = Invisible;
  // controls, among them the line break inside a paragraph of Word (U+000B)
  fill(0x00, 0x08, Invisible);
  table[0x0b] = Invisible;
  fill(0x0e, 0x1f, Invisible);
  fill(0x7f, 0x9f, Invisible);
  fill(0xff10, 0xff19, WideAlnum);
  fill(0xff21, 0xff3a, WideAlnum);
  fill(0xff41, 0xff5a, WideAlnum);
  fill(0xfdd0, 0xfdd1, Filler);
  return table;
}
