import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import thingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast, sentenceAround } from '../../text/behind';
import { allMatches } from '../../text/matches';
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
/** Units of weight, as parts of a ton. */
export const IN_A_TON: Readonly<Record<string, number>> = { 吨: 1, 公斤: 1000, 斤: 2000 };
/** 人均预期寿命达到791岁; a tree or a tortoise does live that long. */
const OF_LIFE = new RegExp(
  `(?:人均|居民|人口)的?(?:平均)?预期寿命[^，。；：\\d]{0,6}?${words('reached by one')}*(\\d{3,4}(?:\\.\\d+)?岁)`,
  'g',
);

/** 全县一般公共预算收入完成18.6万元: what a county or a city takes in or makes is never less than ten million. */
const OF_COUNTY = new RegExp(
  `${ofThings('of a whole county')}(?:累计|合计|总额|完成额|目标|规模)?(?:${words('reached by one')}|${ofThings('reached by a county')}){0,4}(\\d{1,3}(?:\\.\\d+)?万亿?)元`,
  'g',
);
/** Whose the figure is: the county itself, and none of its parts. */
const COUNTY = /[全我][县市区省州盟旗](?![直属级里人长委])/;
/** No county makes 万亿; of a city (上海, 北京) or a region that is called 全区 it is told where it is what is taken in. */
const SMALL_COUNTY = /[全我][县旗]/;
const TAKEN_IN = /预算收入/;
/** 该镇位于全县东部，财政收入完成860万元: a part of the county may be what is spoken of. */
const OF_A_PART = /[镇乡村]|街道|系统|园区|社区|开发区/;
const PART = new RegExp(ofThings('of a part of a county'));

/** 粮食总产量达到32.6万亿斤: the whole country grows 1.4万亿斤. */
const OF_HARVEST = new RegExp(
  `(?:粮食|夏粮|秋粮|小麦|稻谷|水稻|玉米)(?:作物)?(?:年|总)?(?:产量?|收获量|收购量?|产能|生产能力|综合生产能力)[^，。；：\\d]{0,8}?${words('reached by one')}*(\\d{1,6}(?:\\.\\d+)?)(万?亿)(吨|公斤|斤)`,
  'g',
);
/** Hundred millions of 斤 that the country, a province, a city and a county do not grow, each far above the most that one has. */
const MOST_OF_HARVEST: readonly (readonly [RegExp, number])[] = [
  [/全国|我国|世界|全球|国家/, 60_000],
  [/[全我]省|自治区/, 3000],
  [/[全我][市州盟]/, 600],
  [/[全我][县旗镇乡村]/, 150],
  [/(?:)/, 20_000],
];
/** Hundred millions in a figure of a harvest. */
const HUNDRED_MILLIONS: Readonly<Record<string, number>> = { 万亿: 10_000, 亿: 1, 万: 1 / 10_000 };

/** 1978年全县财政收入只有320万元: what is told of poorer times. */
const EARLIER_TIME = new RegExp(ofThings('of poorer times'));

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

/** Figures of one person, or of one field, in a unit of whole cities, and those of a whole county in that of one person. */
export function figuresOfOne(text: string): readonly NumeralSlip[] {
  const ofAll = [...ofWorks(text), ...ofHarvests(text), ...(/万亿?元/.test(text) ? ofCounties(text) : NONE)];
  if (text.includes('寿命')) ofAll.push(...ofLife(text));
  if (/均|亩产|单产/.test(text)) ofAll.push(...ofPersons(text), ...ofFields(text));
  return ofAll;
}

function ofCounties(text: string): readonly NumeralSlip[] {
  return allMatches(text, OF_COUNTY).flatMap((m): readonly NumeralSlip[] => {
    const sentence = sentenceAround(text, m.index);
    const clause = text.slice(behindLast(text, '，。；：！？', m.index), m.index);
    if (!COUNTY.test(clause) || PART.test(clause) || OF_A_PART.test(sentence) || EARLIER_TIME.test(sentence))
      return NONE;
    const wrong = m[1]!;
    const start = m.index + m[0].length - wrong.length - 1;
    if (wrong.endsWith('亿')) {
      if (!SMALL_COUNTY.test(clause) && (!TAKEN_IN.test(m[0]) || /[全我]省/.test(clause))) return NONE;
      const tooMuch = `全县、全市的数不会有${wrong}元，请核对是否应为“亿”。`;
      return [{ start, wrong, rights: [wrong.replace('万', '')], kind: 'everyday-size', message: tooMuch }];
    }
    const message = `全县、全市的数不会只有${wrong}元，请核对是否应为“亿”。`;
    return [{ start, wrong, rights: [wrong.replace('万', '亿')], kind: 'everyday-size', message }];
  });
}

function ofHarvests(text: string): readonly NumeralSlip[] {
  if (!/亿(?:吨|公?斤)/.test(text)) return NONE;
  return allMatches(text, OF_HARVEST).flatMap((m): readonly NumeralSlip[] => {
    const [whole, figure, scale, unit] = m as unknown as [string, string, string, string];
    const before = text.slice(behindLast(text, '。；！？', m.index), m.index);
    const most = MOST_OF_HARVEST.find(([whose]) => whose.test(before))![1];
    const inJin = (value: string): number =>
      (Number(figure) * HUNDRED_MILLIONS[value]! * IN_A_TON['斤']!) / IN_A_TON[unit]!;
    // 连续十年累计生产: of many years
    if (inJin(scale) <= most || /累计|合计|[多几数十]年/.test(before + whole)) return NONE;
    const wrong = figure + scale + unit;
    const rights = ['亿', '万'].filter((other) => other !== scale && inJin(other) <= most).slice(0, 1);
    const message = `粮食产量不会有${wrong}，请核对单位或数字。`;
    const start = m.index + whole.length - wrong.length;
    return [{ start, wrong, rights: rights.map((right) => figure + right + unit), kind: 'everyday-size', message }];
  });
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
    if (OF_ONE_OF_MANY.test(sentence) || OF_A_STALL.test(sentence) || EARLIER_TIME.test(sentence)) return NONE;
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
