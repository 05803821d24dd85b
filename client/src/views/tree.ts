import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type {
  CompareEntry,
  DraftState,
  PlaceholderGroup,
  Range,
  Requests,
  RevisionEntry,
} from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import type { Current } from '../current';
import { createLatest } from '../latest';
import { setting } from '../setting';
import { toRange } from '../ranges';

/** A row of a tree: what it shows and where it leads. */
export interface Row {
  readonly item: vscode.TreeItem;
  readonly children: readonly Row[];
  /** Lines that the row stands for, the second inclusive. */
  readonly lines?: readonly [firstLine: number, lastLine: number];
  /** The rule whose findings the row stands for, in 定稿清单. */
  readonly rule?: string;
  /** The group of open places that the row stands for. */
  readonly group?: PlaceholderGroup;
  /** The changed fact that the row stands for, in 改稿核对. */
  readonly changed?: { readonly uri: vscode.Uri; readonly entry: CompareEntry };
  /** The revision that the row stands for, in 逐条看修订. */
  readonly revision?: { readonly uri: vscode.Uri; readonly entry: RevisionEntry };
  /** The item that the row stands for, in 本单位习惯: a decision is written to its file. */
  readonly houseItem?: { readonly id: string; readonly file: string; readonly decision?: string };
}

type Method =
  | 'biganzi/outline'
  | 'biganzi/placeholders'
  | 'biganzi/parallel'
  | 'biganzi/finalCheck'
  | 'biganzi/compare'
  | 'biganzi/revisions'
  | 'biganzi/house';

/** How a view draws what the server answers. */
export interface Drawing<M extends Method> {
  readonly id: string;
  readonly method: M;
  rows(answer: Requests[M]['result'], uri: vscode.Uri): Row[];
  /** What stands beside the view's name. */
  describe?(answer: Requests[M]['result']): string;
  /** What stands above the rows. */
  headline?(answer: Requests[M]['result']): string;
  /** Number on the icon of the container. */
  badge?(draft: DraftState): vscode.ViewBadge | undefined;
  /** Whether the row of the caret is selected. */
  readonly follows?: boolean;
  /** Fires when the server may answer otherwise although the draft is the same. */
  readonly onDidChange?: vscode.Event<void>;
}

/** What the server says of a draft; undefined where there is none to show. */
type Answer<M extends Method> =
  { readonly answer: Requests[M]['result']; readonly uri: vscode.Uri } | 'overtaken' | undefined;

/** The same for answers that are drawn the same. */
function fingerprint<M extends Method>(answer: Answer<M>): string {
  return answer === undefined || answer === 'overtaken'
    ? ''
    : `${answer.uri.toString()} ${JSON.stringify(answer.answer)}`;
}

