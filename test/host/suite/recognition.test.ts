import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { ask, codes, current, DRAFT, folder, open, until, type Define } from './support';

/** Whether a document is a 讲话稿, plain text …, by its address. */
const becomes = (uri: vscode.Uri, languageId: string): Promise<void> =>
  until(
    languageId,
    () => current(uri)?.languageId === languageId,
    () => String(current(uri)?.languageId),
  );

const START = new vscode.Position(0, 0);

/** Closes all editors, and waits until VS Code has let go of a document. */
async function close(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('the document is closed', () => current(uri) === undefined);
}

/** Opens a file as a click does: `openTextDocument` would keep the document alive for minutes after its editor. */
async function click(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
  await until('the file', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
}

/** Writes a file and opens it as a click does. */
async function create(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(content));
  await click(uri);
  return uri;
}

/** When a text is a speech, by VS Code's default settings. */
export function defineRecognition(it: Define): void {
  it('takes a speech for one again after it was closed', async () => {
    const uri = await create('again.txt', DRAFT);
    await becomes(uri, 'speech-draft');
    // by default a click opens a preview, and that is what it stays
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview, true);
    for (let time = 0; time < 2; time++) {
      await close(uri);
      await click(uri);
      await becomes(uri, 'speech-draft');
    }
  });

  it('keeps a language that was chosen by hand when the file is opened again', async () => {
    const speech = await create('by-hand.txt', DRAFT);
    await becomes(speech, 'speech-draft');
    await vscode.commands.executeCommand('biganzi.notASpeech');
    await becomes(speech, 'plaintext');
    await close(speech);
    await click(speech);
    // a speech opened after it has been looked at by now
    await becomes(await create('after.txt', DRAFT), 'speech-draft');
    await click(speech);
    assert.equal(current(speech)?.languageId, 'plaintext');
    // and the other way round: what looks like no speech is one for good where the writer says so
    const notes = await create('other-notes.txt', '买菜：土豆、白菜。\n');
    await vscode.commands.executeCommand('biganzi.checkThis');
    await becomes(notes, 'speech-draft');
    await close(notes);
    await click(notes);
    await becomes(notes, 'speech-draft');
  });

  it('keeps a language that is chosen while a speech is being recognised', async () => {
    // while its editor is being shown again, for a moment no editor is active
    const isSpeech = (): boolean =>
      vscode.workspace.textDocuments.some(
        (d) => d.uri.path.endsWith('/at-once.txt') && d.languageId === 'speech-draft',
      );
    const choice = new Promise<unknown>((resolve) => {
      const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor || !isSpeech()) return;
        listener.dispose();
        resolve(vscode.commands.executeCommand('biganzi.notASpeech'));
      });
    });
    const speech = await create('at-once.txt', DRAFT);
    await choice;
    await becomes(speech, 'plaintext');
    // a speech opened after it has been looked at by now
    await becomes(await create('after-at-once.txt', DRAFT), 'speech-draft');
    await click(speech);
    await becomes(await create('after-again.txt', DRAFT), 'speech-draft');
    assert.equal(current(speech)?.languageId ?? 'plaintext', 'plaintext');
    await close(speech);
    await click(speech);
    await becomes(await create('after-closed.txt', DRAFT), 'speech-draft');
    await click(speech);
    assert.equal(current(speech)?.languageId, 'plaintext');
  });

  it('takes a speech for one when it is pasted, into no file or an empty one', async () => {
    const untitled = await vscode.workspace.openTextDocument({ content: '' });
    const empty = await open('empty.txt', '');
    for (const { uri } of [untitled, empty]) {
      const editor = await vscode.window.showTextDocument(current(uri)!);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), DRAFT));
      await becomes(uri, 'speech-draft');
      await until('findings', () => codes(uri).length === 4);
      // the caret stays behind what was pasted, and one undo takes it back
      assert.deepEqual(vscode.window.activeTextEditor!.selection.active, current(uri)!.positionAt(Infinity));
      await vscode.commands.executeCommand('undo');
      await until('nothing', () => current(uri)!.getText() === '');
      await vscode.commands.executeCommand('redo');
      await until('the draft', () => current(uri)!.getText() === DRAFT);
    }
  });

  it('puts a language that VS Code guessed of unsaved text right once, and leaves a second one', async () => {
    // a guess cannot be told from a choice by its event, so the test makes one like that of VS Code
    const guess = async (uri: vscode.Uri): Promise<void> => {
      await vscode.languages.setTextDocumentLanguage(current(uri)!, 'ini');
    };
    const late = await vscode.workspace.openTextDocument({ content: DRAFT });
    await vscode.window.showTextDocument(late);
    await becomes(late.uri, 'speech-draft');
    await guess(late.uri);
    await becomes(late.uri, 'speech-draft');
    // of a few words first, before the speech is pasted
    const early = await vscode.workspace.openTextDocument({ content: '买菜=土豆\n' });
    const editor = await vscode.window.showTextDocument(early);
    await guess(early.uri);
    await becomes(early.uri, 'ini');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), DRAFT));
    await becomes(early.uri, 'speech-draft');
    for (const { uri } of [late, early]) {
      await guess(uri);
      await becomes(uri, 'ini');
    }
    // a speech opened after they have been looked at by now
    await becomes(await create('after-guesses.txt', DRAFT), 'speech-draft');
    assert.deepEqual(
      [late, early].map(({ uri }) => current(uri)?.languageId),
      ['ini', 'ini'],
    );
  });

  it('takes what was typed for a speech when it is saved', async () => {
    const { uri } = await open('typed.txt', '');
    const editor = await vscode.window.showTextDocument(current(uri)!);
    for (const character of '同志们：\n下面，我讲两点意见。\n一、学习\n二、工作\n')
      await editor.edit((edit) => edit.insert(editor.document.positionAt(Infinity), character));
    assert.equal(current(uri)!.languageId, 'plaintext');
    await current(uri)!.save();
    await becomes(uri, 'speech-draft');
  });

  it('opens a file in GBK again in its encoding, and writes nothing', async () => {
    const uri = vscode.Uri.joinPath(folder(), '旧稿.txt');
    const bytes = iconv.encode(DRAFT, 'gb18030');
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until('the text', () => current(uri)?.getText() === DRAFT);
    await until('the caret where it was', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() && editor.selection.active.isEqual(START);
    });
    await becomes(uri, 'speech-draft');
    await until('findings', () => codes(uri).length === 4);
    assert.equal(current(uri)!.isDirty, false);
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(uri)), bytes);
    // broken UTF-8 is no GBK, and stays as it was opened
    const broken = vscode.Uri.joinPath(folder(), '坏.txt');
    await vscode.workspace.fs.writeFile(broken, Buffer.concat([Buffer.from(DRAFT), Buffer.from([0xff, 0xfe])]));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(broken));
    await becomes(broken, 'speech-draft');
    assert.match(current(broken)!.getText(), /\ufffd/);
  });

  it('offers the draft to no provider of inline completions', async () => {
    const asked: string[] = [];
    const provider = vscode.languages.registerInlineCompletionItemProvider(
      { pattern: '**' },
      {
        provideInlineCompletionItems({ uri, languageId }) {
          asked.push(`${languageId} ${uri.path.split('/').at(-1)}`);
          return [];
        },
      },
    );
    try {
      const asks = async (name: string, text: string): Promise<void> => {
        await vscode.commands.executeCommand('type', { text });
        await until(`the provider is asked for ${name}`, () => asked.some((a) => a === `plaintext ${name}`));
      };
      await create('inline-notes.txt', '买菜：\n');
      await asks('inline-notes.txt', '土');
      // recognised as soon as it is opened, by hand while its editor is open, and by a paste
      const opened = await create('inline.txt', DRAFT);
      await becomes(opened, 'speech-draft');
      const chosen = await create('inline-chosen.txt', '买菜：\n');
      await asks('inline-chosen.txt', '土');
      await vscode.commands.executeCommand('biganzi.checkThis');
      await becomes(chosen, 'speech-draft');
      const pasted = await create('inline-pasted.txt', '买菜：\n');
      await asks('inline-pasted.txt', '土');
      const editor = vscode.window.activeTextEditor!;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), DRAFT));
      await becomes(pasted, 'speech-draft');
      for (const uri of [pasted, chosen, opened]) {
        await click(uri);
        await becomes(uri, 'speech-draft');
        // a key may still be on its way from before; then seven in a row are asked about no more
        await until('the draft is left alone', async () => {
          asked.length = 0;
          for (const text of '要抓好各项工作') {
            await vscode.commands.executeCommand('type', { text });
            // an answer of the server to each key: the providers have had their turn
            await ask('vscode.executeDocumentSymbolProvider', uri);
          }
          return asked.length === 0;
        });
      }
      await click(vscode.Uri.joinPath(folder(), 'inline-notes.txt'));
      await asks('inline-notes.txt', '豆');
    } finally {
      provider.dispose();
    }
  });
}
