import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { PULLS, startTestClient, type TestClient } from '../support/lsp';

const SLIP = '在推进会上的讲话\n同志们：\n要抓紧抓实,不得拖延。\n会后要落实。\n同志们，让我们共同努力！\n';

let client: TestClient | undefined;
let folder: string | undefined;
afterEach(async () => {
  await client?.dispose();
  if (folder) fs.rmSync(folder, { recursive: true });
  client = folder = undefined;
});

async function actionsAt(uri: string): Promise<CodeAction[]> {
  const start = { line: 2, character: 5 };
  return client!.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: { line: 2, character: 6 } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
}

describe('silencing', () => {
  it('of a draft that is not saved is left to the settings of the client', async () => {
    client = await startTestClient({ capabilities: PULLS, initializationOptions: { clientCommands: true } });
    const uri = 'untitled:Untitled-1';
    await client.open(uri, SLIP, 'speech-draft');
    expect((await actionsAt(uri)).flatMap((a) => (a.command ? [`${a.title} → ${a.command.command}`] : []))).toEqual([
      '忽略此处 → biganzi.server.ignoreHere',
      '关闭规则“半角标点”：所有稿件 → biganzi.turnRuleOff',
      '规则说明：半角标点 → biganzi.openRulePage',
    ]);
  });

  it('here lasts for a draft that is not saved', async () => {
    client = await startTestClient({ capabilities: PULLS });
    const uri = 'untitled:Untitled-1';
    await client.open(uri, SLIP, 'speech-draft');
    const rules = async (): Promise<unknown[]> => (await client!.pull(uri)).map((d) => d.code);
    expect(await rules()).toContain('punctuation/half-width');
    await client.connection.sendRequest(
      'workspace/executeCommand',
      (await actionsAt(uri)).find((a) => a.title === '忽略此处')!.command!,
    );
    expect(await rules()).not.toContain('punctuation/half-width');
  });

  it('keeps an ignore file that it cannot read, and says so', async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-'));
    const list = path.join(folder, '.biganzi', 'ignore.json');
    fs.mkdirSync(path.dirname(list));
    fs.writeFileSync(list, '{ "version": 1, "ignored": [');
    const uri = pathToFileURL(path.join(folder, 'a.jhg')).href;
    client = await startTestClient({ capabilities: PULLS, folders: [pathToFileURL(folder).href] });
    await client.open(uri, SLIP, 'speech-draft');
    const action = (await actionsAt(uri)).find((a) => a.title === '忽略此处')!;
    await client.connection.sendRequest('workspace/executeCommand', action.command!);
    expect(fs.readFileSync(list, 'utf8')).toBe('{ "version": 1, "ignored": [');
    expect(client.shown.join('\n')).toContain('ignore.json');
  });
});
