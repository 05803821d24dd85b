import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { startRawServer, type RawServer } from '../support/raw-server';

const PRELOAD = ['--import', pathToFileURL(path.resolve('test/support/no-network.mjs')).href];
const CLI = path.resolve('dist/cli.js');
const DRAFT =
  '在推进会上的讲话\n\n同志们：\n\n一、提高认识\n\n今天开会，很有必要，要认真贯彻落实贯彻落实会议精神。\n\n三、抓好落实\n\n要抓紧抓实,不得拖延，到XX县去看一看。\n\n同志们，让我们共同努力！\n';

let folder = '';
let log = '';
let server: RawServer | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-offline-'));
  log = path.join(folder, 'network.log');
  process.env['NETWORK_LOG'] = log;
  fs.writeFileSync(path.join(folder, 'a.txt'), DRAFT);
});
afterEach(() => {
  server?.kill();
  server = undefined;
  delete process.env['NETWORK_LOG'];
  fs.rmSync(folder, { recursive: true, force: true });
});
const asked = (): string => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
const node = (args: readonly string[], command: readonly string[] = [process.execPath]) =>
  spawnSync(command[0]!, [...command.slice(1), ...args], { cwd: folder, encoding: 'utf8' });

/** Check, fix and both ways of Word, by the built command line. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'a.txt'],
  ['check', '--format', 'sarif', 'a.txt'],
  ['check', '--fix', 'a.txt'],
  ['export', '--pinyin', '--speaking-time', 'a.txt'],
  ['fix', 'a.docx'],
];

it('the trap works', () => {
  for (const program of [
    "fetch('http://127.0.0.1')",
    "require('net').connect(1)",
    "require('http').get('http://127.0.0.1')",
  ])
    expect(node([...PRELOAD, '-e', program]).status).not.toBe(0);
  expect(asked().trim().split('\n')).toEqual(['fetch', 'net connect', 'net connect']);
});

describe('the command line opens no socket', () => {
  it('through check, fix and export', () => {
    for (const command of COMMANDS) {
      const { status, stderr } = node([...PRELOAD, CLI, ...command]);
      expect([0, 1], stderr).toContain(status);
    }
    expect(fs.existsSync(path.join(folder, 'a.批注.docx'))).toBe(true);
    expect(asked()).toBe('');
  });

  it.skipIf(spawnSync('unshare', ['-n', 'true']).status !== 0)(
    'and needs none: it runs without any network at all',
    () => {
      for (const command of COMMANDS)
        expect([0, 1]).toContain(node([CLI, ...command], ['unshare', '-n', process.execPath]).status);
      expect(fs.existsSync(path.join(folder, 'a.批注.docx'))).toBe(true);
    },
  );
});

it('the server opens no socket through a whole session', async () => {
  server = startRawServer({ flags: PRELOAD });
  const s = server;
  const uri = pathToFileURL(path.join(folder, 'a.jhg')).href;
  const ask = async (method: string, params: object): Promise<unknown> => {
    const { result, error } = await s.request(method, params).answer;
    expect(error, method).toBeUndefined();
    return result;
  };
  const at = { textDocument: { uri }, position: { line: 8, character: 0 } };
  const range = { start: at.position, end: { line: 8, character: 1 } };
  const { capabilities } = (await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'f' }],
    capabilities: { textDocument: { diagnostic: {} } },
  })) as { capabilities: Record<string, unknown> };
  expect(capabilities['diagnosticProvider']).toBeDefined();
  s.notify('initialized', {});
  s.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'speech-draft', version: 1, text: DRAFT } });
  s.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' }],
  });
  // words are loaded behind the first answer; they come with one of the next
  let items: readonly Diagnostic[] = [];
  for (let i = 0; i < 2000 && !items.some((d) => d.code === 'wording/duplicate'); i++)
    ({ items } = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as { items: Diagnostic[] });
  expect(items.map((d) => d.code)).toContain('wording/duplicate');
  await ask('textDocument/hover', at);
  await ask('textDocument/completion', at);
  await ask('textDocument/documentSymbol', at);
  await ask('textDocument/foldingRange', at);
  await ask('textDocument/codeAction', {
    ...at,
    range,
    context: { diagnostics: [], only: ['quickfix', 'source.fixAll'] },
  });
  for (const method of [
    'outline',
    'placeholders',
    'parallel',
    'finalCheck',
    'obstacles',
    'effectiveConfiguration',
    'cleanPaste',
  ])
    await ask(`biganzi/${method}`, { uri, rate: 200 });
  await ask('biganzi/rulePage', { rule: 'numbering/sequence' });
  const options = { preset: '公文', markOpen: true, pinyin: true, speakingRate: 200 };
  const { bytes } = (await ask('biganzi/exportWord', { uri, options })) as { bytes: string };
  expect(await ask('biganzi/importWord', { bytes })).toHaveProperty('text');
  await ask('workspace/executeCommand', { command: 'biganzi.server.allowWord', arguments: [uri, '某词'] });
  expect(fs.existsSync(path.join(folder, '.biganzi.json'))).toBe(true);
  await ask('shutdown', {});
  expect(asked()).toBe('');
});
