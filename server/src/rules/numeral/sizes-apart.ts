import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import thingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';
import { IN_A_TON } from './measures';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
const ofThings = wordingsOf(thingTable, 'figures-of-things-wordings.tsv');
/** 粮食播种面积312万公顷，总产量135万吨: the two go together only in another unit of area. */
const SOWN = new RegExp(
  `粮食(?:作物)?(?:播种|种植)?(?:总)?面积(?:稳定在?|保持在?|完成|${words('reached by one')})*(\\d+(?:\\.\\d+)?)(万|亿)?(亩|公顷)(?:以上|左右)?[，、](?:粮食)?总?产量?(?:稳定在?|保持在?|完成|实现|${words('reached by one')})*(\\d+(?:\\.\\d+)?)(万|亿)?(吨|公斤|斤)`,
  'g',
);
/** What is added to a field, or taken from it, bears no part of the whole that is told of. */
const OF_CHANGE = /(?:新增|增加|扩大|恢复|减少|调减|落实)[^，。；]{0,4}$/;
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const MU_IN: Readonly<Record<string, number>> = { 亩: 1, 公顷: 15 };
/** Kilograms of grain that a 亩 bears at least and at most, with room for bad years and for what nobody ever reached. */
const LEAST_GRAIN = 50;
const MOST_GRAIN = 2000;

/** 签约15个项目，总投资186万元: what is signed with investors is counted by millions for each. */
const SIGNED = new RegExp(
  `(?:签约|招商|引进)[^。；！？\\d]{0,12}(\\d{1,3})个[^。；！？]{0,60}?总投资额?${words('reached by one')}*(\\d+(?:\\.\\d+)?)(万元)`,
  'g',
);
/** What is told of investors, and no courses that a school agrees on. */
const OF_INVESTORS = new RegExp(ofThings('of investors'));
/** Small works, and money that is given. */
const OF_LITTLE = new RegExp(ofThings('small works or given'));
const LEAST_INVESTED = 50;

/** Two figures of one thing, of which one is in the unit of another size: an area and its harvest, projects and what they cost. */
export const sizesApart = (text: string): readonly NumeralSlip[] => [
  ...(text.includes('总投资') && text.includes('万元') ? ofInvestors(text) : NONE),
  ...(text.includes('粮食') && text.includes('面积') ? ofGrain(text) : NONE),
];

function ofInvestors(text: string): readonly NumeralSlip[] {
  return allMatches(text, SIGNED).flatMap((m): readonly NumeralSlip[] => {
    const [whole, projects, figure, unit] = m as unknown as [string, string, string, string];
    if (Number(figure) >= LEAST_INVESTED * Number(projects) || isOfLittle(text, m.index, whole)) return NONE;
    const wrong = figure + unit;
    const message = `${projects}个项目总投资只有${wrong}，请核对是否应为“亿元”。`;
    const start = m.index + whole.length - wrong.length;
    return [{ start, wrong, rights: [`${figure}亿元`], kind: 'everyday-size', message, severity: 'information' }];
  });
}

function isOfLittle(text: string, index: number, whole: string): boolean {
  const told = text.slice(Math.max(0, index - 10), index) + whole;
  return OF_LITTLE.test(told) || !OF_INVESTORS.test(told);
}

/** Area and harvest of grain that cannot be of one another. */
function ofGrain(text: string): readonly NumeralSlip[] {
  return allMatches(text, SOWN).flatMap((m): readonly NumeralSlip[] => {
    const [whole, area, areaTimes = '', areaUnit, harvest, harvestTimes = '', unit] = m as unknown as [
      string,
      string,
      string | undefined,
      string,
      string,
      string | undefined,
      string,
    ];
    if (OF_CHANGE.test(text.slice(Math.max(0, m.index - 8), m.index))) return NONE;
    const kilograms = (Number(harvest) * (TIMES[harvestTimes] ?? 1) * 1000) / IN_A_TON[unit]!;
    const ofMu = (areaOf: string): number => kilograms / (Number(area) * (TIMES[areaTimes] ?? 1) * MU_IN[areaOf]!);
    const isLikely = (perMu: number): boolean => perMu >= LEAST_GRAIN && perMu <= MOST_GRAIN;
    const perMu = ofMu(areaUnit);
    if (isLikely(perMu)) return NONE;
    const other = areaUnit === '亩' ? '公顷' : '亩';
    const wrong = `${area}${areaTimes}${areaUnit}`;
    const bears = perMu > MOST_GRAIN ? '要收' : '只收';
    const message = `按这个面积和产量算，一亩地${bears}${Math.round(perMu)}公斤，请核对单位或数字。`;
    return [
      {
        start: m.index + whole.indexOf(wrong),
        wrong,
        rights: isLikely(ofMu(other)) ? [`${area}${areaTimes}${other}`] : [],
        kind: 'everyday-size',
        message,
      },
    ];
  });
}
