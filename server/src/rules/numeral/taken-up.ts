import wordingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { valueOfCount } from '../../text/numerals';
import { areTwoDigitsTurned, isOneDigitOff } from './one-digit';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'figures-of-things-wordings.tsv');
const NUMERAL = '(\\d{1,4}|[两二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])';
const MEASURE = '[个家户名位项座处所支条件台辆栋对组]';
/** 这13个乡镇: what the sentence before has told of, taken up with its number. */
const TAKEN_UP = new RegExp(
  `(?<=^|[，。；！？])(?:就是|正是|而|在|让|使|如今，?|(?:要|必须|我们要|就要|还要|全力)?(?<of>针对|围绕|聚焦|对于|对|把|将|就|拿))?(?:以上|上述)?这${NUMERAL}(${MEASURE})(\\p{Script=Han}{2})`,
  'gu',
);
const COUNTED_PERSONS = new RegExp(`${NUMERAL}[名位](?![一二两三四五次列])`, 'g');
const COUNTED = new RegExp(`${NUMERAL}(${MEASURE})`, 'g');
const NO_NOUN = /[的都也里中在，]$/;
/** All of them are told of, so that none but all can be taken up. */
const OF_ALL = /都(?!市|城)|全部|全都|全覆盖|悉数|无一|百分之百|100[%％]|[^平]均(?!衡|价)|一[个户家]不[落少]/;
/** Some of them, or others besides. */
const OF_SOME = /其[中余]|除|另|还有|剩|首批|部分|大多|多数|[之以]外|[有以]上/;
/** 这6名同志, behind 5名优秀共产党员: persons are taken up by a word for all of them. */
const PERSONS = new RegExp(`^${words('persons taken up')}`);
/** 5名代表作了发言，老支书也讲了几句: others who join in are taken up with them. */
const JOINED = /也|又|还|以及|连同|加上|随后|最后|主持/;
/** 刚才，5名代表作了发言: those who were before all eyes. */
const PRESENTED = new RegExp(words('persons presented'));
/** 12个重点项目成功签约: all of them, since it is what the hall has come for. */
const ALL_DONE =
  /^[^，。；！？]{4,14}?(?:成功|集中|正式|顺利|同时|如期|同步)?(?:签约|开工|竣工|投产|揭牌|落户|奠基)[，。！]/;
/** Characters before it in which no other number of the same may stand. */
const REACH = 400;

/** Where each count of a text ends for the first time, by its measure and its value. */
function firstEnds(text: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { 0: written, 1: count, 2: measure, index } of allMatches(text, COUNTED)) {
    const key = `${measure!}${valueOfCount(count!)}`;
    if (!ends.has(key)) ends.set(key, index + written.length);
  }
  return ends;
}

