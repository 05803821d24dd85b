import * as vscode from 'vscode';
import type { CompareEntry } from '../../../server/src/protocol/requests';
import type { Comparison } from '../compare/comparison';
import * as counted from '../counted';
import { placeItem, type Drawing, type Row } from './tree';

const ICONS: Readonly<Record<CompareEntry['change'], string>> = {
  altered: 'edit',
  lost: 'remove',
  new: 'add',
  moved: 'arrow-swap',
  kept: 'history',
};

/** The view 改稿核对: changed facts, each leading to its places in both texts. */
export function compareView({ onDidChange }: Comparison): Drawing<'biganzi/compare'> {
  return {
    id: 'biganzi.compare',
    method: 'biganzi/compare',
    rows: (entries, uri) => entries.map((entry) => rowOf(entry, uri)),
    describe: (entries) => (entries.length > 0 ? counted.places(entries.length) : ''),
    onDidChange,
  };
}

function rowOf(entry: CompareEntry, uri: vscode.Uri): Row {
  const { label, change, old, new: other, message, place, restore, key } = entry;
  const item = placeItem(`change/${key}`, label, { uri, range: place }, false);
  item.description = [old?.text, other?.text].filter((text) => text !== undefined).join(' → ');
  item.tooltip = message;
  item.iconPath = new vscode.ThemeIcon(ICONS[change]);
  item.contextValue = restore ? 'change.restorable' : 'change';
  const row: Row = { item, children: [], changed: { uri, entry } };
  item.command = { title: message, command: 'biganzi.showChange', arguments: [row] };
  return row;
}
