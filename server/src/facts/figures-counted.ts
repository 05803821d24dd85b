import wordingTable from '../../data/kept/declared-counts-wordings.tsv';
import measureTable from '../../data/kept/measures.tsv';
import type { Paragraph } from '../syntax/types';
import { alternation, wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import { tableRows } from '../text/table';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

/** 办好五件民生实事：新建水厂3座，疏浚河道6条…: what was done, told by figures behind its count. */
const COUNTED = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}])([两二三四五六七八九十])[件项大](\\p{Script=Han}{0,8}(?:实事|工程|项目|任务|工作|大事|好事|行动))[”’]?(?:：|，(?:即|就是|分别是)：?)([^。；！？（）\\n]{8,200})(?=。|$)`,
  'gu',
);
/** What is counted or measured by a figure of its own, and no money, time or share. */
const MEASURES = alternation(
  tableRows(measureTable, 'measures.tsv', ['word', 'kind'])
    .filter(({ kind }) => kind === 'count' || kind === 'length' || kind === 'area')
    .map(({ word }) => word),
);
/** A clause that ends with its only figure: 扩建卫生院6家. */
const MEMBER = new RegExp(`^\\p{Script=Han}{2,12}\\d+(?:\\.\\d+)?万?(?:${MEASURES}|[盏眼孔片面幅])$`, 'u');
/** What comes of the members and is none of them, or several in one. */
const RESULT = new RegExp(`^(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'what comes of it')})`);
const SEVERAL = /[、和与及等]|其中/;

/** Lists whose members all end in a figure of their own, one more or one less than is counted before them. */
export function figuresCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!/\d/.test(text)) return NONE;
  return allMatches(text, COUNTED).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, what, told] = m as unknown as [string, string, string, string];
    const members = told.split('，');
    if (members.length < 3 || !members.every((member) => MEMBER.test(member))) return NONE;
    if (members.some((member) => RESULT.test(member) || SEVERAL.test(member))) return NONE;
    const count = parseCount(counted)!;
    if (Math.abs(count - members.length) !== 1) return NONE;
    const start = m.index;
    const at = { start, end: start + 1 };
    const numeral = text.slice(start, start + 2) + what;
    return [{ start, end: start + whole.length, numeral, count, items: members.length, at, isBehind: true }];
  });
}
