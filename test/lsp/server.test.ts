import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CompletionItemKind,
  type CodeAction,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { PULLS, startTestClient, type TestClient, type TestServer } from '../support/lsp';
import { testSegmenter } from '../support/segmenter';

const URI = 'file:///draft.jhg';
// 一、 is followed by 三、: the gap is at 三
const GAP =
  '在推进会上的讲话\n\n同志们：\n\n一、提高认识\n\n今天开会，很有必要。\n\n三、抓好落实\n\n要抓紧抓实,不得拖延,不得敷衍。\n\n同志们，让我们共同努力！\n';

const clients: TestClient[] = [];
async function start(options?: TestServer): Promise<TestClient> {
  const client = await startTestClient(options);
  clients.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map((c) => c.dispose()));
});

const change = (client: TestClient, version: number, changes: unknown[], uri = URI): Promise<void> =>
  client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: changes,
  });
const editsOf = (edit: WorkspaceEdit | undefined): TextEdit[] => {
  const first = edit?.documentChanges?.[0];
  return first && 'edits' in first ? (first.edits as TextEdit[]) : [];
};
const rulesOf = (items: readonly { code?: unknown }[]): unknown[] => items.map((d) => d.code);

describe('diagnostics', () => {
  it('pulls: full reports on request, nothing is ever pushed', async () => {
    const client = await start({ capabilities: PULLS });
    expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
    await client.open(URI, GAP);
    const items = await client.pull(URI);
    expect(rulesOf(items)).toEqual(['numbering/sequence', 'punctuation/half-width', 'punctuation/half-width']);
    expect(items[0]).toMatchObject({
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } },
      severity: 1,
      source: '笔杆子',
    });
    await client.until('a refresh after the segmenter failed', () => client.refreshes.count > 0);
    expect(client.pushed).toEqual([]);
  });

  it('pushes to a client that cannot pull, with versions, and clears on close', async () => {
    const client = await start();
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, GAP);
    await client.until('findings', () => client.pushed.some((p) => p.diagnostics.length === 3 && p.version === 1));
    await change(client, 2, [
      { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } }, text: '二' },
    ]);
    await client.until('two findings', () => client.pushed.at(-1)?.diagnostics.length === 2);
    expect(client.pushed.at(-1)?.version).toBe(2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until('cleared', () => client.pushed.at(-1)?.diagnostics.length === 0);
    await expect(
      client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }),
    ).resolves.toEqual({
      kind: 'full',
      items: [],
    });
  });

  it('follows incremental changes, astral characters and CRLF included', async () => {
    const client = await start({ capabilities: PULLS });
    await client.open(URI, '\uFEFF一、𠮷祥开局\r\n三、抓好落实\r\n');
    expect((await client.pull(URI))[0]).toMatchObject({ range: { start: { line: 1, character: 0 } } });
    await change(client, 2, [
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } }, text: '\r\n二、稳步推进' },
    ]);
    expect(await client.pull(URI)).toEqual([]);
    await change(client, 3, [{ text: '一、提高认识\n三、抓好落实\n' }]);
    expect(rulesOf(await client.pull(URI))).toEqual(['numbering/sequence']);
  });

  it('ignores a version that is not newer', async () => {
    const client = await start({ capabilities: PULLS });
    await client.open(URI, GAP);
    await change(client, 1, [{ text: '' }]);
    expect(await client.pull(URI)).toHaveLength(3);
  });

  it('answers a cancelled request with an error, never with an empty list', async () => {
    const client = await start({ capabilities: PULLS });
    await client.open(URI, GAP);
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  it('does not check plain text that looks like no speech, unless asked', async () => {
    const client = await start({ capabilities: PULLS });
    const uri = 'file:///notes.txt';
    await client.open(uri, '一、牛奶\n三、鸡蛋,面包\n', 'plaintext');
    expect(await client.pull(uri)).toEqual([]);
    await client.connection.sendNotification('biganzi/check', { uri, on: true });
    expect(rulesOf(await client.pull(uri))).toEqual(['numbering/sequence', 'punctuation/half-width']);
  });

  it('asks for a refresh when words come, and the findings that need them are there then', async () => {
    const client = await start({ capabilities: PULLS, segmenter: testSegmenter() });
    await client.open(URI, GAP);
    await client.pull(URI);
    await client.until('a refresh', () => client.refreshes.count > 0);
    expect(await client.pull(URI)).toHaveLength(3);
  });
});

