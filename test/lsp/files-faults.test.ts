import fs from 'node:fs';
import files from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeAction, Command } from 'vscode-languageserver';
import type { TestClient, TestServer } from '../support/lsp';
import { ALL, createWorkspace, DRAFT, rulesOf, type Workspace } from '../support/workspace';

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => {
  vi.restoreAllMocks();
  return workspace.dispose();
});
const at = (...names: string[]): string => workspace.at(...names);
const uriOf = (...names: string[]): string => workspace.uriOf(...names);
const start = (options?: TestServer): Promise<TestClient> => workspace.start(options);
const LIST = (): string => at('.biganzi', 'ignore.json');
const rowsOf = (): unknown[] => (JSON.parse(fs.readFileSync(LIST(), 'utf8')) as { ignored: unknown[] }).ignored;

/** The command 忽略此处 for each finding of half-width commas. */
async function ignoring(client: TestClient, uri: string): Promise<Command[]> {
  const commas = (await client.pull(uri)).filter((d) => d.code === 'punctuation/half-width');
  const actions = await Promise.all(
    commas.map((d) =>
      client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: d.range,
        context: { diagnostics: [] },
      }),
    ),
  );
  return actions.map((list) => list.find((a) => a.title === '忽略此处')!.command!);
}
const execute = (client: TestClient, command: Command): Promise<unknown> =>
  client.connection.sendRequest('workspace/executeCommand', command);
const changedOnDisk = (client: TestClient): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });

describe('configuration', () => {
  it('that breaks while the server runs is told once with its place; defaults hold, and it comes back when mended', async () => {
    const file = at('.biganzi.json');
    const sound = '{ "rules": { "punctuation/half-width": "off" } }';
    fs.writeFileSync(file, sound);
    const client = await start();
    await client.open(uriOf('a.jhg'), DRAFT);
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(['numbering/sequence']);
    const broken = '{ "rules": { "punctuation/half-width": "off"\n';
    fs.writeFileSync(file, broken);
    for (let i = 0; i < 3; i++) {
      await changedOnDisk(client);
      expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(ALL);
    }
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).toMatch(/\.biganzi\.json:2:1 配置文件格式有误：缺少右大括号/);
    expect(fs.readFileSync(file, 'utf8')).toBe(broken);
    fs.writeFileSync(file, sound);
    await changedOnDisk(client);
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(['numbering/sequence']);
  });

  it('is read again by and by for a client that does not tell of changes on disk', async () => {
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const client = await start();
    await client.open(uriOf('a.jhg'), DRAFT);
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(ALL);
    fs.writeFileSync(at('.biganzi.json'), '{ "rules": { "punctuation/half-width": "off" } }');
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(ALL);
    now += 60_000;
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(['numbering/sequence']);
  });

  it('of twenty slips is one message', async () => {
    fs.writeFileSync(
      at('.biganzi.json'),
      JSON.stringify(Object.fromEntries('abcdefghijklmnopqrstuvwxyz'.split('').map((k) => [k, 1]))),
    );
    const client = await start();
    await client.open(uriOf('a.jhg'), DRAFT);
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(ALL);
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).toContain('不认识的配置项“a”');
    expect(client.shown[0]).toContain('另有 20 处');
  });

  it('in another encoding is named and never written over', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{ "allow": ["'),
      Buffer.from([0xb2, 0xbc, 0xca, 0xf0]),
      Buffer.from('"] }'),
    ]);
    fs.writeFileSync(at('.biganzi.json'), bytes);
    const client = await start();
    await client.open(uriOf('a.jhg'), DRAFT);
    await client.pull(uriOf('a.jhg'));
    expect(client.shown[0]).toMatch(/\.biganzi\.json：不是 UTF-8 编码/);
    await execute(client, {
      title: '',
      command: 'biganzi.server.turnRuleOff',
      arguments: [uriOf('a.jhg'), 'numbering/sequence'],
    });
    expect(client.shown[1]).toContain('未作改动');
    expect(fs.readFileSync(at('.biganzi.json')).equals(bytes)).toBe(true);
  });

  it.each([
    ['the file', () => fs.symlinkSync(at('outside', 'c.json'), at('workspace', '.biganzi.json'))],
    ['the folder .biganzi', () => fs.symlinkSync(at('outside'), at('workspace', '.biganzi'))],
  ])('does not leave the workspace where %s is a link', async (_, link) => {
    for (const name of ['outside', 'workspace']) fs.mkdirSync(at(name));
    fs.writeFileSync(at('outside', 'c.json'), '{ "rules": { "punctuation/half-width": "off" } }');
    link();
    const client = await start({ folders: [uriOf('workspace')] });
    const uri = uriOf('workspace', 'a.jhg');
    await client.open(uri, DRAFT);
    expect(rulesOf(await client.pull(uri))).toEqual(ALL);
    const [ignore] = await ignoring(client, uri);
    const off = { title: '', command: 'biganzi.server.turnRuleOff', arguments: [uri, 'punctuation/half-width'] };
    await execute(client, ignore!);
    await execute(client, off);
    expect(client.shown.join('\n')).toContain('是符号链接');
    expect(fs.readdirSync(at('outside'))).toEqual(['c.json']);
    expect(fs.readFileSync(at('outside', 'c.json'), 'utf8')).toContain('half-width');
  });

  it('cannot be spoken to by words that are none: settings of any shape leave the defaults', async () => {
    const client = await start({ folders: [] });
    await client.open('untitled:a', DRAFT);
    for (const biganzi of [7, 'x', [], { rules: 5, preset: {}, pairs: [null, { wrong: {} }], allow: {}, detect: [] }]) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { biganzi } });
      expect(rulesOf(await client.pull('untitled:a'))).toEqual(ALL);
    }
  });
});

