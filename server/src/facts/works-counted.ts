import wordingTable from '../../data/kept/declared-counts-wordings.tsv';
import countingTable from '../../data/kept/counting-verbs.tsv';
import formalTable from '../../data/kept/formal-verbs.tsv';
import headingTable from '../../data/kept/heading-verbs.tsv';
import objectTable from '../../data/kept/object-verbs.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import { once } from '../text/once';
import { tableColumn } from '../text/table';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

/** 办好五件实事：扩建急诊楼，增设夜间门诊，开通床旁结算，改造无障碍通道。 */
const COUNTED = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}中])([两二三四五六七八九十])[件项大](\\p{Script=Han}{0,8}(?:实事|工程|任务|工作|大事|好事|行动))[”’]?：([\\p{Script=Han}，]{12,120})(?=。|$)`,
  'gu',
);
const MEMBER = /^\p{Script=Han}{4,10}$/u;
/** Members of one list are made alike: the longest has few characters more than the shortest. */
const MOST_CHARACTERS_MORE = 3;
const VERB = 2;
const MIN_VERBS = 3;
/** What comes of the members and is none of them, or several in one. */
const RESULT = new RegExp(`^(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'what comes of it')})`);
const SEVERAL = /[和与及并等]/;
/** The list may go on in the next sentence. */
const GOES_ON = /^。(?:同时|此外|另外|还|再|并|也)/;

/** Verbs with which works and tasks are told. */
export const workVerbs = once(
  (): ReadonlySet<string> =>
    new Set([
      ...tableColumn(countingTable, 'counting-verbs.tsv', 'word'),
      ...tableColumn(formalTable, 'formal-verbs.tsv', 'word'),
      ...tableColumn(headingTable, 'heading-verbs.tsv', 'word'),
      ...tableColumn(objectTable, 'object-verbs.tsv', 'verb'),
    ]),
);

/** Lists of works, each a verb with its object, one more or one less than is counted before them. */
export function worksCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('：') || !text.includes('，')) return NONE;
  return allMatches(text, COUNTED).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, what, told] = m as unknown as [string, string, string, string];
    const members = told.split('，');
    const count = parseCount(counted)!;
    if (Math.abs(count - members.length) !== 1) return NONE;
    if (!members.every((member) => MEMBER.test(member))) return NONE;
    // the verb of one of several may be none of those that are listed
    const begun = members.filter((member) => workVerbs().has(member.slice(0, VERB))).length;
    if (begun < MIN_VERBS || begun < members.length - 1) return NONE;
    if (members.some((member) => RESULT.test(member) || SEVERAL.test(member))) return NONE;
    const lengths = members.map((member) => member.length);
    if (Math.max(...lengths) - Math.min(...lengths) > MOST_CHARACTERS_MORE) return NONE;
    const end = m.index + whole.length;
    if (GOES_ON.test(text.slice(end, end + 4))) return NONE;
    const start = m.index;
    const at = { start, end: start + 1 };
    const numeral = text.slice(start, start + 2) + what;
    return [{ start, end, numeral, count, items: members.length, at, isBehind: true }];
  });
}
