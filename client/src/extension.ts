import type * as vscode from 'vscode';
import { createServer } from './client';
import { registerCommands } from './commands/index';
import { watchDocuments } from './detect';
import { watchNumbers } from './renumber';
import { registerRulePages } from './views/rule-page';
import { createParallelPanel } from './views/parallel-table';
import { createStatusBar } from './views/status-bar';
import { registerTrees } from './views/trees';
import { createWordPreview } from './views/word-preview';

/** Composes the extension; the server starts with the first speech. */
export function activate(context: vscode.ExtensionContext): void {
  const server = createServer(context);
  const status = createStatusBar(server);
  const preview = createWordPreview(context, server);
  const parallel = createParallelPanel(context, server);
  context.subscriptions.push(
    server,
    status,
    server.onDidGiveUp(() => status.gaveUp()),
    preview,
    parallel,
    registerTrees(server),
    registerRulePages(server),
    watchNumbers(server),
    registerCommands({ server, preview, parallel }),
    watchDocuments(() => {
      server.start().catch((error: unknown) => status.failed(error));
    }),
  );
}

export function deactivate(): void {
  // everything is in the context's subscriptions
}
