import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { exportDocx } from '../../server/src/docx/export';
import type { ClientRequests, Requests } from '../../server/src/protocol/requests';
import { createSpeechService } from '../../server/src/service';
import { ofdFile, ofdText, odtFile, rtfFile } from '../documents/documents';
import { spreadsheet } from '../docx/sheet-file';
import { DEADLINE } from '../support/deadline';

const root = path.resolve(import.meta.dirname, '../..');
const at = (name: string): string => path.join(root, name);
const folder = (name: string): string[] => fs.readdirSync(at(name)).map((file) => `${name}/${file}`);
/** Bytes of a buffer of their own, as the client has them. */
const read = (name: string): Uint8Array => Uint8Array.from(fs.readFileSync(at(name)));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Files that the client holds, by address. */
const files = new Map<string, string>();
const said: string[] = [];
const answers: { readonly [M in keyof ClientRequests]: (params: never) => unknown } = {
  'biganzi/asset': ({ name }: { name: string }) => read(name),
  'biganzi/fileState': ({ uri }: { uri: string }) => {
    const text = files.get(uri);
    return text === undefined ? null : { kind: 'file', bytes: Buffer.byteLength(text), changed: text.length };
  },
  'biganzi/readFile': ({ uri }: { uri: string }) => Buffer.from(files.get(uri)!).toString('base64'),
  'biganzi/listFolder': () => [],
  'biganzi/writeFile': ({ uri, text }: { uri: string; text: string }) => {
    files.set(uri, text);
    return null;
  },
};

/** What every check reads. */
const assets = () => {
  const names = ['dist/indexes.bin', ...folder('dist/tables'), ...folder('snippets')];
  return Object.fromEntries(names.map((name) => [name, read(name)]));
};
/** The first thing that a worker says. */
const firstOf = (started: Worker): Promise<{ readonly failed?: string }> =>
  new Promise((resolve, reject) => {
    started.once('message', resolve);
    started.once('error', reject);
  });

let worker: Worker;
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
const awaited: { readonly method: string; readonly heard: () => void }[] = [];
let id = 0;
const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
function ask<R>(method: string, params: unknown): Promise<R> {
  return new Promise<R>((resolve, reject) => {
    waiting.set(++id, { resolve: resolve as (value: unknown) => void, reject });
    send({ id, method, params });
  });
}
const request = <M extends keyof Requests>(method: M, params: Requests[M]['params']) =>
  ask<Requests[M]['result']>(method, params);
const next = (method: string): Promise<void> => new Promise((resolve) => void awaited.push({ method, heard: resolve }));

function take(message: Message): void {
  if (message.method === 'window/showMessage') said.push(String(message.params!['message']));
  if (message.method !== undefined) {
    for (const one of awaited.filter(({ method }) => method === message.method)) {
      awaited.splice(awaited.indexOf(one), 1);
      one.heard();
    }
    if (message.id === undefined) return;
    const answer = new Map<string, (params: never) => unknown>(Object.entries(answers)).get(message.method);
    return send({ id: message.id, result: answer ? answer(message.params as never) : null });
  }
  const asked = waiting.get(message.id!);
  if (message.error) asked?.reject(new Error(message.error.message));
  else asked?.resolve(message.result);
}

const URI = 'memfs:/%E7%A8%BF%E4%BB%B6/a.jhg';
const SAMPLE = at('test/samples/2-工作会议.txt');
const TEXT = fs.readFileSync(SAMPLE, 'utf8');
const open = (uri: string, text: string, languageId = 'speech-draft'): void =>
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });

beforeAll(async () => {
  const bundle = at('dist/web/server.js');
  if (!fs.existsSync(bundle)) throw new Error('dist/ is missing: npm run build first');
  worker = new Worker(at('test/support/browser-worker.mjs'), { workerData: { bundle } });
  const first = firstOf(worker);
  worker.postMessage({ assets: assets() });
  expect((await first).failed).toBeUndefined();
  worker.on('message', take);
  files.set('memfs:/%E7%A8%BF%E4%BB%B6/.biganzi.json', '{ "export": { "preset": "公文" } }');
  await ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'memfs:/%E7%A8%BF%E4%BB%B6', name: '稿件' }],
    initializationOptions: { states: true, files: true },
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  send({ method: 'initialized', params: {} });
}, DEADLINE);
afterAll(() => worker.terminate());

