import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { formatCount, parseChineseNumeral } from '../../text/numerals';
import { contextBefore } from './context';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
const FIGURE = '\\d[\\d.]{0,9}';
// 个百分点 comes before 个, which would be taken for its measure
const UNIT = `[万亿]{0,2}(?:个?百分点|${measuresOf('money', 'length', 'area', 'weight', 'volume', 'power', 'count')}|人次|[天日分户人家件起个所辆台项名篇场次座批例期年月岁%％元]|小时|分钟|工作日)`;
/** What a line with such a difference holds: asked before it is looked for. */
const MAY_DIFFER = /\d[^，。；\d]{0,12}(?:到|至|为)[^，。；\d]{0,4}\d[^，。；]{1,16}，[^，。；\d]{0,12}\d/;
/** 由9.6天缩短到8.8天，缩短了0.8天 · 从56家增加到72家，净增16家 */
const DIFFERENCE = new RegExp(
  `(?:由|从)(?<lead>(?:20\\d\\d年)?[^，。；\\d]{0,16}?)(?<from>${FIGURE})(?<unit>${UNIT})[^，。；\\d]{0,8}?(?:到|至|为)了?(?<told>(?:20\\d\\d年)?[^，。；\\d]{0,6}?)(?<to>${FIGURE})\\k<unit>(?<behind>[^，。；、\\d]{0,2})，(?:净|共|总共|一共|累计|整整|足足|大幅|实际){0,2}(?<verb>${words('difference')})了?(?<stated>${FIGURE})(?<statedUnit>${UNIT})(?![以多余]|左右)`,
  'g',
);
/** 860万元，比去年的800万元增加了60万元 · 比前年78名多了8名 */
const COMPARED = new RegExp(
  `(?<![\\d.约近超])(?<to>${FIGURE})(?<unit>${UNIT})(?![以多余]|左右)[^，。；\\d]{0,4}，?(?:比|较|同比)(?:上一?|去|前一?|往)(?:年|学年|年度|季度|月|学期|期|届)(?:同期|同月)?的?(?<from>${FIGURE})\\k<unit>[^，。；、\\d]{0,2}?，?(?:净|共|大幅|整整|足足)?(?<verb>${words('difference')}|多)了?(?<stated>${FIGURE})(?<statedUnit>\\k<unit>|个?百分点)(?![以多余]|左右)`,
  'g',
);
/** 去年480万元，今年达到600万元，净增120万元 */
const YEAR_BY_YEAR = new RegExp(
  `(?:去年|上年|上一年|前一年)(?<lead>[^，。；\\d]{0,16}?)(?<from>${FIGURE})(?<unit>${UNIT})，(?:今年|本年)(?<told>[^，。；\\d]{0,8}?)(?<to>${FIGURE})\\k<unit>(?<behind>[^，。；、\\d]{0,2})，(?:净|共|整整|足足)?(?<verb>${words('difference')})了?(?<stated>${FIGURE})(?<statedUnit>\\k<unit>)(?![以多余]|左右)`,
  'g',
);
const MAY_BE_YEAR_BY_YEAR = /[去上前一]年[^，。；\d]{0,16}\d[^，。；]{1,12}，[今本]年/;
/** What a line with a figure of the year before holds. */
const MAY_COMPARE = /[比较](?:上|去|前|往)[^，。；]{1,5}\d/;
/** The change of each year, or about so much. */
const OTHERWISE = new RegExp(words('about or of each'));
/** Points of a share are also told as such: 由85%提高到90%，提高5个百分点. */
const POINTS = /^(?:个)?百分点$/;

/** Characters before a figure that tell how it was counted. */
const MAX_UNITS_BEFORE = 10;

/** Whether nothing within a match makes it the change of each year, or only about so much. */
const isPlain = ({ groups: { lead, told, behind } = {} }: RegExpExecArray): boolean =>
  !OTHERWISE.test(`${lead!}${told!}${behind!}`);

