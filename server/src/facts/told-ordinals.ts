import wordingTable from '../../data/kept/declared-counts-wordings.tsv';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { formatChineseNumeral, parseChineseNumeral, parseCount } from '../text/numerals';
import type { Span } from '../text/span';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

/** One of what a paragraph tells by ordinals, each at the start of a clause: 第一阶段摸底；第二阶段整改。 */
export interface ToldOrdinal {
  readonly ordinal: number;
  /** What is counted: 阶段. */
  readonly noun: string;
  /** 第一: the ordinal alone, relative to the paragraph. */
  readonly numeral: Span;
  /** The numerals that are used, where the ordinal is one without 第: Ⅰ类. */
  readonly numerals?: string | readonly string[];
}

/** One that does not follow the one before. */
export interface BrokenOrdinals {
  readonly noun: ToldOrdinal;
  readonly previous: ToldOrdinal;
  readonly kind: 'gap' | 'repeat';
  /** The ordinal that is meant, where it is not the next one. */
  readonly right?: number;
  /** Where the count of them stands that shows it. */
  readonly counted?: number;
}

type Chain = readonly ToldOrdinal[];

const MEASURES = wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'told by ordinals');
/** 第一笔 at the start of a clause; 第一、第二阶段 and 第一至第三阶段 are several at once, 第一方面军 is a name. */
const TOLD = new RegExp(
  `(?<=^\\s*|[。；：，])第([一二三四五六七八九十]{1,2})(${MEASURES})(?![、和与及至到—～次军])`,
  'g',
);
/** 要算好四笔账： · 分三个阶段推进： right before the first of them. */
const COUNT_BEFORE = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}])([两二三四五六七八九十])(?:个|大)?(${MEASURES})\\p{Script=Han}{0,6}(?:：|，(?:即|就是|分别是|它们是)：?)$`,
  'u',
);
/** 三类：第一类…，第二类…，第一类…: what is counted is told one by one, whatever follows. */
const AGAIN = new RegExp(
  `(?<=^\\s*|[。；：，])第([一二三四五六七八九])(${MEASURES}|类|种|项|点|条|件|个)(?![、和与及至到—～~次军])`,
  'g',
);
/** 干部大体有三类： · 有三种声音。 */
const COUNT_OF_ALL = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}])([三四五六七八九])[个大]?(${MEASURES}|类|种|项|点|条|件|个)\\p{Script=Han}{0,6}[：。，]$`,
  'u',
);
/** 其余全部必检: one of them is told in other words than by its ordinal. */
const TOLD_OTHERWISE = /最后|还有|另|其余|其他|其它|余下|剩|此外|末/;
/** 第二类中有劳力的 · 第一类每年不得超过两成: more is said of one that was told. */
const SAID_BESIDES = /^(?:[中里内每占最也还再则比又均都]|之中|人数|数量|不得|可以)/;
/** Words before the first of a chain that may hold its count. */
const LEAD = 20;
/** Another one is told in other words, or not all of them are. */
const OTHERWISE = /第[一二三四五六七八九十]|最后|还有|另|此外|其余|剩|再就是|接下来|等/;
/** 本账是 · 层含义，是 */
const SAID = /^\p{Script=Han}{1,6}?(?:，?(?:就?是|叫)|，)/u;
const REACH = 10;

