import * as vscode from 'vscode';
import { draftEditor } from './draft-editor';

/** Letters that may be a word of an input method on its way: what it parts them with stands in the text too. */
const LETTERS = /[a-z](?:[a-z' ]*[a-z'])?$/;
/** Characters before the caret that are looked at. */
const REACH = 40;

/** Tells whether a word is being composed where the writer is. */
export interface Composing extends vscode.Disposable {
  /**
   * Whether the last change left small letters before the caret, and the caret is still there. VS Code tells an extension
   * of no composition: letters are all there is to see of it. A word that an input method shows as Chinese while it is
   * composed looks like any other text, and letters that are meant to stay count as a composition until the next change
   * or step of the caret.
   */
  pending(): boolean;
}

/** Follows what is typed. */
export function watchComposing(): Composing {
  let lastChange: { readonly document: vscode.TextDocument; readonly end: vscode.Position } | undefined;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    if (!change) return;
    const { range, text } = change;
    // one place, one line, and no undo: as letters come in
    lastChange =
      contentChanges.length === 1 && reason === undefined && range.isSingleLine && /^[a-z' ]*$/.test(text)
        ? { document, end: range.start.translate(0, text.length) }
        : undefined;
  });
  return {
    pending() {
      const editor = draftEditor();
      if (!editor || !lastChange || lastChange.document !== editor.document || !editor.selection.isEmpty) return false;
      const caret = editor.selection.active;
      if (!caret.isEqual(lastChange.end)) return false;
      const before = new vscode.Range(caret.line, Math.max(0, caret.character - REACH), caret.line, caret.character);
      return LETTERS.test(editor.document.getText(before));
    },
    dispose: () => void listener.dispose(),
  };
}
