import { describe, expect, it } from 'vitest';
import { continuationsAt } from '../../server/src/features/continue-series';
import { escapeMarkdown } from '../../server/src/features/escape';
import { parallelAt, parallelTable } from '../../server/src/features/parallel';
import { parse } from '../../server/src/syntax/parse';

const HOSTILE = [
  '![看图](https://example.org/x.png)',
  '[点我](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  'https://example.org/x',
  '| 甲 | 乙',
  '`代码` **粗** ~~删~~',
];

describe.each(HOSTILE)('a heading that says %j', (words) => {
  it('is plain text in a hover', () => {
    const draft = parse(`一、强化${words}，抓好落实\n要抓。\n二、强化${words}，抓好整改\n要改。\n`);
    const setHere = parallelAt(draft, draft.starts[0]! + 3)!;
    const table = parallelTable(setHere.view, setHere.member);
    // every mark of Markdown that comes from the draft is escaped
    expect(table).not.toMatch(/(?<!\\)[[\]<>`~]/);
    expect(table).not.toMatch(/https?:\/\//);
    const bars = (row: string): number => row.match(/(?<!\\)\|/g)!.length;
    const [head, , ...rows] = table.split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(bars(row)).toBe(bars(head!));
  });
});

it('shows each mark after a backslash, and breaks no line', () => {
  expect(escapeMarkdown('[甲](乙)\n*丙*')).toBe('\\[甲\\]\\(乙\\) \\*丙\\*');
});

it('a heading continues as text, not as variables of a snippet', () => {
  const draft = parse('一、$1${CLIPBOARD}甲乙丙丁戊己，抓好落实\n要抓。\n\n');
  const [next] = continuationsAt(draft, 2);
  expect(next!.snippet).not.toMatch(/(?<!\\)\$\{?[A-Z]/);
});
