import type * as vscode from 'vscode';
import { GUESSED_LANGUAGES } from '../../server/src/text/guessed-languages';
import type { ChosenLanguages } from './chosen-languages';

/** Milliseconds in which a guess still comes that VS Code had begun before the text became a 讲话稿. */
const GUESS_ARRIVES = 60_000;

/** Tells languages that VS Code has guessed of unsaved text from those that the writer has chosen. */
export interface Guesses {
  /** Hears that a document has opened, with the language it had where it only changed that. */
  opened(document: vscode.TextDocument, before: string | undefined): void;
  /** Whether VS Code may give text like this such a language by itself, so that it tells nothing of the writer's will. */
  isGuessable(document: vscode.TextDocument): boolean;
  /** Whether the language may be a guess, so that the text should be looked at. */
  isGuess(document: vscode.TextDocument): boolean;
  /** A guess has been put right: what comes after it stays, be it the writer's choice or another guess under way. */
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
  const isGuessable = ({ uri, languageId }: vscode.TextDocument): boolean =>
    uri.scheme === 'untitled' && GUESSED_LANGUAGES.has(languageId);
  return {
    opened(document, before) {
      const { uri, languageId } = document;
      if (languageId === 'speech-draft') became.set(uri.toString(), Date.now());
      if (!isGuessable(document)) return;
      const late = before === 'speech-draft' && Date.now() - (became.get(uri.toString()) ?? 0) > GUESS_ARRIVES;
      if (before === undefined || document.getText() === '' || late) chosen.remember(uri, languageId);
    },
    isGuessable,
    isGuess(document) {
      const choice = chosen.of(document.uri);
      const open = choice === undefined || choice === 'speech-draft';
      return open && isGuessable(document) && !overruled.has(document.uri.toString());
    },
    overrule: (uri) => void overruled.add(uri.toString()),
    forget(uri) {
      became.delete(uri.toString());
      overruled.delete(uri.toString());
    },
  };
}