/** Makes a view of the draft in the active editor. A hidden view asks for nothing. */
export function createTree<M extends Method>(
  server: Server,
  current: Current,
  drawing: Drawing<M>,
  redraw?: vscode.Event<undefined>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let parents: ReadonlyMap<Row, Row> = new Map();
  const latest = createLatest(server);
  let roots: readonly Row[] = [];
  /** What has been asked for a view that is about to be drawn with it. */
  let asked: Answer<M> | undefined;
  /** What the view shows, to be compared; undefined before anything is drawn. */
  let drawn: string | undefined;

  const ask = (): Promise<Answer<M>> => askOfDraft(server, current, drawing.method, latest);
  const load = async (): Promise<readonly Row[]> => {
    const got = asked ?? (await ask());
    asked = undefined;
    if (got === 'overtaken') return roots;
    drawn = fingerprint(got);
    roots = got ? drawing.rows(got.answer, got.uri) : [];
    parents = parentsOf(roots);
    view.description = got && drawing.describe?.(got.answer);
    if (drawing.headline) view.message = got && drawing.headline(got.answer);
    return roots;
  };
  const view = vscode.window.createTreeView<Row>(drawing.id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => row.item,
      getParent: (row) => parents.get(row),
      getChildren: (row) => (row ? [...row.children] : load().then((rows) => [...rows])),
    },
  });

  /**
   * Draws the view anew where it would show something else: drawing moves the rows from under the pointer, and a click
   * that comes meanwhile is lost.
   */
  const refresh = async (): Promise<void> => {
    view.badge = current.draft && drawing.badge?.(current.draft);
    asked = undefined;
    if (view.visible && drawn !== undefined) {
      // a question that fails is asked again by the view, which says so
      const got = await ask().catch(() => undefined);
      if (got === 'overtaken' || (got && fingerprint(got) === drawn)) return;
      asked = got;
    }
    // A hidden view asks when it is shown.
    changed.fire(undefined);
  };
  const later = debounced(() => {
    if (drawing.follows) follow(view, roots);
  });
  return vscode.Disposable.from(
    view,
    changed,
    later,
    latest,
    current.onDidChange(() => void refresh()),
    ...(redraw ? [redraw(() => void refresh())] : []),
    ...(drawing.onDidChange ? [drawing.onDidChange(() => void refresh())] : []),
    // the state of the changed draft follows, and with it a question
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === draftEditor()?.document) latest.cancel();
    }),
    server.onDidChangeRunning(() => void refresh()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === draftEditor()) later.call();
    }),
  );
}

/** What the server says of the draft; 'overtaken' where a change came first, which brings another question. */
async function askOfDraft<M extends Method>(
  server: Server,
  current: Current,
  method: M,
  latest: ReturnType<typeof createLatest>,
): Promise<Answer<M>> {
  const document = draftEditor()?.document;
  if (!document || !current.draft || !server.running) return undefined;
  const { uri } = document;
  const rate = setting('speakingRate', uri);
  // each method takes what it needs of these
  const params = { uri: uri.toString(), rate } as Requests[M]['params'];
  const answer = await latest.ask(method, params);
  return answer === undefined ? 'overtaken' : { answer, uri };
}

/** The row that leads to a range; unfolded where it has rows below. */
export function placeItem(
  id: string,
  label: string | vscode.TreeItemLabel,
  { uri, range }: { readonly uri: vscode.Uri; readonly range: Range },
  isParent: boolean,
): vscode.TreeItem {
  const item = new vscode.TreeItem(
    label,
    isParent ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  item.id = id;
  item.command = {
    title: vscode.l10n.t('Go there'),
    command: 'vscode.open',
    arguments: [uri, { selection: toRange(range), preserveFocus: false }],
  };
  return item;
}

function parentsOf(roots: readonly Row[]): ReadonlyMap<Row, Row> {
  const parents = new Map<Row, Row>();
  const adopt = (row: Row): void => {
    for (const child of row.children) {
      parents.set(child, row);
      adopt(child);
    }
  };
  roots.forEach(adopt);
  return parents;
}

/** Selects the row of the caret. */
function follow(view: vscode.TreeView<Row>, roots: readonly Row[]): void {
  const editor = draftEditor();
  if (!view.visible || !editor) return;
  const { line } = editor.selection.active;
  // before the first section the caret is under the title
  const row = innermost(roots, line) ?? roots.findLast(({ lines }) => lines && lines[0] <= line);
  if (row && !view.selection.includes(row))
    // the tree may be about to be drawn anew: then there is nothing to select
    view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
}

function innermost(rows: readonly Row[], line: number): Row | undefined {
  const row = rows.find(({ lines }) => lines && lines[0] <= line && line <= lines[1]);
  return row && (innermost(row.children, line) ?? row);
}

/** Milliseconds that the caret rests before a view follows it. */
const REST = 120;

function debounced(run: () => void): vscode.Disposable & { call(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    call() {
      clearTimeout(timer);
      timer = setTimeout(run, REST);
    },
    dispose: () => clearTimeout(timer),
  };
}
