import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { DraftState, ServerState } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import * as counted from '../counted';
import type { Current } from '../current';
import { isOwn } from '../detect';
import { createLatest } from '../latest';
import { minutes } from './outline-tree';
import { isChangeOf, setting } from '../setting';
import { stateText } from './state-text';

/** The status bar: the numbers of the draft, its findings, its open places, and how the server is. */
export interface StatusBar extends vscode.Disposable {
  failed(error: unknown): void;
  /** The server has died too often. */
  gaveUp(): void;
}

/** Milliseconds that a selection rests before it is counted. */
const REST = 100;

/** Makes the items; they show while a speech is in the active editor. */
export function createStatusBar(server: Server, current: Current): StatusBar {
  const numbers = make('biganzi.numbers', 92, vscode.l10n.t('Numbers of the speech'));
  const findings = make('biganzi.status', 91, vscode.l10n.t('Findings of the speech'));
  const open = make('biganzi.open', 90, vscode.l10n.t('Places to fill'));
  findings.command = 'biganzi.finalCheck';
  open.command = 'biganzi.showPlaceholders';
  let state: ServerState | undefined;
  let failure: string | undefined;

  const draw = (): void => {
    const { draft } = current;
    const document = draftEditor()?.document;
    const expected = document?.languageId === 'speech-draft' && isOwn(document.uri);
    if (!draft && !expected) return [numbers, findings, open].forEach((item) => item.hide());
    if (failure !== undefined || !server.running || !draft) {
      [findings, open].forEach((item) => item.hide());
      return drawServer(numbers, failure);
    }
    drawNumbers(numbers, draft, selection.characters);
    drawFindings(findings, draft, state);
    drawOpen(open, draft);
  };
  const selection = createSelectionCount(server, current, draw);

  server.on('biganzi/serverState', (s) => {
    state = s;
    draw();
  });
  const listeners = [
    current.onDidChange(draw),
    server.onDidChangeRunning((running) => {
      if (running) failure = undefined;
      draw();
    }),
    vscode.workspace.onDidOpenTextDocument(draw),
    vscode.workspace.onDidChangeConfiguration((e) => {
      if (isChangeOf(e, 'speakingRate')) draw();
    }),
  ];
  draw();
  return {
    failed(error) {
      failure = vscode.l10n.t(
        'The server could not start: {0}',
        error instanceof Error ? error.message : String(error),
      );
      draw();
    },
    gaveUp() {
      failure = vscode.l10n.t(
        'The checking service keeps stopping and was not started again. Your text is not affected.',
      );
      draw();
      offerRestart(server, failure);
    },
    dispose: () => vscode.Disposable.from(numbers, findings, open, selection, ...listeners).dispose(),
  };
}

function make(id: string, priority: number, name: string): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
  item.name = name;
  return item;
}

/** Why there are no numbers: the server is starting, or what has failed. */
function drawServer(item: vscode.StatusBarItem, failure: string | undefined): void {
  write(item, failure === undefined ? 'sync~spin' : 'error', vscode.l10n.t('Biganzi'));
  item.tooltip = failure ?? vscode.l10n.t('The server is starting…');
  item.command = 'biganzi.showLog';
  item.show();
}

function drawNumbers(
  item: vscode.StatusBarItem,
  { characters, spoken, pages }: DraftState,
  selected: number | undefined,
): void {
  const rate = setting('speakingRate', draftEditor()?.document);
  const count = characters.toLocaleString('en-US');
  const said =
    selected === undefined
      ? [vscode.l10n.t('{0} characters', count), counted.pages(pages), minutes(spoken / rate)]
      : [
          vscode.l10n.t('{0} of {1} characters selected', selected.toLocaleString('en-US'), count),
          minutes(selected / rate),
        ];
  write(item, 'pencil', said.join(' · '));
  item.tooltip = new vscode.MarkdownString(
    [
      vscode.l10n.t('{0} characters, as Word counts them', count),
      vscode.l10n.t('{0} pages of 22 lines with 28 characters (GB/T 9704)', pages),
      vscode.l10n.t('{0} of speaking at {1} characters a minute', minutes(spoken / rate), rate),
    ].join('  \n'),
  );
  item.command = 'biganzi.outline.focus';
  item.show();
}

function drawFindings(item: vscode.StatusBarItem, { counts }: DraftState, state: ServerState | undefined): void {
  // what 定稿清单 and the command line count too; the tooltip says what is left out
  const total = counts.error + counts.warning;
  const troubled = state?.segmenter === 'missing' || (state?.crashed.length ?? 0) > 0;
  write(item, troubled ? 'warning' : total > 0 ? 'search' : 'check', counted.findings(total));
  item.tooltip = stateText(counts, state).join('\n');
  item.show();
}

function drawOpen(item: vscode.StatusBarItem, { placeholders }: DraftState): void {
  write(item, 'edit', counted.toFill(placeholders));
  item.tooltip = vscode.l10n.t('Show the places to fill');
  if (placeholders > 0) item.show();
  else item.hide();
}

function offerRestart(server: Server, failure: string): void {
  const restart = vscode.l10n.t('Restart');
  const log = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(failure, restart, log).then((answer) => {
    if (answer === restart) void vscode.commands.executeCommand('biganzi.restart');
    if (answer === log) server.showLog();
  });
}

/** How many characters are selected; undefined where nothing is. */
interface SelectionCount extends vscode.Disposable {
  readonly characters: number | undefined;
}

/** Counts what is selected once it has rested; `changed` is called with each other number. */
function createSelectionCount(server: Server, current: Current, changed: () => void): SelectionCount {
  const latest = createLatest(server);
  let selected: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const count = async (): Promise<void> => {
    const editor = draftEditor();
    let characters: number | undefined;
    if (editor && current.draft && server.running && editor.selections.some((s) => !s.isEmpty)) {
      const ranges = editor.selections.map(({ start, end }) => ({ start, end }));
      characters = await latest.ask('biganzi/count', { uri: editor.document.uri.toString(), ranges });
      if (characters === undefined) return;
    }
    if (characters === selected) return;
    selected = characters;
    changed();
  };
  // an edit moves the caret as well: what is being counted is gone
  const countSoon = (): void => {
    latest.cancel();
    clearTimeout(timer);
    timer = setTimeout(() => void count().catch(console.error), REST);
  };
  const listeners = [
    vscode.window.onDidChangeTextEditorSelection(countSoon),
    vscode.window.onDidChangeActiveTextEditor(countSoon),
  ];
  return {
    get characters() {
      return selected;
    },
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(latest, ...listeners).dispose();
    },
  };
}

/** Writes an item; without a label of its own a screen reader says the name of the icon as well. */
function write(item: vscode.StatusBarItem, icon: string, text: string): void {
  item.text = `$(${icon}) ${text}`;
  item.accessibilityInformation = { label: text, role: 'button' };
}
