import * as vscode from 'vscode';
import type { WordProblem } from '../../../server/src/lsp/protocol';
import type { Tools } from './index';

/** Opens a Word file as an unsaved draft; the file itself is never written. */
export async function importWord({ server }: Tools): Promise<void> {
  const [source] = (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, canSelectMany: false })) ?? [];
  if (!source) return;
  const bytes = Buffer.from(await vscode.workspace.fs.readFile(source)).toString('base64');
  const answer = await server.request('biganzi/importWord', { bytes });
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(`${source.fsPath}：${problemText(answer.problem)}`);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'speech-draft', content: answer.text });
  await vscode.window.showTextDocument(document);
  if (answer.notices.length > 0) void vscode.window.showWarningMessage(answer.notices.join(' '));
}

function problemText(problem: WordProblem): string {
  switch (problem) {
    case 'old-format':
      return vscode.l10n.t('This is an old .doc or .wps file; save it as .docx first.');
    case 'encrypted':
      return vscode.l10n.t('The file is protected by a password.');
    case 'too-large':
      return vscode.l10n.t('The file is too large.');
    default:
      return vscode.l10n.t('This is no Word file that can be read ({0}).', problem);
  }
}
