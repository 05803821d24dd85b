import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { formatCount, valueOfCount } from '../../text/numerals';
import { contextBefore } from './context';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** What a line with such a change holds: asked before it is looked for. */
const MAY_GROW = /[到至][^，。；]{0,12}\d[^。；]{1,24}(?:\d[\d.]*(?:[%％]|倍)|[两二三四五六七八九十]倍)/;

export const UNIT = `[万亿]{0,2}(?:${measuresOf('money', 'length', 'area', 'weight', 'volume', 'power')}|人次|[户人家件起个所辆台项名篇场次座批例期])`;
const CHANGE = wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'change');
/** What a line with a figure of the year before holds. */
const MAY_COMPARE = /[比较](?:上|去|前)[^，。；]{1,5}的\d/;
/** 由10亿元增至12亿元，增长30% · 由2022年的80万元增加到2024年的120万元，两年增长40% · 从12户发展到48户，增长了四倍 */
const GROWTH = new RegExp(
  `(?:由|从)([^，。；]{0,16}?)(\\d[\\d.]{0,9})(${UNIT})([^，。；\\d]{0,8}?)(?:到|至)了?((?:20\\d\\d年)?[^，。；\\d]{0,6}?)(\\d[\\d.]{0,9})\\3([^，。；\\d]{0,4})，([^，。；\\d]{0,6})(${CHANGE})(?:达到?|为)?(了)?(?:(\\d[\\d.]{0,9})([%％]|倍)|([两二三四五六七八九十])(倍))`,
  'g',
);
/** 15亿元，比上年的12亿元增长20% */
const COMPARED = new RegExp(
  `(?<![\\d.约近超])(\\d[\\d.]{0,9})(${UNIT})，?(?:比|较)(?:上一?|去|前一?)(?:年|学年|年度|季度|月)(?:同期)?的(\\d[\\d.]{0,9})\\2(?:[^，。；\\d]{0,2}?)(?:(?:多出|净增加?|增加|多|减少|少)了?\\d[\\d.]{0,9}\\2，(?:同比)?)?(${CHANGE})(?:达到?|为)?(了)?(\\d[\\d.]{0,9})([%％])`,
  'g',
);
/** 120万人次，同比增长20%，去年是110万人次 */
const TOLD_BEHIND = new RegExp(
  `(?<![\\d.约近超])(\\d[\\d.]{0,9})(${UNIT})，(?:同比|比上年|比去年|较上年|较去年)(${CHANGE})了?(\\d[\\d.]{0,9})[%％][^。；\\d]{0,6}?[，（](?:而)?(?:去年|上年|上一年|前一年)(?:同期)?(?:仅|只)?[是为有]?(\\d[\\d.]{0,9})\\2`,
  'g',
);
/** 去年出栏3200头，今年出栏4000头，增长20% */
const YEAR_BY_YEAR = new RegExp(
  `(?:去年|上年)([^，。；\\d]{0,12}?)(?<![约近超])(\\d[\\d.]{0,9})(${UNIT}|头|只|株|吨)，今年([^，。；\\d]{0,12}?)(?<![约近超])(\\d[\\d.]{0,9})\\3，(?:同比)?(${CHANGE})(?:达到?|为)?了?(\\d[\\d.]{0,9})([%％])`,
  'g',
);
/** 营业收入3600万元，去年同期为3000万元，同比增长20% */
const LAST_BETWEEN = new RegExp(
  `(?<![\\d.约近超])(\\d[\\d.]{0,9})(${UNIT}|头|只|株|度|节|盒|瓶)，(?:而)?(去年|上年|上一年|前年|去年同期|上年同期|上月|上季度|上学期)(同期)?([^，。；、\\d]{0,6}?)(?:仅|只)?(?:为|是|有)?(\\d[\\d.]{0,9})\\2，(?:同比|环比|比(?:去年|上年|上月)|较(?:去年|上年|上月))?(?:共|净)?(${CHANGE})(?:达到?|为)?了?(\\d[\\d.]{0,9})([%％])`,
  'g',
);
/** 上半年 is held against 去年同期 and no whole year, 本月 against 上月. */
const OF_A_PART = /半年|季度?|月|学期/;
/** 由上年的8亿元: the year of a figure, which is no other way of counting it. */
export const YEAR_OF_FIGURE = /(?:上一?年|去年|前年|今年|同期)(?:同期)?的?$/;
/** Growth at constant prices, or of each year, is another figure. */
export const OTHERWISE = new RegExp(
  `${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'another figure')}|[约近]$`,
);
/** 较去年增长: of another figure than the one before it; 每年: of each. */
const OF_OTHER = /[比较](?:去年|前年|年初|上[年月季届期])|每/;
/** What may stand before a change and names no other thing: 由30家增加到40家，产值增长50% is of two things. */
const NO_THING = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'names no thing'), 'g');
const FALLS = /下降|降低|减少|降幅|压减|下滑|回落|缩短|缩减|压缩/;
/** Points by which a stated change may differ from the figures, which are rounded themselves. */
const MAX_POINTS_OFF = 1;
/** Share of the change by which it may. */
const MAX_SHARE_OFF = 0.05;

