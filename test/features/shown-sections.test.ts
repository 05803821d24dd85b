import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { folds } from '../../server/src/features/folding';
import { closingLine, lineRoles } from '../../server/src/features/line-roles';
import { outline, type OutlineNode } from '../../server/src/features/outline';
import { sectionAt } from '../../server/src/features/restructure/sections';
import { TOKEN_KINDS, tokensOf } from '../../server/src/features/tokens';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import { editedDraft } from '../support/random-drafts';

/** Labels, children indented. */
function labels(text: string): string[] {
  const list = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap((n) => [indent + n.label, ...list(n.children, `${indent}  `)]);
  return list(outline(parse(text)), '');
}

describe('sections as a reader sees them', () => {
  it('leaves a series within one paragraph out, and keeps one over several', () => {
    expect(
      labels(
        '一、抓好落实\n一是强化领导。二是强化保障。\n还要督查。\n二、抓好保障\n一是压实责任。要抓紧。\n二是改进作风。要抓实。',
      ),
    ).toEqual(['一、抓好落实', '二、抓好保障', '  一是压实责任', '  二是改进作风']);
  });
  it('keeps the heading of a paragraph in whose midst a series stands', () => {
    expect(labels('一、抓好落实\n第一，强化领导。一是压实责任，二是改进作风。\n第二，强化保障。要抓实。')).toEqual([
      '一、抓好落实',
      '  第一，强化领导',
      '  第二，强化保障',
    ]);
  });
  it('gives what it held to the section around', () => {
    const draft = parse('一、抓好落实\n一是强化领导。二是强化保障。\n还要督查。\n二、抓好保障\n要抓实。\n');
    expect(folds(draft)).toEqual([
      { firstLine: 0, lastLine: 2 },
      { firstLine: 3, lastLine: 4 },
    ]);
    expect(sectionAt(draft, 2)?.section.line).toBe(0);
    expect(tokensOf(draft, 1, 2).map((t) => TOKEN_KINDS[t.kind])).toEqual(['speechMarker', 'speechMarker']);
  });
});

