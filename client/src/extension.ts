import type * as vscode from 'vscode';
import { offerMcpServer } from './agent/mcp-definition';
import { compose } from './compose';

/** Composes the extension in a window of the desktop, and in one whose files are on another machine. */
export function activate(context: vscode.ExtensionContext): void {
  compose(context, { loadLanguageClient: () => import('./language-client'), offerMcpServer });
}

export function deactivate(): void {
  // everything is in the context's subscriptions
}
