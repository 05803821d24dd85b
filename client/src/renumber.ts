import * as vscode from 'vscode';
import type { Server } from './server';
import { setting } from './setting';
import { nextTurn } from './next-turn';

/**
 * Where the user has set it, numbers a series anew when lines are taken out, moved or pasted. Enter is the server's own
 * matter (on-type formatting); an undo is left alone, or it would be undone again.
 */
export function watchNumbers(server: Server): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (reason !== undefined || document.languageId !== 'speech-draft') return;
    const lines = contentChanges.filter(({ range, text }) => !range.isSingleLine || /\n\s*\S|\S\s*\n/.test(text));
    if (lines.length === 0) return;
    if (!setting('renumberOnType', document.uri)) return;
    void renumber(server, document, Math.min(...lines.map(({ range }) => range.start.line)));
  });
}

async function renumber(server: Server, document: vscode.TextDocument, line: number): Promise<void> {
  const { uri, version } = document;
  // the language client tells the server of the change in this turn of the loop
  await nextTurn();
  const edits = await server.request('biganzi/renumberAround', { uri: uri.toString(), version, line });
  // what was typed meanwhile comes first
  if (edits.length === 0 || document.isClosed || document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(
      uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  await vscode.workspace.applyEdit(edit);
}
