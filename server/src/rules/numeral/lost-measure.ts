import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import table from '../../../data/kept/counting-verbs.tsv';
import shareTable from '../../../data/kept/rates-within-whole.tsv';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableColumn } from '../../text/table';
import { sentenceAround } from '../../text/behind';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
/** What is done to things that are counted, as alternatives of a pattern. */
export const countingVerbs = once(() => alternation(tableColumn(table, 'counting-verbs.tsv', 'word')));
/** Where a figure ends a clause: asked before it is looked for. */
const MAY_LACK = /[\p{Script=Han}P.]\d{1,7}万?余?(?:[，；。]|参加|出席|到会)/u;

const MAY_LACK_YUAN = /\d[万亿][，；。]/;

/** 流转土地1200，: what is done, what it is done to, and a figure that ends the clause. */
const LACKING = new RegExp(
  `(?:${countingVerbs()})(?:各类|各级|各种|困难|优质|高标准|高效|老旧|农村)?(\\p{Script=Han}{1,5})(\\d{1,6}|\\d{1,4}(?:\\.\\d)?万?余)(?=[，；。])`,
  'gu',
);
/** 同比增长15； */
const GROWN = /(?:同比|比上年|较上年|比去年)(?:增长|提高|上升|下降|减少)(\d{1,3}(?:\.\d{1,2})?)(?=[，；。])/g;
/** 巩固率达到99.8，: a share without its sign. Other rates are no shares: 容积率为2.5，收视率为4.9，. */
const SHARE = new RegExp(
  `(?:(?:${alternation(tableColumn(shareTable, 'rates-within-whole.tsv', 'word'))})|(?:入学|升学|见效|参保|毛入园)率)(?:已|均|都)?(?:达到?|为|提高到|上升到|保持在|稳定在)了?(\\d{1,3}(?:\\.\\d{1,2})?)(?=[，；。])`,
  'g',
);
/** 回收率为95。 · 绿电占比达到38.5，: a share of any name, without its sign. */
const RATE = new RegExp(
  `(?:([\\p{Script=Han}]{2})率|占比|比重)(?:已|均|都)?(?:达到?|为|是|提高到|上升到|保持在|稳定在)了?([1-9]\\d(?:\\.\\d{1,2})?)(?=[，；。])`,
  'gu',
);
/** 容积率, 心率 and their like are no shares. */
const NO_SHARE = new RegExp(`${words('rate that is no share')}$`);
/** 每万人口高价值发明专利拥有率为22.5 · 按10万活产计，出血发生率为12 */
const PER_SO_MANY = /[每按][^，。；]{0,3}[十百千万亿]/;
const isNoShare = (text: string, offset: number, rate: string): boolean =>
  NO_SHARE.test(rate) || PER_SO_MANY.test(sentenceAround(text, offset));
/** 共138参加会议 */
const ATTENDED = /(?:共|共有|共计|合计)(\d{1,6})(?=参加|出席|到会)/g;
/** 地区生产总值186.5，: an amount of money without its unit. */
const MONEY = new RegExp(
  `${words('amount of money')}(?:预计|已|将|累计|全年|共)?(?:${words('reached by one')}|完成|实现)*(\\d{1,7}(?:\\.\\d{1,2})?)(?=[，；。])`,
  'g',
);
/** 一般公共预算收入完成58.6亿， · 实现税收收入3.2亿，: the money itself is left out. */
const WITHOUT_YUAN = new RegExp(
  `${words('amount of money')}(?:预计|已|将|累计|全年|共)?(?:(?:${words('reached by one')}|完成|实现)+|(?<=(?:完成|实现)[^，。；：\\d]{2,10}))(\\d{1,5}(?:\\.\\d{1,3})?[万亿])(?=[，；。])`,
  'g',
);
/** 减免税费3.6亿， · 争取专项资金1.2亿，: what is nothing but money, with its sum right behind. */
const SUM_OF_MONEY = new RegExp(
  `${words('nothing but money')}(?:[共合总累]计|[共约近]|超过?|达到?|总额)?(\\d{1,5}(?:\\.\\d{1,3})?亿)(?=[，；。])`,
  'g',
);
/** 新建高标准农田2.6万，: so many of what is measured, and not counted. */
const SIZED = new RegExp(
  `(?:(?:${countingVerbs()})\\p{Script=Han}{0,5}?${words('measured by size')}|面积(?:稳定|保持|扩大|发展|增加)?[在到至])(?:约|近|达|超)?(\\d{1,4}(?:\\.\\d{1,2})?万)(?=[，；。])`,
  'gu',
);
/** Numbers that count nothing, or whose measure is in the word before. */
const NUMBERED = new RegExp(`${words('no count')}$`);
/** A figure with a measure in the same sentence shows that the writer gives measures. */
const WITH_MEASURE = /\d[万亿]?(?:\p{Script=Han}|%|％)/u;

