import * as vscode from 'vscode';
import { looksLikeSpeech } from '../../server/src/text/looks-like-speech';

/** Characters at the head of a document that tell what it is. */
const HEAD = 20_000;

/**
 * Makes a plain text that looks like a speech a 讲话稿 on opening (`biganzi.detect`), and calls `onSpeech` for each
 * document that the server should see. A language that the user has chosen is never changed back.
 */
export function watchDocuments(onSpeech: () => void): vscode.Disposable {
  // drafts that once were 讲话稿: when one comes back as plain text, the user has chosen so
  const seen = new Set<string>();

  const look = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, languageId } = document;
    if (languageId === 'speech-draft') {
      seen.add(uri.toString());
      return onSpeech();
    }
    if ((languageId !== 'plaintext' && languageId !== 'markdown') || !isOwn(uri)) return;
    const detect = vscode.workspace.getConfiguration('biganzi', uri).get<string>('detect', 'switch');
    if (detect === 'off' || seen.has(uri.toString())) return;
    const head = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)));
    if (!looksLikeSpeech(head)) return;
    onSpeech();
    if (languageId === 'plaintext' && detect === 'switch') {
      seen.add(uri.toString());
      await vscode.languages.setTextDocumentLanguage(document, 'speech-draft');
    }
  };
  const later = (document: vscode.TextDocument): void => void look(document).then(undefined, console.error);
  vscode.workspace.textDocuments.forEach(later);
  return vscode.workspace.onDidOpenTextDocument(later);
}

/** Whether a document is the user's own: a file or unsaved text, not the old side of a diff or an output. */
export function isOwn(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
