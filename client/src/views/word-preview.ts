import * as vscode from 'vscode';
import { nameOf } from '../file-name';
import { draftEditor } from '../draft-editor';
import type { Server } from '../server';
import { createLatest } from '../latest';
import { nonce } from '../nonce';
import { speakingRate } from '../speaking-rate';
import type { FromPage, ToPage, View } from '../preview/messages';

/** Milliseconds of quiet in the draft before the pages are drawn again. */
const QUIET = 300;

/** Opens the pages of the draft in the active editor beside it, as they will print; one preview a draft. */
export function createWordPreview(
  context: vscode.ExtensionContext,
  server: Server,
): { open(): void } & vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  return {
    open() {
      const editor = draftEditor();
      if (!editor) return;
      const key = editor.document.uri.toString();
      const openPanel = panels.get(key);
      if (openPanel) return openPanel.reveal(vscode.ViewColumn.Beside, true);
      const panel = show(context, server, editor.document);
      panels.set(key, panel);
      panel.onDidDispose(() => panels.delete(key));
    },
    dispose() {
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

function show(context: vscode.ExtensionContext, server: Server, document: vscode.TextDocument): vscode.WebviewPanel {
  const key = document.uri.toString();
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'biganzi.preview',
    vscode.l10n.t('Pages: {0}', nameOf(document.uri)),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true },
  );
  panel.webview.html = page(panel.webview, vscode.Uri.joinPath(dist, 'preview.js'));
  const post = (message: ToPage): void => void panel.webview.postMessage(message);
  const latest = createLatest(server);
  const draw = async (): Promise<void> => {
    let file;
    try {
      file = await latest.ask('biganzi/exportWord', { uri: key, rate: speakingRate(document.uri) });
    } catch {
      // the server is being started again
      return;
    }
    // a later keystroke has asked again
    if (file) post({ kind: 'file', bytes: file.bytes, lines: file.lines, fonts: file.fonts });
  };
  // until then the editor's scrolling is ours: telling the page of it would pull it back
  let led = 0;
  const follow = ({ line, at }: View): void => {
    led = Date.now() + 500;
    const place = new vscode.Range(line, 0, line, 0);
    const { AtTop, InCenter, Default } = vscode.TextEditorRevealType;
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document.uri.toString() === key)
        editor.revealRange(place, at < 0.1 ? AtTop : at > 0.9 ? Default : InCenter);
  };
  let timer: NodeJS.Timeout | undefined;
  const listeners = [
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.kind === 'ready') void draw();
      else if (message.kind === 'go') void goTo(document, message.line);
      else follow(message);
    }),
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document.uri.toString() !== key) return;
      latest.cancel();
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), QUIET);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [range] = visibleRanges;
      if (Date.now() < led) return;
      if (textEditor.document.uri.toString() === key && range)
        post({ kind: 'scroll', ...viewOf(range, document.lineCount) });
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed.uri.toString() === key && closed.languageId === document.languageId) panel.dispose();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    vscode.Disposable.from(latest, ...listeners).dispose();
  });
  return panel;
}

/** Where an editor stands whose window shows a range. */
function viewOf({ start, end }: vscode.Range, lines: number): View {
  const hidden = lines - 1 - (end.line - start.line);
  const share = hidden <= 0 ? 0 : Math.min(1, start.line / hidden);
  return { line: Math.round(start.line + (end.line - start.line) * share), at: share };
}

/** Shows a line in the editor that has the draft, wherever it stands. */
async function goTo(document: vscode.TextDocument, line: number): Promise<void> {
  const key = document.uri.toString();
  const open = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === key);
  const place = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    selection: place,
  });
}

// text-spacing-trim and text-autospace as Word has them; a reading takes no room of its own
const STYLE = `
body { padding: 0; background: #8a8a8a; }
.aside { position: absolute; visibility: hidden; }
.docx-wrapper { background: none !important; padding: 20px !important; }
article p { cursor: pointer; text-spacing-trim: space-all; text-autospace: normal; }
article p:hover { background: rgba(0, 120, 215, 0.06); }
article p.docx_biganzimargin { position: absolute; left: 5mm; text-indent: 0; }
section > footer { position: absolute; left: 0; right: 0; padding: inherit; padding-top: 0; padding-bottom: 0; }
rt { font-size: 50%; line-height: 1; }
`;

/** The page: one script of ours, no network, no inline script. docx-preview writes its styles inline. */
function page(webview: vscode.Webview, script: vscode.Uri): string {
  const word = nonce();
  const policy = `default-src 'none'; script-src 'nonce-${word}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${STYLE}</style>
</head>
<body><div id="pages"></div><script nonce="${word}" src="${webview.asWebviewUri(script).toString()}"></script></body>
</html>`;
}
