import * as vscode from 'vscode';
import type { RevisionEntry } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import type { Review } from '../revisions/review';
import { placeItem, type Drawing, type Row } from './tree';

const ICONS: Readonly<Record<RevisionEntry['kind'], string>> = {
  insert: 'diff-added',
  delete: 'diff-removed',
  change: 'diff-modified',
  move: 'arrow-swap',
  comment: 'comment',
};

/** The view 逐条看修订: what came back and is not decided on, each row leading to its place in the draft. */
export function revisionsView({ onDidChange }: Review): Drawing<'biganzi/revisions'> {
  return {
    id: 'biganzi.revisions',
    method: 'biganzi/revisions',
    rows: ({ entries }, uri) => entries.map((entry) => rowOf(entry, uri)),
    describe: ({ entries }) => (entries.length > 0 ? counted.places(entries.length) : ''),
    headline: ({ taken, left }) =>
      taken + left === 0 ? '' : vscode.l10n.t('Taken over: {0}; left: {1}.', taken, left),
    onDidChange,
  };
}

function rowOf(entry: RevisionEntry, uri: vscode.Uri): Row {
  const { label, description, kind, before, after, place, take, key } = entry;
  const id = `revision/${key}`;
  const item = place ? placeItem(id, label, { uri, range: place }, false) : new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.tooltip = [before, after].filter((text) => text !== '').join('\n→\n');
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  item.contextValue = take ? 'revision.takable' : 'revision';
  return { item, children: [], revision: { uri, entry } };
}
