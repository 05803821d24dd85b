import * as vscode from 'vscode';
import { nameOf } from '../file-name';
import { problemText } from '../word-problem';
import type { Tools } from './tools';
import { toBase64 } from '../../../server/src/text/base64';

/** Drafts by the Word file they were made of. */
const drafts = new Map<string, vscode.TextDocument>();

/**
 * Opens a Word file, the given one or one that is asked for, as an unsaved draft; the file itself is never written. The
 * draft that is already open of it is shown again.
 */
export async function importWord({ server }: Pick<Tools, 'server'>, given?: vscode.Uri): Promise<void> {
  const filters = { 'Word, WPS, ODF, OFD': ['docx', 'doc', 'wps', 'rtf', 'odt', 'ofd'] };
  const source = given ?? (await vscode.window.showOpenDialog({ filters, canSelectMany: false }))?.[0];
  if (!source) return;
  const openDraft = drafts.get(source.toString());
  if (openDraft && !openDraft.isClosed)
    return void (await vscode.window.showTextDocument(openDraft, { preview: false }));
  const bytes = toBase64(await vscode.workspace.fs.readFile(source));
  const answer = await server.request('biganzi/importWord', { bytes });
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(`${nameOf(source)}：${problemText(answer.problem)}`);
    return;
  }
  const draft = await draftOf(answer.text, source);
  drafts.set(source.toString(), draft);
  await vscode.window.showTextDocument(draft, { preview: false });
  if (answer.notices.length > 0)
    void vscode.window.showWarningMessage(`${nameOf(source)}：${answer.notices.join('；')}。`);
}

/** An unsaved draft that will lie beside the Word file; one without a name where that place is taken. */
async function draftOf(text: string, source: vscode.Uri): Promise<vscode.TextDocument> {
  const place = source.with({ path: source.path.replace(/\.[^./]*$/, '') + '.jhg' });
  const taken = await vscode.workspace.fs.stat(place).then(
    () => true,
    () => false,
  );
  if (!taken && source.scheme === 'file') {
    const document = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
    if (document.getText() === '') {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), text);
      await vscode.workspace.applyEdit(edit);
      return document;
    }
  }
  return vscode.workspace.openTextDocument({ language: 'speech-draft', content: text });
}

/** The Word file that an open draft was made of. */
export function sourceOf(draft: vscode.TextDocument): vscode.Uri | undefined {
  const [source] = [...drafts].find(([, { uri }]) => uri.toString() === draft.uri.toString()) ?? [];
  return source === undefined ? undefined : vscode.Uri.parse(source);
}
