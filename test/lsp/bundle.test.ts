import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { DEADLINE } from '../support/deadline';

const dist = path.resolve(import.meta.dirname, '../../dist');

let child: ChildProcess | undefined;
beforeAll(() => {
  if (!fs.existsSync(path.join(dist, 'server.js'))) throw new Error('dist/ is missing: npm run build first');
});
afterEach(() => {
  child?.kill();
});

/** Starts a built server as another editor would, and shakes hands. */
async function start(folder: string): Promise<{ connection: ProtocolConnection; log: string[] }> {
  child = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const log: string[] = [];
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return { connection, log };
}

/** Opens a draft and waits for the findings that are pushed. */
function findings(connection: ProtocolConnection, text: string): Promise<Diagnostic[]> {
  const heard = new Promise<Diagnostic[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no findings within ${DEADLINE} ms`)), DEADLINE);
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
      clearTimeout(timer);
      resolve(diagnostics);
    });
  });
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'file:///a.jhg', languageId: 'speech-draft', version: 1, text },
  });
  return heard;
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + DEADLINE;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${DEADLINE} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map((d) => d.code);
const TEXT = '一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实。\n';

describe('dist/server.js --stdio', () => {
  it('finds slips, then loads its words', async () => {
    const { connection, log } = await start(dist);
    const diagnostics = await findings(connection, TEXT);
    expect(codes(diagnostics)).toEqual(['punctuation/half-width', 'numbering/sequence']);
    expect(diagnostics[0]!.codeDescription!.href).toMatch(/^file:.*\/rules\/punctuation-half-width\.md$/);
    await until(() => log.some((l) => /^words: jieba/.test(l)));
  });

  it.each([
    [
      'a truncated dictionary',
      (jieba: string) => fs.truncateSync(path.join(jieba, 'words.bin'), 1000),
      /^(?:no words: jieba|words: nodejieba)/,
    ],
    ['no dictionary at all', (jieba: string) => fs.rmSync(jieba, { recursive: true }), /^no words: /],
  ])('lives with %s, in a folder with Chinese and blanks', async (_, harm, expected) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), '笔杆子 服务 '));
    fs.cpSync(dist, folder, { recursive: true });
    harm(path.join(folder, 'jieba'));
    const { connection, log } = await start(folder);
    expect(codes(await findings(connection, TEXT))).toEqual(['punctuation/half-width', 'numbering/sequence']);
    await until(() => log.some((l) => expected.test(l)));
    fs.rmSync(folder, { recursive: true });
  });
});

describe('the bundles', () => {
  const names = fs.existsSync(dist)
    ? fs.readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.js'))
    : ['server.js'];
  const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8');
  const modulesOf = (file: string): string[] =>
    [...read(file).matchAll(/\b(?:require|import)\(["'`]([^"'`]+)["'`]\)/g)].map((m) => m[1]!.replace(/^node:/, ''));

  // vscode-languageserver's own socket transport is the one user of net, cut out by the build
  it.each(names)('%s opens no socket', (file) => {
    const sockets = /^(?:net|https?|http2|tls|dgram|dns|undici|inspector)(?:\/|$)|^[a-z]+:\/\//;
    expect(modulesOf(file).filter((m) => sockets.test(m))).toEqual([]);
    // globals of Node and of browsers; a method of that name is another thing
    const globals =
      /(?<![.\w$]|async )(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b\s*\(/g;
    expect(read(file).match(globals) ?? []).toEqual([]);
    expect(read(file)).not.toMatch(/sendBeacon|new (?:XMLHttpRequest|WebSocket|EventSource)/);
  });

  // The client starts the server, and one thread the LibreOffice that the user asks for.
  const starters = ['language-client.js', 'office.js'];
  it.each(names.filter((n) => !starters.includes(n)))('%s starts no program', (file) => {
    expect(modulesOf(file).filter((m) => /^(?:child_process|cluster)$/.test(m))).toEqual([]);
  });

  it('the pages of the preview and of the parallel table may fetch nothing', () => {
    const policies = read('extension.js').match(/default-src 'none';[^`"]*/g) ?? [];
    expect(policies).toHaveLength(2);
    for (const policy of policies)
      expect(policy).not.toMatch(/https?:|\*|connect-src|unsafe-eval|script-src[^;]*unsafe/);
  });

  it('keeps the client within 900 KB, and what every window reads within 100', () => {
    const size = (file: string): number => fs.statSync(path.join(dist, file)).size;
    expect(size('extension.js')).toBeLessThanOrEqual(100 * 1024);
    const all = ['extension.js', 'language-client.js', 'preview.js', 'parallel.js'].map(size);
    expect(all.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(900 * 1024);
    // that of a browser is one file, which is in another package
    expect(size('web/extension.js')).toBeLessThanOrEqual(600 * 1024);
  });

  // The launcher runs it as a script of `vm`, where each import that is left fails when it is come to.
  it('code.js leaves no import to Node', () => {
    expect(read('code.js').match(/(?<![.\w$])import\s*\([^)]{0,40}/g) ?? []).toEqual([]);
  });

  it.each(['web/extension.js', 'web/server.js'])('%s asks for no module but vscode', (file) => {
    // as the build writes it; one in single quotes stands in the text of a message
    const asked = [...read(file).matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(asked.filter((name) => name !== 'vscode')).toEqual([]);
  });
});
