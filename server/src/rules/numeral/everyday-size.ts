import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import thingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast, sentenceAround } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { IN_A_TON } from './measures';
import { EARLIER_TIME, sizesOfPlaces } from './sizes-of-places';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
const ofThings = wordingsOf(thingTable, 'figures-of-things-wordings.tsv');
/** 人均可支配收入达到2.6亿元: what one person has of it is never counted in 亿. */
const OF_ONE = new RegExp(
  `(?:人均|户均|平均(?=[月年]?(?:工资|薪|养老金|退休金)))[^，。；：\\d]{0,10}?${ofThings('of one person')}${words('reached by one')}*(\\d+(?:\\.\\d+)?万?亿)(?=元|平方米|公斤|斤)`,
  'g',
);
/** 小麦亩产达到650吨 · 亩产650万公斤: no field bears that. */
const OF_FIELD = new RegExp(
  `(?:(?<![\\d万千百十余多])亩(?:产|均产量)|单产)(?!值)[^，。；：\\d菇菌]{0,8}?${words('reached by one')}*(\\d{1,5}(?:\\.\\d+)?)(万)?(吨|公斤|斤)`,
  'g',
);
/** What comes to far more of a 亩 than grain. */
const NO_GRAIN = /海带|紫菜|[盐煤藻]/;
/** Where the sentence names none of these, nothing is known of the crop. */
const GRAIN = /[粮麦稻薯棉]|玉米|大豆|油菜|花生/;
/** Tons that the heaviest crop of a 亩 does not weigh. */
const MOST_TONS = 60;
/** 单产 may be told of a hectare, on which cane comes to 150 tons. */
const MOST_TONS_OF_HECTARE = 300;
/** 人均预期寿命达到791岁; a tree or a tortoise does live that long. */
const OF_LIFE = new RegExp(
  `(?:人均|居民|人口)的?(?:平均)?预期寿命[^，。；：\\d]{0,6}?${words('reached by one')}*(\\d{3,4}(?:\\.\\d+)?岁)`,
  'g',
);

/** 总投资1.9元: 万 or 亿 is lost. */
const OF_WORKS = new RegExp(
  `(${ofThings('of works or of many')}(?:总?额)?)(?:${words('reached by one')}|${ofThings('reached by a county')}){0,4}(\\d{1,3}(?:\\.\\d+)?)元(?![／/一每])`,
  'g',
);
const MAY_BE_OF_WORKS = /(?<![\d.])\d{1,3}(?:\.\d+)?元/;
/** 每瓦投资1.9元, 吨产值800元: the figure is of one of many. */
const OF_ONE_OF_MANY = /[每均单吨瓦]|一[亩户人斤]|标准|元?[／/]/;

/** 义卖摊位第一天实现销售收入85元: what a stall or a beginner takes in. */
const OF_A_STALL = new RegExp(`${ofThings('of a stall')}|${ofThings('of poorer times or of then and now')}`);

/** Figures of one person, or of one field, in a unit of whole cities, and those of places and works in that of one person. */
export function unlikelySizes(text: string): readonly NumeralSlip[] {
  const ofAll = [...ofWorks(text), ...sizesOfPlaces(text)];
  if (text.includes('寿命')) ofAll.push(...ofLife(text));
  if (/均|亩产|单产/.test(text)) ofAll.push(...ofPersons(text), ...ofFields(text));
  return ofAll;
}

function ofPersons(text: string): readonly NumeralSlip[] {
  if (!text.includes('亿')) return NONE;
  return allMatches(text, OF_ONE).map((m) => {
    const wrong = m[1]!;
    const message = `这里说的是平均到一${m[0].startsWith('户') ? '户' : '人'}的数，不会用“亿”来计，请核对是否应为“万”。`;
    const start = m.index + m[0].length - wrong.length;
    return { start, wrong, rights: [wrong.replace(/万?亿/, '万')], kind: 'everyday-size', message };
  });
}

function ofFields(text: string): readonly NumeralSlip[] {
  if (!/亩|单产/.test(text)) return NONE;
  return allMatches(text, OF_FIELD).flatMap((m): readonly NumeralSlip[] => {
    const [whole, figure, tenThousands = '', unit] = m as unknown as [string, string, string | undefined, string];
    const clause = text.slice(behindLast(text, '，。；：！？', m.index), m.index + whole.length);
    const isGrain = GRAIN.test(clause) || (isOfField(whole) && isGrainAround(text, m.index));
    if (
      !isGrain ||
      (Number(figure) * (tenThousands === '' ? 1 : 10_000)) / IN_A_TON[unit]! <=
        (isOfField(whole) ? MOST_TONS : MOST_TONS_OF_HECTARE)
    )
      return NONE;
    const wrong = `${figure}${tenThousands}${unit}`;
    const rights = unit === '吨' && tenThousands === '' ? [`${figure}公斤`] : [`${figure}${unit}`];
    const message = `${isOfField(whole) ? '一亩地' : '一公顷地也'}收不了${wrong}，请核对单位或数字。`;
    return [{ start: m.index + whole.length - wrong.length, wrong, rights, kind: 'everyday-size', message }];
  });
}

const isOfField = (told: string): boolean => told.startsWith('亩');

/** 小麦播种面积58万亩，平均亩产420吨: the crop is named in another clause of the sentence. */
function isGrainAround(text: string, index: number): boolean {
  const sentence = sentenceAround(text, index);
  return GRAIN.test(sentence) && !NO_GRAIN.test(sentence);
}

/** 总投资1.9元 · 实现产值36元: works, and what is made or taken in by many, for less than a thousand yuan. */
function ofWorks(text: string): readonly NumeralSlip[] {
  if (!MAY_BE_OF_WORKS.test(text)) return NONE;
  return allMatches(text, OF_WORKS).flatMap((m): readonly NumeralSlip[] => {
    const sentence = sentenceAround(text, m.index);
    const [, name, figure] = m as unknown as [string, string, string];
    if (OF_ONE_OF_MANY.test(sentence) || OF_A_STALL.test(sentence) || EARLIER_TIME().test(sentence)) return NONE;
    if (Number(figure) === 0) return NONE;
    const wrong = `${figure}元`;
    const rights = [`${figure}万元`, `${figure}亿元`];
    const message = `${name}不会是${wrong}，请核对是否漏了“万”或“亿”。`;
    return [{ start: m.index + m[0].length - wrong.length, wrong, rights, kind: 'everyday-size', message }];
  });
}

function ofLife(text: string): readonly NumeralSlip[] {
  return allMatches(text, OF_LIFE).map((m) => {
    const wrong = m[1]!;
    const message = `预期寿命不会是${wrong}，请核对数字。`;
    return { start: m.index + m[0].length - wrong.length, wrong, rights: [], kind: 'everyday-size', message };
  });
}
