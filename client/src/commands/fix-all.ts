import * as vscode from 'vscode';

/** Applies all safe fixes to the document in the active editor, as one undo step. */
export async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.biganzi',
    apply: 'first',
  });
}