const placed = (rule: string, { start, end }: Diagnostic['range']): string =>
  `${start.line}:${start.character}-${end.character} ${rule}`;

describe('a worker in which no server can start', () => {
  it.each([
    ['says why at once', { listensToNothing: true }, { assets: assets() }, 'nothing listens here'],
    ['says so of files that are not there', {}, {}, /./],
  ])('%s', async (_, workerData, message, expected) => {
    const other = new Worker(at('test/support/browser-worker.mjs'), {
      workerData: { bundle: at('dist/web/server.js'), ...workerData },
    });
    const first = firstOf(other);
    other.postMessage(message);
    expect((await first).failed).toMatch(expected);
    await other.terminate();
  });
});

describe('the server in a worker of a browser', () => {
  it('finds what the command line finds, words and open typos with it', async () => {
    const refreshed = next('workspace/diagnostic/refresh');
    open(URI, TEXT);
    const pull = () => ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    await pull();
    // words have been loaded
    await refreshed;
    const { items } = await pull();
    const { stdout } = spawnSync(process.execPath, [at('dist/cli.js'), 'check', '--format', 'json', SAMPLE]);
    const [told] = JSON.parse(stdout.toString()) as { findings: { rule: string; range: Diagnostic['range'] }[] }[];
    expect(items.length).toBeGreaterThan(2);
    expect(items.map(({ code, range }) => placed(code as string, range)).sort()).toEqual(
      told!.findings.map(({ rule, range }) => placed(rule, range)).sort(),
    );
  });

  it('makes the Word file that the desktop makes, as the folder of the client says', async () => {
    const file = await request('biganzi/exportWord', { uri: URI, rate: 200 });
    const service = createSpeechService();
    const { configuration } = service.configure([{ export: { preset: '公文' } }]);
    const desktop = await exportDocx(service.parse(TEXT), configuration.export, 200);
    expect(Buffer.from(file!.bytes, 'base64').equals(Buffer.from(desktop.bytes))).toBe(true);
    const back = await request('biganzi/importWord', { bytes: file!.bytes });
    expect(back).toMatchObject({ text: expect.stringContaining('同志们：') as string });
  });

  it.each([
    ['.rtf', rtfFile("\\'b8\\'f7{\\listtext 1.\\tab}\\u21516 ?\\par")],
    ['.odt', odtFile('<text:p>各同</text:p>')],
    ['.ofd', ofdFile([ofdText(10, 10, '各同')])],
  ])('reads %s without Node', async (_, bytes) => {
    const answer = await request('biganzi/importWord', { bytes: Buffer.from(bytes).toString('base64') });
    expect(JSON.stringify(answer)).toContain('同');
  });

  it('fills from CSV and from a spreadsheet', async () => {
    const uri = 'untitled:b';
    open(uri, '××县长，同志们：\n');
    expect(await request('biganzi/blankTable', { uri })).toContain('县长');
    for (const [table, format] of [
      ['"××县长",王县长', 'csv'],
      [Buffer.from(spreadsheet({ rows: '' })).toString('base64'), 'xlsx'],
    ] as const)
      expect(await request('biganzi/fillTable', { uri, table, format })).toHaveProperty('edits');
  });

  it('reads Markdown with its entities', async () => {
    const uri = 'untitled:c';
    open(uri, '# 讲话\n\n同志们：&copy;&ensp;**大家好**\n', 'markdown');
    expect(await request('biganzi/exportWord', { uri, rate: 200 })).toHaveProperty('bytes');
  });

  it('keeps what is ignored in a file that the client writes', async () => {
    const row = { rule: 'wording/typo', text: '甲', context: '⟦甲⟧' };
    await ask('workspace/executeCommand', { command: 'biganzi.server.ignoreHere', arguments: [URI, row] });
    expect(said).toEqual([]);
    expect(files.get('memfs:/%E7%A8%BF%E4%BB%B6/.biganzi/ignore.json')).toContain('甲');
  });

  it('says in one line that a house is learned elsewhere', async () => {
    const answer = await request('biganzi/learn', { folders: ['memfs:/%E7%A8%BF%E4%BB%B6'] });
    expect(answer).toEqual({ problem: expect.stringContaining('只能在桌面版进行') as string });
  });
});
