import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { Tools } from './tools';

/** Shows which configuration applies to the document in the active editor, and from which files. */
export async function showConfiguration({ server, shown }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const { text, files } = await server.request('biganzi/effectiveConfiguration', { uri: document.uri.toString() });
  const sources =
    files.length > 0
      ? files.map((f) => `// ${vscode.l10n.t('from {0}', f)}`)
      : [`// ${vscode.l10n.t('No .biganzi.json applies; settings and defaults alone.')}`];
  const uri = shown.show(`${vscode.l10n.t('Configuration in effect')}.jsonc`, [...sources, text, ''].join('\n'));
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
}
