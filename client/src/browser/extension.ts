import * as vscode from 'vscode';
import { compose } from '../compose';

/** Composes the extension in a browser: its server runs in a worker, and no agent can start one of its own. */
export function activate(context: vscode.ExtensionContext): void {
  compose(context, {
    loadLanguageClient: () => import('./language-client'),
    offerMcpServer: () => new vscode.Disposable(() => undefined),
  });
}

export function deactivate(): void {
  // everything is in the context's subscriptions
}
