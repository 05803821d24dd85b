import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { DraftState, ServerState } from '../../../server/src/protocol/requests';
import type { Server } from '../client';
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
  const make = (id: string, priority: number, name: string): vscode.StatusBarItem => {
    const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
    item.name = name;
    return item;
  };
  const numbers = make('biganzi.numbers', 92, vscode.l10n.t('Numbers of the speech'));
  const findings = make('biganzi.status', 91, vscode.l10n.t('Findings of the speech'));
  const open = make('biganzi.open', 90, vscode.l10n.t('Places to fill'));
  findings.command = 'biganzi.finalCheck';
  open.command = 'biganzi.showPlaceholders';
  const latest = createLatest(server);
  let state: ServerState | undefined;
  let failure: string | undefined;
  let selected: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  const hide = (...items: vscode.StatusBarItem[]): void => items.forEach((item) => item.hide());
  const draw = (): void => {
    const { draft } = current;
    const document = draftEditor()?.document;
    const expected = document?.languageId === 'speech-draft' && isOwn(document.uri);
    if (!draft && !expected) return hide(numbers, findings, open);
    if (failure !== undefined || !server.running || !draft) {
      hide(findings, open);
      const name = vscode.l10n.t('Biganzi');
      write(numbers, failure === undefined ? 'sync~spin' : 'error', name);
      numbers.tooltip = failure ?? vscode.l10n.t('The server is starting…');
      numbers.command = 'biganzi.showLog';
      return numbers.show();
    }
    drawNumbers(draft);
    const { counts, placeholders } = draft;
    // what 定稿清单 and the command line count too; the tooltip says what is left out
    const total = counts.error + counts.warning;
    const troubled = state?.segmenter === 'missing' || (state?.crashed.length ?? 0) > 0;
    write(findings, troubled ? 'warning' : total > 0 ? 'search' : 'check', counted.findings(total));
    findings.tooltip = stateText(counts, state).join('\n');
    findings.show();
    write(open, 'edit', counted.toFill(placeholders));
    open.tooltip = vscode.l10n.t('Show the places to fill');
    if (placeholders > 0) open.show();
    else open.hide();
  };
  const drawNumbers = ({ characters, spoken, pages }: DraftState): void => {
    const document = draftEditor()?.document;
    const rate = setting('speakingRate', document);
    const count = characters.toLocaleString('en-US');
    const said =
      selected === undefined
        ? [vscode.l10n.t('{0} characters', count), counted.pages(pages), minutes(spoken / rate)]
        : [
            vscode.l10n.t('{0} of {1} characters selected', selected.toLocaleString('en-US'), count),
            minutes(selected / rate),
          ];
    write(numbers, 'pencil', said.join(' · '));
    numbers.tooltip = new vscode.MarkdownString(
      [
        vscode.l10n.t('{0} characters, as Word counts them', count),
        vscode.l10n.t('{0} pages of 22 lines with 28 characters (GB/T 9704)', pages),
        vscode.l10n.t('{0} of speaking at {1} characters a minute', minutes(spoken / rate), rate),
      ].join('  \n'),
    );
    numbers.command = 'biganzi.outline.focus';
    numbers.show();
  };
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
    draw();
  };
  // an edit moves the caret as well: what is being counted is gone
  const countSoon = (): void => {
    latest.cancel();
    clearTimeout(timer);
    timer = setTimeout(() => void count().catch(console.error), REST);
  };

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
    latest,
    vscode.window.onDidChangeTextEditorSelection(countSoon),
    vscode.window.onDidChangeActiveTextEditor(countSoon),
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
      const restart = vscode.l10n.t('Restart');
      const log = vscode.l10n.t('Show Log');
      void vscode.window.showErrorMessage(failure, restart, log).then((answer) => {
        if (answer === restart) void vscode.commands.executeCommand('biganzi.restart');
        if (answer === log) server.showLog();
      });
    },
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(numbers, findings, open, ...listeners).dispose();
    },
  };
}

/** Writes an item; without a label of its own a screen reader says the name of the icon as well. */
function write(item: vscode.StatusBarItem, icon: string, text: string): void {
  item.text = `$(${icon}) ${text}`;
  item.accessibilityInformation = { label: text, role: 'button' };
}
