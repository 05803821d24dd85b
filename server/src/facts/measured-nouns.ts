import wordingTable from '../../data/kept/measured-nouns-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { MAX_UNITS_PER_NOUN, measuredNouns, type Measured, type MeasuredNouns } from '../lexicon/measured-nouns';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/** A measure that never counts the noun beside it. Offsets are UTF-16, relative to the paragraph. */
export interface WrongMeasure extends Span {
  readonly noun: string;
  readonly right: string;
}

/** What a count ends with: a numeral, or 这, 每 and their like. */
const COUNTED = '一二两三四五六七八九十百千万余多几这那每某\\d０-９';
/** Before these 一 is no numeral, and a numeral names a rank, which counts no noun: 第一位任务, 前三名单位, 统一张榜. */
const RANKED =
  /(?:第[一二两三四五六七八九十百千零〇\d]{1,8}|[前后头末][一二两三四五六七八九十百千\d]{1,3}|[统唯专同周期星初高大其之归逐]一|[初高大周期之件][一二三四五六日])$/;
/** Measures that are words of their own behind 这 and 那: 这只是, 那所有. */
const WORDS_BEHIND_THIS = '只把所面头';
/** Measures that make adverbs with 一: 一道努力, 一面工作. */
const ADVERBS_BEHIND_ONE = '道面块家口头';
/** What no attribute has in it: with one of these the measure counts another word (每一条里都夹着一张手绘的卡片). */
const NO_ATTRIBUTE = /[^\p{Script=Han}\d]|[和与及是把被将了就也成都]|^[里内中上下]/u;
const MAX_UNITS_OF_ATTRIBUTE = 10;
const MAX_ATTRIBUTES_IN_ROW = 3;

/** Numerals of idioms that say how many there are. */
const OF_MANY = '千百万';

/** A count in front of its noun, up to its measure. */
let inFront: RegExp | undefined;
/** What stands between a noun and a count behind it: 电脑共四十台. */
const LINKED = /(?:共计?|各|达|多达|超过|近|约|累计)$/;
const NUMERAL = '一二两三四五六七八九十百千万亿余多几0123456789';
/** A count behind its noun is told where it ends a clause or a member of a list: 电脑四十艘. */
const CLOSES = /[，。；、！）]|$/y;
const COUNTS_BEHIND = '幅副架辆艘匹头株棵颗幢栋座所位名条本张间只把台册起';
/** A numeral and its measure at the end. */
const COUNTED_IN_FRONT = /[一二两三四五六七八九十百千万多余几\d]\p{Script=Han}$/u;
/** Of persons the rest are other words: 见了老师一面, 拉了孩子一把. */
const COUNTS_PERSONS_BEHIND = '架艘匹株棵幢座所颗台辆';
const MAX_UNITS_OF_NUMERAL = 8;
const MAX_UNITS_OF_RANK = 9;

/** Measures of a paragraph that never count what they stand before or behind, in order. */
export const wrongMeasures = remembered((paragraph: Paragraph): readonly WrongMeasure[] => {
  const { text } = paragraph;
  const tables = measuredNouns();
  inFront ??= new RegExp(`[${COUNTED}]([${tables.measures}])`, 'g');
  let wrong: WrongMeasure[] | undefined;
  for (const { index } of allMatches(text, inFront)) {
    const start = index + 1;
    tables.place.lastIndex = index;
    if (tables.place.test(text)) continue;
    const place = { start, end: start + 1 };
    const counted = nounBehind(text, place, tables) ?? nounBefore(text, place, tables);
    if (counted) (wrong ??= []).push(counted);
  }
  return wrong ?? NONE;
});

/** The noun that a measure stands before and never counts. */
function nounBehind(text: string, { start, end }: Span, nouns: MeasuredNouns): WrongMeasure | undefined {
  const measure = text[start]!;
  // 千头万绪的事: an idiom
  if (OF_MANY.includes(text[start - 1]!) && OF_MANY.includes(text[end] ?? ' ')) return undefined;
  // 办事多头跑
  if (measure === '头' && text[start - 1] === '多') return undefined;
  if ('这那每某'.includes(text[start - 1]!) && WORDS_BEHIND_THIS.includes(measure)) return undefined;
  if (RANKED.test(text.slice(Math.max(0, start - MAX_UNITS_OF_RANK), start))) return undefined;
  // 和孩子们一起活动
  if (measure === '起' && '一这那'.includes(text[start - 1]!)) return undefined;
  const isTwice = text[end] === measure;
  // 三支支教队: only 一 counts so (一支支), and behind another the second begins a word
  if (isTwice && text[start - 1] !== '一') return undefined;
  const place = { start, end: isTwice ? end + 1 : end };
  // 一盏盏地亮了 · 一盏一盏地亮了: the particle of an adverb, no land
  const isRepeated = isTwice || text.slice(start - 3, start - 1) === text.slice(start - 1, end);
  if (isRepeated && text[place.end] === '地') return undefined;
  const head = closedNoun(text, place.end, measure, nouns) ?? headOf(text, place, nouns);
  if (!head?.measured.refuses(measure)) return undefined;
  // 一户一台账: the two are one word
  nouns.word.lastIndex = start;
  if (nouns.word.exec(text)?.[0] === measure + head.noun) return undefined;
  // 46所老同志: an institute is called by its number
  if (measure === '所' && head.measured.isPerson && /\d\d$/.test(text.slice(0, start))) return undefined;
  const { right } = head.measured;
  return { ...place, noun: head.noun, right: isTwice ? right + right : right };
}

