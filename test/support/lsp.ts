import path from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { TypoJudge } from '../../server/src/facts/words';
import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { diskFiles } from '../../server/src/node/files';
import { createSnippets } from '../../server/src/node/snippets';
import type { Files } from '../../server/src/lsp/host';
import { startServer } from '../../server/src/lsp/server';
import { DEADLINE } from './deadline';
import { createSpeechService, type SpeechService } from '../../server/src/service';

/** Capabilities of a client that pulls diagnostics. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

/** A client of an in-process server, over paired streams. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Diagnostics pushed so far, newest last. */
  readonly pushed: { readonly uri: string; readonly version?: number; readonly diagnostics: readonly Diagnostic[] }[];
  readonly refreshes: { count: number };
  /** Methods that the server has registered later. */
  readonly registered: string[];
  /** Looks again whether what is waited for has come. */
  heard(): void;
  /** Messages shown to the user. */
  readonly shown: string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** Resolves when the condition holds after some message; rejects at the deadline. */
  until(what: string, condition: () => boolean): Promise<void>;
  /** Keeps back what is sent until the function that it returns is called: then it arrives in one piece. */
  hold(): () => void;
  dispose(): Promise<void>;
}

export interface TestServer {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  readonly segmenter?: Promise<Segmenter>;
  readonly service?: SpeechService;
  readonly judge?: TypoJudge;
  readonly files?: Files;
}

/** Starts a server and a client and shakes hands. */
export async function startTestClient(options: TestServer = {}): Promise<TestClient> {
  let held: Buffer[] | undefined;
  const up = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (held) held.push(chunk);
      else this.push(chunk);
      done();
    },
  });
  const down = new PassThrough();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    service: options.service ?? createSpeechService(),
    version: '0',
    startSegmenter: async () =>
      options.segmenter ? { segmenter: await options.segmenter } : { reason: 'none in this test' },
    files: options.files ?? diskFiles,
    defer: setImmediate,
    ...(options.judge && { loadTypoModel: () => Promise.resolve({ judge: options.judge! }) }),
    today: () => '2026-11-28',
    pageOf: () => undefined,
    snippets: createSnippets(path.resolve(import.meta.dirname, '../../snippets')),
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const waiting = new Set<() => void>();
  const heard = (): void => waiting.forEach((check) => check());
  const told = hear(connection, heard);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: 'f' })),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    ...told,
    heard,
    open: (uri, text, languageId = 'speech-draft') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    async pull(uri) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
      return report.items;
    },
    until: (what, condition) => until(waiting, what, condition),
    hold() {
      const kept = (held = [] as Buffer[]);
      return () => {
        held = undefined;
        up.push(Buffer.concat(kept));
      };
    },
    async dispose() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      up.destroy();
      down.destroy();
    },
  };
}

/** Keeps what the server says of itself; `heard` is called after each. */
function hear(
  connection: ProtocolConnection,
  heard: () => void,
): Pick<TestClient, 'pushed' | 'refreshes' | 'registered' | 'shown'> {
  const pushed: TestClient['pushed'] = [];
  const refreshes = { count: 0 };
  const registered: string[] = [];
  const shown: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: TestClient['pushed'][number]) => {
    pushed.push(params);
    heard();
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes.count++;
    heard();
    return null;
  });
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    heard();
    return null;
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
    heard();
  });
  connection.onNotification('window/logMessage', () => heard());
  return { pushed, refreshes, registered, shown };
}

function until(waiting: Set<() => void>, what: string, condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(check);
      reject(new Error(`not within ${DEADLINE} ms: ${what}`));
    }, DEADLINE);
    const check = (): void => {
      if (!condition()) return;
      clearTimeout(timer);
      waiting.delete(check);
      resolve();
    };
    waiting.add(check);
    check();
  });
}

/** The same with a client that pulls findings and has a draft open. */
export async function startWithDraft(uri: string, text: string, options: TestServer = {}): Promise<TestClient> {
  const client = await startTestClient({ capabilities: PULLS, ...options });
  await client.open(uri, text);
  return client;
}
