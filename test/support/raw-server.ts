import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node';
import { DEADLINE } from './deadline';

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server process spoken to message by message, well formed or not. */
export interface RawServer {
  /** Sends a request; the answer comes whenever it comes, also an error. Rejects when the server has ended. */
  request(method: unknown, params?: unknown): { readonly id: number; readonly answer: Promise<Answer> };
  notify(method: unknown, params?: unknown): void;
  /** Bytes as they are, past all framing. */
  write(bytes: string | Uint8Array): void;
  readonly alive: boolean;
  /** Parameters of each notification of a method so far. */
  heard(method: string): readonly unknown[];
  /** What the server has written on standard error. */
  readonly errors: string;
  readonly child: ChildProcess;
  kill(): void;
}

/** Folder of the built server. */
export const DIST = path.resolve('dist');

export interface RawOptions {
  /** Folder of `server.js`. */
  readonly folder?: string;
  /** Of Node. */
  readonly flags?: readonly string[];
  /** User to run as. */
  readonly uid?: number;
}

/** Starts a built server on standard input and output. */
export function startRawServer({ folder = DIST, flags = [], uid }: RawOptions = {}): RawServer {
  const file = path.join(folder, 'server.js');
  if (!fs.existsSync(file)) throw new Error('dist/ is missing: npm run build first');
  const child = spawn(process.execPath, [...flags, file, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  // a dead server breaks the pipe; its end is told by `exit`
  child.stdin.on('error', () => undefined);
  const pending = new Map<unknown, { resolve: (a: Answer) => void; reject: (e: Error) => void }>();
  let alive = true;
  child.on('exit', (code, signal) => {
    alive = false;
    for (const { reject } of pending.values())
      reject(new Error(`the server has ended (${code ?? signal}): ${errors.slice(-2000)}`));
    pending.clear();
  });
  const writer = new StreamMessageWriter(child.stdin);
  const send = (message: object): void => void writer.write(message as Message).catch(() => undefined);
  let next = 1;
  const notified: { readonly method: string; readonly params: unknown }[] = [];
  new StreamMessageReader(child.stdout).listen((message) => {
    const { id, method, ...answer } = message as { id?: unknown; method?: string } & Answer;
    if (method === undefined) {
      pending.get(id)?.resolve(answer);
      pending.delete(id);
    } else if (id === undefined) notified.push({ method, params: (message as { params?: unknown }).params });
    else send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'not here' } });
  });
  return {
    child,
    request(method, params) {
      const id = next++;
      const answer = new Promise<Answer>((resolve, reject) => {
        if (!alive) return reject(new Error(`the server has ended: ${errors.slice(-2000)}`));
        const timer = setTimeout(
          () => reject(new Error(`no answer to ${String(method)} within ${DEADLINE} ms`)),
          DEADLINE,
        );
        const done =
          <T>(settle: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            settle(value);
          };
        pending.set(id, { resolve: done(resolve), reject: done(reject) });
      });
      send({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
      return { id, answer };
    },
    notify: (method, params) => send({ jsonrpc: '2.0', method, ...(params !== undefined && { params }) }),
    write: (bytes) => void child.stdin.write(bytes),
    heard: (method) => notified.filter((n) => n.method === method).map((n) => n.params),
    get alive() {
      return alive;
    },
    get errors() {
      return errors;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
