import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { PlaceholderGroup } from '../../../server/src/lsp/protocol';
import { applyEdits } from '../ranges';
import type { Row } from '../views/tree';
import { fillOneByOne } from './fill-one-by-one';
import type { Tools } from './index';

/**
 * Fills one group of open places: names everywhere with a value that the user types, as one undo step; numbers, dates and
 * persons, which each want their own, one by one.
 */
export async function fillGroup(tools: Tools, row?: Row): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { document } = editor;
  const uri = document.uri.toString();
  const groups = await tools.server.request('biganzi/placeholders', { uri });
  const key = row?.group?.key ?? (await pick(groups));
  const group = groups.find((g) => g.key === key);
  if (!group) return;
  if (!group.shared && group.places.length > 1) return fillOneByOne(tools, group.key);
  const { range, text } = group.places[0]!;
  const value = await vscode.window.showInputBox({
    prompt: question(group.label, group.places.length),
    placeHolder: text,
  });
  if (value === undefined || value.trim() === '') return;
  const edits = await tools.server.request('biganzi/fill', { uri, position: range.start, value });
  await applyEdits(document, edits);
}

/** What is asked before so many places are filled with one value. */
export function question(label: string, places: number): string {
  return places === 1
    ? vscode.l10n.t('Fill “{0}” with', label)
    : vscode.l10n.t('Fill all {1} places of “{0}” with', label, places);
}

async function pick(groups: readonly PlaceholderGroup[]): Promise<string | undefined> {
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
    return undefined;
  }
  const items = groups.map((g) => ({
    label: g.label,
    description: vscode.l10n.t('{0} places', g.places.length),
    key: g.key,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group to fill in') }))?.key;
}