describe('the ignore list', () => {
  it('keeps both rows of two commands at once', async () => {
    const client = await start();
    await client.open(uriOf('a.jhg'), DRAFT);
    const commands = await ignoring(client, uriOf('a.jhg'));
    await Promise.all(commands.map((c) => execute(client, c)));
    expect(rowsOf()).toHaveLength(2);
    expect(rulesOf(await client.pull(uriOf('a.jhg')))).toEqual(['numbering/sequence']);
  });

  it('keeps the rows of two editors on one file', async () => {
    const both = await Promise.all([start(), start()]);
    const uri = uriOf('a.jhg');
    for (const client of both) await client.open(uri, DRAFT);
    const [first, second] = await ignoring(both[0]!, uri);
    await Promise.all([execute(both[0]!, first!), execute(both[1]!, second!)]);
    expect(rowsOf()).toHaveLength(2);
    for (const client of both) {
      await changedOnDisk(client);
      expect(rulesOf(await client.pull(uri))).toEqual(['numbering/sequence']);
    }
  });

  it('takes up what another program writes in the same moment', async () => {
    const client = await start();
    const uri = uriOf('a.jhg');
    await client.open(uri, DRAFT);
    const [command] = await ignoring(client, uri);
    const theirs = JSON.stringify({ version: 1, ignored: [{ rule: 'a/b', text: '甲', context: '⟦甲⟧' }] });
    const write = files.writeFile.bind(files);
    vi.spyOn(files, 'writeFile').mockImplementationOnce(async (...args) => {
      fs.mkdirSync(at('.biganzi'), { recursive: true });
      fs.writeFileSync(LIST(), theirs);
      return write(...args);
    });
    await execute(client, command!);
    expect(rowsOf()).toHaveLength(2);
  });

  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EROFS', '磁盘为只读'],
    ['EACCES', '没有权限'],
  ])('stays whole on %s, and the writer is told', async (code, said) => {
    const client = await start();
    const uri = uriOf('a.jhg');
    await client.open(uri, DRAFT);
    const [first, second] = await ignoring(client, uri);
    await execute(client, first!);
    const before = fs.readFileSync(LIST(), 'utf8');
    vi.spyOn(files, 'writeFile').mockImplementationOnce(async (file) => {
      // a disk that fills up takes a part of the file
      fs.writeFileSync(file as string, '{ "ver');
      return Promise.reject(Object.assign(new Error(`${code}: no`), { code }));
    });
    await execute(client, second!);
    expect(fs.readFileSync(LIST(), 'utf8')).toBe(before);
    expect(fs.readdirSync(at('.biganzi'))).toEqual(['ignore.json']);
    expect(client.shown).toEqual([`${LIST()} 不能写入：${said}。`]);
  });
});
