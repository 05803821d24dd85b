import * as vscode from 'vscode';
import { draftEditor } from '../draft-editor';
import type { Row } from '../views/tree';
import type { Tools } from './tools';

/** 学习本单位的稿件: learns the terms and habits of a house from folders of its own speeches. Can be stopped. */
export async function learnHouse({ server, house }: Tools): Promise<void> {
  if (saidElsewhere()) return;
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Learn'),
    title: vscode.l10n.t('Folders with speeches of your own house'),
  });
  if (folders && folders.length > 0) await learnFrom({ server, house }, folders);
}

/** 再学一次: learns again from the folders of last time; what has not changed is not written again. */
export const learnAgain = async (tools: Tools): Promise<void> => {
  if (!saidElsewhere()) await learnFrom(tools, []);
};

/** Whether the folders lie on no disk, as in a browser; then it is said that nothing can be learned there. */
function saidElsewhere(): boolean {
  if (!vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file')) return false;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Speeches can be learned from on the desktop only; what was learned there counts here as well.'),
  );
  return true;
}

async function learnFrom(
  { server, house }: Pick<Tools, 'server' | 'house'>,
  folders: readonly vscode.Uri[],
): Promise<void> {
  const uri = draftEditor()?.document.uri.toString();
  await server.start();
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Learning from your speeches');
  const answer = await vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    let shown = 0;
    house.onLearning = ({ done, what }) => {
      progress.report({ message: what, increment: (done - shown) * 100 });
      shown = done;
    };
    return server
      .request('biganzi/learn', { folders: folders.map((folder) => folder.toString()), ...(uri && { uri }) }, token)
      .catch((error: unknown) => {
        if (token.isCancellationRequested) return undefined;
        throw error;
      });
  });
  house.refresh();
  if (!answer) return;
  if ('problem' in answer) void vscode.window.showWarningMessage(answer.problem);
  else {
    const show = vscode.l10n.t('Show What Was Learned');
    const chosen = await vscode.window.showInformationMessage(answer.done, show);
    if (chosen === show) await vscode.commands.executeCommand('biganzi.house.focus');
  }
}

/** 采纳, 不采纳, 总是: what a person says of an item of the view; again takes it back. */
export const decideOn =
  (decision: '采纳' | '不采纳' | '总是') =>
  async ({ server, house }: Tools, row?: Row): Promise<void> => {
    const item = row?.houseItem;
    if (!item) return;
    const given = item.decision === decision ? null : decision;
    const { problem } = await server.request('biganzi/decide', { file: item.file, item: item.id, decision: given });
    if (problem !== undefined) void vscode.window.showWarningMessage(problem);
    house.refresh();
  };
