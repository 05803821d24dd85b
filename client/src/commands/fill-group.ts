import * as vscode from 'vscode';
import type { Row } from '../views/trees';
import type { Tools } from './index';

/** Fills one group of open places everywhere with a value that the user types, as one undo step. */
export async function fillGroup({ server }: Tools, row?: Row): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const groups = await server.request('biganzi/placeholders', { uri: document.uri.toString() });
  const key = row?.group?.key ?? (await pick(groups));
  const group = groups.find((g) => g.key === key);
  if (!group) return;
  const value = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Fill “{0}” in {1} places with', group.key, group.places.length),
    placeHolder: document.getText(toRange(group.places[0]!.range)),
  });
  if (value === undefined || value === '') return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range } of group.places) edit.replace(document.uri, toRange(range), value);
  await vscode.workspace.applyEdit(edit);
}

async function pick(
  groups: readonly { readonly key: string; readonly places: readonly unknown[] }[],
): Promise<string | undefined> {
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
    return undefined;
  }
  const items = groups.map((g) => ({ label: g.key, description: vscode.l10n.t('{0} places', g.places.length) }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group to fill in') }))?.label;
}

function toRange({
  start,
  end,
}: {
  readonly start: { line: number; character: number };
  readonly end: { line: number; character: number };
}): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
