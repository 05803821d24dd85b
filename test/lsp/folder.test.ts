import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type Diagnostic,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FolderFixes } from '../../server/src/protocol/requests';
import { diskFiles } from '../../server/src/node/files';
import { draftFilesOf } from '../../server/src/node/draft-files';
import { PULLS, startTestClient, type TestClient, type TestServer } from '../support/lsp';

const SPEECH = '在全镇防汛工作会议上的讲话\n\n同志们：\n要绷紧弦,不松劲。\n';
const LETTER = '关于召开会议的通知\n\n各村,请于明日报名单。\n';
const ON = { settings: { workspace: { check: true } } };
/** As VS Code: it can be told later that drafts which are not open have findings. */
const LATER: ClientCapabilities = { ...PULLS, textDocument: { diagnostic: { dynamicRegistration: true } } };

let folder = '';
let client: TestClient | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '笔杆子 文件夹 '));
});
afterEach(async () => {
  await client?.dispose();
  client = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string | Buffer): string => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return pathToFileURL(file).href;
};
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const nameOf = (uri: string): string => path.relative(folder, decodeURIComponent(new URL(uri).pathname));
const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);

async function start(
  capabilities: ClientCapabilities,
  initializationOptions: unknown = ON,
  more: Partial<TestServer> = {},
): Promise<TestClient> {
  client = await startTestClient({ capabilities, initializationOptions, folders: [uriOf('')], ...more });
  return client;
}

/** A request without a place for parts of the answer: answered at once. */
async function walk(c: TestClient, before: Readonly<Record<string, string>> = {}): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = Object.entries(before).map(([name, value]) => ({ uri: uriOf(name), value }));
  return c.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
}
const rows = ({ items }: WorkspaceDiagnosticReport): unknown[] =>
  items.map((item) => [nameOf(item.uri), item.kind === 'full' ? codes(item.items) : item.kind]);

/** A request that stays open: its parts as they come, newest last, and how it is ended. */
function follow(c: TestClient): { parts: WorkspaceDocumentDiagnosticReport[]; cancel(): Promise<unknown> } {
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  const source = new CancellationTokenSource();
  c.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => {
    parts.push(...items);
    c.heard();
  });
  const answer = c.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [], partialResultToken: 'parts' },
    source.token,
  );
  return {
    parts,
    async cancel() {
      source.cancel();
      return answer.catch((error: { code?: number }) => error.code);
    },
  };
}

describe('drafts that are not open', () => {
  beforeEach(() => {
    write('一月/讲话.txt', SPEECH);
    write('二月/稿.讲话稿', '一、加强领导\n要绷紧弦,不松劲。\n');
    write('通知.txt', LETTER);
    write('node_modules/讲话.txt', SPEECH);
    write('.git/讲话.txt', SPEECH);
    write('归档/讲话.txt', SPEECH);
    write('.biganzi.json', '{ "ignorePaths": ["归档/"] }');
  });

  it('are checked where they are speeches, once asked', async () => {
    const c = await start(PULLS);
    expect(c.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    expect(rows(await walk(c))).toEqual([
      ['一月/讲话.txt', ['punctuation/half-width']],
      ['二月/稿.讲话稿', ['punctuation/half-width']],
    ]);
  });

  it('are left alone by default', async () => {
    const c = await start(PULLS, {});
    expect(rows(await walk(c))).toEqual([]);
  });

  it('are not told again while they are as they were, and forgotten when they are gone', async () => {
    const c = await start(PULLS);
    const first = await walk(c);
    const before = Object.fromEntries(first.items.map(({ uri, resultId }) => [nameOf(uri), resultId!]));
    fs.rmSync(path.join(folder, '二月'), { recursive: true });
    expect(rows(await walk(c, before))).toEqual([
      ['一月/讲话.txt', 'unchanged'],
      ['二月/稿.讲话稿', []],
    ]);
  });

  it('come one by one to a client that takes parts, which then hears of what changes', async () => {
    const c = await start(LATER);
    expect(c.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
    await c.until('registrations', () => c.registered.includes('textDocument/diagnostic'));
    const { parts, cancel } = follow(c);
    await c.until('both drafts', () => parts.length === 2);
    // what is open is told of by itself
    await c.open(uriOf('一月/讲话.txt'), SPEECH);
    await c.until('the opened one is taken back', () => parts.length === 3);
    expect([nameOf(parts[2]!.uri), parts[2]]).toMatchObject(['一月/讲话.txt', { kind: 'full', items: [] }]);
    write('二月/稿.讲话稿', '一、加强领导\n要绷紧弦，不松劲。\n');
    await c.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('二月/稿.讲话稿'), type: 2 }],
    });
    await c.until('the mended one', () => parts.length === 4);
    expect([nameOf(parts[3]!.uri), parts[3]]).toMatchObject(['二月/稿.讲话稿', { kind: 'full', items: [] }]);
    expect(await cancel()).toBe(LSPErrorCodes.RequestCancelled);
  });

  it('are pushed to a client that does not pull, and taken back when they are opened and mended', async () => {
    const c = await start({});
    const of = (name: string): unknown[] =>
      c.pushed.filter(({ uri }) => nameOf(uri) === name).map(({ diagnostics }) => codes(diagnostics));
    await c.until('both drafts', () => c.pushed.length === 2);
    expect(of('一月/讲话.txt')).toEqual([['punctuation/half-width']]);
    await c.open(uriOf('一月/讲话.txt'), SPEECH.replace(',', '，'));
    await c.until('the opened one', () => of('一月/讲话.txt').length === 2);
    expect(of('一月/讲话.txt')).toEqual([['punctuation/half-width'], []]);
  });
});

