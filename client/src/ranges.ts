import * as vscode from 'vscode';
import type { Range, VersionedEdits } from '../../server/src/protocol/requests';

/** A range of the protocol as VS Code has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Times that edits are asked for while the draft keeps changing. */
const MAX_TURNS_PER_EDIT = 3;

/**
 * Asks for edits of a document and makes them as one undo step; asks again where it has changed meanwhile. False where
 * there are none to make.
 */
export async function applyAsked(
  document: vscode.TextDocument,
  ask: () => Promise<VersionedEdits | null>,
): Promise<boolean> {
  for (let turn = 0; turn < MAX_TURNS_PER_EDIT; turn++) {
    const made = await ask();
    if (!made || made.edits.length === 0) return false;
    if (await applyEdits(document, made)) return true;
  }
  throw new Error(vscode.l10n.t('The draft has changed meanwhile; nothing was done.'));
}

/** Makes edits in a document as one undo step; false, and nothing done, where it has changed since they were made. */
export async function applyEdits(document: vscode.TextDocument, made: VersionedEdits | null): Promise<boolean> {
  if (!made || made.edits.length === 0 || document.version !== made.version) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of made.edits) edit.replace(document.uri, toRange(range), newText);
  return vscode.workspace.applyEdit(edit);
}