/** Numbers with which something is taken up, where the sentence before told another number of it, and of all of it. */
export function wrongTakenUp(text: string): readonly NumeralSlip[] {
  if (!/这[\d两二三四五六七八九十]/.test(text)) return NONE;
  const firstTold = once(() => firstEnds(text));
  return allMatches(text, TAKEN_UP).flatMap((m): readonly NumeralSlip[] => {
    const [written, , counted, measure, behind] = m as unknown as [string, string, string, string, string];
    // 这11个村的老人: the noun is one character, which the count before stands beside as well
    const noun = NO_NOUN.test(behind) ? behind[0]! : behind;
    const told = text.slice(Math.max(0, m.index - REACH), m.index);
    const sentenceStart = behindLast(told, '。！？', told.length);
    if (sentenceStart === 0) return NONE;
    const before = told.slice(behindLast(told, '。！？', sentenceStart - 1));
    if (OF_SOME.test(before)) return NONE;
    const count = valueOfCount(counted);
    const isOfAll = OF_ALL.test(before);
    const named = allMatches(told, countsOf(noun, measure, m.groups!['of'] !== undefined));
    const isOfPersons = named.length === 0 && /[名位]/.test(measure) && PERSONS.test(behind);
    const counts = isOfPersons ? allMatches(told, COUNTED_PERSONS) : named;
    const [only, another] = counts;
    // 11个通了快递。这11个村: the number that is taken up was told, with or without what it counts
    const isTold = (isOfPersons ? [measure, '个', '人'] : [measure]).some(
      (of) => (firstTold().get(`${of}${count}`) ?? Infinity) <= m.index,
    );
    if (isTold) return NONE;
    if (!only || another || only.index < told.length - before.length) return NONE;
    // 一名标兵和5名先进, 队长和5名队员: they are six
    if (isOfPersons && (/一[名位个]/.test(before) || /[和及与、带领率][^，。]{0,3}$/.test(told.slice(0, only.index))))
      return NONE;
    const isPresented = isOfPersons ? PRESENTED.test(before) : noun.length > 1 && ALL_DONE.test(told.slice(only.index));
    // of some of them nothing is said that takes up all: 对这11个村 may be of a choice that was told otherwise
    if (!isOfAll && !isPresented && (m.groups!['of'] === undefined || noun.length < 2)) return NONE;
    if (!isOfAll && /[选挑抽评](?!为|出)/.test(before)) return NONE;
    // 第十四个, 每14个, 近14个, 十四多个 and the last figure of a longer number count nothing that could be taken up
    if (/[第每近约超余多几\d.十百千万这那前后头首]$/.test(told.slice(0, only.index))) return NONE;
    const first = valueOfCount(only[1]!);
    if (first === undefined || count === undefined || first === count || !isNear(first, count)) return NONE;
    if (isOfPersons && count > first && JOINED.test(before)) return NONE;
    const wrong = `${counted}${measure}`;
    const start = m.index + written.lastIndexOf(wrong);
    const message = `前面说的是${only[1]!}${isOfPersons ? only[0].slice(only[1]!.length) : measure}${isOfPersons ? '' : noun}，这里说“这${wrong}”，请核对。`;
    const right = `${only[1]!}${measure}`;
    return [
      { start, wrong, rights: [right], kind: 'taken-up', message, severity: isOfAll ? 'warning' : 'information' },
    ];
  });
}

/** 总投资3.6亿元……。这项3.2亿元的投资: money that is taken up. */
const AMOUNT_TAKEN_UP =
  /(?<=[，。；！？])这(?:项|笔|个)(?:总投资)?(\d+(?:\.\d+)?)([万亿]{0,2}元)的(?:投资|项目|资金|工程)/g;
const AMOUNT = /(?<![约近超])\d+(?:\.\d+)?[万亿]{0,2}元/g;

/** An amount with which something is taken up, where the only one told before is another. */
export function wrongAmounts(text: string): readonly NumeralSlip[] {
  if (!/这[项笔个](?:总投资)?\d/.test(text)) return NONE;
  return allMatches(text, AMOUNT_TAKEN_UP).flatMap((m): readonly NumeralSlip[] => {
    const [written, figure, measure] = m as unknown as [string, string, string];
    const [only, another] = allMatches(text.slice(0, m.index), AMOUNT).map(([amount]) => amount);
    const wrong = `${figure}${measure}`;
    if (only === undefined || another !== undefined || only === wrong || !only.endsWith(measure)) return NONE;
    if (!isOneDigitOff(only.slice(0, -measure.length), figure)) return NONE;
    const start = m.index + written.indexOf(wrong);
    const message = `前面说的是${only}，这里说“${wrong}”，请核对。`;
    return [{ start, wrong, rights: [only], kind: 'taken-up', message, severity: 'warning' }];
  });
}

/** 37个问题, and where something is done with them 问题37个 as well. */
function countsOf(noun: string, measure: string, isDoneWith: boolean): RegExp {
  const behind = `(?=${noun.length > 1 ? '\\p{Script=Han}{0,4}?' : ''}${noun}(?![民组委]))`;
  const isNamedBefore = isDoneWith && noun.length > 1;
  return new RegExp(
    `${NUMERAL}${measure}(?:${behind}${isNamedBefore ? `|(?<=${noun}[共有了]{0,2}[\\d十百]{1,6}${measure})(?=[，。；])` : ''})`,
    'gu',
  );
}

/** A slip of the pen: one or two more or less, one of the digits, or the places of two. */
function isNear(first: number, count: number): boolean {
  if (Math.abs(first - count) <= 2) return true;
  const [a, b] = [String(first), String(count)];
  return a.length > 1 && (isOneDigitOff(a, b) || areTwoDigitsTurned(a, b));
}
