// An answer of the server that is asked for anew while the client makes diagnostics of it.
import { expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Composing } from '../../client/src/composing';

vi.mock('vscode', () => {
  const never = () => ({ dispose: () => undefined });
  return {
    CancellationError: class CancellationError extends Error {},
    Disposable: { from: never },
    Uri: class Uri {},
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    window: { activeTextEditor: undefined, onDidChangeTextEditorSelection: never },
    workspace: {
      textDocuments: [],
      getConfiguration: () => ({ get: () => 0 }),
      onDidChangeTextDocument: never,
      onDidChangeConfiguration: never,
      onDidCloseTextDocument: never,
    },
  };
});
vi.mock('vscode-languageclient', () => ({
  DocumentDiagnosticRequest: { method: 'textDocument/diagnostic' },
  vsdiag: { DocumentDiagnosticReportKind: { full: 'full', unChanged: 'unChanged' } },
}));

const { createQuiet } = await import('../../client/src/quiet');
const { middleware } = createQuiet({ pending: () => false } as unknown as Composing);

const finding = (line: number) => ({ message: `第${line}行`, severity: 0, range: { start: { line } } });
const document = { uri: 'file:///a.txt' } as unknown as vscode.TextDocument;
const token = (isCancellationRequested: boolean) => ({ isCancellationRequested }) as vscode.CancellationToken;

it('is not taken for the whole one, whose name it has', async () => {
  // the second of two findings has not been converted when the next question comes
  const cut = { kind: 'full', items: [finding(3)], resultId: '7' };
  const asked = middleware.provideDiagnostics!(document, undefined, token(true), async () => cut as never);
  await expect(asked).rejects.toThrow((await import('vscode')).CancellationError);
  // what nobody has been shown is nothing that “unchanged” could stand for
  const whole = { kind: 'full', items: [finding(3), finding(6)], resultId: '7' };
  const answer = await middleware.provideDiagnostics!(document, undefined, token(false), async () => whole as never);
  expect((answer as typeof whole).items.map(({ message }) => message)).toEqual(['第3行', '第6行']);
});

it('is not reported of a folder either', async () => {
  const reported: unknown[] = [];
  const chunk = { items: [{ kind: 'full', uri: document.uri, items: [finding(3)], resultId: '7' }] };
  const ask = (isCancelled: boolean) =>
    middleware.provideWorkspaceDiagnostics!([], token(isCancelled), (given) => reported.push(given), (async (
      _ids: unknown,
      _token: unknown,
      report: (given: unknown) => void,
    ) => report(chunk)) as never);
  await ask(true);
  expect(reported).toEqual([]);
  await ask(false);
  expect(reported).toEqual([chunk]);
});
