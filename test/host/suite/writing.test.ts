import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, folder, press, showSpeech, until, type Define } from './support';

const DRAFT = [
  '在全县秋冬种工作会议上的讲话',
  '',
  '同志们：',
  '一、提高思想认识，扛牢种粮之责',
  '要增强“四个意识”，落实耕地保护制度。',
  '二、压实工作责任，抓好秋种之事',
  '第一，要压实责任，落实耕地保护制度。',
  '',
].join('\n');

/** A line of the list of completions, and the text it puts in. */
interface Offer {
  readonly label: string;
  readonly text: string;
  readonly detail: string;
}

/** What the editor lends a hand with while a draft is typed. */
export function defineWriting(it: Define): void {
  /** Types at the end of the draft and asks what may follow. */
  const offers = async (name: string, typed: string): Promise<Offer[]> => {
    const editor = await showSpeech(name, DRAFT);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, typed));
    const { items } = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      end.translate(0, typed.length),
    );
    return items.map(({ label, insertText, textEdit, detail }) => {
      const text = insertText ?? textEdit?.newText ?? '';
      return {
        label: typeof label === 'string' ? label : label.label,
        text: typeof text === 'string' ? text : text.value,
        detail: detail ?? '',
      };
    });
  };

  it('offers the next section, with places of the lengths that the others have', async () => {
    const [first] = await offers('next-section.jhg', '三');
    assert.match(first?.text ?? '', /^三、/);
    assert.equal(first?.detail, '接续本组：6+6 字');
  });

  it('offers the next item of the set above', async () => {
    const [first] = await offers('next-item.jhg', '第');
    assert.match(first?.text ?? '', /^第二，.*。\$0$/);
  });

  it('offers fixed formulations with their members, transitions, and what the draft says', async () => {
    const formulas = await offers('formula.jhg', '要增强四个意');
    assert.deepEqual(
      formulas.slice(0, 2).map((o) => o.text),
      ['四个意识', '政治意识、大局意识、核心意识、看齐意识'],
    );
    const terms = await offers('term.jhg', '要完善耕地');
    assert.ok(
      terms.some((o) => o.text === '耕地保护制度'),
      JSON.stringify(terms.slice(0, 5)),
    );
  });

  it('cleans what pasting has left, in the selection alone, and says where there is nothing', async () => {
    const text = DRAFT.replace('要压实', '要\u200b压实').replace('要增强', '要\u200b增强');
    const editor = await showSpeech('pasted.jhg', text);
    editor.selection = new vscode.Selection(6, 0, 7, 0);
    await vscode.commands.executeCommand('biganzi.cleanSelection');
    await until('one line cleaned', () => editor.document.getText() === text.replace('要\u200b压实', '要压实'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('biganzi.cleanSelection');
    await until('all cleaned', () => editor.document.getText() === DRAFT);
    await vscode.commands.executeCommand('undo');
    await until('one undo', () => editor.document.getText() !== DRAFT);
    await vscode.commands.executeCommand('redo');
    await until('redone', () => editor.document.getText() === DRAFT);
    for (const command of ['cleanSelection', 'fixAll']) await vscode.commands.executeCommand(`biganzi.${command}`);
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('keeps the selection as a snippet, which is then in the list and can be inserted', async () => {
    const editor = await showSpeech('snippet.jhg', DRAFT);
    editor.selection = new vscode.Selection(4, 1, 4, 9);
    const file = vscode.Uri.joinPath(folder(), '.vscode/讲话稿.code-snippets');
    const command = vscode.commands.executeCommand('biganzi.saveSnippet');
    const there = async (): Promise<boolean> =>
      vscode.workspace.fs.stat(file).then(
        () => true,
        () => false,
      );
    await press('the snippet', there);
    await command;
    const kept = JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString()) as object;
    assert.deepEqual(kept, {
      '增强“四个意': {
        scope: 'speech-draft,markdown',
        prefix: ['增强“四个意'],
        body: ['增强“四个意识”'],
        description: '增强“四个意识”',
      },
    });
    const listed = async (): Promise<string[]> => {
      const at = new vscode.Position(7, 0);
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      );
      // VS Code's own, of this kind, are not shown while its setting is `none`
      return items
        .filter((i) => i.kind !== vscode.CompletionItemKind.Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const pieces = await listed();
    assert.ok(pieces.includes('增强“四个意') && pieces.includes('递进条目'), pieces.join());
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    const set = (value?: string): Thenable<void> =>
      settings.update('snippetSuggestions', value, vscode.ConfigurationTarget.Global, true);
    await set('inline');
    await until('VS Code’s own alone', async () => !(await listed()).some((l) => pieces.slice(-5).includes(l)));
    await set();
    await until('ours again', async () => (await listed()).join() === pieces.join());
    editor.selection = new vscode.Selection(6, 18, 6, 18);
    // VS Code reads its snippet files again by itself
    await until('the snippet inserted', async () => {
      await vscode.commands.executeCommand('editor.action.insertSnippet', { name: '增强“四个意' });
      return editor.document.lineAt(6).text === '第一，要压实责任，落实耕地保护制度。增强“四个意识”';
    });
  });
}
