import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { formatLargeNumeral, parseLargeNumeral } from '../../text/large-numerals';
import { allMatches } from '../../text/matches';
import { DIGITS } from '../../text/numerals';
import { once } from '../../text/once';
import { readRewritten, type Rewritten } from './figures-rewritten';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** What a line with two such figures holds: asked before they are looked for. */
const MAY_CHECK = /百分之|[十百千万亿].*[十百千万亿]|[合共总]计[一二三四五六七八九]?[十百千]/;
const DIGIT = '一二两三四五六七八九';
const NUMERAL = `[${DIGIT}十百千万亿零〇]`;
/** What stands before a numeral that is none by itself: 几十, 第二十, 三四十 (whose first characters are its own). */
const NOT_BEHIND = `${DIGIT}十百千万亿零〇几数第\\d.点`;
/** Of these single ones are told by their number more often than counted: 一期, 二组. */
const RANKED = '期批类组队面节届级次';

const MEASURES = once(() => `(?:${wordingsFor(wordingTable, 'sum-wordings.tsv', 'measure')}|${measuresOf('count')})`);
/** 百分之八十五点六 · 八百六十|件 · 三点五亿|元 */
const SPELLED = once(
  () =>
    new RegExp(
      `(?<![${NOT_BEHIND}])(?:百分之(?<share>百|${NUMERAL}+)|(?<whole>${NUMERAL}+))(?:点(?<decimals>[零〇一二三四五六七八九]{1,4})(?<scale>[万亿])?)?(?<measure>${MEASURES()})?`,
      'g',
    ),
);
/** Figures that were not read, so that a list with one of them is not whole: 十余件, 三四十户, 数百人. */
const NOT_READ = once(() => new RegExp(`(?:${NUMERAL}|[几数余多])[余多来几]?[万亿]?(${MEASURES()})`, 'g'));

/**
 * What `read` finds in a text whose spelled figures are written in digits (八百六十件 as 860件, 百分之十二 as 12%), told at the
 * places of the text as it stands and in its own writing. Figures that tell only about how many are none.
 */
export function readWithFiguresSpelled(
  text: string,
  read: (joined: string) => readonly NumeralSlip[],
): readonly NumeralSlip[] {
  if (!MAY_CHECK.test(text)) return NONE;
  const figures = figuresOf(text);
  if (figures.length < 2) return NONE;
  const spelled = new Map(figures.map(({ digits, start, end }) => [digits, text.slice(start, end)]));
  const said = (told: string): string =>
    told.replace(/\d+(?:\.\d+)?(?:[%％]|[万亿](?!\d))?/g, (figure: string, offset: number) => {
      const inText = spelled.get(figure);
      if (inText !== undefined) return inText;
      if (text.includes(figure)) return figure;
      return figure === '2' && told[offset + 1] === '个' ? '两' : inHan(figure);
    });
  return readRewritten(text, figures, (joined) => read(joined).filter((slip) => isAllRead(joined, slip)), said);
}

/** The spelled figures of a text. A single character is one only beside a longer one of the same measure. */
function figuresOf(text: string): readonly Rewritten[] {
  const candidates = allMatches(text, SPELLED()).flatMap(({ 0: written, index, groups }) => {
    const { share, whole, decimals = '', scale = '', measure = '' } = groups as Partial<Record<string, string>>;
    const value = share === '百' ? 100 : parseLargeNumeral(share ?? whole!);
    if (value === undefined || (share === undefined && measure === '')) return [];
    // 十五吨半 is more than fifteen
    if (text[index + written.length] === '半') return [];
    const end = index + written.length - measure.length;
    return [{ start: index, end, digits: digitsOf(value, decimals, scale), share, whole, measure }];
  });
  const counted = new Set(candidates.filter(({ whole = '' }) => whole.length > 1).map(({ measure }) => measure));
  return candidates.flatMap(({ start, end, digits, share, whole, measure }) => {
    if (share !== undefined) return [{ start, end, digits: `${digits}%` }];
    const isCounted = whole!.length > 1 || (counted.has(measure) && !RANKED.includes(measure));
    return isCounted ? [{ start, end, digits }] : [];
  });
}

/** As figures are written in digits: in 亿 or 万 where they are whole ones of them, so that they are as round as they are told. */
function digitsOf(value: number, decimals: string, scale: string): string {
  if (decimals !== '')
    return `${value}.${Array.from(decimals, (d) => DIGITS.indexOf(d === '〇' ? '零' : d)).join('')}${scale}`;
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  if (value >= 1e4 && value % 1e4 === 0) return `${value / 1e4}万`;
  return String(value);
}

function inHan(figure: string): string {
  const scale = /[万亿]$/.exec(figure)?.[0] ?? '';
  const value = Number.parseFloat(figure);
  if (!/[%％]$/.test(figure)) return formatLargeNumeral(value) + scale;
  return `百分之${value === 100 ? '百' : formatLargeNumeral(value)}`;
}

/** Characters behind a slip in which a list may go on. */
const REACH = 30;

/** Whether no figure was left as it is in what a slip tells and right behind it; 一期 and 二组 are numbers of things. */
function isAllRead(joined: string, { start, wrong }: NumeralSlip): boolean {
  const [told] = /^[^。！？]*/.exec(joined.slice(start, start + wrong.length + REACH))!;
  return allMatches(told, NOT_READ()).every(({ 0: figure, 1: measure, index }) => {
    const isNumber = /\d$/.test(told.slice(0, index));
    return isNumber || (figure.length === 2 && RANKED.includes(measure!));
  });
}
