import * as vscode from 'vscode';
import { isOwn } from './detect';

let lastEditor: vscode.TextEditor | undefined;

/**
 * The editor that the writer is at: the active one; while pages of ours, an output or the old side of a diff have the
 * focus the one that had it before, as long as it can be seen.
 */
export function draftEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active && isOwn(active.document.uri)) return (lastEditor = active);
  return lastEditor && vscode.window.visibleTextEditors.includes(lastEditor) ? lastEditor : undefined;
}

/**
 * The document that the writer is at. While VS Code shows an editor anew, as it does for a text that has just been
 * recognised, there is no active editor for a moment; its tab stays, and tells the document.
 */
export function draftDocument(): vscode.TextDocument | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof vscode.TabInputText && isOwn(input.uri) ? input.uri.toString() : undefined;
  return draftEditor()?.document ?? vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Selects a range in an editor, shows it, and gives the editor the focus. */
export async function select({ document, viewColumn }: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const column = viewColumn === undefined ? {} : { viewColumn };
  const editor = await vscode.window.showTextDocument(document, column);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
