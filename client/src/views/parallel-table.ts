import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { ParallelTable, Position } from '../../../server/src/protocol/requests';
import type { Server } from '../client';
import { createLatest } from '../latest';
import { nonce } from '../nonce';
import type { FromTable, TableWords, ToTable } from '../parallel/messages';

/** Milliseconds of quiet in the draft or of the caret before the table is drawn again. */
const QUIET = 60;

export interface ParallelPanel extends vscode.Disposable {
  /** Opens the table of the set at a place beside the draft, or else at the caret. */
  open(at?: vscode.Position): void;
}

/**
 * The table of one parallel set beside the draft: its members below each other, clause by clause. It follows the caret
 * from set to set and every keystroke; a click on a member goes to it. One table for all drafts.
 */
export function createParallelPanel(context: vscode.ExtensionContext, server: Server): ParallelPanel {
  let shown: ReturnType<typeof show> | undefined;
  return {
    open(at) {
      const editor = draftEditor();
      if (!editor) return;
      if (!shown) {
        shown = show(context, server);
        shown.panel.onDidDispose(() => (shown = undefined));
      } else shown.panel.reveal(vscode.ViewColumn.Beside, true);
      shown.follow(editor, at ?? editor.selection.active);
    },
    dispose: () => shown?.panel.dispose(),
  };
}

function show(
  context: vscode.ExtensionContext,
  server: Server,
): {
  readonly panel: vscode.WebviewPanel;
  follow(editor: vscode.TextEditor, at: vscode.Position): void;
} {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'biganzi.parallelTable',
    vscode.l10n.t('Parallel Set'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true },
  );
  panel.webview.html = page(panel.webview, vscode.Uri.joinPath(dist, 'parallel.js'));
  const words: TableWords = {
    number: vscode.l10n.t('No.'),
    clause: vscode.l10n.t('Clause'),
    characters: vscode.l10n.t('Characters'),
    open: vscode.l10n.t('to fill'),
    none: vscode.l10n.t('Put the caret into a heading or an item that has siblings.'),
  };
  let document: vscode.TextDocument | undefined;
  let at: Position = { line: 0, character: 0 };
  let table: ParallelTable | null = null;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  const latest = createLatest(server);

  const draw = async (): Promise<void> => {
    if (!ready || !document) return;
    const uri = document.uri.toString();
    const first = table?.rows[0]?.range.start;
    const answer = await latest.ask('biganzi/parallelTable', { uri, position: at, ...(first && { kept: first }) });
    // a later keystroke has asked again
    if (answer === undefined) return;
    table = answer?.table ?? null;
    const message: ToTable = { table, member: answer?.member ?? -1, words };
    void panel.webview.postMessage(message);
  };
  const soon = (): void => {
    latest.cancel();
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), QUIET);
  };
  const listeners = [
    panel.webview.onDidReceiveMessage((message: FromTable) => {
      if (message.kind === 'ready') {
        ready = true;
        return void draw();
      }
      const range = table?.rows[message.member]?.range;
      if (!range || !document) return;
      const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
      const visibleEditor = vscode.window.visibleTextEditors.find((e) => e.document === document);
      void vscode.window.showTextDocument(document, {
        selection,
        viewColumn: visibleEditor?.viewColumn ?? vscode.ViewColumn.One,
      });
    }),
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document === document && change.contentChanges.length > 0) soon();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor.document !== document && textEditor.document.languageId !== 'speech-draft') return;
      if (textEditor.document !== document) table = null;
      document = textEditor.document;
      at = selections[0]!.active;
      soon();
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed !== document) return;
      document = undefined;
      panel.dispose();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    vscode.Disposable.from(latest, ...listeners).dispose();
  });
  return {
    panel,
    follow(editor, position) {
      document = editor.document;
      at = position;
      void draw();
    },
  };
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