/** 重点说两件事。第一件事…；第一件事…。 */
const PAIR_BEFORE = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}])[两二](?:个|大)?(${MEASURES})\\p{Script=Han}{0,4}[。：，]$`,
  'u',
);

/** 第一件, 第二件: all that stand at the start of a clause; an ordinal that is no numeral (第二三件) is 0. */
const toldIn = remembered(({ text }: Paragraph): readonly ToldOrdinal[] =>
  allMatches(text, TOLD).map((m) => ({
    ordinal: parseChineseNumeral(m[1]!) ?? 0,
    noun: m[2]!,
    numeral: { start: m.index, end: m.index + m[1]!.length + 1 },
  })),
);

/** What a paragraph tells one by one: each chain begins with the first, and the same mark stands before all others. */
const chainsOf = remembered((paragraph: Paragraph): readonly Chain[] => {
  const { text } = paragraph;
  if (!text.includes('第一')) return NONE;
  const chains: ToldOrdinal[][] = [];
  for (const told of toldIn(paragraph)) {
    if (told.ordinal === 0) continue;
    if (told.ordinal === 1) chains.push([told]);
    else chains.findLast(([first]) => first!.noun === told.noun)?.push(told);
  }
  return chains.filter((chain) => chain.length > 1 && isOfOneRank(text, chain));
});

function isOfOneRank(text: string, chain: Chain): boolean {
  const [first, ...others] = chain;
  const marks = new Set(others.map(({ numeral }) => text[numeral.start - 1]));
  const told = text.slice(first!.numeral.start, chain.at(-1)!.numeral.start);
  return marks.size === 1 && (marks.has('，') ? !/[。；]/.test(told) : marks.has('；') ? !told.includes('。') : true);
}

/** 第一本账是，第二本账是，第二本账是: whether all of a chain are said alike, so that each is another one. */
function isOneFrame(text: string, chain: Chain): boolean {
  const said = chain.map(({ numeral }) => SAID.exec(text.slice(numeral.end, numeral.end + REACH))?.[0]);
  return said[0] !== undefined && said.every((words) => words === said[0]);
}

/** Chains of a paragraph that leave one out or tell one twice. */
export function brokenOrdinals(paragraph: Paragraph): readonly BrokenOrdinals[] {
  const { text } = paragraph;
  return [
    ...toldAgain(text),
    ...firstsToldTwice(paragraph),
    ...chainsOf(paragraph).flatMap((chain): readonly BrokenOrdinals[] => {
      if (chain.length < 3) return NONE;
      const odd = chain.flatMap((told, k) => (k > 0 && told.ordinal !== chain[k - 1]!.ordinal + 1 ? [k] : []));
      const [at, next] = odd;
      if (at === undefined) return NONE;
      const [previous, noun] = [chain[at - 1]!, chain[at]!];
      if (noun.ordinal === previous.ordinal) {
        // 第一、第二、第二、第四: the one that is told twice stands for the third
        const isMistyped = odd.length === 2 && next === at + 1 && chain[next]!.ordinal === noun.ordinal + 2;
        // 第二张也来自外地: more is told of the same one, which a semicolon does not part from it
        const isAnother = odd.length === 1 && (text[noun.numeral.start - 1] === '；' || isOneFrame(text, chain));
        return isMistyped || isAnother ? [{ noun, previous, kind: 'repeat' }] : NONE;
      }
      // 进入第三阶段: the one that seems lost is told in passing
      const isTold = text.includes(`第${formatChineseNumeral(previous.ordinal + 1)}`);
      // 第一、第三、第三: the first of two that are the same stands for the second
      const isTwice = odd.length === 2 && next === at + 1 && chain[next]!.ordinal === noun.ordinal;
      const isGap = (odd.length === 1 || isTwice) && noun.ordinal === previous.ordinal + 2 && !isTold;
      return isGap ? [{ noun, previous, kind: 'gap' }] : NONE;
    }),
  ];
}

/** Chains of a paragraph that do not come to the count right before them: 四笔账：第一笔…；第二笔…；第三笔…。 */
export function ordinalsCounted(paragraph: Paragraph): readonly ClosedList[] {
  const { text } = paragraph;
  return chainsOf(paragraph).flatMap((chain): readonly ClosedList[] => {
    const [first, lastTold] = [chain[0]!, chain.at(-1)!];
    const from = Math.max(0, first.numeral.start - LEAD);
    const told = COUNT_BEFORE.exec(text.slice(from, first.numeral.start));
    const count = told && parseCount(told[1]!);
    if (!told || !count || told[2] !== first.noun || count === chain.length) return NONE;
    if (chain.some(({ ordinal }, k) => ordinal !== k + 1) || OTHERWISE.test(restBehind(text, lastTold.numeral.end)))
      return NONE;
    if (text.slice(from, from + told.index).endsWith('其中')) return NONE;
    const start = from + told.index;
    const at = { start, end: start + 1 };
    const numeral = text.slice(start, text.indexOf(first.noun, start) + first.noun.length);
    return [{ start, end: lastTold.numeral.end, numeral, count, items: chain.length, at, isBehind: true }];
  });
}

/** What may go on with a chain: the rest of its sentence and the next one, up to where another chain begins. */
function restBehind(text: string, offset: number): string {
  const rest = /^[^。]*(?:。[^。]*)?/.exec(text.slice(offset))![0];
  const another = rest.indexOf('第一');
  return another < 0 ? rest : rest.slice(0, another);
}

/** 第一件事…。第一件事…: two firsts of one thing, behind a count of two or before a third. */
function firstsToldTwice(paragraph: Paragraph): readonly BrokenOrdinals[] {
  const { text } = paragraph;
  if (text.indexOf('第一') === text.lastIndexOf('第一')) return NONE;
  const [previous, noun, ...others] = toldIn(paragraph);
  if (previous?.ordinal !== 1 || noun?.ordinal !== 1 || previous.noun !== noun.noun) return NONE;
  // a semicolon or a stop parts two of them, a comma may not, but where all are said alike
  if (text[noun.numeral.start - 1] === '，' && !isOneFrame(text, [previous, noun, ...others])) return NONE;
  const before = PAIR_BEFORE.exec(text.slice(0, previous.numeral.start));
  const isPair = others.length === 0 && before?.[1] === noun.noun && !text.includes(`第二${noun.noun}`);
  const isThird =
    others[0]?.ordinal === 3 && others.every((next, k) => next.noun === noun.noun && next.ordinal === k + 3);
  return isPair || isThird ? [{ noun, previous, kind: 'repeat' }] : NONE;
}

/**
 * 三类：第一类…，第二类…，第一类…。: right behind a count as many are told, each at the head of a clause, and one of them has the
 * ordinal of another while its own is nowhere in the paragraph.
 */
function toldAgain(text: string): readonly BrokenOrdinals[] {
  if (!text.includes('第一') || !text.includes('第二')) return NONE;
  const told = allMatches(text, AGAIN).map((m): ToldOrdinal => ({
    ordinal: parseChineseNumeral(m[1]!)!,
    noun: m[2]!,
    numeral: { start: m.index, end: m.index + 2 },
  }));
  return told.flatMap((first, k): readonly BrokenOrdinals[] => {
    if (first.ordinal !== 1) return NONE;
    const from = Math.max(0, first.numeral.start - LEAD);
    const before = COUNT_OF_ALL.exec(text.slice(from, first.numeral.start));
    const count = before ? parseCount(before[1]!)! : 0;
    const all = told.slice(k, k + count);
    if (before?.[2] !== first.noun || all.length !== count || all.some(({ noun }) => noun !== first.noun)) return NONE;
    const odd = all.filter(({ ordinal }, at) => ordinal !== at + 1);
    const right = all.indexOf(odd[0]!) + 1;
    const previous = all.find(({ ordinal }) => ordinal === odd[0]?.ordinal);
    if (odd.length !== 1 || odd[0]!.ordinal > right || told[k + count]?.noun === first.noun) return NONE;
    const isTold =
      text.includes(`第${formatChineseNumeral(right)}`) ||
      TOLD_OTHERWISE.test(text.slice(first.numeral.start)) ||
      SAID_BESIDES.test(text.slice(odd[0]!.numeral.end + first.noun.length)) ||
      // what the last one goes on to tell may be another one of them
      (text[all[1]!.numeral.start - 1] === '，' && /^[^。；！？]*，/.test(text.slice(all.at(-1)!.numeral.end)));
    return isTold
      ? NONE
      : [{ noun: odd[0]!, previous: previous!, kind: 'repeat', right, counted: from + before.index }];
  });
}
