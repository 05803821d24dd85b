import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import thingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast, sentenceAround } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { IN_A_TON } from './measures';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
const ofThings = wordingsOf(thingTable, 'figures-of-things-wordings.tsv');
/** 全县一般公共预算收入完成18.6万元: what a county or a city takes in or makes is never less than ten million. */
const OF_COUNTY = once(
  () =>
    new RegExp(
      `${ofThings('of a whole county')}(?:累计|合计|总额|完成额|目标|规模)?(?:${words('reached by one')}|${ofThings('reached by a county')}){0,4}(\\d{1,3}(?:\\.\\d+)?万亿?)元`,
      'g',
    ),
);
/** Whose the figure is: the county itself, and none of its parts. */
const COUNTY = /[全我][县市区省州盟旗](?![直属级里人长委])/;
/** No county makes 万亿; of a city (上海, 北京) or a region that is called 全区 it is told where it is what is taken in. */
const SMALL_COUNTY = /[全我][县旗]/;
const TAKEN_IN = /预算收入/;
/** 该镇位于全县东部，财政收入完成860万元: a part of the county may be what is spoken of. */
const OF_A_PART = /[镇乡村]|街道|系统|园区|社区|开发区/;
const PART = once(() => new RegExp(ofThings('of a part of a county')));

/** 粮食总产量达到32.6万亿斤: the whole country grows 1.4万亿斤. */
const OF_HARVEST = once(
  () =>
    new RegExp(
      `(?:粮食|夏粮|秋粮|小麦|稻谷|水稻|玉米)(?:作物)?(?:年|总)?(?:产量?|收获量|收购量?|产能|生产能力|综合生产能力)[^，。；：\\d]{0,8}?${words('reached by one')}*(\\d{1,6}(?:\\.\\d+)?)(万?亿)(吨|公斤|斤)`,
      'g',
    ),
);
/** Hundred millions of 斤 that the country, a province, a city and a county do not grow, each far above the most that one has. */
const MOST_OF_HARVEST: readonly (readonly [RegExp, number])[] = [
  [/全国|我国|世界|全球|国家/, 60_000],
  [/[全我]省|自治区/, 3000],
  [/[全我][市州盟]/, 600],
  [/[全我][县旗镇乡村]/, 150],
];
/** Where nobody is named the harvest may be that of a large province, or of several. */
const MOST_ANYWHERE = 20_000;
/** Hundred millions in a figure of a harvest. */
const HUNDRED_MILLIONS: Readonly<Record<string, number>> = { 万亿: 10_000, 亿: 1, 万: 1 / 10_000 };
/** 1978年全县财政收入只有320万元: what is told of poorer times. */
export const EARLIER_TIME = once(() => new RegExp(ofThings('of poorer times')));

/** What whole counties and cities take in, make or grow, in a size that none of them has. */
export function sizesOfPlaces(text: string): readonly NumeralSlip[] {
  const harvests = ofHarvests(text);
  return /万亿?元/.test(text) ? [...harvests, ...ofCounties(text)] : harvests;
}

function ofCounties(text: string): readonly NumeralSlip[] {
  return allMatches(text, OF_COUNTY()).flatMap((m): readonly NumeralSlip[] => {
    const clause = text.slice(behindLast(text, '，。；：！？', m.index), m.index);
    if (!COUNTY.test(clause) || PART().test(clause)) return NONE;
    const sentence = sentenceAround(text, m.index);
    if (OF_A_PART.test(sentence) || EARLIER_TIME().test(sentence)) return NONE;
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
  return allMatches(text, OF_HARVEST()).flatMap((m): readonly NumeralSlip[] => {
    const [whole, figure, scale, unit] = m as unknown as [string, string, string, string];
    const before = text.slice(behindLast(text, '。；！？', m.index), m.index);
    const most = MOST_OF_HARVEST.find(([whose]) => whose.test(before))?.[1] ?? MOST_ANYWHERE;
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
