import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NONE } from '../text/none';

/** “五个一”：读一本好书，做一周家务，学一项运动，写一封家书 */
const ONES =
  /“([两二三四五六七八九十])个一”(?:\p{Script=Han}{0,6})(?:，?(?:即|也就是|就是|分别是|包括)：?|：|——|（即?)([^。；！？（）\n]{6,160})/gu;
/** A numeral before what it counts; 一起, 一定 and the like count nothing. */
const ONE = /(?<![统唯第])一(?![起定直般致样些旦律并同切再向贯])\p{Script=Han}/gu;
const PARTLY = /等|……|其中/;
/** 一周一课, 一人一档: one member with more than one. */
const TWO_ONES = /一[^，、]*一/;
/** 一户一干部: a member whose two ones stand against each other. */
const ONE_FOR_ONE = /^一\p{Script=Han}{1,2}一\p{Script=Han}{1,4}$/u;
/** 每周一次例会: how often something is done, and not one of a set. */
const HOW_OFTEN = /^每/;
/** A sentence behind the list that goes on with another one: 。每年一次总评 */
const GOES_ON = /^。[^，。；：“]{0,8}一/;
const LONGEST_MEMBER = 16;

/** Sets of “so many ones” whose members, each with its one, are another number. */
export function onesCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('个一”')) return NONE;
  return allMatches(text, ONES).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, told] = m as unknown as [string, string, string];
    const count = parseCount(counted)!;
    const items = PARTLY.test(told) ? undefined : (onesForOnes(told, count) ?? onesIn(told));
    if (items === undefined || items === count) return NONE;
    // the list may go on behind a semicolon or in the next sentence
    const behind = text.slice(m.index + whole.length, m.index + whole.length + LONGEST_MEMBER);
    if (behind.startsWith('；') || GOES_ON.test(behind)) return NONE;
    const start = m.index + 1;
    const at = { start, end: start + 1 };
    return [{ start, end: m.index + whole.length, numeral: `${counted}个`, count, items, at, isBehind: true }];
  });
}

/** How many ones a list tells, each member with one of its own; undefined where that cannot be said. */
function onesIn(told: string): number | undefined {
  const parts = told.split(/[，、]/);
  if (parts.length < 2 || parts.some((part) => TWO_ONES.test(part) || HOW_OFTEN.test(part))) return undefined;
  let items = 0;
  for (const [k, part] of parts.entries()) {
    const ones = allMatches(part, ONE).length;
    // behind the last one the sentence may go on
    if (ones === 0 && k > 1 && k === parts.length - 1) break;
    if (ones === 0 || part.length > LONGEST_MEMBER) return undefined;
    items += ones;
  }
  return items;
}

/** How many members a list of 一户一档案、一户一对策 has, one more or one less than is counted; undefined for any other. */
function onesForOnes(told: string, count: number): number | undefined {
  const [list, ...rest] = told.replace(/(?<=一[^，、一]{1,4})[和与及](?=一)/g, '、').split('，') as [
    string,
    ...string[],
  ];
  // all are parted by commas, or what stands behind the first comma tells what comes of them
  const parts = list.includes('、') ? list.split('、') : [list, ...rest];
  if (parts.length < 2 || !parts.every((part) => ONE_FOR_ONE.test(part))) return undefined;
  if (list.includes('、') && rest.some((clause) => clause.includes('一'))) return undefined;
  // “三个一”：一人一档、一户一策: each of the ones may be counted by itself
  const ones = parts.length * 2;
  return Math.abs(count - parts.length) === 1 && ones !== count ? parts.length : undefined;
}
