import * as vscode from 'vscode';
import { looksLikeSpeech } from '../../server/src/text/looks-like-speech';
import type { ChosenLanguages } from './chosen-languages';
import { createGuesses } from './guessed-language';
import { setting } from './setting';
import { showAgain } from './show-again';

/** Characters at the head of a document that tell what it is. */
const HEAD = 20_000;
/** Characters put in at once from which they are a paste, a drop or a file decoded anew, and not typing. */
const LARGE_INSERTION = 20;

/** What watches documents is told and remembers. */
export interface Recognition {
  readonly chosen: ChosenLanguages;
  /** Called for each document that the server should see. */
  onSpeech(): void;
  /** Called when a plain text was made a 讲话稿. */
  onRecognised(document: vscode.TextDocument): void;
}

/**
 * Makes a plain text that looks like a speech a 讲话稿 (`biganzi.detect`): on every opening, after a paste or another
 * large insertion, after saving, when a file was decoded anew, and when VS Code has guessed another language of unsaved
 * text. A language that the writer has chosen is never changed back, in no later window either.
 */
export function watchDocuments({ chosen, onSpeech, onRecognised }: Recognition): vscode.Disposable {
  // VS Code tells of a change of language as a document that closes and opens, without being closed in between
  const leaving = new Map<string, string>();
  // documents that are being given our language by ourselves
  const switching = new Set<string>();
  const guesses = createGuesses(chosen);

  const become = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (switching.has(key)) return;
    switching.add(key);
    if (guesses.isGuess(document)) guesses.overrule(document.uri);
    let speech: vscode.TextDocument;
    try {
      speech = await vscode.languages.setTextDocumentLanguage(document, 'speech-draft');
    } finally {
      // What changes the language from here on is the writer, also while the editor is still being shown again.
      switching.delete(key);
    }
    // a guess may have come while the two were changing places, and was taken for our own change
    if (guesses.isGuess(speech)) return look(speech);
    await showAgain(speech);
    if (speech.languageId === 'speech-draft') onRecognised(speech);
  };
  const look = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, languageId } = document;
    if (languageId === 'speech-draft') return onSpeech();
    const isGuess = guesses.isGuess(document);
    if ((languageId !== 'plaintext' && languageId !== 'markdown' && !isGuess) || !isOwn(uri)) return;
    const isPlain = languageId === 'plaintext' || isGuess;
    const detect = setting('detect', uri);
    const choice = chosen.of(uri);
    if (choice === 'speech-draft' && isPlain) return become(document);
    if (detect === 'off' || choice !== undefined) return;
    const head = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)));
    if (!looksLikeSpeech(head)) return;
    onSpeech();
    if (isPlain && detect === 'switch') await become(document);
  };
  const later = (document: vscode.TextDocument): void => void look(document).then(undefined, console.error);
  const opened = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const before = leaving.get(key);
    leaving.delete(key);
    guesses.opened(document, before);
    const byHand = before !== undefined && before !== document.languageId && !switching.has(key);
    if (byHand && !guesses.isGuessable(document) && [before, document.languageId].includes('speech-draft'))
      chosen.remember(document.uri, document.languageId);
    later(document);
  };

  // what is there already came with its language, as unsaved text that VS Code restores does
  vscode.workspace.textDocuments.forEach(opened);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!document.isClosed) return void leaving.set(document.uri.toString(), document.languageId);
      // the next unsaved text may have the same name
      guesses.forget(document.uri);
      chosen.forget(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'speech-draft') return;
      if (contentChanges.some(({ text }) => text.length >= LARGE_INSERTION)) later(document);
    }),
    vscode.workspace.onDidSaveTextDocument(later),
  );
}

/** Whether a document is the user's own: a file or unsaved text, not the old side of a diff or an output. */
export function isOwn(uri: vscode.Uri): boolean {
  // A window that is still starting does not know yet what its file systems are; that of the machine can be written.
  const isFamiliar = uri.scheme === 'untitled' || uri.scheme === 'file';
  return isFamiliar || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
