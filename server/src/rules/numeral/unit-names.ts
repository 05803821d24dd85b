import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import forms from '../../../data/kept/unit-forms.tsv';
import type { Severity } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { Digit, Letter } from '../../text/chars';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import { lettersInFigures } from './letters-in-figures';
import { Hundreds, Large, Measure, Weight } from './figures';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
const FORMS = new Map(
  tableRows(forms, 'unit-forms.tsv', ['wrong', 'right', 'kind', 'unlessBefore']).map((row) => [row.wrong, row]),
);
const alternatives = (isSymbol: boolean): string =>
  alternation([...FORMS.values()].filter(({ kind }) => (kind === 'symbol') === isSymbol).map(({ wrong }) => wrong));

/** Names and symbols of measures; whether a number stands before them is asked behind: few lines hold any. */
const NAMES = new RegExp(`(?:${alternatives(false)})(?![制化])`, 'g');
/** 10KW; a symbol ends where letters and figures end. */
const SYMBOLS = new RegExp(`(?:${alternatives(true)})(?![A-Za-z\\d\\-—])`, 'g');
const OF_PLANTS = new Set(['mw', 'gw']);
const PLANT = /装机|光伏|风电|发电|机组|电站|电力|电网|储能/;
const NUMBER_END = /\d[多余]?[百千万亿]?[多余]?$/;
/** A model has letters or a hyphen before its figures (A10KW). */
const MODEL = /[A-Za-z\-—][\d.]{1,12}[百千万亿]?$/;
/** 万斤吨: two weights behind one number. */
const TWO_WEIGHTS = /(斤|公斤|千克|吨)(吨|公斤|千克|斤)(?![公里])/g;
/** 56公顷亩 · 320千米公里: two measures of length, of area, of volume or of power. */
const TWO_OF_A_KIND =
  /(?<=[\d百千万亿][多余]?)(?:(?<![平立]方)(公里|千米|厘米|毫米|米|华里)(公里|千米|厘米|毫米|米|华里)|(平方公里|平方千米|平方米|公顷|亩)(平方公里|平方千米|平方米|公顷|亩)|(立方米|升|毫升)(立方米|升|毫升)|(千瓦时|度电?|千瓦|兆瓦)(千瓦时|(?<!瓦)度电|千瓦|兆瓦))(?![\d均级线粉粒波]|[^，。；、]?\d)/g;
/** 4862起件， · 30名位代表: two words that count, side by side, where the two make no word and begin none. */
const TWO_COUNTS = once(
  () =>
    new RegExp(
      `(?<=[\\d二三四五六七八九两十百千万亿][余多]?)(?:${words('two measures in a row')}(?=[，。；、！？）]|$)|${words('two measures before a noun')})`,
      'g',
    ),
);
/** 春到万户家: no count, but all there are. */
const ALL = /(?:^|[^\d〇零一二三四五六七八九十百千万亿两几数余多.])[百千万]$/;
/** 第3处所: an ordinal counts nothing. */
const ORDINAL = /第[\d〇零一二三四五六七八九十百千]{1,8}[余多]?$/;
const MAY_BE_TWO = /[\d百千万亿][多余]?[^\d，。；]{1,4}(?:[米里亩顷升时瓦电])/;
const WEIGHED = /[\d万亿][多余]?$/;
const SEVERITY: Readonly<Record<string, Severity>> = { spoken: 'information', slip: 'error', symbol: 'information' };
const MESSAGE: Readonly<Record<string, string>> = {
  spoken: '是口头说法，法定计量单位是',
  slip: '多半是误写，应为',
  symbol: '大小写不对，单位符号应为',
};

/** Measures that are misspelt, spoken or doubled behind a number. */
export function unitNames({ text, classes }: Paragraph, behind: number): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray): void => {
    const { right, kind, unlessBefore } = FORMS.get(m[0])!;
    if (unlessBefore !== '' && unlessBefore.includes(text[m.index + m[0].length] ?? ' ')) return;
    // 激光功率5mw: only a plant is surely measured by the million watts
    if (OF_PLANTS.has(m[0]) && !PLANT.test(text)) return;
    // 免费早餐30万顿
    if (m[0].endsWith('顿') && /[餐饭粥]/.test(text)) return;
    const message = `“${m[0]}”${MESSAGE[kind]!}“${right}”。`;
    slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'unit', message, severity: SEVERITY[kind]! });
  };
  const before = (offset: number): string => text.slice(Math.max(0, offset - 16), offset);
  if (behind & (Measure | Large | Hundreds))
    for (const m of allMatches(text, NAMES)) if (NUMBER_END.test(before(m.index))) add(m);
  if (behind & (Weight | Large))
    for (const m of allMatches(text, TWO_WEIGHTS))
      if (m[1] !== m[2] && WEIGHED.test(before(m.index))) slips.push(twoUnits(m, m[1]!, m[2]!));
  if (classes & Digit && MAY_BE_TWO.test(text))
    for (const m of allMatches(text, TWO_OF_A_KIND)) {
      const [first, second] = m.slice(1).filter((unit) => unit !== undefined) as [string, string];
      if (first !== second) slips.push(twoUnits(m, first, second));
    }
  for (const m of allMatches(text, TWO_COUNTS()))
    if (!ORDINAL.test(before(m.index)) && !ALL.test(before(m.index))) slips.push(twoUnits(m, m[0][0]!, m[0][1]!));
  if (classes & Letter && classes & Digit) {
    for (const m of allMatches(text, SYMBOLS))
      if (NUMBER_END.test(before(m.index)) && !MODEL.test(before(m.index))) add(m);
    slips.push(...lettersInFigures(text));
  }
  return slips;
}

function twoUnits(m: RegExpExecArray, first: string, second: string): NumeralSlip {
  const message = `一个数后面跟了“${first}”“${second}”两个单位，请核对后留一个。`;
  return { start: m.index, wrong: m[0], rights: [first, second], kind: 'two-units', message };
}
