import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokensOf } from '../../server/src/agent/answers';
import { TOOLS } from '../../server/src/agent/tools';
import { DEADLINE } from '../support/deadline';

const CLI = path.resolve('dist/cli.js');
const OFFLINE = pathToFileURL(path.resolve('test/support/no-network.mjs')).href;
const DRAFT =
  '在推进会上的讲话\n\n同志们：\n\n一、提高认识\n\n要抓紧抓实,不得拖延，到XX县去看一看。全县新增企业320家。\n\n二、抓好落实\n\n要讲究方法。\n\n同志们，让我们共同努力！\n';

let folder = '';
let log = '';
let client: Client | undefined;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 工具 ')));
  log = path.join(os.tmpdir(), `${path.basename(folder)}.log`);
  fs.writeFileSync(path.join(folder, '讲话.txt'), DRAFT);
});
afterEach(async () => {
  await client?.close();
  client = undefined;
  expect(fs.existsSync(log)).toBe(false);
  fs.rmSync(folder, { recursive: true, force: true });
});

const arguments_ = (): string[] => ['--import', OFFLINE, CLI, 'mcp', '--root', folder];

async function connect(mode: 'legacy' | 'auto'): Promise<Client> {
  const connected = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await connected.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: arguments_(),
      env: { ...process.env, NETWORK_LOG: log } as Record<string, string>,
    }),
    { timeout: DEADLINE },
  );
  return (client = connected);
}

interface Told {
  readonly text: string;
  readonly isError: boolean;
}

async function ask(asked: Client, name: string, input: Record<string, unknown> = {}): Promise<Told> {
  const { content, isError } = await asked.callTool({ name, arguments: input }, { timeout: DEADLINE });
  const [first] = content as { readonly text: string }[];
  return { text: first!.text, isError: isError === true };
}

const biganzi = (...args: string[]): string =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' }).stdout;

it('a schema costs a model little, and no tool fills, ignores or switches off', () => {
  for (const { name, description, input } of TOOLS)
    expect(JSON.stringify({ name, description, inputSchema: input }).length, name).toBeLessThanOrEqual(1200);
  expect(TOOLS.map(({ name }) => name)).toEqual([
    'check',
    'apply_safe_fixes',
    'list_placeholders',
    'outline',
    'compare',
    'rules',
    'house_profile',
  ]);
  expect(TOOLS.filter(({ mayWrite }) => mayWrite).map(({ name }) => name)).toEqual(['apply_safe_fixes']);
});

describe.each(['legacy', 'auto'] as const)('the client of the SDK, opening %s', (mode) => {
  it('lists and calls every tool', async () => {
    const asked = await connect(mode);
    expect(asked.getProtocolEra()).toBe(mode === 'legacy' ? 'legacy' : 'modern');
    const { tools } = await asked.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const tool of tools) expect(JSON.stringify(tool.inputSchema).length).toBeLessThanOrEqual(1200);

    const checked = await ask(asked, 'check', { path: '讲话.txt' });
    expect(checked.text).toBe(biganzi('check', '--format', 'json', '讲话.txt'));
    expect(checked.text).toContain('punctuation/half-width');

    const brief = await ask(asked, 'check', { path: '讲话.txt', budget: 150 });
    expect(brief.text.length).toBeLessThan(400);
    expect(JSON.parse(brief.text)).toMatchObject({ left_out: expect.any(Number) });

    expect(JSON.parse((await ask(asked, 'list_placeholders', { path: '讲话.txt' })).text)).toMatchObject([
      { label: 'XX县', places: [{ line: 6, text: 'XX' }] },
    ]);
    expect(JSON.parse((await ask(asked, 'outline', { text: DRAFT })).text)).toEqual([
      { level: 0, line: 0, label: '在推进会上的讲话' },
      { level: 1, line: 4, label: '一、提高认识' },
      { level: 1, line: 8, label: '二、抓好落实' },
      { level: 0, line: 12, label: '同志们，让我们共同努力！', closing: true },
    ]);
    const changed = await ask(asked, 'compare', { old: '讲话.txt', new_text: DRAFT.replace('320家', '330家') });
    expect(JSON.parse(changed.text)).toMatchObject([{ kind: 'number', change: 'altered', old: { text: '320家' } }]);
    expect((await ask(asked, 'rules')).text).toContain('numbering/sequence');
    expect((await ask(asked, 'rules', { id: 'numbering/sequence' })).text).toMatch(/^# /);

    expect((await ask(asked, 'house_profile')).text).toContain('还没有学过');

    const dry = JSON.parse((await ask(asked, 'apply_safe_fixes', { path: '讲话.txt' })).text) as { text: string };
    expect(dry.text).toBe(DRAFT.replace('抓实,', '抓实，'));
    expect(fs.readFileSync(path.join(folder, '讲话.txt'), 'utf8')).toBe(DRAFT);
    const fixed = await ask(asked, 'apply_safe_fixes', { path: '讲话.txt', write: true });
    expect(JSON.parse(fixed.text)).toEqual({ file: '讲话.txt', written: true, facts: [] });
    expect(fs.readFileSync(path.join(folder, '讲话.txt'), 'utf8')).toBe(dry.text);
  });
});

