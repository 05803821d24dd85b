import * as vscode from 'vscode';
import type { OutlineEntry, ParallelEntry, PlaceholderGroup, Range, Requests } from '../../../server/src/lsp/protocol';
import type { Server } from '../client';

/** A row of a tree: what it shows and where it leads. */
export interface Row {
  readonly item: vscode.TreeItem;
  readonly children: readonly Row[];
  /** The group of open places that the row stands for. */
  readonly group?: PlaceholderGroup;
}

type Method = 'biganzi/outline' | 'biganzi/placeholders' | 'biganzi/parallel';

/** The views 提纲, 待填 and 对仗: they draw what the server says of the draft in the active editor. */
export function registerTrees(server: Server): vscode.Disposable {
  const trees = [
    createTree(server, 'biganzi.outline', 'biganzi/outline', (entries, uri) => entries.map((e) => outlineRow(e, uri))),
    createTree(server, 'biganzi.placeholders', 'biganzi/placeholders', (groups, uri) =>
      groups.map((g) => placeholderRow(g, uri)),
    ),
    createTree(server, 'biganzi.parallel', 'biganzi/parallel', (entries, uri) =>
      entries.map((e) => parallelRow(e, uri)),
    ),
  ];
  return vscode.Disposable.from(...trees);
}

function createTree<M extends Method>(
  server: Server,
  id: string,
  method: M,
  rows: (answer: Requests[M]['result'], uri: vscode.Uri) => Row[],
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const fire = (): void => changed.fire(undefined);
  const view = vscode.window.createTreeView<Row>(id, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => row.item,
      async getChildren(row) {
        if (row) return [...row.children];
        const document = vscode.window.activeTextEditor?.document;
        if (!document || !server.running) return [];
        const uri = document.uri;
        const rate = vscode.workspace.getConfiguration('biganzi', uri).get<number>('speakingRate', 200);
        // each method takes what it needs of these
        const params = { uri: uri.toString(), rate } as Requests[M]['params'];
        return rows(await server.request(method, params), uri);
      },
    },
  });
  // the server tells of a draft when it has read it; a hidden view costs nothing
  server.on('biganzi/draftState', fire);
  return vscode.Disposable.from(
    view,
    changed,
    vscode.window.onDidChangeActiveTextEditor(fire),
    server.onDidChangeRunning(fire),
  );
}

function outlineRow(entry: OutlineEntry, uri: vscode.Uri): Row {
  const children = entry.children.map((c) => outlineRow(c, uri));
  const item = rowItem(entry.label, uri, entry.range, children.length > 0);
  const numbers = vscode.l10n.t(
    '{0} characters · {1}% · {2} min',
    entry.characters,
    Math.round(entry.share * 100),
    entry.minutes < 10 ? entry.minutes.toFixed(1) : Math.round(entry.minutes),
  );
  item.description = entry.findings > 0 ? `${numbers} · ${vscode.l10n.t('{0} findings', entry.findings)}` : numbers;
  return { item, children };
}

function placeholderRow(group: PlaceholderGroup, uri: vscode.Uri): Row {
  const children = group.places.map(({ range, context }): Row => {
    const item = rowItem(context, uri, range, false);
    item.description = vscode.l10n.t('line {0}', range.start.line + 1);
    return { item, children: [] };
  });
  const item = rowItem(group.key, uri, group.places[0]!.range, true);
  item.description = vscode.l10n.t('{0} places', group.places.length);
  item.contextValue = 'placeholderGroup';
  return { item, children, group };
}

function parallelRow(entry: ParallelEntry, uri: vscode.Uri): Row {
  const children = entry.rows.map((row): Row => {
    const item = rowItem(`${row.marker}${row.clauses.join('，')}`, uri, row.range, false);
    item.description = row.lengths;
    if (!row.fits) item.iconPath = new vscode.ThemeIcon('circle-small-filled');
    return { item, children: [] };
  });
  const item = rowItem(entry.label, uri, entry.rows[0]!.range, true);
  item.description = `${entry.summary} · ${entry.tightness}`;
  if (entry.pattern !== undefined) item.tooltip = entry.pattern;
  return { item, children };
}

function rowItem(label: string, uri: vscode.Uri, range: Range, open: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(
    label,
    open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  item.command = {
    title: vscode.l10n.t('Go there'),
    command: 'vscode.open',
    arguments: [uri, { selection, preserveFocus: false }],
  };
  return item;
}