/** Characters before a change that tell what changes. */
export const MAX_UNITS_BEFORE = 16;

/** A stated change that two figures do not give. */
export function wrongGrowth(text: string): readonly NumeralSlip[] {
  return MAY_GROW.test(text) ? allMatches(text, GROWTH).flatMap((m) => grown(text, m)) : NONE;
}

/** The same where the earlier figure stands behind the later one: 比上年的12亿元增长20%. */
export function wrongComparison(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (MAY_COMPARE.test(text)) for (const m of allMatches(text, COMPARED)) slips.push(...comparedBefore(text, m));
  if (/同比|[比较][上去]年/.test(text))
    for (const m of allMatches(text, TOLD_BEHIND)) slips.push(...toldBehind(text, m));
  if (/，而?[去上前][年月季学一]/.test(text))
    for (const m of allMatches(text, LAST_BETWEEN)) slips.push(...lastBetween(text, m));
  if (/[去上]年.{1,36}今年/.test(text)) for (const m of allMatches(text, YEAR_BY_YEAR)) slips.push(...yearByYear(m));
  return slips;
}

function comparedBefore(text: string, m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, to, , from, verb, , stated, sign] = m as unknown as [string, ...string[]];
  if (OTHERWISE.test(contextBefore(text, m.index, MAX_UNITS_BEFORE))) return NONE;
  return changeSlip({ end: m.index + written.length, from: from!, to: to!, verb: verb!, stated: stated!, sign: sign! });
}

function toldBehind(text: string, m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, to, , verb, stated, from] = m as unknown as [string, string, string, string, string, string];
  if (OTHERWISE.test(contextBefore(text, m.index, MAX_UNITS_BEFORE))) return NONE;
  const slips = changeSlip({ end: m.index + written.length, from, to, verb, stated, sign: '%' });
  // what is told to be wrong is the share, which stands before the figure of the year before
  return slips.map((slip) => ({ ...slip, start: m.index + written.search(/\d[\d.]*[%％]/) }));
}

function lastBetween(text: string, m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, to, , time, same, noun, from, verb, stated, sign] = m as unknown as (string | undefined)[];
  const before = text.slice(behindLast(text, '，。；：', m.index), m.index);
  const lead = before.replace(/同比|上半年/g, (word) => (word === '同比' ? '' : '半年'));
  if (OTHERWISE.test(lead) || OTHERWISE.test(noun!)) return NONE;
  const isOfYear = time!.endsWith('年') && same === undefined;
  if (isOfYear && OF_A_PART.test(before)) return NONE;
  // 今年招生650人，去年招生500人: one and the same thing is counted
  if (noun !== '' && !before.includes(noun!.slice(0, 2))) return NONE;
  const end = m.index + written!.length;
  return changeSlip({ end, from: from!, to: to!, verb: verb!, stated: stated!, sign: sign! });
}

function yearByYear(m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, lead, from, , told, to, verb, stated, sign] = m as unknown as [string, ...string[]];
  // 今年上半年 is no year, and what is counted is the same in both
  if (OTHERWISE.test(lead! + told!) || /[半季月]/.test(lead! + told!)) return NONE;
  return changeSlip({ end: m.index + written.length, from: from!, to: to!, verb: verb!, stated: stated!, sign: sign! });
}

