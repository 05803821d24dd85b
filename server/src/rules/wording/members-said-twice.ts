import wordingTable from '../../../data/kept/members-said-twice-wordings.tsv';
import type { Report } from '../../contract/rule';
import { doublings } from '../../lexicon/doublings';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';

/**
 * Members that 、 parts, with the words in front of the first and behind the last. It begins where Chinese characters begin: it
 * would be tried at each of them again.
 */
const SERIES = /(?<!\p{Script=Han})\p{Script=Han}+(?:、\p{Script=Han}+){2,}/gu;
/** Characters of the shortest member that nobody says twice on purpose: 红、黄、红 may be lights in a row. */
const MIN_UNITS_PER_MEMBER = 2;
/** Characters of the shortest member that ends the words in front of a series: 小学 in 中心小学 is another one. */
const MIN_UNITS_BEHIND_LEAD = 4;
/** 把普法向农村, 我们在教育, 抓好防汛: what leads to a series by a preposition or by a verb, so that its first member begins there. */
const LEADS = new RegExp(
  `(?:[向对把为给从往在]|${wordingsFor(wordingTable, 'members-said-twice-wordings.tsv', 'leads to members')})$`,
);
/** 使用的方法或者生产: between two series that run on, a member holds the end of one and the head of the other. */
const MAX_UNITS_PER_MEMBER = 9;
const LINKS = /[的或和与及在是把被将为对由到向给者其]/;
const isPlain = (member: string): boolean => member.length <= MAX_UNITS_PER_MEMBER && !LINKS.test(member);

/** What goes on behind the last member of a series. */
const BEHIND_LAST = new RegExp(
  `^(?:$|${wordingsFor(wordingTable, 'members-said-twice-wordings.tsv', 'behind the last member')})`,
);

/** 开展防溺水、防触电、防溺水演练: what is done on all members stands behind the last. */
const DONE_ON_ALL = new RegExp(
  `^(?:$|(?:${wordingsFor(wordingTable, 'members-said-twice-wordings.tsv', 'done on all members')}))`,
);

/** 日程为开会、座谈、参观、座谈: what has an order may come back. */
const HAS_ORDER = new RegExp(wordingsFor(wordingTable, 'members-said-twice-wordings.tsv', 'has an order'));
/** Characters in front of a series in which its order is told. */
const REACH = 12;

/** 超速、超载、酒驾、超载：a member of a series that has been told before it. */
export function membersSaidTwice({ text, marks }: Paragraph): readonly Report[] {
  if (marks.length < 2 || !text.includes('、')) return NONE;
  let reports: Report[] | undefined;
  for (const { index, 0: series } of allMatches(text, SERIES)) {
    const members = series.split('、');
    if (HAS_ORDER.test(text.slice(Math.max(0, index - REACH), index + members[0]!.length))) continue;
    const starts: number[] = [];
    let start = index;
    for (const member of members) {
      starts.push(start);
      start += member.length + 1;
    }
    const round = framedRound(members);
    if (round !== undefined) (reports ??= []).push(say(round, starts.at(-1)!));
    const firstOf = new Map<string, number>();
    /** How many members up to each have words that tell it from the others of its kind. */
    const unplain = [0];
    members.forEach((member, k) => {
      if (!firstOf.has(member)) firstOf.set(member, k);
      unplain.push(unplain[k]! + (isPlain(member) ? 0 : 1));
    });
    for (let k = 2; k < members.length - (round === undefined ? 0 : 1); k++) {
      const first = firstSaid(members, k, firstOf);
      const member = first < 0 ? '' : shorter(members[first]!, members[k]!);
      // 鼓掌、敬礼、鼓掌: what comes round to where it began
      const isRound = first === 0 && k === members.length - 1 && !isTaskOfOffice(members[0]!, member);
      if (first < 0 || isRound || k - first < 2 || unplain[k] !== unplain[first + 1]) continue;
      (reports ??= []).push(say(member, starts[k]!));
    }
  }
  return reports ?? NONE;
}

/** Characters of the shortest member whose likeness to the others tells where it begins: 防火、防风、防火 may be in an order. */
const MIN_UNITS_OF_ALIKE = 3;

/** 开展防溺水、防火灾、防诈骗、防溺水教育: what all members between begin with, and how long they are, tells the first and the last of them. */
function framedRound(members: readonly string[]): string | undefined {
  const [opening, ...others] = members;
  const closing = others.pop()!;
  const [inner] = others;
  if (inner === undefined || others.length < 2 || inner.length < MIN_UNITS_OF_ALIKE) return undefined;
  if (!others.every((member) => member.length === inner.length && member[0] === inner[0])) return undefined;
  const member = opening!.slice(-inner.length);
  const isAlike = member[0] === inner[0] && member.length === inner.length;
  // 抓产业、抓项目、抓招商、抓产业工人队伍建设: without words that lead into all, the last goes on by itself
  const isNamedAgain =
    closing.startsWith(member) && opening!.length > member.length && DONE_ON_ALL.test(closing.slice(member.length));
  return isAlike && isNamedAgain ? member : undefined;
}

function say(member: string, start: number): Report {
  const place = { at: 0, start, end: start + member.length };
  return {
    ...place,
    message: `并列的各项里“${member}”说了两遍，请核对。`,
    suggestions: [{ title: `删去“、${member}”`, edits: [{ ...place, start: start - 1, newText: '' }] }],
  };
}

/** Characters of a task of an office: a verb and its object. */
const UNITS_PER_TASK = 4;

/** 进一步压实责任、强化督导、压实责任: what is to be done once, behind words that lead into the series. */
const isTaskOfOffice = (opening: string, member: string): boolean =>
  member.length >= UNITS_PER_TASK && opening.length > member.length && doublings().formal.has(member.slice(0, 2));

const shorter = (a: string, b: string): string => (a.length < b.length ? a : b);

/** Index of the first member before `k` that is the same; -1 for none. But for the ends of a series the same is equal. */
function firstSaid(members: readonly string[], k: number, firstOf: ReadonlyMap<string, number>): number {
  if (isSaid(members, 0, k)) return 0;
  if (k === members.length - 1) return members.findIndex((_, j) => j < k && isSaid(members, j, k));
  const first = firstOf.get(members[k]!)!;
  return first < k && isSaid(members, first, k) ? first : -1;
}

/** Whether two members are one: the first of a series may have words in front of it, the last some behind. */
function isSaid(members: readonly string[], firstIndex: number, secondIndex: number): boolean {
  const [first, second] = [members[firstIndex]!, members[secondIndex]!];
  if (Math.min(first.length, second.length) < MIN_UNITS_PER_MEMBER) return false;
  if (first === second) return true;
  if (secondIndex === members.length - 1 && second.startsWith(first))
    return BEHIND_LAST.test(second.slice(first.length));
  if (firstIndex !== 0 || !first.endsWith(second)) return false;
  return second.length >= MIN_UNITS_BEHIND_LEAD || LEADS.test(first.slice(0, -second.length));
}
