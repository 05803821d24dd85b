import * as vscode from 'vscode';

/**
 * Has VS Code read the settings of the visible editors of a document anew; caret, tab and undo stay as they are. An
 * editor goes on with some settings of the language that its document had when it was shown: it would go on asking
 * providers of inline completions for a draft that has become a 讲话稿. Only opening in place with `forceReload` makes it
 * read them; that option is not among those of the public command `vscode.open`, hence the command behind it.
 */
export async function showAgain({ uri }: vscode.TextDocument): Promise<void> {
  const options = { forceReload: true, preserveFocus: true };
  for (const { document, viewColumn } of vscode.window.visibleTextEditors)
    if (document.uri.toString() === uri.toString() && viewColumn !== undefined)
      // the command counts columns from 0
      await vscode.commands.executeCommand('_workbench.open', uri, [viewColumn - 1, options]);
}