function grown(text: string, m: RegExpExecArray): readonly NumeralSlip[] {
  const [whole, lead, from, unit, , laterLead, to, , told, verb] = m as unknown as string[];
  const [stated, sign] = m[11] === undefined ? [m[13]!, m[14]!] : [m[11], m[12]!];
  const before = contextBefore(text, m.index, MAX_UNITS_BEFORE);
  const change = { end: m.index + whole!.length, from: from!, to: to!, verb: verb!, stated, sign };
  if (isTurned(change) && !/年均|平均|每/.test(told!)) {
    const turned = told!.replace('同比', '').replace(NO_THING, '');
    return turned === '' || `${before}${lead!}`.includes(turned) ? changeSlip(change) : NONE;
  }
  // 由去年的8亿元增至10亿元，同比增长20%: of the year before as well
  const isOfYear = YEAR_OF_FIGURE.test(lead!) || isNextYear(lead!, laterLead!);
  if (OTHERWISE.test(before + lead!.replace(YEAR_OF_FIGURE, ''))) return NONE;
  if (OTHERWISE.test(isOfYear ? told!.replace('同比', '') : told!) || OF_OTHER.test(told!)) return NONE;
  const thing = told!.replace(NO_THING, '');
  if (thing !== '' && !thing.startsWith(unit!.at(-1)!) && !`${before}${lead!}`.includes(thing)) return NONE;
  return changeSlip(change);
}

const isTurned = ({ verb, from, to }: Change): boolean => FALLS.test(verb) === Number(to) > Number(from);

/** 由2023年的40人增加到2024年的60人: the change from year to year is 同比. */
function isNextYear(lead: string, laterLead: string): boolean {
  const [year, later] = [lead, laterLead].map((words) => Number(/(20\d\d)年的?$/.exec(words)?.[1]));
  return later === year! + 1;
}

interface Change {
  /** Where the stated change ends. */
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly stated: string;
  readonly sign: string;
}

function changeSlip({ end, from, to, verb, stated, sign }: Change): readonly NumeralSlip[] {
  const [low, high] = [Number(from), Number(to)];
  const isFall = FALLS.test(verb);
  if (!(low > 0) || high === low) return NONE;
  if (isFall !== high < low) return turnedSlip({ end, from, to, verb, stated, sign });
  const wrong = `${stated}${sign}`;
  const start = end - wrong.length;
  if (sign === '倍') {
    const times = valueOfCount(stated) ?? 0;
    // three times as much is two times more
    if (isFall || Math.abs(high / low - times) > 0.05 || times < 2) return NONE;
    const added = round(times - 1);
    const message = `${from}到${to}是原来的${round(times)}倍，增加的是${added}倍，请核对。`;
    const right = `${/\d/.test(stated) ? added : formatCount(added)}倍`;
    return [{ start, wrong, rights: [right], kind: 'growth', message, severity: 'warning' }];
  }
  const share = (Math.abs(high - low) / low) * 100;
  const off = Math.abs(share - Number(stated));
  // 由8亿元增至10亿元，增长20%: the change was divided by the later figure
  const isOfLater = off > MAX_POINTS_OFF && Math.abs((Math.abs(high - low) / high) * 100 - Number(stated)) < 0.5;
  if (!isOfLater && off <= MAX_POINTS_OFF + roundingOf(from, low, high) + share * MAX_SHARE_OFF) return NONE;
  const message = `${from}到${to}，${isFall ? '降幅' : '增幅'}约为${round(share)}%，这里说的是${stated}%，请核对。`;
  return [{ start, wrong, rights: [], kind: 'growth', message, severity: 'warning' }];
}

/** 由8万元增加到12万元，下降50%: the share is that of the two figures, and the word is of the other direction. */
function turnedSlip({ end, from, to, verb, stated, sign }: Change): readonly NumeralSlip[] {
  const difference = Math.abs(Number(to) - Number(from));
  const isOf = (whole: string): boolean =>
    Math.abs((difference / Number(whole)) * 100 - Number(stated)) <= MAX_POINTS_OFF / 2;
  if (sign !== '%' || Number(stated) < MIN_SHARE_TURNED || !(isOf(from) || isOf(to))) return NONE;
  const wrong = `${stated}${sign}`;
  const message = `${from}到${to}是${FALLS.test(verb) ? '增加' : '减少'}，这里说“${verb}”，请核对。`;
  return [{ start: end - wrong.length, wrong, rights: [], kind: 'growth', message, severity: 'warning' }];
}

/** Percent of a change below which it may be another one that is as large by chance. */
const MIN_SHARE_TURNED = 2;

export const round = (figure: number): number => Math.round(figure * 10) / 10;

/** A figure without decimals is mostly meant as it stands. */
const MEANT_WHOLE = 0.05;

/** Points that the change may be off because the first figure is rounded: 2万 may be 15 000. */
function roundingOf(written: string, low: number, high: number): number {
  const decimals = written.split('.')[1]?.length ?? 0;
  const half = decimals > 0 ? 0.5 * 10 ** -decimals : MEANT_WHOLE;
  return ((half * (high / low + 1)) / low) * 100;
}
