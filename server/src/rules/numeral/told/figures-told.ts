import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsFor } from '../../../text/alternation';
import { parseLargeNumeral } from '../../../text/large-numerals';
import { ofLatest } from '../../../text/latest';
import { allMatches } from '../../../text/matches';
import { DIGITS } from '../../../text/numerals';
import { once } from '../../../text/once';
import { measuresOf } from '../measures';

/** A figure of a text with what it counts, in digits or spelled: 2.4万册, 二万六千元, 百分之八, 两成半, 四分之三. */
export interface ToldFigure {
  /** Offsets of the text: of the number, of what it counts, and of the end of that. */
  readonly start: number;
  readonly measureStart: number;
  readonly end: number;
  readonly value: number;
  /** One of the last place that is told: what is rounded may be off by half of it. */
  readonly step: number;
  /** By how much it may be off: one without decimals is mostly meant as it stands. */
  readonly slack: number;
  /** What it counts, one word for what has several: 名 and 位 are 人, ％ is %, 百分点 is 点; empty where nothing is named. */
  readonly measure: string;
  readonly isSpelled: boolean;
  /** About so many, or more than so many. */
  readonly isOpen: boolean;
}

const NUMERAL = '一二两三四五六七八九十百千万亿零〇';
const MEASURES = once(() => `${wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'measure')}|(?:${measuresOf()})`);
const FIGURE = once(
  () =>
    new RegExp(
      `(?<![\\d.．a-zA-Z/:\\-–—第负]|零下)(?:(?<digits>\\d{1,12}(?:[.．]\\d{1,4})?)|百分之(?<share>[${NUMERAL}]{1,6}(?:点[${NUMERAL}]{1,3})?)|(?<of>[${NUMERAL}]{1,2})分之(?<parts>[${NUMERAL}]{1,3})|(?<![${NUMERAL}几数第点])(?<han>[${NUMERAL}]{1,12})(?:点(?<decimals>[零〇一二三四五六七八九]{1,4}))?)(?<some>[多余来])?(?<scale>万亿|百万|千万|万|亿)?(?<more>[多余来])?(?<measure>${MEASURES()})?(?<about>[多余](?![了出收卖产种招办建打跑走栽花用来])|半(?!年|天)|以上|左右|上下|以下|出头|开外)?`,
      'g',
    ),
);
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
const ALIKE: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  代表: '人',
  '％': '%',
  块: '元',
  千克: '公斤',
  个百分点: '点',
  百分点: '点',
  个小时: '小时',
  个工作日: '工作日',
  千米: '公里',
  成半: '成',
};
/** Dates, hours and numbers of things count nothing. */
const NAMES_A_DAY = /^(?:月(?!嫂|饼)|日(?!元)|号|时(?!段)|点(?:钟|半|整|\d)|[:：/\-–—]\d|届|期(?!间)|周年)/;
/** Part of one that a figure without decimals is off. */
const MEANT_WHOLE = 0.05;
/** What makes a figure about so many. */
const ABOUT = once(() => new RegExp(`(?:${wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'about so many')})$`));
/** Single spelled digits are mostly none (一起, 百家): persons and votes are counted so, and what is more than one. */
const COUNTED_SINGLY = /^[人票]$/;

/** The figures of a text in their order, dates and ordinal numbers left out. */
export const figuresTold = ofLatest((text: string): readonly ToldFigure[] =>
  allMatches(text, FIGURE()).flatMap((m): readonly ToldFigure[] => {
    const { digits, share, of, parts, han, decimals, scale = '', some, more, measure = '', about } = m.groups as Groups;
    const end = m.index + m[0].length - (about?.length ?? 0);
    const measureStart = end - measure.length;
    if (isOfDay(text, measureStart, measure, digits ?? han)) return [];
    const whole = digits === undefined ? readSpelled({ share, of, parts, han, decimals }) : readDigits(digits);
    if (whole === undefined && (measure === '' || (han?.length ?? 0) < 2)) return [];
    // 一百十八个: a figure that is not read keeps those beside it from being added up without it
    const read = whole ?? { value: 0, step: 1 };
    const size = scale === '' ? 1 : SCALES[scale]!;
    const isOfShare = share !== undefined || of !== undefined;
    const counted = isOfShare ? '%' : (ALIKE[measure] ?? measure);
    if (han?.length === 1 && decimals === undefined && !isCounted(han, counted)) return [];
    const half = measure === '成半' ? 0.5 : 0;
    return [
      {
        start: m.index,
        measureStart,
        end,
        value: Number(((read.value + half) * size).toPrecision(12)),
        step: read.step * size,
        slack: read.step < 1 ? (read.step * size) / 2 : MEANT_WHOLE * size,
        measure: counted,
        isSpelled: digits === undefined,
        isOpen:
          whole === undefined ||
          some !== undefined ||
          more !== undefined ||
          about !== undefined ||
          ABOUT().test(text.slice(Math.max(0, m.index - 3), m.index)),
      },
    ];
  }),
);

/** 二支部, 三班 and 二级 are numbers of things. */
const NAMES_BY_NUMBER = /^(?:[支组班队级层轮]|)$/;

const isCounted = (han: string, measure: string): boolean =>
  COUNTED_SINGLY.test(measure)
    ? !'百千万亿零〇'.includes(han)
    : !NAMES_BY_NUMBER.test(measure) && '两二三四五六七八九十'.includes(han);

type Groups = Partial<
  Record<
    'digits' | 'share' | 'of' | 'parts' | 'han' | 'decimals' | 'scale' | 'some' | 'more' | 'measure' | 'about',
    string
  >
>;

interface Read {
  readonly value: number;
  readonly step: number;
}

function isOfDay(text: string, measureStart: number, measure: string, written = ''): boolean {
  if (measure === '') return NAMES_A_DAY.test(text.slice(measureStart, measureStart + 2));
  if (measure === '日' || measure === '届' || measure === '期') return true;
  // 2024年, 二〇二四年
  return measure === '年' && written.length >= 4;
}

function readDigits(digits: string): Read {
  const written = digits.replace('．', '.');
  return { value: Number(written), step: 10 ** -(written.split('.')[1]?.length ?? 0) };
}

function readSpelled({ share, of, parts, han, decimals }: Groups): Read | undefined {
  if (share !== undefined) {
    const [whole, behind] = share.split('点');
    return whole === '百' ? { value: 100, step: 1 } : withDecimals(whole!, behind);
  }
  if (of !== undefined) {
    const [all, part] = [parseLargeNumeral(of), parseLargeNumeral(parts!)];
    // 四分之三 may stand for what is near it: a hundredth of the whole is its last place
    return all && part ? { value: (part / all) * 100, step: 2 } : undefined;
  }
  return withDecimals(han!, decimals);
}

function withDecimals(whole: string, decimals?: string): Read | undefined {
  const value = whole === '零' ? 0 : parseLargeNumeral(whole);
  if (value === undefined) return undefined;
  if (decimals === undefined) return { value, step: value >= 1e4 && value % 1e4 === 0 ? 1e4 : 1 };
  const places = Array.from(decimals.replaceAll('〇', '零'), (d) => DIGITS.indexOf(d)).join('');
  return { value: Number(`${value}.${places}`), step: 10 ** -places.length };
}
