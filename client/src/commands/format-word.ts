import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import { nameOf } from '../file-name';
import { freeName } from './comment-word';
import { keepExportSettings } from '../setting';
import { sourceOf } from './import-word';
import { problemText } from '../word-problem';
import { fromBase64, toBase64 } from '../../../server/src/text/base64';
import type { Tools } from './tools';

/**
 * 按公文版式排版: copies a Word file in the layout of the settings, as `biganzi format` does. The file is the given one, that
 * of the draft in the editor, or one that is asked for; it is never written itself.
 */
export const formatWord = (tools: Tools, given?: vscode.Uri): Promise<void> => copyInLayout(tools, given, false);

/** 照样稿排版: the same in the layout of another Word file, which is asked for. */
export const formatLike = (tools: Tools, given?: vscode.Uri): Promise<void> => copyInLayout(tools, given, true);

async function copyInLayout({ server }: Tools, given: vscode.Uri | undefined, like: boolean): Promise<void> {
  const draft = draftEditor()?.document;
  const opened = draft && sourceOf(draft);
  const isDocx = opened !== undefined && /\.docx$/i.test(opened.path);
  const source = given ?? (isDocx ? opened : await asked(vscode.l10n.t('Word file to lay out')));
  if (!source) return;
  const sample = like ? await asked(vscode.l10n.t('Word file whose layout is taken')) : undefined;
  if (like && !sample) return;
  const answer = await server.request('biganzi/formatWord', {
    uri: source.toString(),
    bytes: await base64Of(source),
    sample: sample ? await base64Of(sample) : null,
  });
  if ('problem' in answer) {
    const about = answer.ofSample && sample ? sample : source;
    void vscode.window.showErrorMessage(`${nameOf(about)}：${problemText(answer.problem)}`);
    return;
  }
  if (!answer.changed) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} has this layout already.', nameOf(source)));
    return;
  }
  const target = await freeName(source, '排版');
  await vscode.workspace.fs.writeFile(target, fromBase64(answer.bytes));
  const said = [vscode.l10n.t('{0} was written; the original is unchanged.', nameOf(target)), ...answer.notices];
  const show = vscode.l10n.t('Open in Word');
  const keep = vscode.l10n.t('Export Like This Too');
  const open = target.scheme === 'file' ? [show] : [];
  const choices = answer.learned ? [...open, keep] : open;
  const choice = await vscode.window.showInformationMessage(said.join(' '), ...choices);
  if (choice === show) await vscode.env.openExternal(target);
  if (choice === keep && answer.learned) await keepExportSettings(answer.learned);
}

async function asked(title: string): Promise<vscode.Uri | undefined> {
  return (await vscode.window.showOpenDialog({ title, filters: { Word: ['docx'] }, canSelectMany: false }))?.[0];
}

async function base64Of(file: vscode.Uri): Promise<string> {
  return toBase64(await vscode.workspace.fs.readFile(file));
}
