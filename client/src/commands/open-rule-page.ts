import * as vscode from 'vscode';
import { rulePageUri } from '../views/rule-page';
import type { Tools } from './tools';
import { pickRule } from './silence';

/** Opens the page of a rule as a preview; without an id it asks for one of the findings of the active editor. */
export async function openRulePage(_tools: Tools, rule?: string): Promise<void> {
  const id = rule ?? (await pickRule(vscode.l10n.t('Rule to explain')));
  if (id === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', rulePageUri(id));
}
