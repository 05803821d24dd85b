import wordingTable from '../../data/kept/counted-lists-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { once } from '../text/once';

/** A list as it stands in running text: its members, what parts them, and what is said behind it. */
export interface ListRead {
  readonly mark: '、' | '，' | '；';
  readonly members: readonly string[];
  /** What stands behind a list that commas end. */
  readonly rest: string;
  /** How many members more there are where 和 within them joins two. */
  readonly joints: number;
}

/** Not all are told, or they are told by numbers of their own. */
const PARTLY = once(
  () => new RegExp(`${wordingsFor(wordingTable, 'counted-lists-wordings.tsv', 'not told in full')}|[\n\t|]`),
);
const INSIDE_MARKS = /[、，；：。！？]/g;
const QUOTED = /“[^”]*”|《[^》]*》|（[^）]*）/g;
/** What stands in place of a mark within quotation marks, so that it parts nothing. */
const NO_MARK = '·';

/** What may join two members; 涉及, 和谐 and 与会 join none. */
const JOINTS = /(?<![涉普触顾遍危提论])及|和(?![谐平睦气解美])|与(?!会)|跟(?![踪进班])|同(?![志学事仁])/g;

/** Reads what stands behind a count as a list; undefined where it is none, or not one that can be counted. */
export function readList(told: string): ListRead | undefined {
  const plain = told.replace(QUOTED, (quoted) =>
    quoted.startsWith('（') ? '' : quoted.replace(INSIDE_MARKS, NO_MARK),
  );
  if (PARTLY().test(plain) || /[（）“”《》：]/.test(plain.replace(/“[^”]*”|《[^》]*》/g, ''))) return undefined;
  const mark = (['；', '、', '，'] as const).find((m) => plain.includes(m));
  if (mark === undefined) return undefined;
  const comma = mark === '、' ? plain.indexOf('，') : -1;
  const listed = comma < 0 ? plain : plain.slice(0, comma);
  const members = listed.split(mark);
  if (members.length < 2 || members.some((member) => member === '')) return undefined;
  return {
    mark,
    members,
    rest: comma < 0 ? '' : plain.slice(comma + 1),
    joints: (listed.match(JOINTS)?.length ?? 0) + members.filter((member) => mayBeTwo(member, members)).length,
  };
}

const TWO_IN_ONE = once(() => new RegExp(`${wordingsFor(wordingTable, 'counted-lists-wordings.tsv', 'two in one')}`));

/** 省、市县 · 县级、镇村 · 百米、跳高跳远 · 跳绳、男女拔河: what stands together may be two. */
export function mayBeTwo(member: string, members: readonly string[]): boolean {
  const [first, second, third, fourth] = member;
  const areAlike = member.length === 4 && (first === third || second === fourth);
  return areAlike || (member.length === 2 && members.some(({ length }) => length === 1)) || TWO_IN_ONE().test(member);
}

/**
 * Whether a count may be that of a list, however 和 within it is read: 甲、乙和丙、丁 are three, four, or two pairs.
 */
export function fitsCount({ members, joints }: ListRead, count: number): boolean {
  const isJoinedWithin = members.slice(0, -1).some((member) => member.search(JOINTS) > 0);
  return count >= (isJoinedWithin ? 2 : members.length) && count <= members.length + joints;
}

/** How far the longest member is longer than the shortest. */
export function lengthsApart(members: readonly string[]): number {
  const lengths = members.map(({ length }) => length);
  return Math.max(...lengths) - Math.min(...lengths);
}
