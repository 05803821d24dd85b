import * as vscode from 'vscode';
import { toRange } from '../ranges';
import type { Tools } from './tools';

/**
 * 改好文件夹里所有有把握的问题: counts the safe fixes in the drafts of a folder, and makes them all, or shows them in the
 * preview of the editor to be ticked one by one. Nothing is written before the writer has chosen.
 */
export async function fixFolder({ server }: Tools, clicked?: vscode.Uri): Promise<void> {
  const folder = clicked ?? (await chosenFolder());
  if (!folder) return;
  if (folder.scheme !== 'file')
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('Folders are mended on the desktop only; here each draft is mended when it is open.'),
    );
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Reading the drafts of the folder');
  const fixes = await vscode.window.withProgress({ location, title, cancellable: true }, (_, token) =>
    server.request('biganzi/fixFolder', { folder: folder.toString() }, token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }),
  );
  if (!fixes) return;
  const { drafts, checked, otherEncodings, limit } = fixes;
  if (limit !== undefined)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The folder is too large: only the first {0} drafts are read. Mend its subfolders one by one.',
        limit,
      ),
    );
  if (otherEncodings.length > 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} drafts are not in UTF-8 and are left alone: open them to mend them.', otherEncodings.length),
    );
  if (drafts.length === 0) {
    const nothing = vscode.l10n.t('{0} drafts read: nothing in them can be mended with certainty.', checked);
    return void vscode.window.showInformationMessage(nothing);
  }
  const places = drafts.reduce((sum, { edits }) => sum + edits.length, 0);
  const preview = vscode.l10n.t('Preview');
  const all = vscode.l10n.t('Mend All');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} places in {1} drafts can be mended with certainty.', places, drafts.length),
    { modal: true },
    preview,
    all,
  );
  if (chosen === undefined) return;
  const needsConfirmation = chosen === preview;
  const edit = new vscode.WorkspaceEdit();
  let skipped = 0;
  for (const draft of drafts) {
    const uri = vscode.Uri.parse(draft.uri);
    if (!(await holds(uri, draft.text))) {
      skipped++;
      continue;
    }
    for (const { range, newText, label } of draft.edits)
      edit.replace(uri, toRange(range), newText, { needsConfirmation, label });
  }
  // with it the editor saves what it changes where the writer wants that of a refactoring
  if (skipped < drafts.length) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (skipped > 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} drafts have changed meanwhile and are left alone: mend the folder once more.', skipped),
    );
}

const withOneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Whether the editor has the text that edits were made for. It may have another: typed meanwhile, written by another
 * program, or read in another encoding.
 */
const holds = (uri: vscode.Uri, text: string): Promise<boolean> =>
  Promise.resolve(vscode.workspace.openTextDocument(uri)).then(
    (document) => withOneLineEnd(document.getText()) === withOneLineEnd(text),
    () => false,
  );

/** The only workspace folder, or the one that the writer picks. */
async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true });
  return picked?.[0];
}
