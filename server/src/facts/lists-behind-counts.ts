import wordingTable from '../../data/kept/counted-lists-wordings.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { parseCount } from '../text/numerals';
import { once } from '../text/once';
import type { ClosedList } from './declared-counts';
import { formulaLists } from './formula-lists';
import { fitsCount, lengthsApart, readList, type ListRead } from './list-read';
import { FEW, LEFT_BEHIND, NO_COUNT_BEHIND } from './plain-count';
import { workVerbs } from './works-counted';

const words = wordingsOf(wordingTable, 'counted-lists-wordings.tsv');
const MEASURE = '个方面|方面|[大个项点条件种类步关道招样站处场对句门座所支家]';
/** 三大难题：… · 三个问题，即… · “三大法宝”——…: a count, what is counted, and what says that a list follows. */
const COUNTED = new RegExp(
  `(?:(?<![${NO_COUNT_BEHIND}.．中约近])|${LEFT_BEHIND})(?<numeral>${FEW})(?<measure>${MEASURE})(?<noun>\\p{Script=Han}{0,8}?)[”’]?(?:，?(?:即|也就是|就是|那就是|分别[是为]|具体[是为])：?|：|——)(?<told>[^。！？：\\n]{4,240})(?=[。！？]|$)`,
  'gu',
);
const MAY_BE_COUNTED =
  /[两三四五六七八九十\d](?:方面|[大个项点条件种类步关道招样站处场对句门座所支家])\p{Script=Han}{0,10}[”’]?(?:：|——|，?(?:即|就是|也就|那就|分别|具体))/u;
const ANNOUNCED = once(() => new RegExp(`${words('announced')}$`));
const EVENT = once(() => new RegExp(`${words('event')}`));
const ACT = once(() => new RegExp(`${words('act of an event')}`));
const GOES_ON = once(() => new RegExp(`^[。！？](?:${words('goes on with it')}|[^，。]{0,3}第[一二三四五六七八九])`));
/** 三点钟, 两个字, 三年: what is counted is time or characters, and no list. */
const NO_LIST = /[字年月天日时分秒岁]$|小时|上午|下午|中午/;
/** Members of a list are no sentences: with these one goes on with what was said. */
const CLAUSE_GOES_ON = once(() => new RegExp(`^${words('goes on with a clause')}`));
/** 我讲两点：; 下午两点： is a time. */
const POINTS_BEHIND = /(?:[讲说谈提出有要求望议见受会记忆清好下]|做到)$/;
const MOST_CHARACTERS = 16;
const MOST_APART = 3;
const MOST_APART_OF_CLAUSES = 8;
/** A first member so much longer than all others has words in front of it that lead to the list. */
const LEADS_BY = 3;
const VERB = 2;
const LEAD = 24;

/** Lists that stand behind their count and do not come to it. */
export function listsBehindCounts(paragraph: Paragraph): readonly ClosedList[] {
  const { text } = paragraph;
  if (!MAY_BE_COUNTED.test(text)) return NONE;
  return allMatches(text, COUNTED).flatMap((m): readonly ClosedList[] => {
    const { numeral, measure, noun, told } = m.groups as Record<'numeral' | 'measure' | 'noun' | 'told', string>;
    const count = parseCount(numeral);
    const list = readList(told);
    if (count === undefined || count < 2 || !list || fitsCount(list, count)) return NONE;
    if (
      NO_LIST.test(noun) ||
      (measure === '大' && noun === '') ||
      (measure === '点' &&
        noun === '' &&
        (/\d/.test(numeral) || !POINTS_BEHIND.test(text.slice(Math.max(0, m.index - 2), m.index))))
    )
      return NONE;
    const isOfAnEvent =
      EVENT().test(noun) || EVENT().test(text.slice(Math.max(0, m.index - LEAD), m.index).replace(/^.*[。！？]/, ''));
    const items = list.members.length;
    if (Math.abs(count - items) > (list.mark === '、' || isOfAnEvent ? 2 : 1)) return NONE;
    const end = m.index + m[0].length;
    if (items < count && GOES_ON().test(text.slice(end, end + 6))) return NONE;
    if (!isWhole(list, { count, noun, measure, isOfAnEvent, behind: text.slice(end + 1, end + 3) })) return NONE;
    // “四个意识”，即…: the members of a known formulation are another rule's
    if (formulaLists(paragraph, undefined).some(({ start }) => start > m.index && start <= end)) return NONE;
    const at = { start: m.index, end: m.index + numeral.length };
    return [{ start: m.index, end, numeral: numeral + measure + noun, count, items, at, isBehind: true }];
  });
}

