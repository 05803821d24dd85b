import type * as vscode from 'vscode';
import type { ChosenLanguages } from './chosen-languages';

/** Languages that a draft is written in. */
const WRITTEN: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'speech-draft']);
/** Milliseconds in which a guess still comes that VS Code had begun before the text became a 讲话稿. */
const GUESS_ARRIVES = 60_000;

/** Tells languages that VS Code has guessed of unsaved text from those that the writer has chosen. */
export interface Guesses {
  /** Hears that a document has opened, with the language it had where it only changed that. */
  opened(document: vscode.TextDocument, before: string | undefined): void;
  /** Whether the language may be a guess, so that the text should be looked at. */
  isGuess(document: vscode.TextDocument): boolean;
  /** A guess has been put right: what comes after it is the writer's choice. */
  overrule(uri: vscode.Uri): void;
  forget(uri: vscode.Uri): void;
}

/**
 * VS Code guesses the language of unsaved text (`workbench.editor.languageDetection`) some time after each change, and
 * gives a speech one like Ini, also when it has become a 讲话稿 meanwhile. No event says that it was a guess. But nothing
 * is guessed of an empty document, nor once a language has been set, save by what was already under way then; and a
 * guess is put right once, so that a writer who insists has the second word.
 */
export function createGuesses(chosen: ChosenLanguages): Guesses {
  const became = new Map<string, number>();
  const overruled = new Set<string>();
  const isForeign = ({ uri, languageId }: vscode.TextDocument): boolean =>
    uri.scheme === 'untitled' && !WRITTEN.has(languageId);
  return {
    opened(document, before) {
      const { uri, languageId } = document;
      if (languageId === 'speech-draft') became.set(uri.toString(), Date.now());
      if (!isForeign(document)) return;
      const late = before === 'speech-draft' && Date.now() - (became.get(uri.toString()) ?? 0) > GUESS_ARRIVES;
      const again = before === 'speech-draft' && overruled.has(uri.toString());
      if (before === undefined || document.getText() === '' || late || again) chosen.remember(uri, languageId);
    },
    isGuess(document) {
      const choice = chosen.of(document.uri);
      const open = choice === undefined || choice === 'speech-draft';
      return open && isForeign(document) && !overruled.has(document.uri.toString());
    },
    overrule: (uri) => void overruled.add(uri.toString()),
    forget(uri) {
      became.delete(uri.toString());
      overruled.delete(uri.toString());
    },
  };
}
