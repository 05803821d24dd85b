import type * as vscode from 'vscode';
import { registerLanguageModelTools } from './agent/tools';
import { createServer } from './client';
import { continueTyped } from './continue-typed';
import { createChosenLanguages } from './chosen-languages';
import { registerCommands } from './commands/index';
import { createComparison } from './compare/comparison';
import { watchComposing } from './composing';
import { followCurrent } from './current';
import { startForFolders } from './folder-check';
import { watchDocuments } from './detect';
import { createKeptReviews } from './revisions/kept-reviews';
import { createReview } from './revisions/review';
import type { Machine } from './machine';
import { watchNumbers } from './renumber';
import { registerRulePages } from './views/rule-page';
import { createRecognisedLine } from './views/recognised';
import { createParallelPanel } from './views/parallel-table';
import { createLanguageStatus } from './views/language-status';
import { createShown } from './views/shown';
import { createStatusBar } from './views/status-bar';
import { registerTrees } from './views/trees';
import { createWordPreview } from './views/word-preview';
import { watchWordFiles } from './word-files';
import { watchEncodings } from './wrong-encoding';

/** Composes the extension; the server starts with the first speech. */
export function compose(context: vscode.ExtensionContext, machine: Machine): void {
  const composing = watchComposing();
  const server = createServer(context, composing, machine);
  const current = followCurrent(server);
  const status = createStatusBar(server, current);
  const preview = createWordPreview(context, server);
  const shown = createShown();
  const parallel = createParallelPanel(context, server);
  const recognised = createRecognisedLine();
  const comparison = createComparison(server);
  const review = createReview(server, createKeptReviews(context.workspaceState));
  const trees = registerTrees(server, current, { comparison, review });
  context.subscriptions.push(
    server,
    current,
    status,
    server.onDidGiveUp(() => status.gaveUp()),
    preview,
    shown,
    parallel,
    recognised,
    createLanguageStatus(server, current),
    comparison,
    review,
    trees,
    registerLanguageModelTools(context, server, comparison),
    machine.offerMcpServer(context),
    composing,
    registerRulePages(server),
    continueTyped(server, composing),
    watchNumbers(server),
    registerCommands({
      server,
      current,
      preview,
      parallel,
      extensionUri: context.extensionUri,
      shown,
      checklist: trees.checklist,
      house: trees.house,
      comparison,
      review,
      composing,
    }),
    watchDocuments({
      chosen: createChosenLanguages(context.globalState),
      onSpeech: () => void server.start().catch((error: unknown) => status.failed(error)),
      onRecognised: (document) => recognised.show(document),
    }),
    startForFolders(server, (error) => status.failed(error)),
    watchEncodings(),
    watchWordFiles(server),
  );
}
