import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  ask,
  code,
  codes,
  current,
  DRAFT,
  findings,
  open,
  openSpeech,
  servers,
  SHOWS_PROCESSES,
  until,
  type Define,
} from './support';

/** Keeps this process from reading anything for a while, as a busy machine would. */
function block(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
}

/** The tests; `it` adds one. */
export function define(it: Define): void {
  it('makes a .txt that looks like a speech a 讲话稿, and leaves other texts alone', async () => {
    const notes = await open('notes.txt', '买菜：\n一、土豆\n三、白菜,萝卜\n');
    const speech = await openSpeech('speech.txt');
    // what was opened earlier would have been switched and checked by now
    await until('findings of the speech', () => codes(speech).length === 4);
    assert.equal(current(notes.uri)?.languageId, 'plaintext');
    assert.deepEqual(codes(notes.uri), []);
  });

  it('shows each finding once, and follows typing', async () => {
    const uri = await openSpeech('typing.txt');
    await findings(uri, [
      'punctuation/half-width',
      'punctuation/half-width',
      'numbering/sequence',
      'placeholder/unfilled',
    ]);
    const editor = await vscode.window.showTextDocument(current(uri)!);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '二'));
    await findings(uri, ['punctuation/half-width', 'punctuation/half-width', 'placeholder/unfilled']);
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '还要注意安全,'));
    await findings(uri, [
      'punctuation/half-width',
      'punctuation/half-width',
      'punctuation/half-width',
      'placeholder/unfilled',
    ]);
  });

  it('mends by quick fix, by the same fix everywhere, and by fix-all in one undo step', async () => {
    const uri = await openSpeech('fixes.txt');
    // findings of the plain text that it was may still be there, about to go: fixes come with those of the draft
    let actions: vscode.CodeAction[] = [];
    const offered = async (): Promise<boolean> => {
      const comma = vscode.languages.getDiagnostics(uri).find((d) => code(d) === 'punctuation/half-width');
      if (!comma) return false;
      const kind = vscode.CodeActionKind.QuickFix.value;
      actions = await ask('vscode.executeCodeActionProvider', uri, comma.range, kind);
      return actions.length > 0;
    };
    await until('quick fixes', offered);
    const titles = actions.map((a) => a.title);
    assert.deepEqual(titles.slice(0, 2), ['改为“，”', '全文同类一并修改（2 处）：改为“，”']);
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    await until('one mended', () => /统一思想，迅速行动,抢抓/.test(current(uri)!.getText()));
    await vscode.window.showTextDocument(current(uri)!);
    await vscode.commands.executeCommand('biganzi.fixAll');
    await until('fix-all', () => current(uri)!.getText().includes('统一思想，迅速行动，抢抓'));
    await vscode.commands.executeCommand('undo');
    await until('one undo', () => current(uri)!.getText().includes('迅速行动,抢抓'));
    assert.match(current(uri)!.getText(), /XX乡/);
  });

  it('gives outline and folding', async () => {
    const uri = await openSpeech('outline.txt');
    await until('findings', () => codes(uri).length > 0);
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    assert.deepEqual(
      symbols.map((s) => [s.name, s.range.start.line, s.range.end.line]),
      [
        ['在全县秋冬种工作会议上的讲话', 0, 0],
        ['一、提高思想认识', 4, 5],
        ['三、压实工作责任', 6, 7],
      ],
    );
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    assert.deepEqual(
      folds.map((f) => [f.start, f.end]),
      [
        [4, 5],
        [6, 7],
      ],
    );
  });

  it('offers snippets by their Chinese and pinyin prefixes', async () => {
    for (const prefix of ['djt', '递进条目']) {
      const document = await vscode.workspace.openTextDocument({ language: 'speech-draft', content: prefix });
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, prefix.length),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes(prefix), labels.join(' '));
    }
  });

  it('checks an unsaved draft, and Markdown without changing its language', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'speech-draft', content: DRAFT });
    await vscode.window.showTextDocument(untitled);
    await until('findings of the unsaved draft', () => codes(untitled.uri).length === 4);
    const markdown = await open('draft.md', `# ${DRAFT}`);
    await until('findings of the Markdown draft', () => codes(markdown.uri).length === 4);
    assert.equal(current(markdown.uri)!.languageId, 'markdown');
  });

  it('never changes back a language that the user has chosen', async () => {
    const uri = await openSpeech('chosen.txt');
    await vscode.languages.setTextDocumentLanguage(current(uri)!, 'plaintext');
    await until('plain text', () => current(uri)?.languageId === 'plaintext');
    // the server answers about the document after the change: by then a switch back would have come
    await until('findings of the plain text', () => codes(uri).length === 4);
    assert.equal(current(uri)!.languageId, 'plaintext');
  });

  it('recovers by a restart, and by itself when the server dies', async () => {
    if (!SHOWS_PROCESSES) return;
    const uri = await openSpeech('restart.txt');
    await until('findings', () => codes(uri).length === 4);
    const first = servers();
    assert.equal(first.length, 1);
    await vscode.commands.executeCommand('biganzi.restart');
    await until('another server', () => servers().length === 1 && servers()[0] !== first[0]);
    const editor = await vscode.window.showTextDocument(current(uri)!);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '二'));
    await until('findings after the restart', () => codes(uri).length === 3);
    const [second] = servers();
    // What the editor asks meanwhile is written to a broken connection before its end is known: all of it waits
    // here while the server dies.
    const asked = Array.from({ length: 20 }, () =>
      ask('vscode.executeHoverProvider', uri, new vscode.Position(5, 0)).catch(() => undefined),
    );
    await new Promise(setImmediate);
    block();
    process.kill(second!, 'SIGKILL');
    block();
    // and what the writer types meanwhile reaches the next server
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '要早谋划,'));
    await Promise.all(asked);
    await until('a third server', () => servers().length === 1 && servers()[0] !== second);
    await until('findings of what was typed', () => codes(uri).length === 4);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '三'));
    await until('findings of the third server', () => codes(uri).length === 5);
    assert.equal(current(uri)!.getText(), DRAFT.replace('各乡镇', '要早谋划,各乡镇'));
  });

  it('replaces a server that answers no more', async () => {
    if (!SHOWS_PROCESSES) return;
    const uri = await openSpeech('hangs.txt');
    await until('findings', () => codes(uri).length === 4);
    const [hung] = servers();
    process.kill(hung!, 'SIGSTOP');
    await vscode.commands.executeCommand('biganzi.restart');
    // a process that has been killed is there until the system has had time for it
    await until('the end of the hung server', () => !servers().includes(hung!));
    const editor = await vscode.window.showTextDocument(current(uri)!);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '二'));
    await until('findings of the next', () => codes(uri).length === 3);
    await until('one server', () => servers().length === 1);
  });

  it('shows in the sample drafts what the command line finds there', async () => {
    const { extensionPath } = vscode.extensions.getExtension('biganzi.biganzi')!;
    const samples = path.join(extensionPath, 'test/samples');
    const args = [path.join(extensionPath, 'dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', samples];
    // the Node of this host may be a newer one than that of the other tests
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(stderr, '');
    const rows = JSON.parse(stdout) as {
      file: string;
      findings: { rule: string; range: Pick<vscode.Range, 'start' | 'end'> }[];
    }[];
    assert.equal(rows.length, 13);
    for (const { file, findings: promised } of rows) {
      const { uri } = await vscode.workspace.openTextDocument(vscode.Uri.file(path.resolve(file)));
      await vscode.window.showTextDocument(current(uri)!);
      const print = (rule: string, { start, end }: Pick<vscode.Range, 'start' | 'end'>): string =>
        `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
      const expected = promised.map((f) => print(f.rule, f.range)).sort();
      const shown = (): string[] =>
        vscode.languages
          .getDiagnostics(uri)
          .map((d) => print(code(d), d.range))
          .sort();
      await until(
        `the findings of ${file}:\n${expected.join('\n')}\n`,
        () => shown().join() === expected.join(),
        () => `\n${shown().join('\n')}`,
      );
    }
  });

  it('has every command of the manifest', async () => {
    const { contributes } = vscode.extensions.getExtension('biganzi.biganzi')!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const commands = await vscode.commands.getCommands(true);
    for (const { command } of contributes.commands) assert.ok(commands.includes(command), command);
  });
}
