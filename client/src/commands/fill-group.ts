import * as vscode from 'vscode';
import * as counted from '../counted';
import { draftEditor } from '../draft-editor';
import type { PlaceholderGroup } from '../../../server/src/protocol/requests';
import { askValue } from './ask-value';
import { applyEdits } from '../ranges';
import type { Row } from '../views/tree';
import { fillOneByOne } from './fill-one-by-one';
import { called } from './question';
import type { Tools } from './tools';

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
  const made = await askValue(tools.server, document, group, group.places[0]!);
  if (made) await applyEdits(document, made);
}

async function pick(groups: readonly PlaceholderGroup[]): Promise<string | undefined> {
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
    return undefined;
  }
  const items = groups.map((g) => ({
    label: called(g),
    description: counted.places(g.places.length),
    key: g.key,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group to fill in') }))?.key;
}
