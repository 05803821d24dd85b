import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { current, DRAFT, folder, open, showSpeech, until, type Define } from './support';

/** 改稿核对 and the tools for language models; `it` adds a test. */
export function defineCompare(it: Define): void {
  it('holds a draft against another file, and gives a fact back', async () => {
    const { uri: old } = await open('compare-old.txt', DRAFT.replace('各乡镇', '12个乡镇'));
    const editor = await showSpeech('compare-new.jhg', DRAFT.replace('各乡镇', '13个乡镇'));
    const { document } = editor;
    await vscode.commands.executeCommand('biganzi.compareFacts', 'file', old);
    await until('the two side by side', () =>
      vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof vscode.TabInputTextDiff),
    );
    const { uri } = document;
    await vscode.commands.executeCommand('biganzi.showChange');
    await vscode.commands.executeCommand('biganzi.restoreChange');
    await until('the old figure', () => current(uri)!.getText() === DRAFT.replace('各乡镇', '12个乡镇'));
    await vscode.commands.executeCommand('biganzi.endCompare');
  });

  it('offers its tools to language models, which read and do not write unasked', async () => {
    const { document } = await showSpeech('tools.jhg');
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('biganzi_'));
    assert.deepEqual(names.sort(), [
      'biganzi_apply_safe_fixes',
      'biganzi_check',
      'biganzi_compare',
      'biganzi_house_profile',
      'biganzi_list_placeholders',
      'biganzi_outline',
      'biganzi_rules',
    ]);
    const path = document.uri.fsPath;
    assert.match(await call('check', { path }), /punctuation\/half-width/);
    assert.match(await call('list_placeholders', {}), /XX乡/);
    assert.match(await call('outline', { path: 'tools.jhg' }), /提高思想认识/);
    assert.match(await call('rules', { id: 'punctuation/half-width' }), /^# /);
    assert.match(await call('house_profile', { path }), /本单位|house/);
    const fixed = JSON.parse(await call('apply_safe_fixes', { path })) as { text: string; facts: unknown[] };
    assert.equal(fixed.text, DRAFT.replaceAll(',', '，'));
    assert.deepEqual(fixed.facts, []);
    assert.equal(current(document.uri)!.getText(), DRAFT);
    assert.match(await call('compare', { old: path, new_text: DRAFT.replace('两点', '三点') }), /"altered"/);
    const outside = vscode.Uri.joinPath(folder(), '..', '..', 'package.json').fsPath;
    await assert.rejects(call('check', { path: `${outside}.none` }));
  });
}

async function call(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`biganzi_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
}
