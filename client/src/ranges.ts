import * as vscode from 'vscode';
import type { Range, VersionedEdits } from '../../server/src/lsp/protocol';

/** A range of the protocol as VS Code has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Makes edits in a document as one undo step; false, and nothing done, where it has changed since they were made. */
export async function applyEdits(document: vscode.TextDocument, made: VersionedEdits | null): Promise<boolean> {
  if (!made || made.edits.length === 0 || document.version !== made.version) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of made.edits) edit.replace(document.uri, toRange(range), newText);
  return vscode.workspace.applyEdit(edit);
}
