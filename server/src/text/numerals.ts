/** The Chinese digits, each at its value. */
export const DIGITS = '零一二三四五六七八九';

/**
 * Value of a well-formed Chinese cardinal from 1 to 99 as used in markers (一, 十, 十二, 二十, 九十九).
 * Returns undefined for anything else (五一, 一〇, the empty string), so that dates and names are not taken for markers.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? digit(text) : undefined;
  if (text.indexOf('十', ten + 1) >= 0 || ten > 1) return undefined;
  const tens = ten === 0 ? 1 : digit(text[0]!);
  const ones = ten === text.length - 1 ? 0 : digit(text[ten + 1]!);
  if (tens === undefined || ones === undefined || text.length - ten > 2) return undefined;
  return tens * 10 + ones;
}

function digit(character: string): number | undefined {
  const value = DIGITS.indexOf(character);
  return value > 0 ? value : undefined;
}

/** Chinese cardinal for 1 to 99; other numbers come back in Arabic digits. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}

/** The same before a measure word: 两, and not 二. */
export function formatCount(value: number): string {
  return value === 2 ? '两' : formatChineseNumeral(value);
}

/** The days of the week as they are written behind 星期, from Sunday. */
export const WEEKDAYS = '日一二三四五六';

const YEAR_DIGITS = '〇一二三四五六七八九';

/** The number of a year in four digits, Arabic or Chinese with 〇, ○ or 零, or of both kinds: 2024, 二〇二四, 二〇24. */
export const yearOfDigits = (digits: string): number =>
  Number(digits.replace(/[○零]/g, '〇').replace(/[〇一二三四五六七八九]/g, (c) => String(YEAR_DIGITS.indexOf(c))));

/** Circled digit (①…⑳) for 1 to 20; undefined outside. */
export function formatCircled(value: number): string | undefined {
  return Number.isInteger(value) && value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : undefined;
}

/**
 * A count from 1 to 99 in running text, as a pattern that is no group; `parseCount` tells its value. No numeral stands
 * before it, so that a count behind a name is not cut in two: 金辉化工|十二家企业; 两 goes on from none (张守一|两位同志).
 */
export const COUNT =
  '(?:两|(?<![一两二三四五六七八九十百千零\\d])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]|[1-9]\\d?))';

/**
 * Count named in running text: 两, 二, 三, 十二, 3, 12. Undefined for an open count (几, 数, 若干) or no number.
 */
export function parseCount(text: string): number | undefined {
  if (text === '两' || text === '俩') return 2;
  if (/^[0-9]{1,2}$/.test(text)) return Number(text);
  if (/^[０-９]{1,2}$/.test(text)) return Number(text.normalize('NFKC'));
  return parseChineseNumeral(text);
}

/** Value of a count in digits, however many they are, or in characters as `parseCount` reads them. */
export const valueOfCount = (text: string): number | undefined => (/\d/.test(text) ? Number(text) : parseCount(text));
