import { describe, expect, test } from 'vitest';
import { continuationsAt } from '../../server/src/features/continue-series';
import { parallelAt, parallelLenses, parallelTable, parallelViews } from '../../server/src/features/parallel';
import { parallelCells } from '../../server/src/features/parallel-cells';
import { lengthHints } from '../../server/src/features/parallel-hints';
import { parse } from '../../server/src/syntax/parse';

const DRAFT = [
  '在全市作风建设会议上的讲话',
  '同志们：',
  '下面，我讲三点意见。',
  '一、校准思想罗盘，站稳政治立场',
  '大家要认真学习。学用要结合起来。',
  '二、校准工作航向，扛起主责主业',
  '要抓好三件事。一是加大排查力度。逐项过筛。二是加大整改力度。逐项销号。三是加大督办力度。逐项问效。',
  '三、校准行为标尺，守住底线',
  '大家要引以为戒。警钟要常敲。',
].join('\n');

describe('what is shown of parallel sets', () => {
  const draft = parse(DRAFT);

  test('lenses stand at the first members, and not where a set is in order', () => {
    const titles = (text: string): string[] =>
      parallelLenses(parse(text)).map(({ line, title }) => `${line + 1} ${title}`);
    expect(titles(DRAFT)).toEqual(['4 对仗：3 条 · 12/12/10 字']);
    expect(titles(DRAFT.replace('守住底线', '守住廉洁底线'))).toEqual([]);
    expect(titles(DRAFT.replace('加大督办力度', '加大督促检查力度'))).toEqual([
      '4 对仗：3 条 · 12/12/10 字',
      '7 对仗：3 条 · 6/6/8 字',
    ]);
  });

  test('a long list and a loose pair of items have no lens', () => {
    const long = '本法所称的单位包括在中华人民共和国境内依照法律规定登记设立并且从事经营活动的各类组织以及分支机构';
    expect(parallelLenses(parse(`一、${long}\n二、${long}\n`))).toEqual([]);
    expect(parallelLenses(parse('要做好工作。一是加强学习。天天学。二是注意方式方法。讲究实效。'))).toEqual([]);
  });

  test('headings that are no set have no lens', () => {
    const loose = parse('一、加强学习\n要学。\n二、严明纪律，转变作风，狠抓各项工作落实\n要抓。\n');
    expect(parallelViews(loose).map(({ tightness }) => tightness)).toEqual(['loose']);
    expect(parallelLenses(loose)).toEqual([]);
  });

  test('the hover is a table, clause by clause', () => {
    const { view, member } = parallelAt(draft, DRAFT.indexOf('守住底线'))!;
    expect(parallelTable(view, member)).toBe(
      [
        '**对仗**：“一、”各级小标题，法对（句式相同）；句式“校准……，……”',
        '',
        '| 序号 | 分句一 | 分句二 | 字数 |',
        '|---|---|---|---|',
        '| 一、 | 校准思想罗盘 | 站稳政治立场 | 6＋6 |',
        '| 二、 | 校准工作航向 | 扛起主责主业 | 6＋6 |',
        '| 三、 | **校准行为标尺** | **守住底线** | 6＋4 ≠ |',
      ].join('\n'),
    );
  });

  test('cells tell what is shared and what is too short', () => {
    const [headings, items] = parallelViews(draft);
    expect(parallelCells(headings!)[2]).toEqual([
      { text: '校准行为标尺', length: 6, fits: true, shared: [[0, 2]] },
      { text: '守住底线', length: 4, fits: false, shared: [] },
    ]);
    expect(parallelCells(items!)[0]).toEqual([
      {
        text: '加大排查力度',
        length: 6,
        fits: true,
        shared: [
          [0, 2],
          [4, 6],
        ],
      },
    ]);
  });

  test('marks inside a clause keep their place', () => {
    const text = '第一，抓牢思想“不松手”。要学。\n第二，抓牢责任“不甩手”。要担。\n第三，抓牢纪律“不缩手”。要严。';
    const [cell] = parallelCells(parallelViews(parse(text))[0]!)[1]!;
    expect(cell!.shared.map(([a, b]) => cell!.text.slice(a, b))).toEqual(['抓牢', '不', '手']);
  });

  test('hints say what a member still wants', () => {
    expect(lengthHints(draft, 0, 8).map(({ at, label }) => `${DRAFT.slice(at - 4, at)} ${label}`)).toEqual([
      '政治立场 6＋6 字',
      '主责主业 6＋6 字',
      '守住底线 6＋4 字，差 2 字（应为 6＋6）',
      '排查力度 6 字',
      '整改力度 6 字',
      '督办力度 6 字',
    ]);
    expect(lengthHints(draft, 7, 7)).toHaveLength(1);
  });

  test('sets without one length have no hints', () => {
    expect(lengthHints(parse('一、抓学习\n要学。\n二、抓好作风\n要改。\n三、狠抓项目攻坚\n要干。'), 0, 9)).toEqual([]);
  });
});

describe('the next member of a set', () => {
  const next = (text: string): readonly [string, string] | undefined => {
    const draft = parse(text);
    const [first] = continuationsAt(draft, draft.paragraphs.length - 1);
    return first && [first.label, first.snippet];
  };

  test.each([
    [
      'after one heading its first verb and lengths',
      '一、校准思想罗盘，站稳政治立场\n要学。\n',
      ['二、校准××××，××××××', '二、校准${1:××××}，${2:××}${3:××××}$0'],
    ],
    [
      'the frame of several',
      '一、产业结构进一步优化\n好。\n二、城乡面貌进一步改善\n好。\n三、发展动能进一步增强\n好。\n',
      ['四、××××进一步××', '四、${1:××××}进一步${2:××}$0'],
    ],
    [
      'items end with their mark',
      '第一，把稳方向。要学。\n第二，把紧关口。要严。\n第三，把住节点。要快。\n',
      ['第四，把×××', '第四，把${1:×××}。$0'],
    ],
  ] as const)('%s', (_name, text, expected) => {
    expect(next(text)).toEqual(expected);
  });
});
