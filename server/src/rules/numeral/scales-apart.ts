import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { SIZE } from './context';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

const UNIT = words('unit of a row');
/** 860万元、920万元、1010元: figures in a row. */
const ROW = new RegExp(
  `(?<![\\d.])(\\d[\\d.]*)([万亿]|万亿)?(${UNIT})(?:、(?:和)?|和|与|，)(?:\\d[\\d.]*(?:万亿|[万亿])?\\3(?:、|和|与)){0,8}\\d[\\d.]*(?:万亿|[万亿])?\\3`,
  'g',
);
/** 前年为2900万元，去年为3600万元，今年预计可达4100元: each of its time, with nothing else told of it. */
const TIME = words('time of a figure');
const LEADS = words('leads to a figure');
const TOLD = `(?:的?[\\p{Script=Han}]{0,6}?)${LEADS}*`;
const IN_TIMES = new RegExp(
  `${TIME}${TOLD}\\d[\\d.]*(?:万亿|[万亿])?(${UNIT})(?:，${TIME}${TOLD}\\d[\\d.]*(?:万亿|[万亿])?\\1){1,5}`,
  'gu',
);
const FIGURE = new RegExp(`(\\d[\\d.]*)(万亿|[万亿])?(?=(${UNIT}))`, 'g');
/** Of one the figure is another: 每户, 单价. */
const OF_ONE = /[每均]|单价|[一1]人|其中|户|占/;
/** Figures of one row are no further apart than so many times, as they are written. */
const MOST_TIMES = 4;

/** Figures of one row or of one thing in several years, of which one is in 万 or 亿 and another is not. */
export function scalesApart(text: string): readonly NumeralSlip[] {
  if (!/\d[万亿](?:[元美吨公斤亩平立千人户株])/.test(text)) return NONE;
  return [...allMatches(text, IN_TIMES), ...allMatches(text, ROW)].flatMap(
    ({ 0: row, index }): readonly NumeralSlip[] => {
      const clause = text.slice(behindLast(text, '，。；！？：', index), index + row.length);
      if (tellsAnother(row, clause)) return NONE;
      if (OF_ONE.test(clause.replace(/户(?=[、，和]|$)/g, ''))) return NONE;
      const figures = allMatches(row.replace(/(?:19|20)\d\d年/g, '□□□□□'), FIGURE);
      const scales = figures.map((m) => m[2] ?? '');
      const [odd, ...others] = oddOne(scales) ?? [];
      if (odd === undefined) return NONE;
      const { 1: digits, 3: unit, index: offset } = figures[odd]!;
      const scale = scales[others[0]!]!;
      const values = others.map((k) => Number(figures[k]![1]));
      const odds = Number(digits);
      if (values.some((value) => !(value / odds < MOST_TIMES && odds / value < MOST_TIMES))) return NONE;
      // 9800万元 and 1.2亿元 are near one another
      if (values.some((value) => isNear(value * sizeOf(scale), odds * sizeOf(scales[odd]!)))) return NONE;
      const wrong = `${digits!}${scales[odd]!}${unit!}`;
      const right = `${digits!}${scale}${unit!}`;
      const message = `前后的数都以“${scale}${unit!}”计，此处是“${scales[odd]!}${unit!}”，请核对是否应为“${right}”。`;
      return [{ start: index + offset, wrong, rights: [right], kind: 'scale-apart', message }];
    },
  );
}

const LINKS = new RegExp(`^${TIME}的?|${LEADS}`, 'gu');
/** 去年投资4.2亿元，今年慰问支出5.1万元: a later clause names something that was not told of before. */
function tellsAnother(row: string, clause: string): boolean {
  const [first = '', ...later] = row.split('，');
  const told = clause.slice(0, clause.length - row.length) + first;
  return later.some((next) => {
    const named = (/^[^\d]*/.exec(next.replace(/^(?:19|20)\d\d年/, ''))?.[0] ?? '').replace(LINKS, '');
    return named !== '' && !told.includes(named.slice(-2));
  });
}

/** The one whose scale is another, and all others; of two the later. Undefined where none is, or the others have none. */
function oddOne(scales: readonly string[]): readonly number[] | undefined {
  if (scales.length < 2) return undefined;
  const places = scales.map((_, k) => k);
  const odd =
    scales.length === 2
      ? scales[0] === scales[1]
        ? -1
        : 1
      : scales.findIndex((scale) => scales.filter((s) => s === scale).length === 1);
  const others = places.filter((k) => k !== odd);
  const [first] = others.map((k) => scales[k]!);
  return odd < 0 || first === undefined || first === '' || others.some((k) => scales[k] !== first)
    ? undefined
    : [odd, ...others];
}

const sizeOf = (scale: string): number => (scale === '' ? 1 : scale === '万亿' ? 1e12 : SIZE[scale]!);
const isNear = (one: number, other: number): boolean => one / other < 50 && other / one < 50;
