import * as vscode from 'vscode';
import { exportOptions } from '../export-options';
import type { Tools } from './index';

/** Writes the draft in the active editor as a Word file; errors and open places are listed and asked about first. */
export async function exportWord({ server }: Tools): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const uri = document.uri.toString();
  const open = await server.request('biganzi/openPlaces', { uri });
  if (open.length > 0) {
    const rows = open.slice(0, 8).map((p) => `${vscode.l10n.t('line {0}', p.range.start.line + 1)}：${p.message}`);
    if (open.length > rows.length) rows.push('……');
    const anyway = vscode.l10n.t('Export Anyway');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('{0} places are not ready to be handed over.', open.length),
      { modal: true, detail: rows.join('\n') },
      anyway,
    );
    if (answer !== anyway) return;
  }
  const name = document.isUntitled ? '讲话' : document.uri.path.replace(/^.*\/|\.[^./]*$/g, '');
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.docx`) }),
    filters: { Word: ['docx'] },
  });
  if (!target) return;
  const file = await server.request('biganzi/exportWord', { uri, options: exportOptions(document.uri) });
  if (!file) return;
  await vscode.workspace.fs.writeFile(target, Buffer.from(file.bytes, 'base64'));
  void vscode.window.showInformationMessage(vscode.l10n.t('Exported to {0}.', target.fsPath));
}
