import type * as vscode from 'vscode';

/** Where the choices are kept. */
const KEY = 'biganzi.chosenLanguages';
/** Documents whose choice is remembered; of more the oldest choices go. */
const MAX_DOCUMENTS_REMEMBERED = 300;

/** Languages that the writer has chosen by hand, by document; kept over windows, so that a choice is made once. */
export interface ChosenLanguages {
  /** Undefined where the writer has chosen nothing. */
  of(uri: vscode.Uri): string | undefined;
  remember(uri: vscode.Uri, languageId: string): void;
  /** Hears that a document was closed: of an unsaved one nothing is left to be remembered. */
  forget(uri: vscode.Uri): void;
}

/** Reads and keeps the choices in a memento of the extension. Unsaved documents are remembered while they are open. */
export function createChosenLanguages(memento: vscode.Memento): ChosenLanguages {
  const unsaved = new Map<string, string>();
  const kept = (): readonly (readonly [uri: string, languageId: string])[] => memento.get(KEY, []);
  return {
    of(uri) {
      const key = uri.toString();
      return unsaved.get(key) ?? kept().find(([remembered]) => remembered === key)?.[1];
    },
    forget: (uri) => void unsaved.delete(uri.toString()),
    remember(uri, languageId) {
      const key = uri.toString();
      if (uri.scheme === 'untitled') return void unsaved.set(key, languageId);
      const others = kept().filter(([remembered]) => remembered !== key);
      void memento.update(KEY, [...others, [key, languageId]].slice(-MAX_DOCUMENTS_REMEMBERED));
    },
  };
}
