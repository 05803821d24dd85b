import * as vscode from 'vscode';
import type { HouseView, ServerNotifications } from '../../../server/src/protocol/requests';
import type { Drawing, Row } from './tree';

type Item = HouseView['groups'][number]['items'][number];

/** What the command that learns and the view have in common. */
export interface House {
  /** Draws the view anew. */
  refresh: () => void;
  /** Told how far learning has come. */
  onLearning: (progress: ServerNotifications['biganzi/learning']) => void;
}

const ICONS: Readonly<Record<string, string>> = { 采纳: 'check', 不采纳: 'circle-slash', 总是: 'pinned' };

/** The view 本单位习惯: what was learned of the house, how sure it is, with its examples and what a person has said. */
export const houseView: Drawing<'biganzi/house'> = {
  id: 'biganzi.house',
  method: 'biganzi/house',
  headline: (house) => house?.headline ?? '',
  rows: (house) =>
    house?.groups.map(({ title, items }, index): Row => {
      const state = index === 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
      const item = new vscode.TreeItem(title, state);
      item.id = `house/${title}`;
      item.description = String(items.length);
      return { item, children: items.map((one) => itemRow(one, house.file)) };
    }) ?? [],
};

function itemRow(row: Item, file: string): Row {
  const item = new vscode.TreeItem(row.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `house/item/${row.id}`;
  item.description = row.decision === undefined ? row.sure : `${row.decision} · ${row.sure}`;
  item.tooltip = `${row.label}\n${item.description}`;
  const icon = ICONS[row.decision ?? ''];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'houseItem';
  const children = row.examples.map(({ uri, label, line }): Row => {
    const example = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    example.id = `house/example/${row.id}/${uri}/${line}`;
    example.description = vscode.l10n.t('line {0}', line + 1);
    const range = new vscode.Range(line, 0, line, 0);
    example.command = {
      title: vscode.l10n.t('Go there'),
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(uri), { selection: range }],
    };
    return { item: example, children: [] };
  });
  return { item, children, houseItem: { id: row.id, file, ...(row.decision && { decision: row.decision }) } };
}
