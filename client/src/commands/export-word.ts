import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { stemOf } from '../file-name';
import type { Obstacle } from '../../../server/src/protocol/requests';
import { notReady } from '../counted';
import { speakingRate } from '../speaking-rate';
import { sayWritten } from '../written';
import type { Tools } from './tools';
import { fromBase64 } from '../../../server/src/text/base64';

/** Rows of open places that a question shows. */
const SHOWN = 8;

/** Writes the draft in the active editor as a Word file; errors and open places are listed and asked about first. */
export const exportWord = (tools: Tools): Promise<void> => exportAs(tools, { Word: ['docx'] });

/** The same as a PDF, for OpenDocument or in the old format of Word and WPS: LibreOffice, where it is installed, saves it. */
export async function exportOther(tools: Tools): Promise<void> {
  if (mayStartOffice())
    await exportAs(tools, { PDF: ['pdf'], OpenDocument: ['odt'], 'Word 97—2003, WPS': ['doc', 'wps'] });
}

/** Whether a program may be started: only for a folder that its user trusts. Says why not. */
function mayStartOffice(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void vscode.window.showWarningMessage(vscode.l10n.t('LibreOffice is started in trusted windows only.'));
  return false;
}

async function exportAs({ server }: Tools, filters: Readonly<Record<string, string[]>>): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { document } = editor;
  const uri = document.uri.toString();
  const open = await server.request('biganzi/obstacles', { uri });
  if (open.length > 0 && !(await askAbout(open, editor))) return;
  const isNameless = document.isUntitled && !document.uri.path.includes('/');
  const name = (await titleOf(server, uri)) ?? (isNameless ? '讲话' : stemOf(document.uri));
  const folder = isNameless
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri.with({ scheme: document.isUntitled ? 'file' : document.uri.scheme }), '..');
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${Object.values(filters)[0]![0]!}`) }),
    filters,
  });
  if (!target) return;
  const file = await server.request('biganzi/exportWord', { uri, rate: speakingRate(document.uri) });
  if (!file) return;
  const bytes = await inFormatOf(server, target, file.bytes);
  if (bytes === undefined) return;
  await vscode.workspace.fs.writeFile(target, fromBase64(bytes));
  const said = [vscode.l10n.t('Exported to {0}.', target.fsPath)];
  said.push(...file.notices);
  await sayWritten(said.join(' '), target);
}

/** The bytes of a Word file, in base64, in the format that the name of the target asks for; says why where there are none. */
async function inFormatOf(server: Tools['server'], target: vscode.Uri, bytes: string): Promise<string | undefined> {
  // a .wps file of WPS is a .doc file by another name
  const ending = /\.([^./]+)$/.exec(target.path.toLowerCase())?.[1];
  const format = ending === 'wps' ? 'doc' : (['pdf', 'odt', 'doc'] as const).find((name) => name === ending);
  if (!format) return bytes;
  if (!mayStartOffice()) return undefined;
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('LibreOffice is saving the file…') },
    () => server.request('biganzi/convertWord', { bytes, format }),
  );
  if ('bytes' in answer) return answer.bytes;
  void vscode.window.showErrorMessage(answer.message);
  return undefined;
}

/** Characters of a title that make a file's name; a path has room for more, a file dialog has not. */
const LONGEST_NAME = 60;

/** The title of a draft as a file's name; undefined where it has none. */
async function titleOf(server: Tools['server'], uri: string): Promise<string | undefined> {
  const entries = await server.request('biganzi/outline', { uri, rate: 1 });
  const title = entries.find(({ kind }) => kind === 'title')?.label ?? '';
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '')
    .slice(0, LONGEST_NAME)
    .replace(/\.+$/, '');
  return name === '' ? undefined : name;
}

/** Lists what is not ready; whether the user wants the file nevertheless. May take the user to the first place. */
async function askAbout(open: readonly Obstacle[], editor: vscode.TextEditor): Promise<boolean> {
  const rows = open.slice(0, SHOWN).map((p) => `${vscode.l10n.t('line {0}', p.range.start.line + 1)}：${p.message}`);
  if (open.length > rows.length) rows.push('……');
  const anyway = vscode.l10n.t('Export Anyway');
  const look = vscode.l10n.t('Go to the First');
  const answer = await vscode.window.showWarningMessage(
    notReady(open.length),
    { modal: true, detail: rows.join('\n') },
    // what is pressed by Enter is the first: nobody exports what is not ready by it
    look,
    anyway,
  );
  if (answer === look) {
    const { start, end } = open[0]!.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(editor.document, { selection, viewColumn: editor.viewColumn });
  }
  return answer === anyway;
}
