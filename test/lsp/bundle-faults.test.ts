import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { DEADLINE } from '../support/deadline';
import { DIST, startRawServer, type RawServer } from '../support/raw-server';

const TEXT = '一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实。\n';
const FOUND = ['punctuation/half-width', 'numbering/sequence'];

let folder = '';
let server: RawServer | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '笔杆子 安装 '));
  fs.chmodSync(folder, 0o755);
});
afterEach(() => {
  server?.kill();
  server = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const result = look();
    if (result !== undefined) return result;
    if (server?.alive === false) throw new Error(`the server has ended before: ${what}; ${server.errors}`);
    if (Date.now() > end) throw new Error(`not within ${DEADLINE} ms: ${what}; ${server?.errors ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const logged = (s: RawServer): string[] => s.heard('window/logMessage').map((p) => (p as { message: string }).message);

async function shakeHands(s: RawServer): Promise<void> {
  await s.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} }).answer;
  s.notify('initialized', {});
}
/** Findings of the draft, pushed. */
async function findings(s: RawServer): Promise<unknown[]> {
  s.notify('textDocument/didOpen', {
    textDocument: { uri: 'file:///a.jhg', languageId: 'speech-draft', version: 1, text: TEXT },
  });
  const push = await until('findings', () =>
    s.heard('textDocument/publishDiagnostics').find((p) => (p as { uri: string }).uri === 'file:///a.jhg'),
  );
  return (push as { diagnostics: Diagnostic[] }).diagnostics.map((d) => d.code);
}

describe('word data', () => {
  const dictionary = (): string => path.join(folder, 'jieba', 'words.bin');
  const everyFile = (): string[] =>
    fs
      .readdirSync(path.join(folder, 'jieba'), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, 'jieba', name))
      .filter((file) => fs.statSync(file).isFile());
  it.each<[string, () => void, RegExp]>([
    ['whole, in a folder with Chinese and blanks', () => undefined, /^words: /],
    ['that may not be read', () => everyFile().forEach((file) => fs.chmodSync(file, 0)), /^no words: /],
    [
      'of the right size but of other bytes',
      () =>
        everyFile()
          .filter((file) => !file.endsWith('files.json'))
          .forEach((file) => fs.writeFileSync(file, Buffer.alloc(fs.statSync(file).size, 0xe7))),
      /^no words: /,
    ],
    [
      'with a dictionary of the right size but of other bytes',
      () => fs.writeFileSync(dictionary(), Buffer.alloc(fs.statSync(dictionary()).size, 0xe7)),
      /^(?:words: nodejieba|no words: jieba)/,
    ],
    ['whose list is no list', () => fs.writeFileSync(path.join(folder, 'jieba', 'files.json'), '[]'), /^words: /],
    [
      'that is a folder',
      () => (fs.rmSync(dictionary(), { force: true }), fs.mkdirSync(dictionary())),
      /^(?:no )?words: /,
    ],
  ])('%s: the server lives and says what it has', async (_, harm, expected) => {
    fs.cpSync(DIST, folder, { recursive: true });
    harm();
    // root may read everything
    server = startRawServer({ folder, ...(process.getuid?.() === 0 && { uid: 65534 }) });
    await shakeHands(server);
    expect(await findings(server)).toEqual(FOUND);
    const s = server;
    await until('word about words', () => logged(s).find((l) => expected.test(l)));
    expect(s.alive).toBe(true);
  });
});

describe('a client that errs', () => {
  it('and asks before the handshake gets errors or empty answers, and is served afterwards', async () => {
    server = startRawServer();
    const methods = [
      'textDocument/hover',
      'textDocument/diagnostic',
      'biganzi/outline',
      'workspace/executeCommand',
      'none',
    ];
    server.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///b.jhg', languageId: 'speech-draft', version: 1, text: TEXT },
    });
    const answers = methods.map(
      (m) => server!.request(m, { textDocument: { uri: 'file:///b.jhg' }, position: { line: 0, character: 0 } }).answer,
    );
    await Promise.all(answers);
    await shakeHands(server);
    expect(await findings(server)).toEqual(FOUND);
  });

  it('and names folders that are none is served', async () => {
    server = startRawServer();
    const { error } = await server.request('initialize', {
      capabilities: {},
      workspaceFolders: [
        { uri: 'file:///%E0%A4%A', name: '' },
        { uri: 'file://host/share', name: '' },
        { uri: 'x', name: '' },
      ],
    }).answer;
    expect(error).toBeUndefined();
    server.notify('initialized', {});
    expect(await findings(server)).toEqual(FOUND);
  });

  it('and refuses what it has promised does not bring the server down', async () => {
    server = startRawServer();
    await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      // the raw client answers every request of the server with an error
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
      },
    }).answer;
    server.notify('initialized', {});
    server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    expect(await findings(server)).toEqual(FOUND);
    expect(server.alive).toBe(true);
  });

  it('and sends what is no message is answered, or the server ends: it never hangs on', async () => {
    for (const bytes of [
      'Content-Length: x\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'Content-Length: 5\r\n\r\n{"a":',
      'Content-Length: 2\r\n\r\n[]',
      '\0'.repeat(1000),
    ]) {
      const s = (server = startRawServer());
      await shakeHands(s);
      s.write(bytes);
      const answer = s.request('biganzi/rulePage', { rule: 'numbering/sequence' }).answer.then(
        () => 'answered',
        () => 'ended',
      );
      s.child.stdin!.end();
      expect(['answered', 'ended']).toContain(await answer);
      await until('its end', () => (s.alive ? undefined : true));
    }
  });

  it('and goes away in the middle of a check takes the server with it', async () => {
    const s = (server = startRawServer());
    await shakeHands(s);
    s.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///a.jhg', languageId: 'speech-draft', version: 1, text: TEXT.repeat(5000) },
    });
    s.child.stdout!.destroy();
    s.child.stdin!.end();
    await until('its end', () => (s.alive ? undefined : true));
  });
});
