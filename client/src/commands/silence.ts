import * as vscode from 'vscode';
import type { Tools } from './index';

/** Turns a rule off in the user's settings, for all drafts; without an id it asks for one of the findings here. */
export async function turnRuleOff(_tools: Tools, rule?: string): Promise<void> {
  const id = rule ?? (await pickRule(vscode.l10n.t('Rule to turn off')));
  if (id === undefined) return;
  const settings = vscode.workspace.getConfiguration('biganzi');
  const rules = settings.inspect<Record<string, unknown>>('rules')?.globalValue ?? {};
  await settings.update('rules', { ...rules, [id]: 'off' }, vscode.ConfigurationTarget.Global);
}

/** Adds a word to the user's settings, for all drafts; without one it takes the selection. */
export async function allowWord(_tools: Tools, word?: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const own = word ?? (editor && editor.document.getText(editor.selection).trim());
  if (own === undefined || own === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the word first.'));
    return;
  }
  const settings = vscode.workspace.getConfiguration('biganzi');
  const words = settings.inspect<string[]>('allow')?.globalValue ?? [];
  if (!words.includes(own)) await settings.update('allow', [...words, own], vscode.ConfigurationTarget.Global);
}

/** One of the rules that have findings in the active editor; undefined where there are none or the user thinks better. */
export async function pickRule(prompt: string): Promise<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const codes = uri
    ? vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code))
    : [];
  const ids = [...new Set(codes.filter((c) => typeof c === 'string' && c.includes('/')))] as string[];
  if (ids.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in this document.'));
    return undefined;
  }
  return vscode.window.showQuickPick(ids.sort(), { placeHolder: prompt });
}