interface Counting {
  readonly count: number;
  readonly noun: string;
  readonly measure: string;
  readonly isOfAnEvent: boolean;
  /** The characters that begin the next sentence. */
  readonly behind: string;
}

/** Whether all that stands in a list is its members, and nothing that is said of them. */
function isWhole(list: ListRead, counting: Counting): boolean {
  const { mark, members, rest } = list;
  if (members.some((member) => CLAUSE_GOES_ON().test(member)) || isSumOfFigures(members, counting.count)) return false;
  if (mark === '；') return areClauses(members, counting);
  if (members.some(({ length }) => length > MOST_CHARACTERS)) return false;
  const areActs = counting.isOfAnEvent && members.every((member) => ACT().test(member));
  if (mark === '，') return areActs ? members.length > 2 : areAlikeClauses(members, counting);
  if (rest !== '')
    return (
      members.length > 2 &&
      lengthsApart(members) === 0 &&
      isComment(rest, members) &&
      !rest.includes(counting.noun.slice(-2) || '也')
    );
  return areActs || areNames(members, counting);
}

/** 制度问题2项、标识问题2项: the figures of the members make up the count. */
function isSumOfFigures(members: readonly string[], count: number): boolean {
  const figures = members.map((member) => /\d+/.exec(member)?.[0]);
  return (
    figures.every((figure) => figure !== undefined) &&
    figures.reduce((sum, figure) => sum + Number(figure), 0) === count
  );
}

/** 招工难、融资难、用地难: phrases of one shape, none of which leads to the others or holds several of them. */
function areNames(members: readonly string[], { count }: Counting): boolean {
  const lengths = members.map(({ length }) => length);
  if (lengthsApart(members) > MOST_APART || lengths[0]! >= Math.max(...lengths.slice(1)) + LEADS_BY) return false;
  // 学习全会精神、部署安全生产、信访维稳: the last is what is done as well
  const begun = members.filter((member) => workVerbs().has(member.slice(0, VERB))).length;
  return !(members.length > count && begun > 0 && begun < members.length && lengthsApart(members) > 0);
}

/** 要提高站位，要压实责任: clauses of one length, three of them or such as begin alike. */
function areAlikeClauses(members: readonly string[], { behind }: Counting): boolean {
  const head = members[0]![0];
  const isOneHead = members.every((member) => member.startsWith(head!));
  if (isOneHead && behind.startsWith(head!)) return false;
  return lengthsApart(members) === 0 && (isOneHead || (members.length > 2 && members[0]!.length > 2));
}

/** 思想认识要到位；组织领导要有力: what is announced in so many words, each told in a clause of its own. */
function areClauses(members: readonly string[], { noun, measure, count }: Counting): boolean {
  const isAnnounced = ANNOUNCED().test(noun) || (noun === '' && /[点条项件]|方面/.test(measure));
  if (!isAnnounced || lengthsApart(members) > MOST_APART_OF_CLAUSES) return false;
  // the last of more than are counted may be what is said of them all
  return (
    members.length < count || lengthsApart(members) <= 2 || members.every((member) => member[0] === members[0]![0])
  );
}

const ADDS = once(() => new RegExp(`^${words('adds another one')}`));
/** What is said behind a list is longer than its members, and names no more of them. */
const isComment = (rest: string, members: readonly string[]): boolean =>
  !rest.includes('、') &&
  !ADDS().test(rest) &&
  rest.split('，').every((clause) => clause.length > members[0]!.length) &&
  rest[0] !== members[0]![0] &&
  rest.at(-1) !== members[0]!.at(-1);
