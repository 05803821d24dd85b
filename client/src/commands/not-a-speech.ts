import * as vscode from 'vscode';
import { draftDocument } from '../draft-editor';

/** Makes the document in the active editor plain text again; that is the writer's choice, and is remembered. */
export async function notASpeech(): Promise<void> {
  const document = draftDocument();
  if (document?.languageId === 'speech-draft') await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
}
