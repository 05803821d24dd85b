import table from '../../data/kept/runs-of-characters.tsv';
import type { Paragraph } from '../syntax/types';
import { alternation } from '../text/alternation';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { parseCount } from '../text/numerals';
import { once } from '../text/once';
import { tableRows } from '../text/table';
import type { ClosedList } from './declared-counts';

/** 德智体美劳四育 · 省、市、县、乡三级. A longer run that the table lacks (国省市县四级) is none of these. */
const RUNS = once(() => {
  const rows = tableRows(table, 'runs-of-characters.tsv', ['run', 'nouns']);
  const runs = rows.map(
    ({ run, nouns }) =>
      `${[...run].join('、?')}(?:[两三四五六七八九]|\\d)(?=[大个项]?(?:${alternation(nouns.split(' '))}))`,
  );
  return new RegExp(`(?<![、和与及国央部省市县])(?:${runs.join('|')})`, 'g');
});
/** 全省市县两级, 江苏省市县两级: the first level may be the name of whose levels they are, but for behind a verb. */
const MAY_BE_A_NAME = /^(?:省|市|县|区)[^、]*$/;
const SURE_BEFORE = /(?:^|[^\p{Script=Han}]|构建|完善|建立|健全|形成|打通|贯通)$/u;
const WORD = 2;
const MAY_BE_COUNTED = /\p{Script=Han}[两三四五六七八九\d][大个项]?[级育代业方位通家机部环要君艺味诊结]/u;

/** Characters said side by side whose count behind them is another number. */
export function countedRuns({ text }: Paragraph): readonly ClosedList[] {
  if (!MAY_BE_COUNTED.test(text)) return NONE;
  return allMatches(text, RUNS()).flatMap(({ 0: told, index }): readonly ClosedList[] => {
    const count = parseCount(told.at(-1)!);
    const items = told.slice(0, -1).replaceAll('、', '').length;
    if (count === undefined || count === items) return NONE;
    if (MAY_BE_A_NAME.test(told) && !SURE_BEFORE.test(text.slice(Math.max(0, index - WORD), index))) return NONE;
    const end = index + told.length;
    const at = { start: end - 1, end };
    return [{ start: index, end, numeral: text.slice(end - 1, end + 1), count, items, at, isInFull: true }];
  });
}
