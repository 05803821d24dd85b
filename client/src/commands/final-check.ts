import * as vscode from 'vscode';
import type { Tools } from './index';

/** 定稿检查: one verdict, and a list of what must be mended before the speech is handed over. */
export async function finalCheck({ server }: Tools): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { verdict, findings } = await server.request('biganzi/finalCheck', { uri: editor.document.uri.toString() });
  if (findings.length === 0) {
    void vscode.window.showInformationMessage(verdict);
    return;
  }
  const picked = await vscode.window.showQuickPick(
    findings.map((f) => ({
      label: `${f.severity === 'error' ? '$(error)' : '$(warning)'} ${f.message}`,
      description: vscode.l10n.t('line {0}', f.range.start.line + 1),
      detail: f.text,
      range: f.range,
    })),
    { title: verdict, placeHolder: vscode.l10n.t('Go there'), matchOnDetail: true },
  );
  if (!picked) return;
  const { start, end } = picked.range;
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}
