import * as vscode from 'vscode';
import type { Composing } from './composing';
import type { DiagnosticData } from '../../server/src/protocol/requests';
import { readable } from './problems';
import { isChangeOf, setting } from './setting';
import { DocumentDiagnosticRequest, vsdiag, type BaseLanguageClient, type Middleware } from 'vscode-languageclient';

/** Milliseconds after a change during which they are held back where the change was. */
const REST = 2000;
const FINISHED = /[。！？…”’）》：:.!?]\s*$/;

/**
 * Holds findings back while the caret is in an unfinished paragraph, or just after a change there, and words and folds
 * the rest for Problems.
 */
export interface Quiet extends vscode.Disposable {
  readonly middleware: Middleware;
  attach(client: BaseLanguageClient): void;
}

/** Makes the middleware; it asks for the findings again when there is nothing to hold back any more. */
export function createQuiet(composing: Composing): Quiet {
  let client: BaseLanguageClient | undefined;
  const changes = new Map<string, { readonly lines: ReadonlySet<number>; readonly until: number }>();
  const held = new Map<string, Set<number>>();
  const told = new Map<string, Told>();
  const timers = new Map<string, NodeJS.Timeout>();

  const refresh = (document: vscode.TextDocument): void => {
    const provider = client?.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
    provider?.onDidChangeDiagnosticsEmitter.fire();
  };
  const resting = (document: vscode.TextDocument, line: number): boolean => {
    const lastChange = changes.get(document.uri.toString());
    return lastChange !== undefined && lastChange.until > Date.now() && lastChange.lines.has(line);
  };
  const isAt = (document: vscode.TextDocument, line: number): boolean => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document === document && editor.selection.active.line === line;
  };
  const unfinished = (document: vscode.TextDocument, line: number): boolean =>
    isAt(document, line) && !FINISHED.test(document.lineAt(line).text);

  const isHeld = (document: vscode.TextDocument, item: vscode.Diagnostic, line: number): boolean => {
    // what the server says of the rule; a diagnostic that it has said nothing of is never held
    const heldWhile = (item as { readonly data?: DiagnosticData }).data?.heldWhile ?? [];
    if (heldWhile.includes('unfinished') && (resting(document, line) || unfinished(document, line))) return true;
    if (!heldWhile.includes('changing') || !isAt(document, line)) return false;
    return resting(document, line) || composing.pending();
  };

  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const key = document.uri.toString();
      const lines = new Set<number>();
      for (const { range, text } of contentChanges) {
        const end = range.start.line + text.split('\n').length - 1;
        for (let line = range.start.line; line <= end; line++) lines.add(line);
      }
      changes.set(key, { lines, until: Date.now() + REST });
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          if ((held.get(key)?.size ?? 0) > 0) refresh(document);
        }, REST + 10),
      );
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      const lines = held.get(document.uri.toString());
      if (lines && lines.size > 0 && !lines.has(selection.active.line)) refresh(document);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (isChangeOf(event, 'maxProblemsOfOneKind')) vscode.workspace.textDocuments.forEach(refresh);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const key = uri.toString();
      clearTimeout(timers.get(key));
      timers.delete(key);
      changes.delete(key);
      held.delete(key);
      told.delete(key);
    }),
  ];

  return {
    attach(it) {
      client = it;
    },
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const answer = await next(document, previousResultId, token);
        if (!answer || document instanceof vscode.Uri) return answer;
        const key = document.uri.toString();
        const before = told.get(key);
        const isNew = answer.kind === 'full';
        // what the server does not tell again may be held back now, or no longer
        const all = isNew ? asTold(answer.items) : before?.resultId === answer.resultId ? before?.all : undefined;
        if (!all) return answer;
        const lines = new Set<number>();
        const items = untouched(all).filter((item) => {
          const { line } = item.range.start;
          if (!isHeld(document, item, line)) return true;
          lines.add(line);
          return false;
        });
        held.set(key, lines);
        const shown = readable(document, items, setting('maxProblemsOfOneKind', document));
        const rows = shown
          .map(({ range, severity, message }) => `${range.start.line} ${severity} ${message}`)
          .join('\n');
        const { resultId } = answer;
        told.set(key, { resultId, all, rows });
        if (!isNew && rows === before?.rows) return answer;
        return {
          kind: vsdiag.DocumentDiagnosticReportKind.full,
          items: shown,
          ...(resultId !== undefined && { resultId }),
        };
      },
      // drafts that are not open: nobody is writing in them
      provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
        next(resultIds, token, (chunk) => {
          for (const item of chunk?.items ?? [])
            if (item.kind === vsdiag.DocumentDiagnosticReportKind.full)
              readable(undefined, item.items, setting('maxProblemsOfOneKind', item.uri));
          report(chunk);
        }),
    },
    dispose() {
      vscode.Disposable.from(...listeners).dispose();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** The last findings of a document: while nothing changes for it, the server says no more than their name. */
interface Told {
  readonly resultId: string | undefined;
  readonly all: readonly AsTold[];
  /** What Problems shows of them. */
  readonly rows: string;
}

/** A finding with what the server has said of it: `readable` words it anew. */
type AsTold = readonly [item: vscode.Diagnostic, message: string, severity: vscode.DiagnosticSeverity];

function asTold(items: readonly vscode.Diagnostic[]): readonly AsTold[] {
  return items.map((item) => [item, item.message, item.severity]);
}

function untouched(all: readonly AsTold[]): vscode.Diagnostic[] {
  return all.map(([item, message, severity]) => Object.assign(item, { message, severity }));
}
