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
  return new QuietAtCaret(composing);
}

/** Lines of a document in which something was just changed. */
interface Resting {
  readonly lines: ReadonlySet<number>;
  /** Time in milliseconds from which these lines are at rest. */
  readonly until: number;
}

class QuietAtCaret implements Quiet {
  readonly #composing: Composing;
  #client: BaseLanguageClient | undefined;
  readonly #changes = new Map<string, Resting>();
  /** Lines on which something is held back. */
  readonly #held = new Map<string, Set<number>>();
  readonly #told = new Map<string, Told>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #listeners: readonly vscode.Disposable[];

  constructor(composing: Composing) {
    this.#composing = composing;
    this.#listeners = [
      vscode.workspace.onDidChangeTextDocument((change) => this.#noteChange(change)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
        const lines = this.#held.get(document.uri.toString());
        if (lines && lines.size > 0 && !lines.has(selection.active.line)) this.#refresh(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!isChangeOf(event, 'maxProblemsOfOneKind')) return;
        for (const document of vscode.workspace.textDocuments) this.#refresh(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    ];
  }

  readonly middleware: Middleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const answer = await next(document, previousResultId, token);
      orAskedAgain(token);
      return answer && !(document instanceof vscode.Uri) ? this.#shownOf(document, answer) : answer;
    },
    // drafts that are not open: nobody is writing in them
    provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
      next(resultIds, token, (chunk) => {
        if (token.isCancellationRequested) return;
        for (const item of chunk?.items ?? [])
          if (item.kind === vsdiag.DocumentDiagnosticReportKind.full)
            readable(undefined, item.items, setting('maxProblemsOfOneKind', item.uri));
        report(chunk);
      }),
  };

  attach(client: BaseLanguageClient): void {
    this.#client = client;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** What of an answer of the server is shown now. */
  #shownOf(document: vscode.TextDocument, answer: vsdiag.DocumentDiagnosticReport): vsdiag.DocumentDiagnosticReport {
    const key = document.uri.toString();
    const before = this.#told.get(key);
    const isNew = answer.kind === vsdiag.DocumentDiagnosticReportKind.full;
    // what the server does not tell again may be held back now, or no longer
    const all = isNew ? asTold(answer.items) : before?.resultId === answer.resultId ? before?.all : undefined;
    if (!all) return answer;
    const lines = new Set<number>();
    const items = untouched(all).filter((item) => {
      const { line } = item.range.start;
      if (!this.#isHeld(document, item, line)) return true;
      lines.add(line);
      return false;
    });
    this.#held.set(key, lines);
    const shown = readable(document, items, setting('maxProblemsOfOneKind', document));
    const rows = shown.map(({ range, severity, message }) => `${range.start.line} ${severity} ${message}`).join('\n');
    const { resultId } = answer;
    this.#told.set(key, { resultId, all, rows });
    if (!isNew && rows === before?.rows) return answer;
    return {
      kind: vsdiag.DocumentDiagnosticReportKind.full,
      items: shown,
      ...(resultId !== undefined && { resultId }),
    };
  }

  #isHeld(document: vscode.TextDocument, item: vscode.Diagnostic, line: number): boolean {
    // what the server says of the rule; a diagnostic that it has said nothing of is never held
    const heldWhile = (item as { readonly data?: DiagnosticData }).data?.heldWhile ?? [];
    const isAtCaret = isCaretIn(document, line);
    if (heldWhile.includes('unfinished')) {
      const isUnfinished = isAtCaret && !FINISHED.test(document.lineAt(line).text);
      if (isUnfinished || this.#hasJustChanged(document, line)) return true;
    }
    if (!heldWhile.includes('changing') || !isAtCaret) return false;
    return this.#hasJustChanged(document, line) || this.#composing.pending();
  }

  #hasJustChanged(document: vscode.TextDocument, line: number): boolean {
    const change = this.#changes.get(document.uri.toString());
    return change !== undefined && change.until > Date.now() && change.lines.has(line);
  }

  #noteChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const key = document.uri.toString();
    const lines = new Set<number>();
    for (const { range, text } of contentChanges) {
      const end = range.start.line + text.split('\n').length - 1;
      for (let line = range.start.line; line <= end; line++) lines.add(line);
    }
    this.#changes.set(key, { lines, until: Date.now() + REST });
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        if ((this.#held.get(key)?.size ?? 0) > 0) this.#refresh(document);
      }, REST + 10),
    );
  }

  #refresh(document: vscode.TextDocument): void {
    const provider = this.#client?.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
    provider?.onDidChangeDiagnosticsEmitter.fire();
  }

  #forget(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#changes.delete(key);
    this.#held.delete(key);
    this.#told.delete(key);
  }
}

/**
 * Gives up an answer that is asked for anew. The library makes diagnostics of it piece by piece, 15 ms at a time, and stops
 * where a newer question comes: what it has by then lacks findings, but bears the name of the whole answer, and under that
 * name the server would say that nothing has changed.
 */
function orAskedAgain(token: vscode.CancellationToken): void {
  if (token.isCancellationRequested) throw new vscode.CancellationError();
}

function isCaretIn(document: vscode.TextDocument, line: number): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && editor.selection.active.line === line;
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
