import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import type { Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import type { ClosedList, Counted } from './declared-counts';
import { NONE } from '../text/none';
import { NO_COUNT_BEHIND } from './plain-count';

const PERSON = `(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'person')})`;
const NAME = '\\p{Script=Han}{2,3}';
const NAMES = `${NAME}(?:、${NAME})+(?:[和与及]${NAME})?`;
/** Names in a row that are counted behind; a longer row is a list, and would be read anew from each of its names. */
const SOME_NAMES = `${NAME}(?:、${NAME}){1,20}(?:[和与及]${NAME})?`;
/** 邀请到了张明、李芳、王磊三位专家: what leads the first name stands before it without a mark. */
const NAMES_COUNTED = new RegExp(
  `(?<!、\\p{Script=Han}{0,3})(\\p{Script=Han}{0,12}?)(${SOME_NAMES})(${COUNT})(?=[位名](?:${PERSON}|“[^“”\\d]{2,10}”(?!等)))`,
  'gu',
);
/** 三位老师——王桂兰、李国强、孙晓梅——, and 三位老师：王桂兰、李国强、孙晓梅。 */
const COUNTED_NAMES = new RegExp(
  `(?<![${NO_COUNT_BEHIND}])([两二三四五六七八九十]|\\d{1,2})([位名])(?:[^，。；：！？、\\d]{0,6}?)${PERSON}(?:（|——|：|，分别是|，他们是|，她们是)(${NAMES})(?=[，。；）（]|——|$)`,
  'gu',
);
/** 两位新党员代表赵敏、周凯上台 · 三个巡查组，分别由孙鹏、钱亮、吴敏带队 */
const NAMES_DIRECTLY = new RegExp(
  `(?<![${NO_COUNT_BEHIND}])([两二三四五六七八九十]|\\d{1,2})(?:([位名])(?:\\p{Script=Han}{0,6}?)${PERSON}|([个支])\\p{Script=Han}{2,6}，分别(?:是)?由)(${NAMES})(?![、和与及])`,
  'gu',
);
/** 王桂兰、李国强、孙晓梅老师，……。这五位老师 */
const TAKEN_UP = new RegExp(
  `(?<=[，。；！]|^)这([两二三四五六七八九十]|\\d{1,2})([位名])(?:\\p{Script=Han}{0,4}?)${PERSON}`,
  'gu',
);
/** What counts of persons, and of groups that they lead, hold: most lines need not be read further. */
const MAY_COUNT = /[两二三四五六七八九十\d](?:[位名]|[个支]\p{Script=Han}{2,6}，分别)/u;
const ROW_OF_NAMES = new RegExp(`${NAMES}(?!等)(?=[，。；：！？（]|\\p{Script=Han})`, 'gu');
/** Characters before 这五位老师 in which their names stand. */
const REACH = 70;
/** “最美志愿者”张海峰、李雪梅 */
const QUOTED_LEAD = /[”’》）]/;
const IN_ROW = /、\p{Script=Han}*$/u;
const MAX_UNITS_OF_LEAD = 12;

/** Lists of persons whose count beside them, or taken up behind them, is another number. */
export function countedPersons({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('、') || !MAY_COUNT.test(text)) return NONE;
  return [
    ...allMatches(text, NAMES_COUNTED).flatMap((m): readonly ClosedList[] => {
      const [whole, lead, names, counted] = m as unknown as [string, string, string, string];
      // a row behind a mark is read elsewhere, but for one that a quoted honour or a bracket leads
      if (lead === '' && !QUOTED_LEAD.test(text[m.index - 1] ?? '')) return NONE;
      // 诸葛梦婷、龙俊4位: a row that began before them, with a name of four characters in it
      const listStart = m.index + lead.length;
      if (IN_ROW.test(text.slice(Math.max(0, listStart - MAX_UNITS_OF_LEAD), listStart))) return NONE;
      const start = m.index + whole.length - counted.length;
      return listOf(m.index + lead.length, names, { start, counted, measure: text[start + counted.length]! });
    }),
    ...allMatches(text, COUNTED_NAMES).flatMap((m) => {
      const [whole, counted, measure, names] = m as unknown as [string, string, string, string];
      return listOf(m.index + whole.length - names.length, names, { start: m.index, counted, measure }, true);
    }),
    ...allMatches(text, NAMES_DIRECTLY).flatMap((m) => {
      const [whole, counted, people, groups, names] = m as unknown as [string, string, string?, string?, string?];
      // 分别由李明、王强任组长，赵刚、周涛任副组长 of two groups: each may have several leaders
      if (groups !== undefined && /^任?[^，。；]{0,6}(?:副|组长和)/.test(text.slice(m.index + whole.length)))
        return NONE;
      const place = { start: m.index, counted, measure: people ?? groups! };
      return listOf(m.index + whole.length - names!.length, names!, place, true);
    }),
    ...personsCountedAgain(text),
  ];
}

function personsCountedAgain(text: string): readonly ClosedList[] {
  if (!/这(?:[两二三四五六七八九十]|\d{1,2})[位名]/.test(text)) return NONE;
  return allMatches(text, TAKEN_UP).flatMap((m) => {
    const from = Math.max(0, m.index - REACH);
    const before = text.slice(from, m.index);
    const rows = allMatches(before, ROW_OF_NAMES).filter(({ 0: row }) => isOfNames(row));
    const row = rows.at(-1);
    const other = rows.at(-2);
    if (!row || /[。！？].*[。！？]/.test(before.slice(row.index))) return NONE;
    // several rows in one sentence are of several kinds
    if (other && !/[。！？]/.test(before.slice(other.index, row.index))) return NONE;
    return listOf(from + row.index, row[0], { start: m.index + 1, counted: m[1]!, measure: m[2]! });
  });
}

const namesOf = (row: string): readonly string[] => row.split(/[、和与及]/);
/** The first name may have the end of what leads it before it: 邀请到了张明. */
const isOfNames = (row: string): boolean =>
  namesOf(row).every(
    (name, k) => !name.endsWith('等') && (isSurname(name[0]) || (k === 0 && name.length > 2 && isSurname(name[1]))),
  );

function listOf(
  rowStart: number,
  row: string,
  { start, counted, measure }: Counted,
  isBehind = false,
): readonly ClosedList[] {
  const count = parseCount(counted) ?? Number(counted);
  if (!isOfNames(row)) return NONE;
  const [names, parts] = [namesOf(row).length, row.split('、').length];
  // 和 may be a character of a name
  if (count >= parts && count <= names) return NONE;
  const end = start + counted.length;
  return [
    {
      start: Math.min(rowStart, start),
      end: Math.max(rowStart + row.length, end),
      numeral: counted + measure,
      count,
      items: names,
      at: { start, end },
      ...(isBehind ? { isBehind: true } : { isInFull: true }),
    },
  ];
}
