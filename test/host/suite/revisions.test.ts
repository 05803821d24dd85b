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
}
