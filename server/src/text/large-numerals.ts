import { DIGITS } from './numerals';

/** A number below ten thousand as it is spelled in full: 三千二百一十, 八百零五, 十二; 三百五, which stands for 350, is none. */
const SECTION =
  /^(?:([一二三四五六七八九])千)?(零)?(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?(零)?([一二三四五六七八九])?$/;

/** Value of a Chinese cardinal below 10^12: 八百六十, 一万二千, 两千三百零五. Undefined for what is none, and for one cut short. */
export function parseLargeNumeral(text: string): number | undefined {
  const even = text.replaceAll('两', '二').replaceAll('〇', '零');
  return splitAt(even, '亿', 1e8, (part) => splitAt(part, '万', 1e4, section));
}

/** Value of a numeral whose part before a mark counts so many, and what `valueOf` makes of one without the mark. */
function splitAt(
  text: string,
  mark: string,
  scale: number,
  valueOf: (part: string) => number | undefined,
): number | undefined {
  const [most, ...less] = text.split(mark);
  if (less.length === 0) return valueOf(text);
  const [over, under] = [valueOf(most!), less[0] === '' ? 0 : valueOf(less[0]!)];
  return less.length > 1 || !over || under === undefined ? undefined : over * scale + under;
}

function section(text: string): number | undefined {
  const m = SECTION.exec(text);
  if (!m || text === '') return undefined;
  const [, thousands, , hundreds, , tens, ten, , ones] = m;
  const value =
    digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? Math.max(digitOf(tens), 1) * 10 : 0) + digitOf(ones);
  // a place that is passed over is told by 零: 三千零五, not 三千五
  return value > 0 && spelled(value).replace(/^一十/, '十') === text.replace(/^零/, '').replace(/^一十/, '十')
    ? value
    : undefined;
}

const digitOf = (digit: string | undefined): number => (digit === undefined ? 0 : DIGITS.indexOf(digit));

function spelled(value: number): string {
  const places = String(value).padStart(4, '0');
  return Array.from(places, (digit, k) => (digit === '0' ? '零' : DIGITS[Number(digit)]! + ['千', '百', '十', ''][k]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

/** Chinese cardinal of a number of at most twelve digits and of few decimals: 870 as 八百七十, 9.8 as 九点八. */
export function formatLargeNumeral(value: number): string {
  const [whole, decimals] = String(value).split('.');
  const sections = [Math.floor(Number(whole) / 1e8), Math.floor(Number(whole) / 1e4) % 1e4, Number(whole) % 1e4];
  const told = sections.reduce((text, part, k) => {
    if (part === 0) return text;
    const isAfterGap = text !== '' && (part < 1000 || (k === 2 && sections[1] === 0));
    return `${text}${isAfterGap ? '零' : ''}${spelled(part)}${['亿', '万', ''][k]!}`;
  }, '');
  const cardinal = (told || '零').replace(/^一十/, '十');
  return decimals === undefined ? cardinal : `${cardinal}点${Array.from(decimals, (d) => DIGITS[Number(d)]!).join('')}`;
}
