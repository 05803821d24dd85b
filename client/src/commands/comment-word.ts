import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { nameOf } from '../file-name';
import { sourceOf } from './import-word';
import { problemText } from '../word-problem';
import { sayWritten } from '../written';
import type { Tools } from './tools';
import { fromBase64, toBase64 } from '../../../server/src/text/base64';

/**
 * 生成批注稿: copies a Word file with a comment at each finding, as `biganzi fix` does. The file is the given one, that
 * of the draft in the editor, or one that is asked for; it is never written itself.
 */
export const commentWord = (tools: Tools, given?: vscode.Uri): Promise<void> => copyWord(tools, given, false);

/** 生成修订稿: the same with safe fixes as tracked changes, as `biganzi fix --revisions` does. */
export const reviseWord = (tools: Tools, given?: vscode.Uri): Promise<void> => copyWord(tools, given, true);

async function copyWord({ server }: Tools, given: vscode.Uri | undefined, revisions: boolean): Promise<void> {
  const draft = draftEditor()?.document;
  const source =
    given ??
    (draft && sourceOf(draft)) ??
    (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, canSelectMany: false }))?.[0];
  if (!source) return;
  const bytes = toBase64(await vscode.workspace.fs.readFile(source));
  const answer = await server.request('biganzi/commentWord', { uri: source.toString(), bytes, revisions });
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(`${nameOf(source)}：${problemText(answer.problem)}`);
    return;
  }
  if (answer.bytes === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing was found in {0}; no copy was made.', nameOf(source)),
    );
    return;
  }
  const target = await freeName(source, revisions ? '修订' : '批注');
  await vscode.workspace.fs.writeFile(target, fromBase64(answer.bytes));
  const said = [
    revisions
      ? vscode.l10n.t(
          '{0} was written (changes: {1}, comments: {2}); the original is unchanged.',
          nameOf(target),
          answer.changes,
          answer.comments,
        )
      : vscode.l10n.t('{0} was written (comments: {1}); the original is unchanged.', nameOf(target), answer.comments),
  ];
  if (answer.left > 0) said.push(vscode.l10n.t('Findings that have no place in the file: {0}.', answer.left));
  await sayWritten(said.join(' '), target);
}

/** 来稿.批注.docx beside the file, with a number where that is taken: an earlier copy may hold a reader's answers. */
export async function freeName(source: vscode.Uri, kind: string): Promise<vscode.Uri> {
  const stem = source.path.replace(/\.docx$/i, '');
  for (let number = 1; ; number++) {
    const target = source.with({ path: `${stem}.${kind}${number > 1 ? number : ''}.docx` });
    const taken = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    if (!taken) return target;
  }
}
