import { allMatches } from '../../text/matches';
import { DIGITS } from '../../text/numerals';
import { Continued, Hundreds, Large, Tens } from './figures';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

/** 3百人 · 3百多个 · 3千余个, while 3千多人 is common in print; 2～3百人 is a range, another rule's. 5千克 and 10千瓦 are units. */
const MIXED = new RegExp(
  `(?<![\\d.．万亿～~—–－\\-至到第]|\\d、)(\\d{1,2})(百|千(?![多几]))([多余几])?(?=${measuresOf('count', 'money', 'weight', 'length', 'area')}|人|里)(?!克|米|瓦|伏|分|卡|帕|赫|升)`,
  'g',
);
/** 5十多天: ten is never written in a character behind a figure. */
const TENS = new RegExp(
  `(?<![\\d.．万亿～~—–－\\-至到第/／]|\\d、)([1-9])十([多几余])?(?=[万亿]?(?:${measuresOf('count', 'time', 'money', 'weight', 'length', 'area')}|人|里|岁))`,
  'g',
);
const MAY_BE_TENS = /\d十/;

/** 300万万元: one of the two is too many. */
const DOUBLED = /(?<=\d[多余]?)(万万|亿亿|万亿亿|亿万亿)(?=[元人亩吨户斤名个平立])/g;

/** 二百30名: one number, its hundreds in characters and the rest in figures. */
const SPLIT = new RegExp(
  `(?<![第一二三四五六七八九十百千])([一二两三四五六七八九])([百千])(\\d{1,3})(?=${measuresOf('count', 'money', 'weight', 'length', 'area')}|人)`,
  'g',
);
/** 三十5万元: its tens in characters. */
const SPLIT_TENS = new RegExp(
  `(?<![第之一二两三四五六七八九十百千万亿合双红数])([二三四五六七八九]?)十([1-9])(?=[万亿]?(?:${measuresOf('count', 'money', 'weight', 'length', 'area', 'time')}))`,
  'g',
);
/** 1千2百35户 · 3亿5千6百万元: one number in figures and characters by turns. */
const BY_TURNS = /(?<![\d.．])(?:(\d{1,3})亿)?(\d)千(\d)百(\d\d)?(万)?(?![\d多余几])/g;
/** 3万5千元 · 2亿3千万: the same with a decimal. */
const IN_THOUSANDS = /(?<![\d.．])(\d{1,4})(?:万([1-9])千(?:([1-9])百)?|亿([1-9])千万)(?=元|块钱)/g;

/** Numbers written half in figures and half in characters, and 万 or 亿 written twice. */
export function mixedFigures(text: string, behind: number): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (behind & Hundreds) {
    for (const m of allMatches(text, BY_TURNS)) slips.push(...numberByTurns(m));
    for (const m of allMatches(text, IN_THOUSANDS)) {
      const [, whole, thousands, hundreds = '', ofLarge] = m as unknown as string[];
      const right = ofLarge === undefined ? `${whole!}.${thousands!}${hundreds}万` : `${whole!}.${ofLarge}亿`;
      slips.push({ ...mixed(m, right), severity: 'information' });
    }
    for (const m of allMatches(text, MIXED)) {
      const right = `${Number(m[1]) * (m[2] === '百' ? 100 : 1000)}${m[3] ?? ''}`;
      slips.push(mixed(m, right));
    }
  }
  if (MAY_BE_TENS.test(text))
    for (const m of allMatches(text, TENS)) {
      const right = `${m[1]!}0${m[2] ?? ''}`;
      slips.push(mixed(m, right));
    }
  if (behind & Continued)
    for (const m of allMatches(text, SPLIT)) {
      const [, digit, times, rest] = m as unknown as [string, string, string, string];
      const unit = times === '百' ? 100 : 1000;
      if (Number(rest) >= unit) continue;
      const right = String((digit === '两' ? 2 : DIGITS.indexOf(digit)) * unit + Number(rest));
      slips.push(mixed(m, right));
    }
  if (behind & Tens)
    for (const m of allMatches(text, SPLIT_TENS)) {
      const right = `${m[1] === '' ? 1 : DIGITS.indexOf(m[1]!)}${m[2]!}`;
      slips.push(mixed(m, right));
    }
  if (behind & Large)
    for (const m of allMatches(text, DOUBLED)) {
      const right = m[0].slice(0, m[0].length === 2 ? 1 : 2);
      const message = `“${m[0]}”多写了一个字，应为“${right}”。`;
      slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'unit', message, severity: 'error' });
    }
  return slips;
}

/** A number of which part is written in figures and part in characters. */
function mixed({ 0: wrong, index }: RegExpExecArray, right: string): NumeralSlip {
  const message = `“${wrong}”数字写法混用，应为“${right}”。`;
  return { start: index, wrong, rights: [right], kind: 'unit', message };
}

function numberByTurns(m: RegExpExecArray): NumeralSlip[] {
  const [, large, thousands, hundreds, rest = '', tenThousands = ''] = m as unknown as string[];
  const number = Number(thousands) * 1000 + Number(hundreds) * 100 + Number(rest);
  // 3亿5千6百 may stop short of 万
  if (large !== undefined && tenThousands === '') return [];
  const right =
    large === undefined ? `${number}${tenThousands}` : `${Number((Number(large) + number / 10000).toFixed(4))}亿`;
  return [mixed(m, right)];
}
