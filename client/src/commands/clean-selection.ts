import * as vscode from 'vscode';
import type { Tools } from './index';

/** Takes out of the selection (or the whole draft) what pasting has left: blanks, invisible characters, radicals. */
export async function cleanSelection({ server }: Tools): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const { version } = document;
  const { edits } = await server.request('biganzi/cleanPaste', {
    uri: document.uri.toString(),
    ...(!selection.isEmpty && {
      range: {
        start: { line: selection.start.line, character: selection.start.character },
        end: { line: selection.end.line, character: selection.end.character },
      },
    }),
  });
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing to clean here.'));
    return;
  }
  // made for a text that is no more
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(
      document.uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  await vscode.workspace.applyEdit(edit);
}
