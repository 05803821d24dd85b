import { describe, expect, test } from 'vitest';
import { frameBreakOf, type FrameBreak } from '../../../server/src/facts/parallel/frame-judge';
import { frameRunsOf, sentenceRuns } from '../../../server/src/facts/parallel/frame-members';
import { clauseUnits } from '../../../server/src/facts/parallel/units';
import { parse } from '../../../server/src/syntax/parse';
import { readMarkers } from '../../support/markers';

function breakIn(text: string): (FrameBreak & { readonly place: readonly [number, number] }) | undefined {
  const paragraph = parse(text).paragraphs[0]!;
  const runs = [...frameRunsOf(clauseUnits(paragraph, paragraph.sentences[0]!)), ...sentenceRuns(paragraph)];
  for (const run of runs) {
    const odd = frameBreakOf(run);
    const member = odd && run.members[odd.memberIndex]!;
    if (member) return { ...odd, place: [member[0]!.start, member.at(-1)!.end] };
  }
  return undefined;
}

/** Sets with the odd member marked, what it lacks, and how surely. */
const BROKEN: readonly (readonly [text: string, lacks: string])[] = [
  [
    '聚焦招商，着力引进龙头；⟦聚焦服务，推行专人代办⟧；聚焦要素，着力保障用地；聚焦人才，着力兑现补贴。',
    'sure word 着力',
  ],
  ['要把功课备好；要把课堂管好；⟦学生的作业批好⟧；要把家长的心连好。', 'sure word 要把'],
  ['要守住底线，切实防控风险；⟦要守住红线⟧；要守住防线，切实堵塞漏洞；要守住战线，切实看好阵地。', 'sure clause 切实'],
  ['不怕路远，就怕志短；不怕山高，就怕腿软；⟦不怕事难⟧；不怕人笑，就怕己懒。', 'sure clause 就怕'],
  [
    '有心就有路，再远的路也能走到头；有爱就有家，再小的家也能避风雨；⟦有你就有光⟧；有梦就有岸，再宽的河也能游过去。',
    'sure clause 再',
  ],
  ['着力抓生产，着力促销售，⟦努力降成本⟧，着力稳队伍，全年目标一定能够实现。', 'likely word 着力'],
  [
    '要读原著，不断坚定信仰。⟦要悟原理，做到融会贯通。⟧要用原理，不断改进工作。要写心得，不断总结提高。',
    'likely word 不断',
  ],
];

const WHOLE: readonly string[] = [
  '我们要聚焦招商，着力引进龙头；聚焦服务，着力推行代办；聚焦要素，着力保障用地，让企业安心；聚焦人才，着力兑现补贴，让大家留得住。',
  '备好功课；要把课堂管好；要把作业批好；要把家长的心连好。',
  '要把功课备好；要把课堂管好；要把作业批好；做一名让家长放心的老师。',
  '要把功课备好；要把课堂管好；同时注意身体；要把作业批好。',
  '要多跑，要多看，要多问，要多想，心里才有底。',
  '投资增长百分之八，税收增长百分之五；出口增长百分之三，进口下降；消费增长百分之六，储蓄增长百分之二。',
  '要读原著。要悟原理。文件发下来不能一放了之。要用原理。',
  '要抓学习，提高素质，要抓作风，要抓纪律，把队伍带出样子来。',
  '要把账算清，一笔一笔对；要把事办好；要把人管住，一个一个谈。',
];

describe('frames of sets whose members differ in length', () => {
  test.each(BROKEN)('%s', (marked, lacks) => {
    const { text, spans } = readMarkers(marked);
    const odd = breakIn(text);
    expect(odd && `${odd.sure ? 'sure' : 'likely'} ${odd.kind} ${odd.word?.text}`).toBe(lacks);
    expect(odd!.place[0]).toBe(spans[0]!.start);
  });

  test.each(WHOLE)('%s', (text) => {
    expect(breakIn(text)).toBeUndefined();
  });

  test('a list of very many parts is no set', () => {
    const part = '要把第一件事办好，切实抓出成效；';
    expect(breakIn(part.repeat(20) + '要把事办好；' + part.repeat(20))).toBeUndefined();
  });
});
