import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';

/** Keeps the selection as the writer's own snippet, in a file of VS Code's own kind: `.vscode/讲话稿.code-snippets`. */
export async function saveSnippet(): Promise<void> {
  const editor = draftEditor();
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!editor || editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the text to keep first.'));
    return;
  }
  if (!folder) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: snippets are kept in it.'));
    return;
  }
  const text = editor.document.getText(editor.selection);
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Name of the snippet; type it and press Tab to insert'),
    value: text.trim().slice(0, 6),
    validateInput: (value) => (/\s/.test(value) || value === '' ? vscode.l10n.t('A name without blanks') : undefined),
  });
  if (name === undefined) return;
  const file = vscode.Uri.joinPath(folder.uri, '.vscode', '讲话稿.code-snippets');
  let snippets: Record<string, unknown> = {};
  let old: Uint8Array | undefined;
  try {
    old = await vscode.workspace.fs.readFile(file);
  } catch {
    // none yet
  }
  if (old)
    try {
      snippets = JSON.parse(new TextDecoder().decode(old)) as Record<string, unknown>;
    } catch {
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} is not valid JSON; nothing was written.', file.fsPath));
      return;
    }
  snippets[name] = {
    scope: 'speech-draft,markdown',
    prefix: [name],
    // in a snippet these three have a meaning of their own
    body: text.replace(/[\\$}]/g, '\\$&').split(/\r\n?|\n/),
    description: text.trim().slice(0, 30),
  };
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(snippets, null, 2)}\n`));
  void vscode.window.showInformationMessage(vscode.l10n.t('Kept as “{0}”.', name));
}
