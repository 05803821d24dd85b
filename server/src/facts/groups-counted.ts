import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { particleWords } from './particles/word-lists';
import { NONE } from '../text/none';

const NAME = '[^、，。；：！？“”《》（）\\s\\d]{2,4}';
/** 东沟、后梁、石桥、柳树湾三个村民小组: names that tell nothing of what they are the names of. */
const GROUPS = new RegExp(
  `(?<=^|[，。；：！？有是])(${NAME}(?:、${NAME}){1,9}?)(${COUNT})个(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'group')})(?![级内外间之民长])`,
  'g',
);
const MAY_COUNT = /、[^、，。；]{2,4}[两二三四五六七八九十\d]个/;
/** Names of one kind differ in length by no more. */
const MAX_LENGTHS_APART = 1;
/** What begins a phrase that does something, and no name. */
const DOES = /^[浇施管护清扫收割耕播补植防治洗运拉搬修架建改送看抓做办种养打搞走访围到从在对向为把给让使请由和与及]/;
/** 李庄、王庄有三个村民小组, 桃花村、柳林村共三个: what the places named have, which is not what they are. */
const HAS = /(?:[有共设辖含管]|各有|分为|包括|合计|总计)$/;

/** Groups that are named and counted right behind, one more or one less than they are. */
export function groupsCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!MAY_COUNT.test(text)) return NONE;
  return allMatches(text, GROUPS).flatMap((m): readonly ClosedList[] => {
    const [, told, counted] = m as unknown as [string, string, string];
    const names = told.split('、');
    const lengths = names.map(({ length }) => length);
    if (Math.max(...lengths) - Math.min(...lengths) > MAX_LENGTHS_APART) return NONE;
    if (HAS.test(told)) return NONE;
    const { verbs } = particleWords();
    if (names.some((name) => DOES.test(name) || verbs.has(name) || /[等各每和与及了过着的]/.test(name))) return NONE;
    const count = parseCount(counted)!;
    if (Math.abs(count - names.length) !== 1) return NONE;
    const start = m.index + told.length;
    const end = start + counted.length;
    const at = { start, end };
    return [{ start: m.index, end, numeral: `${counted}个`, count, items: names.length, at, isInFull: true }];
  });
}