/** 单位：亩, 均以万元计: the measure of all figures is told once. */
const MEASURED_AS_TOLD = /单位|[均都以按](?:以|按)?[百千万亿]*元计/;

/** 咱村集体收入达到860万: nobody says the 元 aloud. */
const SPOKEN = /[咱俺啥嘛吗吧呢]|[说讲问道]：|比方|算账|[美日欧港]元/;

/** Figures that have lost their measure beside others that have one. */
export function lostMeasures(text: string): readonly NumeralSlip[] {
  const [mayLack, mayLackYuan] = [MAY_LACK.test(text), MAY_LACK_YUAN.test(text)];
  if (!mayLack && !mayLackYuan) return NONE;
  const isOther = MEASURED_AS_TOLD.test(text);
  const yuan = mayLackYuan && !isOther ? lostYuan(text) : NONE;
  if (!mayLack) return yuan;
  // 单位：亩 gives the measure of all
  return isOther ? lostPersons(text) : [...lostOfFigures(text), ...lostPersons(text), ...yuan];
}

/**
 * Amounts of money that end in 万 or 亿; they may be said so, and 元 stands behind them in print, as measures do behind other
 * figures of the sentence.
 */
function lostYuan(text: string): readonly NumeralSlip[] {
  return [...allMatches(text, WITHOUT_YUAN), ...allMatches(text, SUM_OF_MONEY)].flatMap((m): NumeralSlip[] => {
    const wrong = m[1]!;
    const sentence = sentenceAround(text, m.index);
    if (!WITH_MEASURE.test(sentence) || SPOKEN.test(sentence)) return [];
    const message = `“${wrong}”后面没有单位，疑漏“元”，请核对。`;
    const start = m.index + m[0].length - wrong.length;
    return [{ start, wrong, rights: [`${wrong}元`], kind: 'lost-yuan', message, severity: 'information' }];
  });
}

function lostOfFigures(text: string): readonly NumeralSlip[] {
  const slips = allMatches(text, LACKING).flatMap((m): NumeralSlip[] => {
    const [whole, thing, figure] = m as unknown as [string, string, string];
    if (NUMBERED.test(thing) || /^(?:19|20)\d\d$/.test(figure)) return [];
    return besideMeasures(text, m.index, whole, figure);
  });
  for (const m of [...allMatches(text, MONEY), ...allMatches(text, SIZED)])
    if (!/^(?:19|20)\d\d$/.test(m[1]!)) slips.push(...besideMeasures(text, m.index, m[0], m[1]!));
  for (const m of [...allMatches(text, GROWN), ...allMatches(text, SHARE)]) slips.push(lostSign(m, m[1]!));
  const rates = allMatches(text, RATE);
  const partCount = rates.filter(([, rate]) => rate === undefined).length;
  for (const m of rates)
    // 过程性考核占比为40，期末考试占比为60: several are parts of a whole that is told
    if (m[1] === undefined ? partCount === 1 : !isNoShare(text, m.index, m[1]))
      slips.push({ ...lostSign(m, m[2]!), severity: 'information' });
  return slips;
}

/** A share that ends a match and has lost its sign. */
function lostSign(m: RegExpExecArray, wrong: string): NumeralSlip {
  const message = `“${wrong}”后面没有单位，疑漏“%”，请核对。`;
  const start = m.index + m[0].length - wrong.length;
  return { start, wrong, rights: [`${wrong}%`], kind: 'lost-measure', message };
}

function lostPersons(text: string): readonly NumeralSlip[] {
  return allMatches(text, ATTENDED).map((m) => {
    const wrong = m[1]!;
    const message = `“${wrong}”后面没有单位，疑漏“人”，请核对。`;
    const start = m.index + m[0].length - wrong.length;
    return { start, wrong, rights: [`${wrong}人`], kind: 'lost-measure', message };
  });
}

/** A bare figure, told where others near it have a measure. */
function besideMeasures(text: string, start: number, whole: string, figure: string): NumeralSlip[] {
  const end = start + whole.length;
  const around = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
  if (!WITH_MEASURE.test(around)) return [];
  const message = `“${figure}”后面没有单位，请核对。`;
  return [{ start: end - figure.length, wrong: figure, rights: [], kind: 'lost-measure', message }];
}

/** Characters on each side in which another figure stands. */
const NEAR = 24;
