import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

type Define = (title: string, test: () => Promise<void>) => void;

/** Milliseconds that anything may take; far more than it does, for a machine that is busy. */
const DEADLINE = 15_000;

const DRAFT = [
  '在全县秋冬种工作会议上的讲话',
  '',
  '同志们：',
  '今天的会议很重要。下面，我讲两点意见。',
  '一、提高思想认识',
  '各乡镇要统一思想,迅速行动,抢抓农时。',
  '三、压实工作责任',
  'XX乡要带头示范。',
  '同志们，让我们迅速行动起来，为明年夏粮丰收打下坚实基础！',
  '',
].join('\n');

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
    assert.match(current(uri)!.getText(), /统一思想，迅速行动,抢抓/);
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
    process.kill(second!, 'SIGKILL');
    await until('a third server', () => servers().length === 1 && servers()[0] !== second);
    await editor.edit((edit) => edit.replace(new vscode.Range(6, 0, 6, 1), '三'));
    await until('findings of the third server', () => codes(uri).length === 4);
  });

  it('shows in the sample drafts what the command line finds there', async () => {
    const { extensionPath } = vscode.extensions.getExtension('biganzi.biganzi')!;
    const samples = path.join(extensionPath, 'test/samples');
    const args = [path.join(extensionPath, 'dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', samples];
    const rows = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      file: string;
      findings: { rule: string; range: Pick<vscode.Range, 'start' | 'end'> }[];
    }[];
    assert.equal(rows.length, 7);
    for (const { file, findings: found } of rows) {
      const { uri } = await vscode.workspace.openTextDocument(vscode.Uri.file(path.resolve(file)));
      await vscode.window.showTextDocument(current(uri)!);
      const print = (rule: string, { start, end }: Pick<vscode.Range, 'start' | 'end'>): string =>
        `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
      const expected = found.map((f) => print(f.rule, f.range)).sort();
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
    const known = await vscode.commands.getCommands(true);
    for (const { command } of contributes.commands) assert.ok(known.includes(command), command);
  });
}

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens the draft as a text file, and waits until it is a 讲话稿. */
async function openSpeech(name: string): Promise<vscode.Uri> {
  const { uri } = await open(name, DRAFT);
  await until('speech-draft', () => current(uri)?.languageId === 'speech-draft');
  return uri;
}

/**
 * Asks VS Code's providers, and asks again when VS Code cancels the question because the document changed its language
 * or another extension came up meanwhile, as the editor itself does.
 */
async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    try {
      return await vscode.commands.executeCommand<T>(command, ...args);
    } catch (error) {
      if (!/^Canceled$/i.test((error as Error).message) || Date.now() > end) throw error;
    }
  }
}

/** The document of a URI as it is now: a change of its language makes a new object. */
function current(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
}

/** The ids of the running language servers of this extension host, from the processes of this machine. */
function servers(): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        return (
          Number(parent) === process.pid && fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js')
        );
      } catch {
        return false; // it has ended in the meantime
      }
    });
}

function code({ code: c }: vscode.Diagnostic): string {
  return typeof c === 'object' ? String(c.value) : String(c);
}

function codes(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(code);
}

async function findings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(
    `findings ${expected.join(' ')}`,
    () => codes(uri).join(' ') === expected.join(' '),
    () => codes(uri).join(' '),
  );
}

/** Waits for a condition that events bring about; fails at the deadline, with what was there instead. */
async function until(what: string, condition: () => boolean | Promise<boolean>, got?: () => string): Promise<void> {
  const end = Date.now() + DEADLINE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}${got ? `; there is: ${got()}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
