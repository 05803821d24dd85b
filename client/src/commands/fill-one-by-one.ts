import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { PlaceholderGroup, PlaceholderPlace } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import { applyEdits, toRange } from '../ranges';
import type { Server } from '../server';
import { createValueBox } from './ask-value';
import { called } from './question';
import type { Tools } from './tools';

interface Stop {
  readonly group: PlaceholderGroup;
  readonly place: PlaceholderPlace;
  readonly range: vscode.Range;
}

type Answer =
  { readonly value: string; readonly everywhere: boolean; readonly whole?: boolean } | 'next' | 'previous' | 'stop';

/**
 * Walks from the caret through the places left open (of one group where a key is given) and asks for each: Enter fills and
 * goes on, an empty answer leaves the place open, Escape stops. Each answer is one undo step.
 */
export async function fillOneByOne({ server }: Tools, key?: string): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { document } = editor;
  const uri = document.uri.toString();
  const stops = async (): Promise<Stop[]> =>
    (await server.request('biganzi/placeholders', { uri }))
      .filter((group) => key === undefined || group.key === key)
      .flatMap((group) => group.places.map((place) => ({ group, place, range: toRange(place.range) })))
      .sort((a, b) => a.range.start.compareTo(b.range.start));

  let list = await stops();
  if (list.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to fill in.'));
    return;
  }
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const total = list.length;
  const caret = editor.selection.start;
  // from the caret on; the whole again where nothing is open behind it
  let index = key === undefined ? list.findIndex((s) => s.range.end.isAfterOrEqual(caret)) : 0;
  if (index < 0) index = 0;
  try {
    while (index >= 0 && index < list.length) {
      const stop = list[index]!;
      editor.selection = new vscode.Selection(stop.range.end, stop.range.end);
      editor.setDecorations(mark, [stop.range]);
      editor.revealRange(stop.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      const answer = await ask(server, document, stop, `${total - list.length + index + 1}/${total}`);
      if (answer === 'stop') break;
      if (answer === 'next') index++;
      else if (answer === 'previous') index = Math.max(0, index - 1);
      else {
        const { everywhere } = answer;
        const position = { line: stop.range.start.line, character: stop.range.start.character };
        const made = await server.request('biganzi/fill', { uri, position, ...answer });
        // a draft that has changed meanwhile is read again, and asked about again
        await applyEdits(document, made);
        const passed = list.slice(0, index).filter((s) => !(everywhere && s.group.key === stop.group.key)).length;
        list = await stops();
        index = passed;
      }
    }
  } finally {
    mark.dispose();
  }
  const left = (await stops()).length;
  void vscode.window.showInformationMessage(
    left === 0 ? vscode.l10n.t('All places are filled.') : counted.filled(Math.max(0, total - left), left),
  );
}

/** Asks for the value of one place. */
function ask(
  server: Server,
  document: vscode.TextDocument,
  { group, place, range }: Stop,
  progress: string,
): Promise<Answer> {
  const box = createValueBox(server, document, group, place);
  const { input } = box;
  const several = group.places.length > 1;
  let everywhere = group.shared;
  const previous = { iconPath: new vscode.ThemeIcon('arrow-up'), tooltip: vscode.l10n.t('Previous place') };
  const next = { iconPath: new vscode.ThemeIcon('arrow-down'), tooltip: vscode.l10n.t('Leave open, next place') };
  const together = {
    iconPath: new vscode.ThemeIcon('replace-all'),
    tooltip: vscode.l10n.t('All places of this group'),
  };
  const draw = (): void => {
    input.prompt = `${place.before}〔${place.text}〕${place.after}`;
    input.placeholder =
      several && everywhere
        ? vscode.l10n.t('Fills all {0} places of “{1}”; empty leaves them open', group.places.length, called(group))
        : vscode.l10n.t('Fills this place; empty leaves it open');
    input.buttons = [...box.buttons, ...(several ? [together] : []), previous, next];
  };
  input.title = vscode.l10n.t('To fill {0} · {1} · line {2}', progress, called(group), range.start.line + 1);
  input.ignoreFocusOut = true;
  draw();
  return new Promise((resolve) => {
    const done = (answer: Answer): void => {
      resolve(answer);
      box.dispose();
    };
    input.onDidTriggerButton((button) => {
      if (button === previous) return done('previous');
      if (button === next) return done('next');
      if (button === together) everywhere = !everywhere;
      else box.press(button);
      draw();
    });
    input.onDidAccept(() => {
      const value = input.value.trim();
      const { whole } = box;
      done(value === '' ? 'next' : { value, everywhere, ...(whole !== undefined && { whole }) });
    });
    input.onDidHide(() => done('stop'));
    input.show();
  });
}
