import * as vscode from 'vscode';
import { rulePageUri } from '../views/rule-page';
import type { Tools } from './index';

/** Opens the page of a rule as a preview; without an id it asks for one of the findings of the active editor. */
export async function openRulePage(_tools: Tools, rule?: string): Promise<void> {
  const id = rule ?? (await pick());
  if (id === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', rulePageUri(id));
}

async function pick(): Promise<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const codes = uri
    ? vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code))
    : [];
  const ids = [...new Set(codes.filter((c) => typeof c === 'string' && c.includes('/')))] as string[];
  if (ids.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in this document.'));
    return undefined;
  }
  return vscode.window.showQuickPick(ids.sort(), { placeHolder: vscode.l10n.t('Rule to explain') });
}