/** Differences that the two figures before them do not have. */
export function wrongDifferences(text: string): readonly NumeralSlip[] {
  const differences = MAY_DIFFER.test(text) ? allMatches(text, DIFFERENCE).filter(isPlain) : NONE;
  const yearByYear = MAY_BE_YEAR_BY_YEAR.test(text) ? allMatches(text, YEAR_BY_YEAR).filter(isPlain) : NONE;
  const compared = MAY_COMPARE.test(text)
    ? allMatches(text, COMPARED).filter(({ index }) => !OTHERWISE.test(contextBefore(text, index, MAX_UNITS_BEFORE)))
    : NONE;
  return [...[...differences, ...yearByYear, ...compared].flatMap(differenceSlip), ...grownTo(text)];
}

/** 由8万亩扩大到10万亩，增加到2万亩: the difference is told as what it grew to. */
const GROWN_TO = new RegExp(
  `(?:由|从)[^，。；\\d]{0,16}?(${FIGURE})(${UNIT})[^，。；\\d]{0,8}?(?:到|至|为)了?[^，。；\\d]{0,6}?(${FIGURE})\\2[^，。；、\\d]{0,2}，((?:增加|提高|扩大|上升|减少|下降|降低|缩短)[到至])(${FIGURE})\\2`,
  'g',
);
const MAY_BE_GROWN_TO = /，[^，。；]{1,3}[到至]\d/;

function grownTo(text: string): readonly NumeralSlip[] {
  if (!MAY_BE_GROWN_TO.test(text)) return NONE;
  return allMatches(text, GROWN_TO).flatMap((m): readonly NumeralSlip[] => {
    const [written, from, unit, to, wrong, stated] = m as unknown as [string, string, string, string, string, string];
    const difference = Math.abs(Number(to) - Number(from));
    if (!(difference > 0) || Math.abs(difference - Number(stated)) > slackOf([from, to, stated])) return NONE;
    const right = `${wrong.slice(0, -1)}了`;
    const start = m.index + written.length - stated.length - unit.length - wrong.length;
    const message = `${from}到${to}，相差${stated}${unit}：说的是差多少，应为“${right}”。`;
    return [{ start, wrong, rights: [right], kind: 'grown-to', message, severity: 'warning' }];
  });
}

/** Verbs of a change that goes one way only. */
const GOES_UP = /^(?:增[加长多]?|多)$/;
const GOES_DOWN = /^(?:减少?|下降|降低|压减|少)$/;
/** A rank rises while its number falls, and what is below zero goes the other way. */
const TURNED_ROUND = /第|排[名位序列在]|[位名]次|[-－−负亏逆降减差]/;

/** 5600个，比去年的5200个减少400个: the difference is right, and it goes the other way. */
function turnedSlip({ 0: written, index, groups, input }: RegExpExecArray): readonly NumeralSlip[] {
  const { from, to, stated, statedUnit, verb, lead = '', told = '' } = groups as unknown as Difference;
  const isLess = Number(to) < Number(from);
  const before = contextBefore(input, index, MAX_UNITS_BEFORE);
  if (!(isLess ? GOES_UP : GOES_DOWN).test(verb) || TURNED_ROUND.test(before + lead + told)) return NONE;
  const wrong = written.slice(written.lastIndexOf(verb));
  const message = `${from}到${to}是${isLess ? '少' : '多'}了，这里说的是“${verb}”，请核对。`;
  const start = index + written.length - wrong.length;
  const rights = [`${isLess ? '减少' : '增加'}${stated}${statedUnit}`];
  return [{ start, wrong, rights, kind: 'difference', message, severity: 'warning' }];
}

interface Difference {
  readonly verb: string;
  readonly lead?: string;
  readonly told?: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly stated: string;
  readonly statedUnit: string;
}

