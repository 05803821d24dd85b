import * as vscode from 'vscode';
import { goToPlaceholder } from './go-to-placeholder';
import type { Tools } from './tools';

/** Opens the view 待填 and goes to the next place left open. */
export async function showPlaceholders(tools: Tools): Promise<void> {
  await vscode.commands.executeCommand('biganzi.placeholders.focus');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await goToPlaceholder(tools, 1);
}