it('says what the command line says, byte for byte, and leaves nothing to fix in three calls', async () => {
  const drafts = [path.resolve('test/samples'), path.resolve('../shared/seeds')].filter((from) => fs.existsSync(from));
  for (const from of drafts) fs.cpSync(from, path.join(folder, path.basename(from)), { recursive: true });
  const asked = await connect('auto');
  const names = drafts.flatMap((from) => fs.readdirSync(from).map((name) => `${path.basename(from)}/${name}`));
  expect((await ask(asked, 'check', { path: '.' })).text).toBe(biganzi('check', '--format', 'json', '.'));
  for (const name of names.filter((file) => /\.(?:txt|md|jhg)$/.test(file))) {
    await ask(asked, 'check', { path: name });
    await ask(asked, 'apply_safe_fixes', { path: name, write: true });
    const left = JSON.parse((await ask(asked, 'check', { path: name })).text) as { findings: { fix?: unknown }[] }[];
    expect(
      left.flatMap(({ findings }) => findings.filter(({ fix }) => fix)),
      name,
    ).toEqual([]);
  }
});

it('tells what the house has learned, with how sure it is and what a person said', async () => {
  const drafts = [
    '今年要坚持末位淘汰。\n基层的末位淘汰由各部自己定。\n',
    '一说末位淘汰，大家都紧张。\n干部的末位淘汰，要讲清道理。\n',
    '实行末位淘汰以来，风气好了。\n怎样看末位淘汰？\n',
  ];
  drafts.forEach((draft, i) => fs.writeFileSync(path.join(folder, `${i}.txt`), draft));
  biganzi('learn', '.');
  const file = path.join(folder, '.biganzi/house.json');
  const summary = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, summary.replace('"decisions": {}', '"decisions": { "末位淘汰": "不采纳" }'));
  const asked = await connect('auto');
  const told = await ask(asked, 'house_profile', { path: '1.txt' });
  expect(told.isError).toBe(false);
  const rows = JSON.parse(told.text) as { label?: string }[];
  expect(rows[0]).toEqual({ house: expect.stringMatching(/ 学习了 \d 篇$/) });
  expect(rows.find(({ label }) => label === '末位淘汰')).toEqual({
    kind: expect.stringContaining('用语和机构名'),
    label: '末位淘汰',
    sure: expect.stringMatching(/^\d+ 处 · \d 篇$/),
    decision: '不采纳',
  });
  expect(JSON.parse((await ask(asked, 'house_profile', { budget: 100 })).text)).toHaveProperty('rows');
  fs.writeFileSync(file, '{');
  expect(await ask(asked, 'house_profile')).toMatchObject({ isError: true });
});

it('one file that cannot be read hides nothing of the others, and what is wrong keeps to the budget', async () => {
  for (let i = 0; i < 40; i++) fs.writeFileSync(path.join(folder, `坏${i}.txt`), Buffer.from([0, 1, 2, 3, 0, 0, 0]));
  const asked = await connect('auto');
  const told = await ask(asked, 'check', { path: '.' });
  expect(told).toEqual({ text: biganzi('check', '--format', 'json', '.'), isError: false });
  expect(told.text).toContain('punctuation/half-width');
  const { content } = await asked.callTool(
    { name: 'check', arguments: { path: '.', budget: 300 } },
    { timeout: DEADLINE },
  );
  const [rows, notes] = content as { readonly text: string }[];
  expect(JSON.parse(rows!.text)).toHaveProperty('rows.0.rule', 'punctuation/half-width');
  expect(tokensOf(rows!.text) + tokensOf(notes!.text)).toBeLessThanOrEqual(300);
});