function differenceSlip(m: RegExpExecArray): readonly NumeralSlip[] {
  const { 0: written, index, groups } = m;
  const { from, to, unit, stated, statedUnit } = groups as unknown as Difference;
  const isOfPoints = /[%％]$/.test(unit) && POINTS.test(statedUnit);
  if ((statedUnit !== unit && !isOfPoints) || /[%％]$/.test(statedUnit)) return NONE;
  const difference = Math.abs(Number(to) - Number(from));
  if (!(difference > 0)) return NONE;
  if (Math.abs(difference - Number(stated)) <= slackOf([from, to, stated])) return turnedSlip(m);
  // 新增6家企业、2家合作社: a change that is told in parts is not the whole of it
  if (isInParts(written, m.input.slice(index + written.length))) return NONE;
  const right = String(Math.round(difference * 100) / 100);
  const wrong = `${stated}${statedUnit}`;
  const message = `${from}到${to}，相差${right}${statedUnit}，这里说的是${wrong}，请核对。`;
  const start = index + written.length - wrong.length;
  return [{ start, wrong, rights: [`${right}${statedUnit}`], kind: 'difference', message, severity: 'warning' }];
}

function isInParts(written: string, behind: string): boolean {
  const [noun] = /^[^，。；、：（）！？\s\d]{0,2}/.exec(behind)!;
  return (noun !== '' && !written.includes(noun)) || /^[^，。；、]{0,12}[、和及与]\d/.test(behind);
}

/** What figures may be off that are rounded: one of the last place of them, or half of one of the roughest. */
function slackOf(figures: readonly string[]): number {
  const decimals = figures.map((figure) => figure.split('.')[1]?.length ?? 0);
  const [roughest, finest] = [Math.min(...decimals), Math.max(...decimals)];
  if (roughest < finest) return 0.6 * 10 ** -roughest;
  return finest === 0 ? 1e-6 : 1.01 * 10 ** -finest;
}

/** What a line with a share of every hundred holds. */
const MAY_BE_OF_HUNDRED = /每一?[百千万十1]/;
/** 比例为百分之十五，也就是说，平均每一百名员工中有五十名可以评为先进 */
const OF_HUNDRED =
  /(?:百分之([一二三四五六七八九十]{1,3})|(\d{1,2}(?:\.\d)?)[%％])，?(?:(?:也就是说|也就是|即|换句话说|换言之|相当于|意味着|这意味着)，?)(?:平均)?每(一?[百千万]|10{1,4})(?:[个名户家亩人件位]|人次)?[^，。；\d一二三四五六七八九十]{0,8}?(?:[就便]?有)(?:近|约|超过)?([一二三四五六七八九十百]{1,4}|\d{1,4}(?:\.\d)?)(?=[个名户家亩人件位])/g;
const SIZES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** Counts of every hundred that are not the share told before them. */
export function wrongOfHundred(text: string): readonly NumeralSlip[] {
  if (!MAY_BE_OF_HUNDRED.test(text)) return NONE;
  return allMatches(text, OF_HUNDRED).flatMap((m): readonly NumeralSlip[] => {
    const [written, han, digits, each, stated] = m as unknown as [string, string?, string?, string?, string?];
    const share = han === undefined ? Number(digits) : parseChineseNumeral(han);
    const size = SIZES[each!.at(-1)!] ?? Number(each);
    const count = /\d/.test(stated!) ? Number(stated) : parseChineseNumeral(stated!);
    if (share === undefined || count === undefined || !(size > 0)) return NONE;
    const right = (share * size) / 100;
    // rounded to a whole one
    if (Math.abs(right - count) < 1) return NONE;
    const isHan = !/\d/.test(stated!) && Number.isInteger(right);
    const told = isHan ? formatCount(right) : String(right);
    const message = `${share}%就是每${size}个里有${right}个，这里说的是${stated!}，请核对。`;
    const start = m.index + written.length - stated!.length;
    return [{ start, wrong: stated!, rights: [told], kind: 'of-hundred', message, severity: 'warning' }];
  });
}
