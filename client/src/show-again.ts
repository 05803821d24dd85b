import * as vscode from 'vscode';

/**
 * Has VS Code read the settings of the visible editors of a document anew; caret, tab and undo stay as they are. An
 * editor goes on with some settings of the language that its document had when it was shown: it would go on asking
 * providers of inline completions for a draft that has become a 讲话稿. Only opening in place with `forceReload` makes it
 * read them; that option is not among those of the public command `vscode.open`, hence the command behind it.
 */
export async function showAgain({ uri }: vscode.TextDocument): Promise<void> {
  for (const { document, viewColumn } of vscode.window.visibleTextEditors) {
    if (document.uri.toString() !== uri.toString() || viewColumn === undefined) continue;
    // An editor that is opened anew loses the focus, so the one that the writer is at gets it back. A preview is a file
    // that was clicked in a list: there the focus stays in the list.
    const tab = vscode.window.tabGroups.all.find((group) => group.viewColumn === viewColumn)?.activeTab;
    const writing = vscode.window.activeTextEditor?.document === document && tab?.isPreview !== true;
    // the command counts columns from 0
    const options = { forceReload: true, preserveFocus: !writing };
    await vscode.commands.executeCommand('_workbench.open', uri, [viewColumn - 1, options]);
  }
}
