import memberTable from '../../../data/kept/listed-members.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { tableRows } from '../../text/table';
import { isHan } from '../../text/chars';
import { NONE } from '../../text/none';

/** Members of lists, and words of four characters that are one member. */
interface Members {
  readonly single: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

let read: Members | undefined;

/** They are read with the first list whose members could be so. */
function listMembers(): Members {
  if (read) return read;
  const rows = tableRows(memberTable, 'listed-members.tsv', ['kind', 'word']);
  const wordsOf = (wanted: string): ReadonlySet<string> =>
    new Set(rows.filter(({ kind }) => kind === wanted).map(({ word }) => word));
  return (read = { single: wordsOf('member'), whole: wordsOf('one member') });
}

const isMember = (word: string): boolean => listMembers().single.has(word);

const LIST_COMMA = '、'.charCodeAt(0);

/** 教育、医疗养老、住房: two members of a list run together. */
export function lostListMarks(paragraph: Paragraph): readonly Report[] {
  const { text, marks } = paragraph;
  let reports: Report[] | undefined;
  for (let k = 0; k < marks.length; k++) {
    if (text.charCodeAt(marks[k]!) !== LIST_COMMA) continue;
    // the list goes on as long as 、 follows 、
    const first = k;
    while (k + 1 < marks.length && text.charCodeAt(marks[k + 1]!) === LIST_COMMA) k++;
    if (k === first) continue;
    const report = lostIn(paragraph, marks.slice(first, k + 1), first === 0 ? undefined : marks[first - 1]);
    if (report) (reports ??= []).push(report);
  }
  return reports ?? NONE;
}

/** The member of a list that is two of them, where all whole members have two characters; `before` is the mark in front. */
function lostIn(
  { text, content }: Paragraph,
  commas: readonly number[],
  before: number | undefined,
): Report | undefined {
  const parts = commas.slice(1).map((comma, k) => ({ start: commas[k]! + 1, end: comma }));
  const listStart = before === undefined ? content.start : before + 1;
  const head = text.slice(listStart, commas[0]);
  const behind = text.slice(commas.at(-1)! + 1, commas.at(-1)! + 5);
  const tail = behind.slice(0, 2);
  const members = parts.map(({ start, end }) => text.slice(start, end));
  // behind a mark the first member stands alone
  const isHeadListed = head.length === 4 || (head.length <= 10 && NAME_ENDS.includes(head.at(-1) ?? ' '));
  if (isHeadListed) {
    parts.unshift({ start: listStart, end: commas[0]! });
    members.unshift(head);
  }
  const twice = namesTwice(members, text.slice(commas.at(-1)! + 1, commas.at(-1)! + 9));
  if (twice) {
    const whole = members[twice.memberIndex]!;
    // 市纪委监委: one office with two names
    if (whole.endsWith('纪委监委')) return undefined;
    return sayLost(parts[twice.memberIndex]!, [whole.slice(0, twice.seam), whole.slice(twice.seam)]);
  }
  const odd = members.findIndex((member) => member.length !== 2);
  if (odd < 0 || members[odd]!.length !== 4) return undefined;
  if (members.some((member, k) => k !== odd && !isMember(member))) return undefined;
  const whole = members[odd]!;
  const [left, right] = [whole.slice(0, 2), whole.slice(2)];
  if (!isMember(left) || !isMember(right) || listMembers().whole.has(whole)) return undefined;
  // 住房、农村土地、金融资产: the first two characters of a longer member are none
  const isTailWhole = behind.length <= 2 || !isHan(behind.charCodeAt(2)) || '等和与及'.includes(behind[2]!);
  const others = [...members.filter((_, k) => k !== odd), head.slice(-2), isTailWhole ? tail : ''];
  if (others.filter(isMember).length < 2 || others.includes(left) || others.includes(right)) return undefined;
  // 教育医疗、住房就业、文化体育: members in twos throughout
  if ((!isHeadListed && isTwo(head.slice(-4))) || isTwo(behind)) return undefined;
  return sayLost(parts[odd]!, [left, right]);
}

function sayLost({ start, end }: Span, [left, right]: readonly [string, string]): Report {
  const seam = start + left.length;
  return {
    at: 0,
    start,
    end,
    severity: 'information',
    message: `“${left}”和“${right}”是并列的两项，中间疑缺顿号，请核对。`,
    suggestions: [{ title: '补上“、”', kind: 'list', edits: [{ at: 0, start: seam, end: seam, newText: '、' }] }],
  };
}

/** What names of bodies and places end in. */
const NAME_ENDS = '局庄村县市镇乡厂科办委组队班站校屯';

/** 发改局财政局、审计局、统计局: the member of a list of such names that is two of them, and where the first one ends. */
function namesTwice(
  members: readonly string[],
  behind: string,
): { readonly memberIndex: number; readonly seam: number } | undefined {
  const end = members[0]?.at(-1) ?? '';
  if (!NAME_ENDS.includes(end) || end === '' || !behind.includes(end)) return undefined;
  const memberIndex = members.findIndex((member) => member.indexOf(end) < member.length - 1);
  if (memberIndex < 0 || members.length < 2) return undefined;
  const isPlainName = (member: string, k: number): boolean =>
    k === memberIndex || (member.indexOf(end) === member.length - 1 && member.length >= 2);
  const whole = members[memberIndex]!;
  const seam = whole.indexOf(end) + 1;
  const isTwice = whole.endsWith(end) && whole.indexOf(end, seam) === whole.length - 1;
  if (!isTwice || seam < 2 || whole.length - seam < 2 || !members.every(isPlainName)) return undefined;
  return { memberIndex, seam };
}

const isTwo = (text: string): boolean => text.length === 4 && isMember(text.slice(0, 2)) && isMember(text.slice(2));