it('a budget too small for a row keeps what it says', async () => {
  const asked = await connect('auto');
  const texts = { old_text: '投资3亿元。', new_text: '投资4亿元。', budget: 100 };
  expect(JSON.parse((await ask(asked, 'compare', texts)).text)).toEqual({
    rows: [{ kind: 'number', change: 'altered', message: '数字由“3亿元”改成了“4亿元”，请核对。' }],
  });
});

it('reads a folder whose name begins with two dots', async () => {
  fs.mkdirSync(path.join(folder, '..旧稿'));
  fs.writeFileSync(path.join(folder, '..旧稿/一.txt'), DRAFT);
  const asked = await connect('auto');
  expect((await ask(asked, 'outline', { path: '..旧稿/一.txt' })).isError).toBe(false);
});

it('reads and writes nothing outside its folders, by no path and no link', async () => {
  const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-outside-'));
  fs.writeFileSync(path.join(outside, '外.txt'), DRAFT);
  fs.symlinkSync(path.join(outside, '外.txt'), path.join(folder, '链接.txt'));
  const asked = await connect('auto');
  for (const name of [path.join(outside, '外.txt'), '链接.txt', '../', '/etc/hostname', '没有.txt', '']) {
    for (const tool of ['check', 'apply_safe_fixes', 'outline', 'list_placeholders']) {
      const told = await ask(asked, tool, { path: name, ...(tool === 'apply_safe_fixes' && { write: true }) });
      expect([tool, name, told.isError && !told.text.includes('推进会')]).toEqual([
        tool,
        name,
        name !== '' || tool !== 'check',
      ]);
    }
    expect((await ask(asked, 'compare', { old: name, new_text: '' })).isError).toBe(true);
  }
  expect(fs.readFileSync(path.join(outside, '外.txt'), 'utf8')).toBe(DRAFT);
  fs.rmSync(outside, { recursive: true });
});

it('answers a wrong call with an error and goes on', async () => {
  const asked = await connect('auto');
  await expect(ask(asked, 'fill_placeholder', { path: '讲话.txt' })).rejects.toThrow();
  expect((await ask(asked, 'check', {})).isError).toBe(true);
  expect((await ask(asked, 'rules', { id: '没有' })).isError).toBe(true);
  const wrong = await ask(asked, 'check', { path: 3, rules: 'off' }).catch(() => ({ isError: true }));
  expect(wrong.isError).toBe(true);
  expect((await ask(asked, 'outline', { text: '' })).text).toBe('[]');
});

it('lives through garbage, a cancelled call and a thousand calls, and ends with its input', async () => {
  const server = spawn(process.execPath, arguments_(), { env: { ...process.env, NETWORK_LOG: log } });
  const answered = new Map<number, unknown>();
  let rest = '';
  const all = new Promise<void>((resolve) => {
    server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        const { id, result } = JSON.parse(line) as { id?: number; result?: unknown };
        if (typeof id === 'number' && id > 0) answered.set(id, result);
      }
      if (answered.has(1001)) resolve();
    });
  });
  const send = (message: unknown): void => void server.stdin.write(`${JSON.stringify(message)}\n`);
  server.stdin.write('不是 JSON\n{"jsonrpc":"2.0"}\n[]\n\n\u0000\n{"id":{}}\n');
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } };
  send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  send({ jsonrpc: '2.0', method: 'notifications/initialized' });
  send({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'check', arguments: { path: '.' } } });
  send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } });
  for (let id = 3; id <= 1001; id++)
    send({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'outline', arguments: { path: '讲话.txt' } } });
  await all;
  for (let id = 3; id <= 1001; id++)
    expect(answered.get(id), String(id)).toMatchObject({ content: [{ type: 'text' }] });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.stdin.end();
  expect(await ended).toBe(0);
});

it('refuses a root that is no folder', () => {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'mcp', '--root', path.join(folder, '讲话.txt')], {
    encoding: 'utf8',
  });
  expect([status, stderr.includes('没有这个文件夹')]).toEqual([2, true]);
});
