import * as vscode from 'vscode';
import type { Tools } from './index';

/** Shows which configuration applies to the document in the active editor, and from which files. */
export async function showConfiguration({ server }: Tools): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const { text, files } = await server.request('biganzi/effectiveConfiguration', { uri: document.uri.toString() });
  const sources =
    files.length > 0
      ? files.map((f) => `// ${vscode.l10n.t('from {0}', f)}`)
      : [`// ${vscode.l10n.t('No .biganzi.json applies; settings and defaults alone.')}`];
  const shown = await vscode.workspace.openTextDocument({
    language: 'jsonc',
    content: [...sources, text, ''].join('\n'),
  });
  await vscode.window.showTextDocument(shown, vscode.ViewColumn.Beside);
}
