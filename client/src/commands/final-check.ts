import * as vscode from 'vscode';
import { draftEditor, select } from '../draft-editor';
import { toRange } from '../ranges';
import type { Tools } from './index';

/** 定稿检查: one verdict, and a list of what must be mended before the speech is handed over. */
export async function finalCheck({ server }: Tools): Promise<void> {
  const editor = draftEditor();
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
      // the words around a place begin where they were cut
      detail: f.text.replace(/^[，。；：、！？”’）》]+/, ''),
      range: f.range,
    })),
    { title: verdict, placeHolder: vscode.l10n.t('Go there'), matchOnDetail: true },
  );
  if (!picked) return;
  await select(editor, toRange(picked.range));
}
