import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { Tools } from './index';

/** Checks the document in the active editor whatever it looks like. */
export async function checkThis({ server }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  if (
    document.languageId !== 'plaintext' &&
    document.languageId !== 'markdown' &&
    document.languageId !== 'speech-draft'
  ) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Only plain text, Markdown and speech drafts can be checked.'),
    );
    return;
  }
  await server.notify('biganzi/check', { uri: document.uri.toString(), on: true });
}