describe('a folder with more drafts than are gone through', () => {
  beforeEach(() => {
    for (const name of ['甲.txt', '乙.txt', '丙.txt']) write(name, SPEECH);
  });
  const few = { files: { ...diskFiles, drafts: draftFilesOf(2) } };

  it('says so, once', async () => {
    const c = await start(PULLS, ON, few);
    expect((await walk(c)).items).toHaveLength(2);
    await walk(c);
    await c.until('a message', () => c.shown.length > 0);
    expect(c.shown).toEqual([
      `${folder}：文件太多，没有打开的稿件只检查了前 2 份。要检查其余的，请把下级文件夹单独打开。`,
    ]);
  });

  it('says so where it is mended', async () => {
    const c = await start(PULLS, {}, few);
    const fixes: FolderFixes = await c.connection.sendRequest('biganzi/fixFolder', { folder: uriOf('') });
    expect([fixes.checked, fixes.limit]).toEqual([2, 2]);
  });
});

describe('biganzi/fixFolder', () => {
  const fixes = (c: TestClient, name = ''): Promise<FolderFixes> =>
    c.connection.sendRequest('biganzi/fixFolder', { folder: uriOf(name) });

  it('leaves alone what ignorePaths names, open or not, from whatever folder it starts', async () => {
    for (const name of ['归档/甲.txt', '归档/打开的.txt', '二月/归档/乙.txt', '二月/丙.txt']) write(name, SPEECH);
    const c = await start(PULLS, { settings: { ignorePaths: ['/归档', '二月/归档'] } });
    await c.open(uriOf('归档/打开的.txt'), SPEECH);
    const mended = async (name?: string) => (await fixes(c, name)).drafts.map(({ uri }) => nameOf(uri));
    expect(await mended()).toEqual(['二月/丙.txt']);
    expect(await mended('二月')).toEqual(['二月/丙.txt']);
    expect(await mended('归档')).toEqual([]);
    // a file of the folder has patterns of its own, beside those of the settings
    write('二月/.biganzi.json', '{ "ignorePaths": ["丙.txt"] }');
    await c.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { biganzi: { ignorePaths: ['/归档'] } },
    });
    expect(await mended()).toEqual(['二月/归档/乙.txt']);
  });

  it('knows an open draft by each spelling of its address', async () => {
    write('讲话(1).txt', SPEECH);
    const c = await start(PULLS, {});
    const typed = SPEECH.replace(',', '，');
    const spelled = uriOf('讲话(1).txt')
      .replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
      .replace('(', '%28');
    await c.open(spelled, typed);
    expect(await fixes(c)).toMatchObject({ drafts: [], checked: 1 });
  });

  it('gives the edits of all safe fixes, by draft and line, and writes nothing', async () => {
    write('讲话.txt', SPEECH);
    write('打开的.txt', SPEECH);
    write('通知.txt', LETTER);
    const c = await start(PULLS, {});
    const typed = SPEECH.replace(',', '，').replace('不松劲。', '不松劲。。');
    await c.open(uriOf('打开的.txt'), typed);
    const { drafts, checked, otherEncodings } = await fixes(c);
    expect(checked).toBe(2);
    expect(otherEncodings).toEqual([]);
    // with the text that they are for, which an editor holds against its own
    expect(drafts.map(({ uri, text, edits }) => [nameOf(uri), text, edits.map((e) => [e.newText, e.label])])).toEqual([
      ['打开的.txt', typed, [['', '标点重复']]],
      ['讲话.txt', SPEECH, [['，', '半角标点']]],
    ]);
    expect(fs.readFileSync(path.join(folder, '讲话.txt'), 'utf8')).toBe(SPEECH);
  });

  it('leaves a draft alone that an editor would decode otherwise, and names it', async () => {
    write('旧稿.txt', iconv.encode(SPEECH, 'gb18030'));
    const c = await start(PULLS, {});
    const { drafts, otherEncodings } = await fixes(c);
    expect(drafts).toEqual([]);
    expect(otherEncodings.map(nameOf)).toEqual(['旧稿.txt']);
    // bytes that are no character would be written back as others
    write('残稿.txt', Buffer.concat([Buffer.from(SPEECH), Buffer.from([0xe4, 0xb8])]));
    expect((await fixes(c)).drafts.map(({ uri }) => nameOf(uri))).not.toContain('残稿.txt');
  });
});
