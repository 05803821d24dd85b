import measureTable from '../../data/kept/measures.tsv';
import wordTable from '../../data/kept/compared-words.tsv';
import { alternation } from '../text/alternation';
import { allMatches } from '../text/matches';
import { DIGITS } from '../text/numerals';
import type { Span } from '../text/span';
import { tableColumn, tableRows } from '../text/table';
import type { Figure } from './types';

/** A figure at its place in a line. */
export interface PlacedFigure extends Span, Figure {}

const UNITS = alternation([
  ...tableColumn(measureTable, 'measures.tsv', 'word'),
  ...tableRows(wordTable, 'compared-words.tsv', ['use', 'wording']).flatMap(({ use, wording }) =>
    use === 'measure' ? [wording] : [],
  ),
]);
const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Behind a figure: 320多家, 20余名, 3个多月. */
const MORE = '[多余来]?';
const FIGURE = new RegExp(
  `(?<share>[百千]分之)?(?<number>\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十](?:[零〇一二两三四五六七八九十百千万亿]*[零〇一二两三四五六七八九十百千万亿])?(?:点[零〇一二三四五六七八九]+)?)(?<scale>[十百千万亿]*)(?:${MORE})(?<scale2>[万亿]?)(?<unit>${UNITS}|中全会|大(?=精神|报告|以来|召开|闭幕|胜利))?`,
  'g',
);
const FRACTION = /([二三四五六七八九十]|\d+)分之([一二三四五六七八九十]|\d+)/g;
/** The unit of the second end of a range holds for its first one. */
const RANGE = new RegExp(`^[—～~至到-]+(?:\\d[\\d,.]*|[一二两三四五六七八九十百千]+)[万亿]?(${UNITS})`);
const SAME_UNITS: Readonly<Record<string, string>> = {
  '％': '%',
  平米: '平方米',
  平方千米: '平方公里',
  千米: '公里',
  千克: '公斤',
  秒钟: '秒',
  个小时: '小时',
  块: '元',
  个点: '个百分点',
  百分点: '个百分点',
};
/** Measures of persons, and those that 个 may stand for. */
const PERSONS = '名位人个';

/**
 * Figures of a line, whether in Arabic or in Chinese numerals, with the values they stand for. A Chinese
 * numeral without a unit is none.
 */
export function figuresOf(text: string): PlacedFigure[] {
  const figures: PlacedFigure[] = [];
  if (text.includes('分之'))
    for (const match of allMatches(text, FRACTION)) {
      const [whole, part] = [chineseOrArabic(match[1]!), chineseOrArabic(match[2]!)];
      if (whole && part) figures.push({ ...spanOf(match), value: part / whole, unit: '分之' });
    }
  const fractions = [...figures];
  for (const match of allMatches(text, FIGURE)) {
    const span = spanOf(match);
    if (fractions.some((f) => f.start < span.end && span.start < f.end)) continue;
    const figure = figureOf(match, text);
    if (figure) figures.push({ ...span, ...figure });
  }
  return figures.sort((a, b) => a.start - b.start);
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function figureOf(match: RegExpExecArray, text: string): Figure | undefined {
  const { share, number, scale = '', scale2 = '', unit: written } = match.groups!;
  const isArabic = /^\d/.test(number!);
  const value = isArabic ? Number(number!.replaceAll(',', '')) : chineseValue(number!);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const scaled = [...scale, ...scale2].reduce((product, sign) => product * MULTIPLIERS[sign]!, value);
  if (share) return { value: rounded(share === '百分之' ? scaled : scaled / 10), unit: '%' };
  const unit = written ?? (isArabic ? (RANGE.exec(text.slice(match.index + match[0].length))?.[1] ?? '') : undefined);
  if (unit === undefined) return undefined;
  if (unit === '大' && (isArabic || scaled < 10)) return undefined;
  const isOrdinal = text[match.index - 1] === '第';
  return { value: rounded(scaled), unit: (isOrdinal ? '第' : '') + (SAME_UNITS[unit] ?? unit) };
}

/** Without what sums of binary fractions leave behind. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function chineseOrArabic(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : chineseValue(text);
}

/** Value of a Chinese numeral: 三百二十万, 一千二百, 两, 八点五, 二〇二五. Undefined for what is none. */
export function chineseValue(text: string): number | undefined {
  const [whole, fraction] = text.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  const value = wholeValue(whole!);
  if (value === undefined || fraction === undefined) return value;
  const digits = Array.from(fraction, (digit) => DIGITS.indexOf(digit));
  return digits.includes(-1) ? undefined : Number(`${value}.${digits.join('')}`);
}

function wholeValue(text: string): number | undefined {
  if (/^[零一二三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, (c) => DIGITS.indexOf(c)).join(''));
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  let largest = 0;
  for (const sign of text) {
    const multiplier = MULTIPLIERS[sign];
    if (multiplier === undefined) {
      const value = DIGITS.indexOf(sign);
      if (value < 0 || digit > 0) return undefined;
      digit = value;
      continue;
    }
    if (multiplier >= 1e4) {
      section += Math.max(digit, 0);
      // 一万二千亿 counts all before it, of 一亿二千万 the 万 only what stands behind the 亿
      total = multiplier < largest ? total + section * multiplier : (total + section) * multiplier;
      largest = Math.max(largest, multiplier);
      section = 0;
    } else section += (digit < 0 ? 1 : digit) * multiplier;
    digit = -1;
    lastUnit = multiplier;
  }
  // 三百二 is 320, 两万五 is 25 000
  const isShort = digit > 0 && lastUnit >= 100 && !/零.$/.test(text);
  return total + section + Math.max(digit, 0) * (isShort ? lastUnit / 10 : 1);
}

/** Whether two figures say the same. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  return a.value === b.value && isSameUnit(a.unit, b.unit);
}

/** Whether two units are the same, or one is left to the reader: 320万 for 320万元, 3个 for 3家. */
export function isSameUnit(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  if (PERSONS.includes(a) && PERSONS.includes(b)) return true;
  return (a === '个' && COUNTING.has(b)) || (b === '个' && COUNTING.has(a));
}

const COUNTING: ReadonlySet<string> = new Set(
  tableRows(measureTable, 'measures.tsv', ['word', 'kind']).flatMap(({ word, kind }) =>
    kind === 'count' && word.length === 1 ? [word] : [],
  ),
);
