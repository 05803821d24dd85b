import wordingTable from '../../data/kept/counted-lists-wordings.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { DIGITS, parseCount } from '../text/numerals';
import { once } from '../text/once';
import type { ClosedList } from './declared-counts';
import { FEW, NO_PLAIN_COUNT_BEHIND } from './plain-count';

const words = wordingsOf(wordingTable, 'counted-lists-wordings.tsv');

/** 还存在三个问题。 · 有两个爱好， · 三方面原因：: what is counted, right before it is told one by one. */
const COUNTED = once(
  () =>
    new RegExp(
      `(?<![${NO_PLAIN_COUNT_BEHIND}中])(?<numeral>${FEW})(?<measure>个方面|方面|[个项点条件种大])(?<noun>的?(?:\\p{Script=Han}{0,4}?${words('announced')})?)(?<mark>[：。，])(?=(?<told>[^。！？]{2,400}))`,
      'gu',
    ),
);
const MAY_BE_COUNTED =
  /[两三四五六七八九十\d](?:[个项点条件种大]|方面)\p{Script=Han}{0,8}[：。，](?:一[是来则、方个条种项类件]|首?先|其一|1[.、])/u;
const TURN = once(() => new RegExp(`^${words('takes its turn')}`));
const HAN = DIGITS.slice(1);
/** Another one is told in other words, or with another number. */
const OTHERWISE = /还|另|此外|以及|等(?:等|$)|再(?:一|就|次|有)|第[一二三四五六七八九]|同时|最后/;

const REACH = 4;

/** Lists whose members are told in turn behind their count (首先…；其次… · 一是…，二是… · 一方面…；另一方面…), and are not as many. */
export function toldInTurn({ text }: Paragraph): readonly ClosedList[] {
  if (!MAY_BE_COUNTED.test(text)) return NONE;
  return allMatches(text, COUNTED()).flatMap((m): readonly ClosedList[] => {
    const { numeral, measure, noun, mark, told } = m.groups as Record<string, string>;
    const count = parseCount(numeral!);
    if (count === undefined || count < 2) return NONE;
    const from = m.index + m[0].length;
    const items = itemsInTurn(told!, mark!);
    if (items === undefined || items === count || Math.abs(items - count) > 2) return NONE;
    // 更重要的是大家肯干: a sentence that follows may tell another one
    const end = from + told!.length;
    if (items < count && text.slice(end + 1, end + 1 + REACH).trim() !== '') return NONE;
    const at = { start: m.index, end: m.index + numeral!.length };
    const said = `${numeral!}${measure!}${noun!}`;
    return [{ start: m.index, end, numeral: said, count, items, at, isBehind: true }];
  });
}

/** How many a sentence tells in turn; undefined where it does not, or where it may tell more of them. */
function itemsInTurn(told: string, mark: string): number | undefined {
  return (
    sidesOf(told) ??
    turnsOf(told) ??
    eachOf(told) ??
    (mark === '：' ? numbersOf(told, '、') : undefined) ??
    (mark === '，' ? numbersOf(told, '是') : undefined)
  );
}

/** 一方面…；另一方面…: two, where no third follows. */
function sidesOf(told: string): number | undefined {
  const [first, other, ...more] = told.split('另一方面');
  if (!told.startsWith('一方面') || other === undefined || more.length > 0) return undefined;
  return /一方面/.test(first!.slice(3)) || OTHERWISE.test(other) ? undefined : 2;
}

/** 首先…；其次…；最后…: as many as there are parts, each of which takes its turn. */
function turnsOf(told: string): number | undefined {
  if (!/^首?先/.test(told)) return undefined;
  const parts = told.split(told.includes('；') ? '；' : '，');
  return parts.length > 1 && parts.every((part) => TURN().test(part)) ? parts.length : undefined;
}

const EACH = /^(?:还有|另外?|再有|最后)?一([个条种项类件])(?:则|就)?是/;
/** 一个是…，一个是…，还有一个是…: those of which the last is told so that none can follow. */
function eachOf(told: string): number | undefined {
  const parts = told.split(told.includes('；') ? '；' : '，');
  const isTold = parts.length > 1 && parts.every((part) => EACH.test(part));
  return isTold && /^(?:还有|另|再有|最后)/.test(parts.at(-1)!) ? parts.length : undefined;
}

/** 一是…，二是… · 一、…；二、…: as many as are numbered one after another. */
function numbersOf(told: string, point: '是' | '、'): number | undefined {
  if (!told.startsWith(`一${point}`)) return undefined;
  const numbered = allMatches(
    told,
    point === '是' ? /(?:^|[，；])([一二三四五六七八九])是/g : /(?:^|[，；])([一二三四五六七八九])、/g,
  );
  if (numbered.length < 2 || numbered.some((m, k) => m[1] !== HAN[k])) return undefined;
  const lastOne = numbered.at(-1)!;
  return OTHERWISE.test(told.slice(lastOne.index + lastOne[0].length)) ? undefined : numbered.length;
}
