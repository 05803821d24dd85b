import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { stemOf } from '../file-name';
import type { VersionedEdits } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import { changedSentences } from '../changed-sentences';
import { applyEdits } from '../ranges';
import type { Tools } from './tools';
import { toBase64 } from '../../../server/src/text/base64';

/** Most rows of a table that are told to be of no use. */
const MAX_NOTES_PER_TABLE = 5;

/** Largest file that is read, in bytes: a table of a speech has a page. */
const MAX_BYTES_PER_FILE = 8 << 20;

/** Fills the draft from a CSV, JSON or .xlsx file, after the changes were shown; or makes an empty table to begin with. */
export async function fillFromTable(tools: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const uri = document.uri.toString();
  const open = { label: `$(folder-opened) ${vscode.l10n.t('Choose a table (Excel, CSV or JSON)…')}` };
  const blank = {
    label: `$(new-file) ${vscode.l10n.t('Make an empty table of this draft')}`,
    detail: vscode.l10n.t('Write the values behind the names, save it, then fill from it.'),
  };
  const choice = await vscode.window.showQuickPick([open, blank], { placeHolder: vscode.l10n.t('Fill from a table') });
  if (choice === blank) {
    const content = await tools.server.request('biganzi/blankTable', { uri });
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'csv', content }),
      vscode.ViewColumn.Beside,
    );
  }
  if (choice !== open) return;
  const [file] =
    (await vscode.window.showOpenDialog({
      filters: { [vscode.l10n.t('Tables')]: ['xlsx', 'csv', 'tsv', 'txt', 'json', 'xls', 'et'] },
      canSelectMany: false,
      ...(!document.isUntitled && { defaultUri: vscode.Uri.joinPath(document.uri, '..') }),
    })) ?? [];
  if (file) await fillFromFile(tools, document, file);
}

/** Fills a document from a file once the user has seen the changes, and says what could not be used. */
async function fillFromFile(tools: Tools, document: vscode.TextDocument, file: vscode.Uri): Promise<void> {
  const unreadable = (why: string): void =>
    void vscode.window.showErrorMessage(vscode.l10n.t('The table could not be read: {0}', why));
  if ((await vscode.workspace.fs.stat(file)).size > MAX_BYTES_PER_FILE)
    return unreadable(vscode.l10n.t('it is larger than {0} MB', MAX_BYTES_PER_FILE >> 20));
  const bytes = await vscode.workspace.fs.readFile(file);
  const isSheet = /\.(?:xlsx|xls|et)$/i.test(file.path);
  const result = await tools.server.request('biganzi/fillTable', {
    uri: document.uri.toString(),
    table: isSheet ? toBase64(bytes) : decode(bytes),
    format: isSheet ? 'xlsx' : /\.json$/i.test(file.path) ? 'json' : 'csv',
  });
  if (result.unreadable !== undefined) return unreadable(result.unreadable);
  const notes = result.problems.map(({ name, kind, places, values }) =>
    kind === 'unknown'
      ? vscode.l10n.t('“{0}” is not open in this draft', name)
      : vscode.l10n.t('“{0}” stands in {1} places, the table has {2} values', name, places, values),
  );
  if (notes.length > MAX_NOTES_PER_TABLE) notes.splice(MAX_NOTES_PER_TABLE, Infinity, '……');
  if (result.edits.length === 0) {
    void vscode.window.showWarningMessage([vscode.l10n.t('Nothing in the table fits.'), ...notes].join(' '));
    return;
  }
  const edited = { version: document.version, edits: result.edits };
  if (!(await confirm(tools, document, edited, notes))) return;
  if (!(await applyEdits(document, edited)))
    void vscode.window.showWarningMessage(vscode.l10n.t('The draft has changed meanwhile; nothing was filled.'));
}

/** Shows the sentences that change beside what they would become, and asks. */
async function confirm(
  { shown }: Tools,
  document: vscode.TextDocument,
  made: VersionedEdits,
  notes: readonly string[],
): Promise<boolean> {
  const changed = changedSentences(document, made);
  const [before, after] = (['before', 'after'] as const).map((side) =>
    // the name makes it a speech draft, whose long lines are wrapped
    shown.show(`/${side}/${stemOf(document.uri)}.jhg`, changed.map((s) => s[side]).join('\n')),
  ) as [vscode.Uri, vscode.Uri];
  await vscode.commands.executeCommand(
    'vscode.diff',
    before,
    after,
    vscode.l10n.t('Filled from the table: before and after'),
  );
  const fill = { label: `$(check) ${counted.fill(made.edits.length)}` };
  const cancel = { label: `$(close) ${vscode.l10n.t('Cancel')}` };
  const answer = await vscode.window.showQuickPick([fill, cancel], {
    title: vscode.l10n.t('Filled from the table: before and after'),
    placeHolder: notes.length > 0 ? notes.join(' · ') : vscode.l10n.t('These changes come from the table.'),
    ignoreFocusOut: true,
  });
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString(),
    ),
  );
  await vscode.window.showTextDocument(document);
  return answer === fill;
}

/** The text of a table: UTF-8, else GB18030, which Chinese spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
