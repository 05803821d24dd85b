import * as vscode from 'vscode';
import type { Server } from '../server';

const SCHEME = 'biganzi-rule';

/** Address of a rule's page as a virtual document. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Gives the pages of rules as virtual Markdown documents, written by the server. */
export function registerRulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\/|\.md$/g, '');
      const page = await server.request('biganzi/rulePage', { rule });
      return page?.markdown ?? vscode.l10n.t('There is no rule {0}.', rule);
    },
  });
}
