import * as vscode from 'vscode';

/** Says that a file was written, and offers to open it: of a file on no disk the machine has nothing to open. */
export async function sayWritten(message: string, file: vscode.Uri): Promise<void> {
  if (file.scheme !== 'file') return void vscode.window.showInformationMessage(message);
  const show = /\.docx?$/i.test(file.path) ? vscode.l10n.t('Open in Word') : vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(message, show)) === show) await vscode.env.openExternal(file);
}
