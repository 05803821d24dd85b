// The rows of 定稿清单: VS Code shows none of them where two have one id.
import { describe, expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Requests } from '../../server/src/protocol/requests';
import type { Row } from '../../client/src/views/tree';

vi.mock('vscode', () => ({
  l10n: { t: (message: string, ...values: readonly unknown[]) => [message, ...values].join(' ') },
  TreeItem: class {
    constructor(readonly label: unknown) {}
  },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  ThemeIcon: class {},
  ThemeColor: class {},
  Range: class {},
  Selection: class {},
  commands: {},
  window: {},
  workspace: {},
}));

const { createChecklist } = await import('../../client/src/views/checklist-tree');

type Answer = Requests['biganzi/finalCheck']['result'];
const uri = { toString: () => 'file:///稿.jhg' } as vscode.Uri;
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
const group = (rule: string, must: boolean, count: number): Answer['groups'][number] => ({
  rule,
  title: rule,
  must,
  fixable: 0,
  places: Array.from({ length: count }, () => ({ range, before: '', text: '残留', after: '', message: '' })),
});
const all = (rows: readonly Row[]): readonly Row[] => rows.flatMap((row) => [row, ...all(row.children)]);
const shown = (rows: readonly Row[]): string[] =>
  rows.map(({ item, children }) => `${String(item.description)} (${children.length})`);

describe('a rule that tells errors and warnings', () => {
  const both = [group('structure/boilerplate', true, 3), group('structure/boilerplate', false, 2)];
  it('has a row for each, and no two rows share an id', () => {
    const rows = createChecklist().drawing.rows({ verdict: '', groups: both }, uri);
    const ids = all(rows).map(({ item }) => item.id);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('has the ticks of each apart', () => {
    const { drawing } = createChecklist();
    drawing.rows({ verdict: '', groups: both }, uri);
    const fewer = drawing.rows({ verdict: '', groups: [group('structure/boilerplate', false, 1)] }, uri);
    expect(shown(fewer)).toEqual(['1 place · to be looked at (2)', 'all {0} mended 3 (0)']);
    const none = drawing.rows({ verdict: '', groups: [] }, uri);
    expect(shown(none)).toEqual(['all {0} mended 3 (0)', 'all {0} mended 2 (0)']);
    const ids = none.map(({ item }) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
