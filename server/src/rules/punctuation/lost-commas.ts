import wordingTable from '../../../data/kept/lost-commas-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';

const words = (use: string): string => wordingsFor(wordingTable, 'lost-commas-wordings.tsv', use);
/** 切实提高政治站位|把各项任务抓到位: a clause of a verb and its object, and the head of the next. */
const clauses = once(
  () =>
    new RegExp(
      `(?:${words('done with')})(${words('object')})(?=(?:${words('begins a clause')})[^，。；：！？]{2})`,
      'g',
    ),
);
/** Asked first. */
const MAY_RUN_ON = /[位识想当任感心觉风念导维场观](?:把|切实|坚决|确保|认真|扎实|全力)/;
/** 3亿元固定资产投资 is one thing, while points are of nothing that is named behind them: 提高2.3个百分点|PM2.5平均浓度同比下降6.1% · 12亿元|同比增长8% */
const figures = once(
  () =>
    new RegExp(
      `(?<=\\d[万亿]{0,2})(?:(个百分点)(?=(?:${words('told of')})[^，。；]{0,20}?\\d)|(个百分点|[%％]|元|吨|人次)(?=同比(?:增|下降|提|上|减|回|净)|其中[^，。；]{0,20}?\\d))`,
      'g',
    ),
);
const MAY_BE_FIGURES = /\d(?:个百分点[PGC全城农规固社一进地森其同]|[万亿]*(?:[%％元吨]|人次)[同其])/;
const NONE: readonly never[] = Object.freeze([]);

/** Clauses that run into the next, because the comma between them was lost. */
export function lostCommas({ text, classes }: Paragraph): readonly Report[] {
  const runOn = MAY_RUN_ON.test(text) ? allMatches(text, clauses()) : NONE;
  const told = classes & Digit && MAY_BE_FIGURES.test(text) ? allMatches(text, figures()) : NONE;
  return [...runOn, ...told].map((m) => {
    const end = m.index + m[0].length;
    const before = (m[1] ?? m[2])!;
    const start = end - before.length;
    return {
      at: 0,
      start,
      end,
      severity: 'information',
      message: `“${before}”后面另起一个分句，中间缺逗号。`,
      suggestions: [{ title: '补上“，”', kind: 'lost-comma', edits: [{ at: 0, start: end, end, newText: '，' }] }],
    };
  });
}