describe('headings without numbers', () => {
  it('shows three paragraphs of one frame, below the heading that they stand under', () => {
    expect(
      labels(
        '一、主要任务\n今年任务重。\n抓种子，稳住面积。良种早到位，备足十万斤。\n抓水源，疏通渠道。三月底前全部清淤完毕。\n抓农机，备足动力。二十台收割机提前检修。\n二、保障\n要抓实。',
      ),
    ).toEqual(['一、主要任务', '  抓种子，稳住面积', '  抓水源，疏通渠道', '  抓农机，备足动力', '二、保障']);
  });
  it.each([
    ['two of one frame', '要常去田头。看看苗情长势好不好。\n要常进农家。听听乡亲们还缺什么。\n谢谢大家！'],
    [
      'what is told one after the other',
      '我在这个镇干了九年。九年里换过三个岗位。\n我跑遍了四十个村子。鞋底磨穿了好几双，也不觉得累。\n我交了很多农民朋友。他们教会我怎么种地。',
    ],
    [
      'three sentences of no frame',
      '小麦收完了。颗粒归仓，大家都松了一口气。\n新修的水渠起了大作用。往年旱的地今年没有旱。\n合作社分红那天，村里像过年。最多的一户分了四万。',
    ],
    [
      'who says what',
      '会议指出，要抓好春耕。各乡镇要把种子农药备足。\n会议强调，要抓好防火。各林场要把人员排满。\n会议要求，要抓好维稳。各支部要把矛盾化解。',
    ],
  ])('shows nothing for %s', (_, text) => expect(labels(text)).toEqual([]));
  it('ends the last of them before the close', () => {
    const draft = parse(
      '学习他们的执着。三十年守着一座水库。\n学习他们的精细。一滴水都要算清楚。\n学习他们的奉献。没有回家过一个年。\n同志们，让我们向他们看齐！\n谢谢大家！',
    );
    expect(lineRoles(draft).map((r) => r.role)).toEqual(['item', 'item', 'item', 'closing', 'closing']);
    expect(closingLine(draft)).toBe(3);
  });
  it.each([
    [
      'the numbered parts behind a set',
      '下面，我讲三点意见。\n一、抓产业\n果园要连成片，圈舍要建起来。\n二、抓民生\n食堂的饭菜要可口。\n同志们，任务艰巨，使命光荣。让我们一起努力！',
      10,
    ],
    [
      'the text behind a set',
      '这些成绩来之不易，我们看在眼里，也记在心里。\n明年的担子更重，全镇上下还要再加一把劲，把该办的事办完。\n果园要连成片，圈舍也要赶在雨季以前建起来。\n食堂的饭菜要可口，老人吃得放心。\n同志们，任务艰巨，使命光荣。让我们一起努力！',
      9,
    ],
  ])('closes behind %s', (_, behind, close) => {
    const draft = parse(
      `同志们：\n今天我们开会，总结一年的工作。\n学习他们的执着。三十年守着一座水库。\n学习他们的精细。一滴水都要算清楚。\n学习他们的奉献。没有回家过一个年。\n${behind}`,
    );
    expect(outline(draft)[0]!.line).toBe(2);
    expect(closingLine(draft)).toBe(close);
    expect(lineRoles(draft)[5]!.role).toBe('text');
  });
  it('puts those that divide numbered parts below them, and items that begin anew below those', () => {
    expect(
      labels(
        '一、抓产业\n做强果品\n果园要连成片。\n做优畜牧\n圈舍要建起来。\n二、抓民生\n建好食堂\n饭菜要可口。\n大家努力！',
      ),
    ).toEqual(['一、抓产业', '  做强果品', '  做优畜牧', '二、抓民生', '  建好食堂']);
    expect(
      labels(
        '在交流会上的发言\n同志们：\n主要做法\n1.建网格。人人有责。\n2.强队伍。个个能干。\n几点体会\n——心要热。热了才暖人。\n——腿要勤。勤了才办成。',
      ),
    ).toEqual(['在交流会上的发言', '主要做法', '  1.建网格', '  2.强队伍', '几点体会', '  ——心要热', '  ——腿要勤']);
  });
  const divided = '一、抓产业\n做强果品\n果园要连成片。\n做优畜牧\n圈舍要建起来。\n二、抓民生\n食堂的饭菜要可口。\n';
  const shown = ['一、抓产业', '  做强果品', '  做优畜牧', '二、抓民生'];
  it.each([
    ['one heading behind the text of the last part', '保障落实\n大家要齐心。', ['保障落实']],
    ['two behind it', '建好食堂\n饭菜要可口。\n管好校车\n司机要细心。', ['  建好食堂', '  管好校车']],
    [
      'what asks something of all',
      '建好食堂\n饭菜要可口。\n管好校车\n司机要细心。\n几点希望\n大家要齐心。',
      ['  建好食堂', '  管好校车', '几点希望'],
    ],
  ])('tells at the end %s', (_, behind, labelsBehind) =>
    expect(labels(divided + behind)).toEqual([...shown, ...labelsBehind]),
  );
  it('leaves 几点希望 beside a last part without text, and above its own items', () => {
    expect(labels(`${divided.replace('食堂的饭菜要可口。\n', '')}几点希望\n大家要齐心。`)).toEqual([
      ...shown,
      '几点希望',
    ]);
    expect(
      labels(
        '在交流会上的发言\n同志们：\n主要做法\n1.建网格。人人有责。\n2.强队伍。个个能干。\n几点希望\n1.心要热。热了才暖人。\n2.腿要勤。勤了才办成。',
      ),
    ).toEqual(['在交流会上的发言', '主要做法', '  1.建网格', '  2.强队伍', '几点希望', '  1.心要热', '  2.腿要勤']);
  });
  it('leaves the parts between a foreword and an afterword beside them', () => {
    expect(labels('前言\n我来讲几点。\n一、认清形势\n要看清。\n二、抓好落实\n要抓实。\n结束语\n我讲完了。')).toEqual([
      '前言',
      '一、认清形势',
      '二、抓好落实',
      '结束语',
    ]);
  });
});

test('folds and tokens after random edits equal those of a fresh parse', () => {
  fc.assert(
    fc.property(editedDraft(), ({ before, changes, after }) => {
      const edited = edit(parse(before), changes);
      const fresh = parse(after);
      for (const of of [folds, tokensOf]) expect(of(edited)).toEqual(of(fresh));
    }),
  );
});
