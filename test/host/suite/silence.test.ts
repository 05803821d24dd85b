import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, code, current, DRAFT, findings, folder, openSpeech, until, type Define } from './support';

const ALL = ['punctuation/half-width', 'punctuation/half-width', 'numbering/sequence', 'placeholder/unfilled'];
const without = (rule: string): string[] => ALL.filter((r) => r !== rule);

/** Ways to silence a finding: here, for a word, a rule; in a folder and everywhere. */
export function defineSilence(it: Define): void {
  /** Takes the quick fix of a title on the finding of a rule. */
  const take = async (uri: vscode.Uri, rule: string, title: RegExp): Promise<void> => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    let action: vscode.CodeAction | undefined;
    const offered = async (): Promise<boolean> => {
      const diagnostic = vscode.languages.getDiagnostics(uri).find((d) => code(d) === rule);
      if (!diagnostic) return false;
      const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, diagnostic.range, kind);
      // VS Code forgets the commands of an answer after a tenth of a second, on a busy machine before it has come
      action = actions.find((a) => title.test(a.title) && a.command !== undefined);
      return action !== undefined;
    };
    await until(`${String(title)} on ${rule}`, offered);
    const { command, arguments: args = [] } = action!.command!;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
  };

  it('ignores one finding in the folder of its draft, and keeps it so', async () => {
    const place = vscode.Uri.joinPath(folder(), '此处');
    await vscode.workspace.fs.createDirectory(place);
    // a list that is nearer than that of the workspace folder takes the row
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(place, '.biganzi/ignore.json'), Buffer.from(''));
    const uri = await openSpeech('ignore.jhg', DRAFT, place);
    await findings(uri, ALL);
    await take(uri, 'numbering/sequence', /^忽略此处/);
    await findings(uri, without('numbering/sequence'));
    const editor = await vscode.window.showTextDocument(current(uri)!);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '要早谋划。\n'));
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '要抓紧,'));
    await findings(uri, ['punctuation/half-width', ...without('numbering/sequence')]);
  });

  it('turns a rule off, and allows a word, in the configuration of the folder', async () => {
    const place = vscode.Uri.joinPath(folder(), '配置');
    await vscode.workspace.fs.createDirectory(place);
    const file = vscode.Uri.joinPath(place, '.biganzi.json');
    await vscode.workspace.fs.writeFile(file, Buffer.from('{}'));
    const uri = await openSpeech('off.jhg', DRAFT.replace('会议很重要', '会议布署工作'), place);
    await findings(uri, ['wording/typo', ...ALL]);
    await take(uri, 'numbering/sequence', /^关闭规则“序号不连续”：此文件夹的稿件$/);
    await findings(uri, ['wording/typo', ...without('numbering/sequence')]);
    await take(uri, 'wording/typo', /^不再提示“布署”/);
    await findings(uri, without('numbering/sequence'));
    const written = JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString()) as unknown;
    assert.deepEqual(written, { rules: { 'numbering/sequence': 'off' }, allow: ['布署'] });
  });

  it('does both in the settings of the user, for all drafts', async () => {
    const uri = await openSpeech('everywhere.jhg');
    await findings(uri, ALL);
    const settings = vscode.workspace.getConfiguration('biganzi');
    await take(uri, 'punctuation/half-width', /：所有稿件$/);
    await findings(uri, without('punctuation/half-width'));
    const editor = await vscode.window.showTextDocument(current(uri)!);
    editor.selection = new vscode.Selection(7, 0, 7, 2);
    await vscode.commands.executeCommand('biganzi.allowWord');
    await findings(uri, ['numbering/sequence']);
    const kept = vscode.workspace.getConfiguration('biganzi');
    assert.deepEqual(kept.inspect('rules')?.globalValue, { 'punctuation/half-width': 'off' });
    assert.deepEqual(kept.inspect('allow')?.globalValue, ['XX']);
    for (const key of ['rules', 'allow']) await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
    await findings(uri, ALL);
  });
}
