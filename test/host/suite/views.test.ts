import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, caret, codes, current, DRAFT, openSpeech, showSpeech, until, type Define } from './support';

/** Filling, numbers, and where documents may be shown; `it` adds a test. */
export function defineViews(it: Define): void {
  it('fills a place everywhere by rename, as one undo step', async () => {
    const uri = await openSpeech('rename.txt');
    const editor = await vscode.window.showTextDocument(current(uri)!);
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '全XX乡要总结，XX乡开会XX次。'));
    const text = current(uri)!.getText();
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      new vscode.Position(7, 2),
      '清河乡',
    );
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(current(uri)!.getText(), text.replaceAll('XX乡', '清河乡'));
    await vscode.window.showTextDocument(current(uri)!);
    await vscode.commands.executeCommand('undo');
    await until('one undo', () => current(uri)!.getText() === text);
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', uri, new vscode.Position(0, 1)),
      /待填项|rename/,
    );
  });

  it('goes to the next and the previous open place, around the ends', async () => {
    const editor = await showSpeech('walk.jhg', DRAFT.replace('各乡镇要', '各X镇要').replace('示范。', '示范XX次。'));
    const selected = (): string => `${editor.selection.start.line}:${editor.selection.start.character}`;
    caret(editor, 0, 0);
    const seen: string[] = [];
    for (const command of ['next', 'next', 'next', 'next', 'previous', 'previous']) {
      await vscode.commands.executeCommand(`biganzi.${command}Placeholder`);
      seen.push(selected());
    }
    assert.deepEqual(seen, ['5:1', '7:0', '7:8', '5:1', '7:8', '7:0']);
    assert.equal(editor.document.getText(editor.selection), 'XX');
  });

  it('fills from a CSV or a JSON table as one undo step', async () => {
    const text = DRAFT.replace('各乡镇要', 'XX乡要').replace('示范。', '示范XX次。');
    for (const [format, table] of [
      ['csv', '名称,值\nXX乡,清河乡\nXX次,3\n没有的,1\n'],
      ['json', '{ "XX乡": "清河乡", "XX次": 3, "没有的": 1 }'],
    ] as const) {
      const editor = await showSpeech(`table-${format}.jhg`, text);
      const { problems } = await vscode.commands.executeCommand<{ problems: { name: string }[] }>(
        'biganzi.server.fillFromTable',
        editor.document.uri.toString(),
        table,
        format,
      );
      assert.deepEqual(
        problems.map((p) => p.name),
        ['没有的'],
      );
      assert.equal(editor.document.getText(), text.replaceAll('XX乡', '清河乡').replace('XX次', '3次'));
      await vscode.commands.executeCommand('undo');
      await until('one undo', () => editor.document.getText() === text);
    }
  });

  it('gives lenses at the title and numbers behind headings', async () => {
    const uri = await openSpeech('numbers.txt');
    await until('findings', () => codes(uri).length === 4);
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    assert.deepEqual(
      lenses.filter((l) => l.range.start.line === 0).map((l) => l.command?.title),
      ['1 处待填', '逐个填写'],
    );
    const settings = vscode.workspace.getConfiguration('biganzi', uri);
    const hints = (): Promise<vscode.InlayHint[]> =>
      ask('vscode.executeInlayHintProvider', uri, new vscode.Range(0, 0, 9, 0));
    assert.deepEqual(await hints(), []);
    await settings.update('hints.headings', true, vscode.ConfigurationTarget.Workspace);
    await until('hints at both headings and the title', async () => (await hints()).length === 3);
    await settings.update('hints.headings', undefined, vscode.ConfigurationTarget.Workspace);
    await until('no hints', async () => (await hints()).length === 0);
  });

  it('checks the new side of a diff alone, and both halves of a split editor as one', async () => {
    const uri = await openSpeech('new.jhg');
    await until('findings', () => codes(uri).length === 4);
    const old = vscode.Uri.from({ scheme: 'biganzi-test', path: '/new.jhg' });
    const provider = vscode.workspace.registerTextDocumentContentProvider('biganzi-test', {
      provideTextDocumentContent: () => DRAFT,
    });
    await vscode.commands.executeCommand('vscode.diff', old, uri);
    await until('the old side as 讲话稿', () => current(old)?.languageId === 'speech-draft');
    await vscode.window.showTextDocument(current(uri)!, vscode.ViewColumn.Two);
    const editor = await vscode.window.showTextDocument(current(uri)!, vscode.ViewColumn.Three);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '二'));
    // the answer on the edit comes after any on the old side
    await until('findings of the new side', () => codes(uri).length === 3);
    assert.deepEqual(codes(old), []);
    provider.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('counts the same in an unsaved draft as in a file', async () => {
    const file = await openSpeech('counted.txt');
    const untitled = await vscode.workspace.openTextDocument({ language: 'speech-draft', content: DRAFT });
    const titles = async (uri: vscode.Uri): Promise<string[]> =>
      (await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).map((l) => l.command?.title ?? '');
    const expected = await titles(file);
    assert.ok(expected.includes('1 处待填'));
    assert.deepEqual(await titles(untitled.uri), expected);
  });
}
