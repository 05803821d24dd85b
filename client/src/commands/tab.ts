import * as vscode from 'vscode';

/** Blanks before the first line of a paragraph (GB/T 9704—2012 7.3.3: 左空二字). */
const INDENT = '\u3000\u3000';

/** Tab at the head of a line sets the paragraph in by two characters; anywhere else it is the editor's own. */
export async function tab(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const caret = editor?.selection.active;
  const atHead = editor && caret && editor.document.lineAt(caret.line).text.slice(0, caret.character).trim() === '';
  // a line that is set in already is set in no further
  if (atHead && caret.character > 0) return;
  if (!atHead) return void (await vscode.commands.executeCommand('tab'));
  await editor.edit((edit) => edit.insert(caret, INDENT));
}
