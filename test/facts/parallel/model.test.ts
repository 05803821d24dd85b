import { describe, expect, test } from 'vitest';
import { parallelSet } from '../../../server/src/facts/parallel/model';
import { parse } from '../../../server/src/syntax/parse';

const NUMERALS = [...'一二三四五六'];
/** The set of headings with these texts. */
function setOf(leads: readonly string[]) {
  const text = leads.map((l, i) => `${NUMERALS[i]!}、${l}\n这项工作要抓紧抓好。大家要各负其责。`).join('\n');
  return parallelSet(parse(text).series.find((s) => s.series.kind === 'headings')!.series);
}

/** Leads of a set; what it is: tightness, vector, pattern, figures. */
const SETS: readonly (readonly [name: string, leads: readonly string[], expected: object])[] = [
  [
    'lengths and construction',
    ['提升站位，扛起责任', '聚焦重点，打好硬仗', '改进作风，守住底线'],
    { tightness: 'exact', vector: [4, 4], pattern: undefined, figures: [] },
  ],
  [
    'an anchor at both ends',
    ['加大执法检查力度', '加大宣传教育力度', '加大问题整改力度'],
    { tightness: 'exact', vector: [8], pattern: '加大……力度', figures: [] },
  ],
  [
    'an anchor in the middle of a clause',
    ['产业结构进一步优化', '基层基础进一步夯实', '群众生活进一步改善'],
    { tightness: 'exact', vector: [9], pattern: '……进一步……', figures: [] },
  ],
  [
    'the same construction, other lengths',
    ['坚持问题导向，解决突出矛盾', '坚持底线思维，防范化解各类风险', '坚持系统观念，统筹推进'],
    { tightness: 'construction', vector: [6, 6], pattern: '坚持……，……', figures: [] },
  ],
  [
    'quoted nicknames',
    ['压实责任，严防责任“空转”', '督促整改，严防问题“反弹”', '跟踪问效，严防作风“滑坡”'],
    { tightness: 'exact', vector: [4, 6], pattern: '……，严防……', figures: ['nickname 1 “空转” “反弹” “滑坡”'] },
  ],
  [
    'clauses that turn on one word',
    ['守土不失土，担当在前', '管事不误事，落实在先', '用权不越权，清廉在心'],
    {
      tightness: 'exact',
      vector: [5, 4],
      pattern: '……不……，……在……',
      figures: ['contrast 0 守土不失土 管事不误事 用权不越权'],
    },
  ],
  [
    'a word repeated in each member',
    ['真学真懂', '实干实绩', '常抓常新'],
    { tightness: 'exact', vector: [4], pattern: undefined, figures: ['echo 0 真学真懂 实干实绩 常抓常新'] },
  ],
  [
    'loose',
    ['工作回顾', '当前面临的形势和存在的问题', '下步任务，几点要求'],
    { tightness: 'loose', vector: [4], pattern: undefined, figures: [] },
  ],
  [
    'a place left open has no length',
    ['强化学习，提升本领', '强化XX，狠抓落实', '强化监督，严明纪律'],
    { tightness: 'open', vector: [4, 4], pattern: '强化……，……', figures: [] },
  ],
];

describe('a parallel set', () => {
  test.each(SETS)('%s', (_name, leads, expected) => {
    const { tightness, vector, pattern, figures } = setOf(leads);
    const shown = figures.map((f) => `${f.kind} ${f.clause} ${f.texts.join(' ')}`);
    expect({ tightness, vector, pattern, figures: shown }).toEqual(expected);
  });
});