describe('code actions', () => {
  const ask = (
    client: TestClient,
    line: number,
    [from, to]: readonly [number, number],
    only?: string[],
  ): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character: from }, end: { line, character: to } },
      context: { diagnostics: [], ...(only && { only }) },
    });

  it('offers the fix, the same over the draft, and ways to silence', async () => {
    const client = await start({ capabilities: PULLS });
    await client.open(URI, GAP);
    const actions = await ask(client, 10, [5, 6], ['quickfix']);
    expect(actions.map((a) => a.title)).toEqual([
      '改为“，”',
      '全文同类一并修改（2 处）：改为“，”',
      '忽略此处',
      '关闭规则“半角标点”：此文件夹的稿件',
    ]);
    expect(actions[0]!.isPreferred).toBe(true);
    expect(editsOf(actions[0]!.edit)).toEqual([
      { range: { start: { line: 10, character: 5 }, end: { line: 10, character: 6 } }, newText: '，' },
    ]);
    expect(editsOf(actions[1]!.edit)).toHaveLength(2);
  });

  it('gives fix-all on request alone, safe fixes only', async () => {
    const client = await start({ capabilities: PULLS });
    await client.open(URI, GAP);
    expect((await ask(client, 0, [0, 0])).map((a) => a.kind)).not.toContain('source.fixAll.biganzi');
    const [all, ...rest] = await ask(client, 0, [0, 0], ['source.fixAll']);
    expect(rest).toEqual([]);
    expect(editsOf(all!.edit).map((e) => e.newText)).toEqual(['，不得拖延，']);
  });

  it('writes an ignore row beside the draft, which lasts over edits', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-讲话 '));
    const uri = pathToFileURL(path.join(folder, 'a.jhg')).href;
    const client = await start({ capabilities: PULLS, folders: [pathToFileURL(folder).href] });
    await client.open(uri, GAP);
    expect(await client.pull(uri)).toHaveLength(3);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 10, character: 5 }, end: { line: 10, character: 6 } },
      context: { diagnostics: [] },
    });
    const { command } = actions.find((a) => a.title === '忽略此处')!;
    await client.connection.sendRequest('workspace/executeCommand', command);
    expect(rulesOf(await client.pull(uri))).toEqual(['numbering/sequence', 'punctuation/half-width']);
    await change(
      client,
      2,
      [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
      uri,
    );
    expect(await client.pull(uri)).toHaveLength(2);
    const list = path.join(folder, '.biganzi', 'ignore.json');
    expect(JSON.parse(fs.readFileSync(list, 'utf8'))).toMatchObject({
      ignored: [{ rule: 'punctuation/half-width', text: ',' }],
    });
    // a broken list is told of and never overwritten
    fs.writeFileSync(list, '{ "version": 1, ');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await client.pull(uri)).toHaveLength(3);
    await client.connection.sendRequest('workspace/executeCommand', command);
    expect(fs.readFileSync(list, 'utf8')).toBe('{ "version": 1, ');
    await client.until('two messages', () => client.shown.length === 2);
    expect(client.shown[0]).toContain(`${list}:1:`);
    expect(client.shown[1]).toContain('改正之前不会写入');
    fs.rmSync(folder, { recursive: true });
  });

  it('turns a rule off in the nearest configuration, whose other words stay', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-'));
    const file = path.join(folder, '.biganzi.json');
    fs.writeFileSync(file, '{\n  // 本单位\n  "allow": ["某某"]\n}\n');
    const uri = pathToFileURL(path.join(folder, 'a.jhg')).href;
    const client = await start({ capabilities: PULLS, folders: [pathToFileURL(folder).href] });
    await client.open(uri, GAP);
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'biganzi.server.turnRuleOff',
      arguments: [uri, 'punctuation/half-width'],
    });
    expect(rulesOf(await client.pull(uri))).toEqual(['numbering/sequence']);
    expect(fs.readFileSync(file, 'utf8')).toContain('// 本单位');
    fs.rmSync(folder, { recursive: true });
  });
});

describe('several folders', () => {
  it('each has its own configuration, and nothing above a folder is read', async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-'));
    const uriOf = (...names: string[]): string => pathToFileURL(path.join(root, ...names)).href;
    fs.writeFileSync(path.join(root, '.biganzi.json'), '{ "rules": { "numbering/sequence": "off" } }');
    for (const name of ['甲', '乙']) fs.mkdirSync(path.join(root, name));
    fs.writeFileSync(path.join(root, '甲/.biganzi.json'), '{ "rules": { "punctuation/half-width": "off" } }');
    const client = await start({ capabilities: PULLS, folders: [uriOf('甲'), uriOf('乙')] });
    for (const name of ['甲', '乙']) await client.open(uriOf(name, 'a.jhg'), GAP);
    expect(rulesOf(await client.pull(uriOf('甲', 'a.jhg')))).toEqual(['numbering/sequence']);
    expect(await client.pull(uriOf('乙', 'a.jhg'))).toHaveLength(3);
    fs.rmSync(root, { recursive: true });
  });
});

describe('structure', () => {
  it('gives nested symbols and folds of sections', async () => {
    const client = await start();
    await client.open(
      URI,
      '在会上的讲话\n一、提高认识\n（一）认清形势\n形势很好。\n（二）认清差距\n差距不小。\n二、抓好落实\n要抓实。\n',
    );
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map((s) => [s.name, s.children?.map((c) => c.name)])).toEqual([
      ['在会上的讲话', []],
      ['一、提高认识', ['（一）认清形势', '（二）认清差距']],
      ['二、抓好落实', []],
    ]);
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: URI },
    });
    expect(folds.map((f) => [f.startLine, f.endLine])).toEqual([
      [1, 5],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });
});

describe('hover and completion', () => {
  it('explains the finding under the pointer', async () => {
    const client = await start();
    await client.open(URI, GAP);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 8, character: 0 },
    });
    expect(hover.contents.value).toContain('依据：');
  });

  it('continues a series on an empty line', async () => {
    const client = await start();
    await client.open(URI, '一、强化政治思想，筑牢忠诚底线\n要学深悟透。\n\n');
    const { isIncomplete, items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 3, character: 0 },
    });
    // nothing is typed: what comes next is asked for anew
    expect(isIncomplete).toBe(true);
    expect(items[0]!.label).toBe('二、强化××××，××××××');
    // ready pieces for the place come behind, numbered on
    const section = items.find((i) => i.label === '部分第一')!;
    expect((section.textEdit as TextEdit).newText).toMatch(/^二、/);
    expect(items.filter((i) => i.label.includes('开头'))).toEqual([]);
    // contributed snippets are hidden in VS Code's list by their kind; these must not be
    expect(items.filter((i) => i.kind === CompletionItemKind.Snippet)).toEqual([]);
  });
});
