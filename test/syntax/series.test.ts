import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/syntax/parse';

const T = '要抓好落实，推动各项工作再上新台阶，以实际成效回应群众关切。';

/** Drafts and what series they hold: kind, family, line of the owner (0: the draft), lines of the members. */
const DRAFTS: readonly (readonly [name: string, lines: readonly string[], series: readonly string[]])[] = [
  [
    'levels',
    ['一、甲', T, '（一）乙', T, '1.丙', T, '2.丁', T, '（二）戊', T, '二、己', T, '（一）庚', T, '（二）辛', T],
    ['headings comma 0: 1 11', 'headings paren 1: 3 9', 'headings dot 3: 5 7', 'headings paren 11: 13 15'],
  ],
  [
    'standalone and run-in headings are siblings',
    ['（一）甲', T, `（二）乙。${T}`, '（三）丙', T],
    ['headings paren 0: 1 3 4'],
  ],
  [
    'a list right below an item, and what goes on outside it',
    ['三、甲', T, '四、乙', '一、丙', T, '二、丁', T, '三、戊', T, '四、己', T, '五、庚', T, '六、辛', T, '五、壬', T],
    ['headings comma 0: 1 3 16', 'headings comma 0: 4 6 8 10 12 14'],
  ],
  [
    'a list whose first item stands inside the line above',
    ['1.甲', T, '2.乙', T, '3.丙', `备注：1.丁。${T}`, '2.戊', '3.己'],
    ['headings dot 0: 1 3 5', 'items dot 6: 6', 'headings dot 0: 7 8'],
  ],
  ['items in a paragraph', [`${T}一是甲。乙。二是丙。三是丁。`], ['items shi 1: 1 1 1']],
  [
    'items that open their paragraphs, one owning two',
    ['一、甲', `一是乙。${T}`, T, `二是丙。${T}`, `三是丁。${T}`, '二、戊', T],
    ['headings comma 0: 1 6', 'items shi 1: 2 4 5'],
  ],
  [
    'a new set starts again at one',
    [`${T}一是甲。二是乙。`, `${T}一是丙。二是丁。`],
    ['items shi 1: 1 1', 'items shi 2: 2 2'],
  ],
  ['two sets in one paragraph', [`${T}一是甲。二是乙。${T}一是丙。二是丁。`], ['items shi 1: 1 1', 'items shi 1: 1 1']],
  ['a set that drifts', [`${T}一要甲。二要乙。三是丙。`], ['items yao 1: 1 1 1']],
  ['首先 … 第三', [`首先，${T}`, `其次，${T}`, `第三，${T}`], ['items adverb 0: 1 2 3']],
  [
    'ordinals above items',
    ['一、甲', `第一，乙。${T}一是丙。二是丁。`, `第二，戊。${T}`, '二、己', `第一，庚。${T}`, `第二，辛。${T}`],
    ['headings comma 0: 1 4', 'items di 1: 2 3', 'items shi 2: 2 2', 'items di 4: 5 6'],
  ],
  ['dashes', [`——必须坚持甲。${T}`, `——必须坚持乙。${T}`, T], ['dashes dash 0: 1 2']],
  ['one dash is no set', [`——必须坚持甲。${T}`, T], []],
  [
    'topic sentences',
    ['一、甲', `抓实思想教育。${T}`, `抓严组织生活。${T}`, `抓细日常监督。${T}`, '二、乙', T],
    ['headings comma 0: 1 5', 'topics - 1: 2 3 4'],
  ],
  ['最后 alone numbers nothing', [T, `最后，${T}`], []],
  ['a gap stays one series', ['一、甲', T, '三、乙', T], ['headings comma 0: 1 3']],
  [
    'a list inside an item, begun in another word',
    [`第一，甲。首先，乙，其次，丙。第二，丁。`, `第二，戊。${T}`, `第三，己。${T}`],
    ['items di 0: 1 2 3', 'items adverb 1: 1 1', 'items di 1: 1'],
  ],
  [
    'a list inside an item, of the same family',
    [`第一，甲。${T}`, `${T}第一，乙。第二，丙。`, `第二，丁。${T}`, `${T}第一，戊。第二，己。`, `第三，庚。${T}`],
    ['items di 0: 1 3 5', 'items di 2: 2 2', 'items di 4: 4 4'],
  ],
  ['一是 for one and another', [`${T}标准有两条：一是甲，一是乙。`], ['items shi 1: 1 1']],
  ['items that begin with a figure', ['1.2025年底前甲。', '2.95%的乙。', '3.丙。'], ['headings dot 0: 1 2 3']],
  [
    'items whose heading begins with the next numeral',
    ['一、两项甲', T, '二、三个乙整改情况', T, '三、十个丙', T, '四、五个丁', T],
    ['headings comma 0: 1 3 5 7'],
  ],
  [
    'an item that begins like an enumeration and goes on as a sentence',
    ['一、甲', T, `二、三个乙要整改。${T}`, '三、四季度丙安排', T],
    ['headings comma 0: 1 3 4'],
  ],
  [
    'ordinals and figures before the next one',
    [`第一、甲。${T}`, `第二、三个乙要改。${T}`, `第三、丙。${T}`, `1、甲。${T}`, `2、3个乙要建。${T}`, `3、丙。${T}`],
    ['items di 0: 1 2 3', 'headings dot 3: 4 5 6'],
  ],
  ['an enumeration below an item', ['一、甲', `二、三产业占比提高。${T}`, '二、丙', T], ['headings comma 0: 1 3']],
  ['circled digits inside a paragraph', [`做到：①甲；②乙；③丙。${T}`], ['items circled 1: 1 1 1']],
];

describe('series', () => {
  test.each(DRAFTS)('%s', (_name, lines, series) => {
    const { series: placed } = parse(['在会议上的讲话', '同志们：', ...lines].join('\n'));
    const shown = placed.map(
      ({ series: s, parent, lines: at }) =>
        `${s.kind} ${s.family ?? '-'} ${Math.max(0, parent - 1)}: ${at.map((l) => l - 1).join(' ')}`,
    );
    expect([...shown].sort()).toEqual([...series].sort());
  });
});
