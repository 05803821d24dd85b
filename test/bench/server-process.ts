import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** The server as a process of its own, and a client that talks to it over its pipes. */
export interface Server {
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** Bytes that it has sent. */
  sent(): number;
  /** Resolves with the next findings that are pushed. */
  pushed(): Promise<void>;
  /** Resident memory now, in MB; NaN where the system does not tell. */
  memory(): number;
  /** Resolves when the server asks for new diagnostics: words are there. */
  refreshed(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server for a client that pulls diagnostics, or for one that they are pushed to. */
export async function start(pulls = true): Promise<Server> {
  const child = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let refresh: () => void = () => undefined;
  const refreshed = new Promise<void>((resolve) => (refresh = resolve));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refresh();
    return null;
  });
  let sent = 0;
  child.stdout.on('data', (chunk: Buffer) => (sent += chunk.length));
  let push: () => void = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', () => push());
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { ...(pulls && { diagnostic: {} }), completion: { completionItem: { snippetSupport: true } } },
      workspace: { ...(pulls && { diagnostics: { refreshSupport: true } }), workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: { states: true },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities,
    sent: () => sent,
    pushed: () => new Promise((resolve) => (push = resolve)),
    memory() {
      try {
        const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      } catch {
        return NaN;
      }
    },
    refreshed: () => refreshed,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** Opens a draft. */
export async function open(server: Server, uri: string, text: string): Promise<void> {
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'speech-draft', version: 1, text },
  });
}

/** Asks for the findings of a draft. */
export const pull = (server: Server, uri: string): Promise<unknown> =>
  server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
