import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { paragraph, wordFile } from '../../docx/word-file';
import { DRAFT, folder, until, type Define } from './support';

/** Writes a Word file with the paragraphs of a draft into the workspace. */
async function writeWord(name: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  const lines = DRAFT.split('\n').filter((line) => line !== '');
  await vscode.workspace.fs.writeFile(uri, wordFile({ body: lines.map((line) => paragraph(line)).join('') }));
  return uri;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Word files in the window, and commands without a draft. */
export function defineWord(it: Define): void {
  it('a click on a Word file opens it as a draft, once', async () => {
    const uri = await writeWord('来稿.docx');
    const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
    const isDraft = (): boolean => active()?.languageId === 'speech-draft' && active()!.uri.path.endsWith('/来稿.jhg');
    // as the explorer does; the page that says the file is binary goes
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('the draft', isDraft);
    assert.match(active()!.getText(), /^在全县秋冬种工作会议上的讲话\n/);
    const draft = active()!;
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await until('another editor', () => active() !== draft);
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('the same draft', () => active() === draft);
    const labels = vscode.window.tabGroups.all.flatMap((group) => group.tabs).map((tab) => tab.label);
    assert.deepEqual(
      labels.filter((label) => label.startsWith('来稿')),
      ['来稿.jhg'],
    );
  });

  it('“Reopen Editor With…” opens a Word file as a draft too', async () => {
    const uri = await writeWord('另一篇.docx');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'biganzi.word').then(undefined, () => undefined);
    await until('the draft', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/另一篇.jhg') === true);
  });

  it('生成批注稿 writes a copy with comments beside the file, and another beside that', async () => {
    const uri = await writeWord('批.docx');
    const before = await vscode.workspace.fs.readFile(uri);
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
    void vscode.commands.executeCommand('biganzi.commentWord', uri);
    await until('the copy', () => exists(at('批.批注.docx')));
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
    void vscode.commands.executeCommand('biganzi.commentWord', uri);
    await until('the second copy', () => exists(at('批.批注2.docx')));
  });

  it('a button of the walkthrough opens the sample where no draft is open', async () => {
    await until('no tab', async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return vscode.window.tabGroups.all.every((group) => group.tabs.length === 0);
    });
    void vscode.commands.executeCommand('biganzi.finalCheck');
    await until('the sample', () => vscode.window.activeTextEditor?.document.languageId === 'speech-draft');
  });
}
