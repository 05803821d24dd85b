import * as vscode from 'vscode';
import type { PlaceholderGroup, PlaceholderPlace, VersionedEdits } from '../../../server/src/protocol/requests';
import { createLatest } from '../latest';
import type { Server } from '../server';
import { question } from './question';

/** An input box for the value of a place, which says what will stand there where a word may give way to a whole name. */
export interface ValueBox extends vscode.Disposable {
  readonly input: vscode.InputBox;
  /** The button that decides about the word; none where there is no such word. */
  readonly buttons: readonly vscode.QuickInputButton[];
  /** Decides anew where the button is that one. */
  press(button: vscode.QuickInputButton): void;
  /** Whether the value takes the place of the word as well; undefined where the value itself decides. */
  readonly whole: boolean | undefined;
}

/** Makes the box for a place of a group. */
export function createValueBox(
  server: Server,
  document: vscode.TextDocument,
  { word }: PlaceholderGroup,
  place: PlaceholderPlace,
): ValueBox {
  const uri = document.uri.toString();
  const input = vscode.window.createInputBox();
  const latest = createLatest(server);
  const button = {
    iconPath: new vscode.ThemeIcon('whole-word'),
    tooltip: vscode.l10n.t('With or without “{0}” behind it', word ?? ''),
  };
  let whole: boolean | undefined;
  let isWhole = false;
  const show = async (): Promise<void> => {
    const value = input.value.trim();
    latest.cancel();
    if (value === '') return void (input.validationMessage = undefined);
    const decided = whole === undefined ? {} : { whole };
    const params = { uri, position: place.range.start, value, everywhere: false, ...decided };
    const edit = (await latest.ask('biganzi/fill', params))?.edits[0];
    if (!edit || input.value.trim() !== value) return;
    const taken = edit.range.end.character - place.range.end.character;
    isWhole = taken > 0;
    const message = vscode.l10n.t(
      'Will read: {0}',
      place.before.slice(-6) + edit.newText + place.after.slice(taken, taken + 8),
    );
    input.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Info };
  };
  if (word !== undefined) input.onDidChangeValue(() => void show());
  return {
    input,
    buttons: word === undefined ? [] : [button],
    press(pressed) {
      if (pressed !== button) return;
      whole = !(whole ?? isWhole);
      void show();
    },
    get whole() {
      return whole;
    },
    dispose: () => vscode.Disposable.from(input, latest).dispose(),
  };
}

/** Asks for the value of a group by one of its places; gives the edits, undefined where none is wanted. */
export async function askValue(
  server: Server,
  document: vscode.TextDocument,
  group: PlaceholderGroup,
  place: PlaceholderPlace,
): Promise<VersionedEdits | null | undefined> {
  const box = createValueBox(server, document, group, place);
  const { input } = box;
  input.title = question(group, group.shared ? group.places.length : 1);
  input.prompt = `${place.before}〔${place.text}〕${place.after}`;
  input.placeholder = place.text;
  input.buttons = [...box.buttons];
  const value = await new Promise<string>((resolve) => {
    input.onDidTriggerButton((button) => box.press(button));
    input.onDidAccept(() => resolve(input.value.trim()));
    input.onDidHide(() => resolve(''));
    input.show();
  });
  const { whole } = box;
  box.dispose();
  if (value === '') return undefined;
  const params = { uri: document.uri.toString(), position: place.range.start, value };
  return server.request('biganzi/fill', { ...params, ...(whole !== undefined && { whole }) });
}
