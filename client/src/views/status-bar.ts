import * as vscode from 'vscode';
import type { DraftState, ServerState } from '../../../server/src/lsp/protocol';
import type { Server } from '../client';

/** The status bar item: characters, findings, and how the server is. */
export interface StatusBar extends vscode.Disposable {
  failed(error: unknown): void;
  /** The server has died too often. */
  gaveUp(): void;
}

/** Makes the item; it shows while a speech is in the active editor. */
export function createStatusBar(server: Server): StatusBar {
  const item = vscode.window.createStatusBarItem('biganzi.status', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Biganzi');
  const drafts = new Map<string, DraftState>();
  let state: ServerState | undefined;
  let failure: string | undefined;

  const draw = (): void => {
    const editor = vscode.window.activeTextEditor;
    const draft = editor && drafts.get(editor.document.uri.toString());
    const isSpeech = editor?.document.languageId === 'speech-draft' || draft?.checked === true;
    if (!isSpeech) return item.hide();
    item.command = 'biganzi.showLog';
    if (failure !== undefined || !server.running) {
      item.text =
        failure === undefined ? `$(sync~spin) ${vscode.l10n.t('Biganzi')}` : `$(error) ${vscode.l10n.t('Biganzi')}`;
      item.tooltip = failure ?? vscode.l10n.t('The server is starting…');
      return item.show();
    }
    const { counts, characters = 0, placeholders = 0 } = draft ?? {};
    const total = counts ? counts.error + counts.warning + counts.information + counts.hint : 0;
    const parts = [vscode.l10n.t('{0} characters', characters.toLocaleString('en-US'))];
    if (total > 0) parts.push(vscode.l10n.t('{0} findings', total));
    if (placeholders > 0) parts.push(vscode.l10n.t('{0} to fill', placeholders));
    const icon = state?.segmenter === 'missing' || (state?.crashed.length ?? 0) > 0 ? 'warning' : 'pencil';
    item.text = `$(${icon}) ${parts.join(' · ')}`;
    item.command = 'workbench.actions.view.problems';
    item.tooltip = tooltip(counts, state);
    item.show();
  };

  server.on('biganzi/serverState', (s) => {
    state = s;
    draw();
  });
  server.on('biganzi/draftState', (d) => {
    drafts.set(d.uri, d);
    // the client writes URIs in its own way
    drafts.set(vscode.Uri.parse(d.uri).toString(), d);
    draw();
  });
  const listeners = [
    server.onDidChangeRunning((running) => {
      if (running) failure = undefined;
      draw();
    }),
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidOpenTextDocument(draw),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => drafts.delete(uri.toString())),
  ];
  draw();
  return {
    failed(error) {
      failure = vscode.l10n.t(
        'The server could not start: {0}',
        error instanceof Error ? error.message : String(error),
      );
      draw();
    },
    gaveUp() {
      failure = vscode.l10n.t(
        'The checking service keeps stopping and was not started again. Your text is not affected.',
      );
      draw();
      const restart = vscode.l10n.t('Restart');
      const log = vscode.l10n.t('Show Log');
      void vscode.window.showErrorMessage(failure, restart, log).then((answer) => {
        if (answer === restart) void vscode.commands.executeCommand('biganzi.restart');
        if (answer === log) server.showLog();
      });
    },
    dispose() {
      vscode.Disposable.from(item, ...listeners).dispose();
    },
  };
}

function tooltip(counts: DraftState['counts'] | undefined, state: ServerState | undefined): string {
  const lines: string[] = [];
  if (counts)
    lines.push(
      vscode.l10n.t(
        'Errors {0}, warnings {1}, suggestions {2}',
        counts.error,
        counts.warning,
        counts.information + counts.hint,
      ),
    );
  if (state?.segmenter === 'loading')
    lines.push(vscode.l10n.t('Word data is loading; rules that need words will follow.'));
  if (state?.segmenter === 'missing')
    lines.push(vscode.l10n.t('Word data could not be loaded; rules that need words are off. See the log.'));
  for (const { rule } of state?.crashed ?? [])
    lines.push(vscode.l10n.t('Rule {0} failed and is off until the restart.', rule));
  return lines.join('\n');
}
