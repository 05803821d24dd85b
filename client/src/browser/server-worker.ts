import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';
import type { FirstAnswer, FirstMessage } from '../../../server/src/protocol/worker';
import type { ServerRun } from '../machine';

/** Files of the extension that every check reads, by their path in it: the build names them. */
declare const FIRST_ASSETS: readonly string[];

/** Milliseconds after which a worker that says nothing is given up: its code could not be loaded. */
const STARTS_WITHIN = 120_000;

/** The part of the browser's workers that is used; this project has no types of browsers. */
interface WorkerLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer?: readonly ArrayBufferLike[]): void;
  terminate(): void;
}
declare const Worker: new (url: string) => WorkerLike;

/** Starts the server in a worker, and hands it what it cannot read itself. */
export function createServerWorker(extensionUri: vscode.Uri): ServerRun {
  let current: WorkerLike | undefined;
  const kill = (): Promise<void> => {
    current?.terminate();
    current = undefined;
    return Promise.resolve();
  };
  return {
    kill,
    async start() {
      await kill();
      const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'server.js').toString(true));
      current = worker;
      const read = FIRST_ASSETS.map(async (name) => [name, await readAsset(extensionUri, name)] as const);
      const assets = Object.fromEntries(await Promise.all(read));
      const started = answerOf(worker);
      worker.postMessage(
        { assets } satisfies FirstMessage,
        Object.values(assets).map(({ buffer }) => buffer),
      );
      await started;
      return transportsOf(worker);
    },
  };
}

/** Bytes of a file of the extension, in a buffer of their own. */
export async function readAsset(extensionUri: vscode.Uri, name: string): Promise<Uint8Array> {
  return Uint8Array.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, name)));
}

function transportsOf(worker: WorkerLike): MessageTransports {
  const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
}

/** Resolves when the worker listens. */
function answerOf(worker: WorkerLike): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (problem?: string): void => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      if (problem === undefined) resolve();
      else reject(new Error(problem));
    };
    const timer = setTimeout(() => settle(`no answer within ${STARTS_WITHIN} ms`), STARTS_WITHIN);
    worker.onmessage = ({ data }) => {
      const answer = data as FirstAnswer;
      settle('failed' in answer ? answer.failed : undefined);
    };
    worker.onerror = ({ message }) => settle(message ?? 'the worker failed');
  });
}