interface CountedNoun {
  readonly noun: string;
  readonly measured: Measured;
}

/** The noun at an offset, or behind attributes there that the measure does not count, that a count may end with. */
function closedNoun(text: string, start: number, measure: string, nouns: MeasuredNouns): CountedNoun | undefined {
  const { attribute, byNoun } = nouns;
  let from = start;
  for (let attributes = 0; attributes <= MAX_ATTRIBUTES_IN_ROW; attributes++) {
    const noun = closedNounAt(text, from, nouns);
    attribute.lastIndex = from;
    if (noun || !attribute.test(text)) return noun;
    // 这座伟大城市的新生
    const counted = byNoun.get(text.slice(from, attribute.lastIndex).replace(/的$/, ''));
    if (counted && !counted.refuses(measure)) return undefined;
    from = attribute.lastIndex;
  }
  return undefined;
}

/** The longest noun at an offset behind which a count ends. */
function closedNounAt(text: string, start: number, { byNoun, closing }: MeasuredNouns): CountedNoun | undefined {
  for (let units = MAX_UNITS_PER_NOUN; units > 0; units--) {
    const noun = text.slice(start, start + units);
    const measured = noun.length === units ? byNoun.get(noun) : undefined;
    if (!measured) continue;
    closing.lastIndex = start + units;
    if (closing.test(text)) return { noun, measured };
  }
  return undefined;
}

/** The noun behind an attribute that ends in 的: 一颗三百多年的老槐树. */
function headOf(text: string, { start, end }: Span, nouns: MeasuredNouns): CountedNoun | undefined {
  const measure = text[start]!;
  // of one person much is told, and the persons are too many to be known: 一位学长的项目
  if ('位名'.includes(measure) || (text[start - 1] === '一' && ADVERBS_BEHIND_ONE.includes(measure))) return undefined;
  const behind = text.slice(end, end + MAX_UNITS_OF_ATTRIBUTE + 1);
  const attribute = behind.slice(0, Math.max(0, behind.indexOf('的')));
  if (attribute === '') return undefined;
  if (NO_ATTRIBUTE.test(attribute)) return undefined;
  nouns.word.lastIndex = start;
  if (nouns.word.test(text) || mayCount(attribute, measure, nouns)) return undefined;
  return closedNoun(text, end + attribute.length + 1, measure, nouns);
}

/** Whether an attribute has a noun that the measure may count instead of the head: 一位同学的书包, 一辆汽车撞倒的行人. */
function mayCount(attribute: string, measure: string, { byNoun }: MeasuredNouns): boolean {
  for (let start = 0; start < attribute.length; start++) {
    for (let end = start + 1; end <= attribute.length; end++) {
      const measured = byNoun.get(attribute.slice(start, end));
      if (measured && (start === 0 || !measured.refuses(measure))) return true;
    }
  }
  return false;
}

/** Whether a noun stands in front of another, with nothing or 、 between, that the measure may count. */
function isCountedWithOther(before: string, measure: string, byNoun: MeasuredNouns['byNoun']): boolean {
  const other = before.replace(/[、和与及]$/, '');
  return [4, 3, 2].some((units) => byNoun.get(other.slice(-units))?.refuses(measure) === false);
}

/** 企业26名 may be how many came from firms, or a rank; 走访企业26名 is neither. */
let visited: RegExp | undefined;

function isVisited(before: string, noun: string): boolean {
  visited ??= new RegExp(
    `(?:${wordingsFor(wordingTable, 'measured-nouns-wordings.tsv', 'does something with places')})了?(?:${wordingsFor(wordingTable, 'measured-nouns-wordings.tsv', 'attribute of a place')}){0,2}$`,
  );
  return visited.test(before.slice(0, -noun.length));
}

/** The noun that a count stands behind, and whose measure it is not: 电脑四十艘. */
function nounBefore(text: string, { start, end }: Span, { byNoun }: MeasuredNouns): WrongMeasure | undefined {
  const measure = text[start]!;
  CLOSES.lastIndex = end;
  if (!COUNTS_BEHIND.includes(measure) || !CLOSES.test(text)) return undefined;
  let first = start;
  while (start - first < MAX_UNITS_OF_NUMERAL && first > 0 && NUMERAL.includes(text[first - 1]!)) first--;
  if (first === start || (measure === '起' && text[start - 1] === '一')) return undefined;
  const before = text.slice(Math.max(0, first - MAX_UNITS_PER_NOUN - 2), first).replace(LINKED, '');
  for (let units = Math.min(MAX_UNITS_PER_NOUN, before.length); units > 1; units--) {
    const noun = before.slice(-units);
    const measured = byNoun.get(noun);
    if (!measured) continue;
    const { refusesBehind, right, isPerson, isPlace } = measured;
    const isTold = isPerson
      ? start - first > 1 && COUNTS_PERSONS_BEHIND.includes(measure)
      : !isPlace || !'位名'.includes(measure) || isVisited(text.slice(0, first).replace(LINKED, ''), noun);
    if (!isTold || !refusesBehind(measure)) return undefined;
    // 十余家客户共四十架: the noun has its count in front, and what stands behind counts another thing
    if (COUNTED_IN_FRONT.test(before.slice(0, -units))) return undefined;
    // 道路、桥梁八条: the count is that of both
    return isCountedWithOther(before.slice(0, -units), measure, byNoun) ? undefined : { start, end, noun, right };
  }
  return undefined;
}
