import * as vscode from 'vscode';
import { draftDocument } from '../draft-editor';
import type { Tools } from './tools';

/** Makes a plain text a 讲话稿 and checks it, whatever it looks like; Markdown is checked and stays Markdown. */
export async function checkThis({ server }: Tools): Promise<void> {
  const document = draftDocument();
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
  if (document.languageId === 'plaintext') await vscode.languages.setTextDocumentLanguage(document, 'speech-draft');
  await server.notify('biganzi/check', { uri: document.uri.toString(), on: true });
}
