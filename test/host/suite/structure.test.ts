import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, openSpeech, press, show as showDocument, until, type Define } from './support';

const SECTIONS = [
  '在全县秋冬种工作会议上的讲话',
  '',
  '同志们：',
  '一、提高思想认识',
  '各乡镇要统一思想，增强“四个意识”。',
  '二、压实工作责任',
  '第一，要逐级压实责任。',
  '第二，要从严督查考核。',
  '三、强化保障',
  '要保障有力。',
  '',
].join('\n');

const AT = { heading: new vscode.Position(5, 3), item: new vscode.Position(6, 8) };

/** What the editor does with the structure of a speech. */
export function defineStructure(it: Define): void {
  const show = async (name: string, text = SECTIONS): Promise<vscode.TextEditor> =>
    showDocument(await openSpeech(name, text));
  const caret = (editor: vscode.TextEditor, at: vscode.Position): void => {
    editor.selection = new vscode.Selection(at, at);
  };
  const text = (editor: vscode.TextEditor): string => editor.document.getText();
  /** Waits until the draft is as expected, a text or a pattern: what a command or an undo did comes as an event. */
  const becomes = (editor: vscode.TextEditor, expected: string | RegExp): Promise<void> =>
    until(
      String(expected),
      () => (typeof expected === 'string' ? text(editor) === expected : expected.test(text(editor))),
      () => text(editor),
    );

  it('moves a section with the caret in it, and one undo puts it back', async () => {
    const editor = await show('move.jhg');
    caret(editor, AT.heading);
    await vscode.commands.executeCommand('biganzi.moveSectionUp');
    await becomes(editor, /一、压实工作责任\n第一，要逐级压实责任。\n第二，要从严督查考核。\n二、提高思想认识\n/);
    await until('the caret to follow', () => editor.selection.active.isEqual(AT.heading.with({ line: 3 })));
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
  });

  it('demotes, inserts below with the open place selected, and numbers the draft', async () => {
    const editor = await show('levels.jhg');
    caret(editor, AT.heading);
    await vscode.commands.executeCommand('biganzi.demoteSection');
    await becomes(editor, /（一）压实工作责任\n第一[\s\S]*\n二、强化保障/);
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
    caret(editor, AT.item);
    await vscode.commands.executeCommand('biganzi.insertBelow');
    await until('the open place', () => editor.document.getText(editor.selection) === '××××');
    await becomes(editor, /\n第二，××××。\n第三，要从严督查考核。\n/);
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
    await editor.edit((edit) => edit.replace(new vscode.Range(8, 0, 8, 1), '五'));
    await vscode.commands.executeCommand('biganzi.renumberDraft');
    await becomes(editor, SECTIONS);
  });

  it('promotes and demotes a section with all below it, each as one undo step', async () => {
    const editor = await show('promote.jhg', SECTIONS.replace('二、压', '（一）压').replace('三、', '二、'));
    caret(editor, AT.heading.with({ character: 5 }));
    await vscode.commands.executeCommand('biganzi.promoteSection');
    await becomes(editor, SECTIONS);
    await vscode.commands.executeCommand('biganzi.demoteSection');
    await becomes(editor, /（一）压实工作责任\n第一，[\s\S]*\n二、强化保障/);
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
  });

  it('turns 第一 into 一是 and back, each as one undo step', async () => {
    const editor = await show('convert.jhg');
    const items = (): string[] => [6, 7].map((line) => editor.document.lineAt(line).text);
    caret(editor, AT.item);
    const convert = async (sample: string): Promise<void> => {
      const kind = 'refactor.rewrite.markers';
      const at = new vscode.Range(editor.selection.active, editor.selection.active);
      const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, at, kind);
      const action = actions.find((a) => a.title.includes(sample));
      assert.ok(action?.edit, actions.map((a) => a.title).join());
      await vscode.workspace.applyEdit(action.edit);
    };
    await convert('一是、二是');
    await becomes(editor, /\n一是要逐级压实责任。\n二是要从严督查考核。\n/);
    await convert('第一、第二');
    await becomes(editor, SECTIONS);
    await vscode.commands.executeCommand('undo');
    await until('one undo', () => items()[0] === '一是要逐级压实责任。');
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
    // of several ways the writer picks one
    const command = vscode.commands.executeCommand('biganzi.convertMarkers');
    await press('the first way', () => items()[0] === '一是要逐级压实责任。');
    await command;
  });

  it('takes back by one undo the marker that Enter has written, by another the Enter', async () => {
    const editor = await show('undo.jhg');
    caret(editor, new vscode.Position(7, 11));
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the next marker', () => editor.document.lineAt(8).text === '第三，');
    await vscode.commands.executeCommand('undo');
    await until('no marker', () => editor.document.lineAt(8).text === '');
    assert.equal(editor.document.lineAt(9).text, '三、强化保障');
    await vscode.commands.executeCommand('undo');
    await becomes(editor, SECTIONS);
  });

  it('goes on after Enter, and ends at an empty item', async () => {
    const editor = await show('enter.jhg');
    caret(editor, new vscode.Position(7, 11));
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until(
      'the next marker',
      () => editor.document.lineAt(8).text === '第三，',
      () => text(editor),
    );
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('no marker', () => editor.document.lineAt(8).text === '' && editor.document.lineCount === 12);
    caret(editor, new vscode.Position(4, 5));
    await vscode.commands.executeCommand('type', { text: '\n' });
    await becomes(editor, /\n各乡镇要统\n一思想，增强“四个意识”。\n/);
  });

  it('numbers anew when a line goes, where the setting says so', async () => {
    const editor = await show('renumber.jhg');
    const settings = vscode.workspace.getConfiguration('biganzi');
    await settings.update('renumberOnType', true, vscode.ConfigurationTarget.Global);
    await editor.edit((edit) => edit.delete(new vscode.Range(6, 0, 7, 0)));
    await until('new numbers', () => editor.document.lineAt(6).text.startsWith('第一，要从严'));
    await settings.update('renumberOnType', undefined, vscode.ConfigurationTarget.Global);
  });

  it('gives selections, highlights, tokens, symbols and formatting to the editor', async () => {
    const { document } = await show('bones.jhg', SECTIONS.replace('保障有力', '保障有力,有序'));
    const { uri } = document;
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [AT.item]);
    const grown: string[] = [];
    for (let r: vscode.SelectionRange | undefined = range; r; r = r.parent) grown.push(document.getText(r.range));
    assert.ok(
      grown.includes('第一，要逐级压实责任。') && grown.some((t) => t.startsWith('二、压实') && t.endsWith('考核。')),
      grown.join('\n--\n'),
    );
    const marks = await ask<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri,
      new vscode.Position(5, 1),
    );
    assert.deepEqual(
      marks.map((m) => m.range.start.line),
      [3, 5, 8],
    );
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    const kinds = new Set([...tokens.data].filter((_, i) => i % 5 === 3).map((k) => legend.tokenTypes[k]));
    assert.deepEqual([...kinds].sort(), ['speechFormula', 'speechHeading', 'speechMarker', 'speechQuotation']);
    const symbols = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '压实工作');
    assert.ok(symbols.some((s) => s.location.uri.toString() === uri.toString() && s.name === '二、压实工作责任'));
    const edits = await ask<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', uri, {
      tabSize: 4,
      insertSpaces: true,
    });
    assert.deepEqual(
      edits.map((e) => e.newText),
      ['，'],
    );
  });
}
