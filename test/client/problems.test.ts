// What Problems and the status bar say of a draft with many findings of a kind.
import { expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';

vi.mock('vscode', () => ({
  l10n: {
    t: (message: string, ...values: readonly unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
}));

const { readable } = await import('../../client/src/problems');
const { stateText } = await import('../../client/src/views/state-text');

it('a folded row has one count', () => {
  const start = { line: 0, compareTo: () => 0 };
  const items = [1, 2, 3].map((index) => ({
    code: 'placeholder/unfilled',
    message: `“第${index}”尚未填写（全文还有 2 处）。`,
    severity: 0,
    range: { start },
    data: { title: '待填项未填' },
  }));
  const shown = readable(undefined, items as unknown as vscode.Diagnostic[], 2).map(({ message }) => message);
  expect(shown.slice(0, 2)).toEqual([
    '待填项未填：“第1”尚未填写（全文还有 2 处）。',
    '待填项未填 (1 more of this kind: see the final check)：“第2”尚未填写。',
  ]);
});

it('what is not counted is named where there is something', () => {
  const counts = { error: 3, warning: 2, information: 0, hint: 0 };
  expect(stateText(counts, undefined)).toEqual(['Errors 3, warnings 2']);
  expect(stateText({ ...counts, hint: 1 }, undefined)).toEqual(['Errors 3, warnings 2; 1 suggestions are not counted']);
});
