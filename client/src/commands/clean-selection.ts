import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { applyAsked } from '../ranges';
import type { Tools } from './tools';

/** Takes out of the selection (or the whole draft) what pasting has left: blanks, invisible characters, radicals. */
export async function cleanSelection({ server }: Tools): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { document } = editor;
  const uri = document.uri.toString();
  const ask = () => {
    const { isEmpty, start, end } = editor.selection;
    return server.request('biganzi/cleanPaste', { uri, ...(!isEmpty && { range: { start, end } }) });
  };
  if (!(await applyAsked(document, ask)))
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing to clean here.'));
}
