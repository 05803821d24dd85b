import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { nameOf } from '../file-name';
import { toRange } from '../ranges';
import type { Row } from '../views/tree';
import type { Tools } from './tools';

/** 逐条看修订: lists the revisions of a Word file that came back, the given one or one that is asked for. */
export async function reviewRevisions({ server, review }: Tools, given?: vscode.Uri): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the draft first that the revisions are for.'));
    return;
  }
  const title = vscode.l10n.t('The Word file that came back, for {0}', nameOf(document.uri));
  const source =
    given ?? (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, canSelectMany: false, title }))?.[0];
  if (!source) return;
  const notices = await review.begin(document, source);
  const { entries } = await server.request('biganzi/revisions', { uri: document.uri.toString() });
  if (entries.length > 0) await vscode.commands.executeCommand('biganzi.revisions.focus');
  const said = [...(entries.length > 0 ? [] : [vscode.l10n.t('No revision is left to decide on.')]), ...notices];
  if (said.length > 0) void vscode.window.showInformationMessage(`${nameOf(source)}：${said.join('；')}`);
}

/** Runs what a row of 逐条看修订 is asked for; without a row at the revision at the caret, or the next one. */
export function atRevision(run: 'take' | 'leave') {
  return async ({ review, server }: Tools, row?: Row): Promise<void> => {
    const editor = draftEditor();
    let { revision } = row ?? {};
    if (!revision && editor) {
      const { uri } = editor.document;
      const { entries } = await server.request('biganzi/revisions', { uri: uri.toString() });
      const { active } = editor.selection;
      const wanted = run === 'take' ? entries.filter(({ take }) => take) : entries;
      const entry = wanted.find(({ place }) => place && !toRange(place).end.isBefore(active)) ?? wanted[0];
      if (entry) revision = { uri, entry };
    }
    if (!revision) void vscode.window.showInformationMessage(vscode.l10n.t('No revision is left to decide on.'));
    else if (run === 'leave') await review.leave(revision.uri, revision.entry);
    else if (revision.entry.take) await review.take(revision.uri, revision.entry.take);
  };
}

/** 全部采纳: takes over all that is open, as one undo step. */
export async function takeAllRevisions({ review, server }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const { all } = await server.request('biganzi/revisions', { uri: document.uri.toString() });
  if (all) await review.take(document.uri, all);
  else void vscode.window.showInformationMessage(vscode.l10n.t('No revision is left to decide on.'));
}

/** Ends 逐条看修订 of the draft. */
export async function endReview({ review }: Tools): Promise<void> {
  const document = draftEditor()?.document;
  if (document) await review.end(document);
}
