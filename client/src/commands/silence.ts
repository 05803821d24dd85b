import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { changeSetting } from '../setting';
import type { Tools } from './tools';

/** What our findings are marked with. */
const SOURCE = '笔杆子';

/** Turns a rule off in the user's settings, for all drafts; without an id it asks for one of the findings here. */
export async function turnRuleOff(_tools: Tools, rule?: string): Promise<void> {
  const id = rule ?? (await pickRule(vscode.l10n.t('Rule to turn off')));
  if (id === undefined) return;
  await changeSetting('rules', (rules) => ({ ...rules, [id]: 'off' }));
}

/** Adds a word to the user's settings, for all drafts; without one it takes the selection. */
export async function allowWord(_tools: Tools, word?: string): Promise<void> {
  const editor = draftEditor();
  const chosenWord = word ?? (editor && editor.document.getText(editor.selection).trim());
  if (chosenWord === undefined || chosenWord === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the word first.'));
    return;
  }
  await changeSetting('allow', (words = []) => (words.includes(chosenWord) ? words : [...words, chosenWord]));
}

/** One of the rules that have findings in the active editor; undefined where there are none or the user thinks better. */
export async function pickRule(prompt: string): Promise<string | undefined> {
  const uri = draftEditor()?.document.uri;
  const rules = new Map<string, { readonly label: string; readonly description: string }>();
  for (const { code, source, message } of uri ? vscode.languages.getDiagnostics(uri) : []) {
    const id = String(typeof code === 'object' ? code.value : code);
    // a finding says more than the name of its rule
    if (source === SOURCE && !rules.has(id)) rules.set(id, { label: message, description: id });
  }
  if (rules.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in this document.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick([...rules.values()], {
    placeHolder: prompt,
    matchOnDescription: true,
  });
  return picked?.description;
}
