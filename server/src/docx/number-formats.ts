import { formatChineseNumeral, formatCircled } from '../text/numerals';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Digits of a way to write Chinese numbers, and its words for ten, a hundred, a thousand. */
interface Script {
  readonly digits: string;
  readonly units: string;
  /** Whether ten is written 壹拾 and not 十. */
  readonly full: boolean;
}

const COMMON: Script = { digits: '零一二三四五六七八九', units: '十百千万', full: false };
const LEGAL: Script = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万', full: true };
const LEGAL_TRADITIONAL: Script = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', full: true };

/** Writers of numbers by the name of their format in ST_NumberFormat (ECMA-376 part 1, 17.18.59). */
const WRITERS: ReadonlyMap<string, (value: number) => string> = new Map<string, (value: number) => string>([
  ['none', () => ''],
  ['bullet', () => ''],
  // 九十九, then digit by digit: 一○○
  ['chineseCounting', countedByDigits],
  ['taiwaneseCounting', countedByDigits],
  ['chineseCountingThousand', (value) => counted(value, COMMON)],
  ['taiwaneseCountingThousand', (value) => counted(value, COMMON)],
  // 百 and 千 stand without 一
  ['japaneseCounting', (value) => counted(value, COMMON).replace(/^一(?=[百千])|零/g, '')],
  ['chineseLegalSimplified', (value) => counted(value, LEGAL)],
  ['ideographLegalTraditional', (value) => counted(value, LEGAL_TRADITIONAL)],
  ['ideographDigital', (value) => digitByDigit(value, '〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', (value) => digitByDigit(value, '〇一二三四五六七八九')],
  ['taiwaneseDigital', (value) => digitByDigit(value, '○一二三四五六七八九')],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? String(value)],
  ['ideographZodiacTraditional', yearName],
  ['ideographEnclosedCircle', (value) => signFrom(0x3280, value, 10)],
  ['decimalEnclosedCircle', (value) => formatCircled(value) ?? String(value)],
  ['decimalEnclosedCircleChinese', (value) => formatCircled(value) ?? String(value)],
  ['decimalEnclosedParen', (value) => signFrom(0x2474, value, 20)],
  ['decimalEnclosedFullstop', (value) => signFrom(0x2488, value, 20)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['numberInDash', (value) => `- ${value} -`],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['upperLetter', (value) => letters(value, 'A')],
  ['lowerLetter', (value) => letters(value, 'a')],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
]);

/**
 * A number as Word writes it in a format. A format that Chinese documents do not use gives Western digits; behind the last
 * character of a row of signs (癸, ⑳) Word goes on with Western digits too.
 */
export function formatNumber(value: number, format: string): string {
  const zeros = /^0+1$/.exec(format)?.[0].length;
  if (zeros !== undefined) return String(value).padStart(zeros, '0');
  return WRITERS.get(format)?.(value) ?? String(value);
}

/** The name under which a format of one's own (“001, 002, 003, ...”) is kept: its first number. */
export function customFormat(example: string | undefined): string {
  return /^0+1(?=,)/.exec(example ?? '')?.[0] ?? 'decimal';
}

function countedByDigits(value: number): string {
  return value > 99 ? digitByDigit(value, '○一二三四五六七八九') : formatChineseNumeral(value);
}

function digitByDigit(value: number, digits: string): string {
  return [...String(value)].map((d) => digits[Number(d)]).join('');
}

/** 一百零一, 壹佰零壹: up to 99 999. */
function counted(value: number, { digits, units, full }: Script): string {
  if (!Number.isInteger(value) || value < 1 || value > 99_999) return String(value);
  const figures = [...String(value)].map(Number);
  let text = '';
  figures.forEach((figure, i) => {
    const rank = figures.length - 1 - i;
    if (figure === 0) {
      if (figures.slice(i).some((f) => f > 0) && !text.endsWith(digits[0]!)) text += digits[0]!;
      return;
    }
    const bare = rank === 1 && figure === 1 && text === '' && !full;
    text += (bare ? '' : digits[figure]!) + (rank > 0 ? units[rank - 1]! : '');
  });
  return text;
}

/** 甲子 … 癸亥. */
function yearName(value: number): string {
  return value >= 1 && value <= 60 ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]! : String(value);
}

function signFrom(first: number, value: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function fullWidth(value: number): string {
  return [...String(value)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join('');
}

/** A … Z, then AA, BB … as Word counts. */
function letters(value: number, first: 'A' | 'a'): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCodePoint(first.codePointAt(0)! + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let out = '';
  let rest = value;
  for (const [n, s] of ROMAN)
    while (rest >= n) {
      out += s;
      rest -= n;
    }
  return out;
}
