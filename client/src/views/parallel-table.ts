import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { ParallelTable, Position } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import { createLatest, type Latest } from '../latest';
import { nonce } from '../nonce';
import type { FromTable, TableWords, ToTable } from '../parallel/messages';

/** Milliseconds of quiet in the draft or of the caret before the table is drawn again. */
const QUIET = 60;

export interface ParallelPanel extends vscode.Disposable {
  /** Opens the table of the set at a place beside the draft, or else at the caret. */
  open(position?: vscode.Position): void;
}

/**
 * The table of one parallel set beside the draft: its members below each other, clause by clause. It follows the caret
 * from set to set and every keystroke; a click on a member goes to it. One table for all drafts.
 */
export function createParallelPanel(context: vscode.ExtensionContext, server: Server): ParallelPanel {
  let shown: ShownTable | undefined;
  return {
    open(position) {
      const editor = draftEditor();
      if (!editor) return;
      if (!shown) {
        shown = new ShownTable(context, server);
        shown.panel.onDidDispose(() => (shown = undefined));
      } else shown.panel.reveal(vscode.ViewColumn.Beside, true);
      shown.follow(editor, position ?? editor.selection.active);
    },
    dispose: () => shown?.panel.dispose(),
  };
}

/** The panel while it is open, and the set that it shows. */
class ShownTable {
  readonly panel: vscode.WebviewPanel;
  readonly #latest: Latest;
  readonly #words: TableWords = {
    number: vscode.l10n.t('No.'),
    clause: vscode.l10n.t('Clause'),
    characters: vscode.l10n.t('Characters'),
    open: vscode.l10n.t('to fill'),
    none: vscode.l10n.t('Put the caret into a heading or an item that has siblings.'),
  };
  #document: vscode.TextDocument | undefined;
  #caret: Position = { line: 0, character: 0 };
  #table: ParallelTable | null = null;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;

  constructor({ extensionUri }: vscode.ExtensionContext, server: Server) {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    this.panel = vscode.window.createWebviewPanel(
      'biganzi.parallelTable',
      vscode.l10n.t('Parallel Set'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true },
    );
    this.panel.webview.html = page(this.panel.webview, vscode.Uri.joinPath(dist, 'parallel.js'));
    this.#latest = createLatest(server);
    const listeners = [
      this.panel.webview.onDidReceiveMessage((message: FromTable) => this.#hear(message)),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === this.#document && change.contentChanges.length > 0) this.#drawSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
        if (document !== this.#document && document.languageId !== 'speech-draft') return;
        if (document !== this.#document) this.#table = null;
        this.#document = document;
        this.#caret = selections[0]!.active;
        this.#drawSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed !== this.#document) return;
        this.#document = undefined;
        this.panel.dispose();
      }),
    ];
    this.panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      vscode.Disposable.from(this.#latest, ...listeners).dispose();
    });
  }

  /** Shows the set at a position of an editor. */
  follow(editor: vscode.TextEditor, position: vscode.Position): void {
    this.#document = editor.document;
    this.#caret = position;
    void this.#draw();
  }

  async #draw(): Promise<void> {
    if (!this.#isReady || !this.#document) return;
    const uri = this.#document.uri.toString();
    const kept = this.#table?.rows[0]?.range.start;
    const params = { uri, position: this.#caret, ...(kept && { kept }) };
    const answer = await this.#latest.ask('biganzi/parallelTable', params);
    // a later keystroke has asked again
    if (answer === undefined) return;
    this.#table = answer?.table ?? null;
    const message: ToTable = { table: this.#table, member: answer?.member ?? -1, words: this.#words };
    void this.panel.webview.postMessage(message);
  }

  #drawSoon(): void {
    this.#latest.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), QUIET);
  }

  #hear(message: FromTable): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      return void this.#draw();
    }
    const range = this.#table?.rows[message.member]?.range;
    const document = this.#document;
    if (!range || !document) return;
    const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    const visibleEditor = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    void vscode.window.showTextDocument(document, {
      selection,
      viewColumn: visibleEditor?.viewColumn ?? vscode.ViewColumn.One,
    });
  }
}

/** The page: one script of ours, no network, no inline script; colours of the theme. */
function page(webview: vscode.Webview, script: vscode.Uri): string {
  const word = nonce();
  const policy = `default-src 'none'; script-src 'nonce-${word}'; style-src 'nonce-${word}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${word}">
body { font-size: var(--vscode-editor-font-size); line-height: 1.9; }
h1 { font-size: 1.1em; font-weight: 600; margin: 0.6em 0 0; }
p { color: var(--vscode-descriptionForeground); margin: 0.2em 0 0.8em; }
table { border-collapse: collapse; }
th { color: var(--vscode-descriptionForeground); font-weight: normal; text-align: left; }
th, td { padding: 0.1em 1.2em 0.1em 0.4em; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, transparent); }
tr[data-member] { cursor: pointer; }
tr[data-member]:hover { background: var(--vscode-list-hoverBackground); }
tr.here { background: var(--vscode-list-inactiveSelectionBackground); }
td.marker { white-space: nowrap; color: var(--vscode-descriptionForeground); }
td.lengths { white-space: nowrap; }
b { font-weight: normal; color: var(--vscode-textLink-foreground); }
small { color: var(--vscode-descriptionForeground); }
.odd, .odd small { color: var(--vscode-editorWarning-foreground); font-weight: 600; }
</style>
</head>
<body><main id="set"></main><script nonce="${word}" src="${webview.asWebviewUri(script).toString()}"></script></body>
</html>`;
}
