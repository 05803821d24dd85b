import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { paragraph, run, wordFile } from '../../docx/word-file';
import { current, DRAFT, folder, showSpeech, until, type Define } from './support';

/** 逐条看修订; `it` adds a test. */
export function defineRevisions(it: Define): void {
  it('takes revisions of a Word file that came back over, each one undo', async () => {
    const { document } = await showSpeech('sent.jhg');
    const lines = DRAFT.split('\n').filter((line) => line !== '');
    const inserted = `<w:ins w:id="1" w:author="甲">${run('（征求意见稿）')}</w:ins>`;
    const body = `<w:p>${run(lines[0]!)}${inserted}</w:p>${lines
      .slice(1)
      .map((line) => paragraph(line))
      .join('')}`;
    const file = vscode.Uri.joinPath(folder(), '退回.docx');
    await vscode.workspace.fs.writeFile(file, wordFile({ body }));
    void vscode.commands.executeCommand('biganzi.reviewRevisions', file);
    const taken = DRAFT.replace(lines[0]!, `${lines[0]!}（征求意见稿）`);
    const { uri } = document;
    await until('the revision', async () => {
      await vscode.commands.executeCommand('biganzi.takeRevision');
      return current(uri)!.getText() === taken;
    });
    await vscode.window.showTextDocument(current(uri)!);
    await vscode.commands.executeCommand('undo');
    await until('the draft as it was', () => current(uri)!.getText() === DRAFT);
    await vscode.commands.executeCommand('biganzi.takeAllRevisions');
    await until('all revisions', () => current(uri)!.getText() === taken);
    await vscode.commands.executeCommand('biganzi.endReview');
  });

  it('what was left stays left behind a new server, and when the draft is opened again', async () => {
    const [title, ...rest] = DRAFT.split('\n').filter((line) => line !== '');
    const put = (id: number, text: string): string => `<w:ins w:id="${id}" w:author="甲">${run(text)}</w:ins>`;
    const body =
      `<w:p>${put(1, '王县长')}${run(title!)}${put(2, '（征求意见稿）')}</w:p>` +
      rest.map((line) => paragraph(line)).join('');
    const file = vscode.Uri.joinPath(folder(), '再退回.docx');
    await vscode.workspace.fs.writeFile(file, wordFile({ body }));
    const uri = vscode.Uri.joinPath(folder(), 'kept.jhg');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(DRAFT));
    // as the explorer opens it: VS Code keeps what an extension opens for minutes after its editor was closed
    const show = async (): Promise<void> => {
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('the draft', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    };
    await show();
    await vscode.commands.executeCommand('biganzi.reviewRevisions', file);
    await vscode.commands.executeCommand('biganzi.leaveRevision');
    await vscode.commands.executeCommand('biganzi.restart');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the draft closed', () => current(uri) === undefined);
    await show();
    await until('the other revision', async () => {
      await vscode.commands.executeCommand('biganzi.takeAllRevisions');
      return current(uri)!.getText() !== DRAFT;
    });
    assert.equal(current(uri)!.getText(), DRAFT.replace(title!, `${title!}（征求意见稿）`));
    await vscode.commands.executeCommand('biganzi.endReview');
  });
}
