import wordingTable from '../../../data/kept/lost-commas-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'lost-commas-wordings.tsv');
/** 切实提高政治站位|把各项任务抓到位: a clause of a verb and its object, and the head of the next. */
const clauses = once(
  () => new RegExp(`${words('done with')}(${words('object')})(?=${words('begins a clause')}[^，。；：！？]{2})`, 'g'),
);
/** 按照落实主体责任确保安全生产的要求 · 关于…的通知 · 把坚定理想信念切实体现到…: the two are one phrase of what stands in front. */
const OF_A_PHRASE = /关于|按照|围绕|[把将以对就为是由用被]|通过|针对|随着|根据|一[次场项个种份]|[《“]/;
/** 压实主体责任确保安全生产是…: the two are what something is said of. */
const IS_SUBJECT =
  /^[^，。；：！？]{2,24}?(?:是(?![否非])|成为|十分|尤为|至关|很|非常|的(?:要求|通知|意见|决定|通报|方案|措施|目的))/;
/** Asked first. */
const MAY_RUN_ON = /[位识想当任感心觉风念导维场观](?:把|切实|坚决|确保|认真|扎实|全力)/;
/** 3亿元固定资产投资 is one thing, while points are of nothing that is named behind them: 提高2.3个百分点|PM2.5平均浓度同比下降6.1% · 12亿元|同比增长8% */
const figures = once(
  () =>
    new RegExp(
      `(?<=\\d[万亿]{0,2})(?:(个百分点)(?=${words('told of')}[^，。；]{0,20}?\\d)|(个百分点|[%％]|元|吨|人次)(?=同比(?:增|下降|提|上|减|回|净)|其中[^，。；]{0,20}?\\d))`,
      'g',
    ),
);
const MAY_BE_FIGURES = /\d(?:个百分点[PGC全城农规固社一进地森其同]|[万亿]*(?:[%％元吨]|人次)[同其])/;

/** Clauses that run into the next, because the comma between them was lost. */
export function lostCommas({ text, classes }: Paragraph): readonly Report[] {
  const runOn = MAY_RUN_ON.test(text) ? allMatches(text, clauses()).filter((m) => !isOnePhrase(text, m)) : NONE;
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

function isOnePhrase(text: string, { 0: written, index }: RegExpExecArray): boolean {
  const clause = text.slice(behindLast(text, '，。；：！？', index), index);
  return OF_A_PHRASE.test(clause) || IS_SUBJECT.test(text.slice(index + written.length));
}
