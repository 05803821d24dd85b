import table from '../../../data/kept/partitions.tsv';
import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import { areHeldTogether, excludeOneAnother } from './exclusive-parts';
import type { NumeralSlip } from './suggest';

/** A line with two shares one behind the other: asked before they are read. */
const MAY_SHARE = /[%％][，、；和][^，、；。%％]{1,16}[%％]/;
const SHARE =
  /(?<=^|[，、；：。和（])([^，、；：。！？%％\d（）]{1,16})(\d{1,2}(?:\.\d{1,2})?)[%％](?=[，、；。和）]|$)/g;
/** 党员占45% · 男生占比为60% · 不满意的占5% */
const TELLS = /的?(?:人数)?(?:占比?|比例|比重)?(?:达到?|为|是|有)?$/;
const LEADS = /^.*?(?:其中|中|分别是|分别为)/;
/** A share that is only about so much, or that is a change. */
const OPEN = new RegExp(wordingsFor(wordingTable, 'sum-wordings.tsv', 'open'));
/** 三次产业结构调整为12:40:48 */
const INDUSTRIES =
  /(?:三次产业|一、二、三产业?|一二三产业?)[^，。；：\d]{0,14}[:：]?(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?![\d.:：∶])/g;
const CHANGED_INDUSTRIES =
  /(?<=三次产业[^，。；\d]{0,14}\d[\d.:：∶]{4,16}(?:调整|优化|变化|转变|演变)?[为到至]了?)(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?![\d.:：∶])/g;
/** 第一、第二、第三产业增加值占生产总值的比重分别为18.4%、35.2%、46.4% */
const NAMED_INDUSTRIES =
  /(?:三次产业|第?一(?:产业)?、第?二(?:产业)?[、和]第?三(?:次)?产业|一二三产业?)[^，。；：\d]{0,20}(?:比重|占比|比例)(?:依次)?分别(?:为|是|达到?)(\d{1,2}(?:\.\d{1,2})?)[%％][、，](\d{1,2}(?:\.\d{1,2})?)[%％][、，和](\d{1,2}(?:\.\d{1,2})?)[%％]/g;
/** Rates are each of a whole of its own: 入学率，小学99%、初中98%. */
const RATES = new RegExp(wordingsFor(wordingTable, 'sum-wordings.tsv', 'rates'));
const RATE_NAMED = /[率速幅]|进度/;
/** 小学女生占48%、初中女生占50% are of three wholes, the pupils of each school. */
const ONE_GROUP = ['女', '男', '党员', '团员'];
/** What says that shares part one whole, before them. */
const PARTS_WHOLE = /比重|结构|构成/;
const SENTENCE_ENDS = '。；！？';
/** What is not near the whole is another ratio: 1:2:3, or figures that are nowhere said to part one. */
const MAX_POINTS_FROM_WHOLE = 15;

const PARTITIONS = tableColumn(table, 'partitions.tsv', 'words').map((words) => words.split(' '));

interface Share {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly figure: string;
}

/** Shares of one whole, one behind the other, that come to more than it, or to less where they are all of it. */
export function sharesOffWhole(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = /三次产业|[、二]三产|第三产业/.test(text) ? industrySlips(text) : [];
  if (!MAY_SHARE.test(text)) return slips;
  for (const shares of rowsOfShares(text)) {
    const names = shares.map(({ name }) => name);
    if (shares.some(({ name }) => OPEN.test(name)) || !excludeOneAnother(names)) continue;
    const sum = shares.reduce((whole, { figure }) => whole + Number(figure), 0);
    const off = sum - 100;
    if (!mayPartOneWhole(text, shares, off) || (off > 0 && areHeldTogether(text, shares.at(-1)!.end))) continue;
    if (Math.abs(off) <= roundingOf(shares.map(({ figure }) => figure)) || (off < 0 && !areAll(names))) continue;
    const { start } = shares[0]!;
    const { end } = shares.at(-1)!;
    slips.push(slipAt(text, start, end, sum));
  }
  return slips;
}

/** Whether shares may be of one whole: 占 says so, and without it rates do not and what is far from the whole does not. */
function mayPartOneWhole(text: string, shares: readonly Share[], off: number): boolean {
  const names = shares.map(({ name }) => name);
  if (names.some((name) => RATE_NAMED.test(name))) return false;
  if (ONE_GROUP.some((group) => names.every((name) => name.includes(group)))) return false;
  const { start } = shares[0]!;
  if (text.slice(start, shares.at(-1)!.end).includes('占')) return true;
  const before = sentencesBefore(text, start);
  return !RATES.test(before) && (PARTS_WHOLE.test(before) || Math.abs(off) <= MAX_POINTS_FROM_WHOLE);
}

/** What stands before a row of shares in its own sentence, and the sentence in front of it. */
function sentencesBefore(text: string, start: number): string {
  const here = behindLast(text, SENTENCE_ENDS, start);
  return text.slice(here > 0 ? behindLast(text, SENTENCE_ENDS, here - 1) : 0, start);
}

function slipAt(text: string, start: number, end: number, sum: number): NumeralSlip {
  const message = `这几项的比例加起来是${Math.round(sum * 100) / 100}%，不是100%，请核对。`;
  return { start, wrong: text.slice(start, end), rights: [], kind: 'shares', message, severity: 'warning' };
}

/** Shares of one sentence with one mark between them. */
function rowsOfShares(text: string): readonly (readonly Share[])[] {
  const rows: Share[][] = [];
  let end = -1;
  for (const m of allMatches(text, SHARE)) {
    const named = m[1]!.replace(TELLS, '');
    const isNext = end >= 0 && m.index === end + 1 && text[end] !== '。';
    // 参训学员中党员占45%: the whole is named before its first part
    const name = isNext ? named : named.replace(LEADS, '');
    const share = { start: m.index + m[1]!.lastIndexOf(name), name, figure: m[2]! };
    end = m.index + m[0].length;
    if (isNext) rows.at(-1)!.push({ ...share, end });
    else rows.push([{ ...share, end }]);
  }
  return rows.filter((row) => row.length >= 2);
}

/** Points by which rounded shares may miss the whole. */
function roundingOf(figures: readonly string[]): number {
  return figures.reduce((points, figure) => points + 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0), 0) + 1e-9;
}

/** The whole may be named before the first part: 学员男性占55%，女性占40%. */
const areAll = (names: readonly string[]): boolean =>
  PARTITIONS.some(
    (words) =>
      words.length === names.length &&
      words.every((word) => names.some((name, index) => (index === 0 ? name.endsWith(word) : name === word))),
  );

function industrySlips(text: string): NumeralSlip[] {
  return [INDUSTRIES, CHANGED_INDUSTRIES, NAMED_INDUSTRIES]
    .flatMap((pattern) => allMatches(text, pattern))
    .flatMap((m) => {
      const figures = [m[1]!, m[2]!, m[3]!];
      const sum = figures.reduce((whole, figure) => whole + Number(figure), 0);
      const off = Math.abs(sum - 100);
      if (off <= roundingOf(figures) || off > MAX_POINTS_FROM_WHOLE) return [];
      const end = m.index + m[0].length;
      return [slipAt(text, end - (m[0].length - m[0].search(/\d/)), end, sum)];
    });
}
