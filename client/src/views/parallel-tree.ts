import * as vscode from 'vscode';
import type { ParallelEntry } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import { placeItem, type Drawing, type Row } from './tree';

/** The view 对仗: the series of a draft with their lengths; a member out of balance is marked. */
export const parallelView: Drawing<'biganzi/parallel'> = {
  id: 'biganzi.parallel',
  method: 'biganzi/parallel',
  rows: (entries, uri) => entries.map((entry, i) => rowOf(entry, uri, String(i))),
  describe: (entries) => (entries.length > 0 ? counted.sets(entries.length) : ''),
};

function rowOf(entry: ParallelEntry, uri: vscode.Uri, path: string): Row {
  const children = entry.rows.map((row, i): Row => {
    const item = placeItem(
      `set/${path}/${i}`,
      `${row.marker}${row.clauses.join('，')}`,
      { uri, range: row.range },
      false,
    );
    item.description = row.lengths;
    item.tooltip = `${row.marker}${row.clauses.join('，')}`;
    item.iconPath = row.fits
      ? new vscode.ThemeIcon('blank')
      : new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor('list.warningForeground'));
    return { item, children: [] };
  });
  const item = placeItem(`set/${path}`, entry.label, { uri, range: entry.rows[0]!.range }, true);
  item.description = `${entry.summary} · ${entry.tightness}`;
  item.iconPath = new vscode.ThemeIcon('list-ordered');
  item.tooltip = [entry.summary, entry.tightness, ...(entry.pattern !== undefined ? [entry.pattern] : [])].join('\n');
  return { item, children };
}
