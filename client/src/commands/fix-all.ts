import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { applyAsked } from '../ranges';
import type { Tools } from './index';

/**
 * Applies all safe fixes to the document in the active editor, as one undo step. Not by the editor's own command: that
 * does nothing, and says nothing, where a change or another extension makes it drop its question.
 */
export async function fixAll({ server }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const uri = document.uri.toString();
  if (!(await applyAsked(document, () => server.request('biganzi/fixAll', { uri }))))
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be mended with certainty.'));
}
