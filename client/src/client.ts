import * as vscode from 'vscode';
import type { Composing } from './composing';
import type { Machine } from './machine';
import type { Server } from './server';

type Heard = Parameters<Server['on']>;

/**
 * Makes the client without loading it: its code is ten times that of all else that is read when the window opens, and
 * most windows show no speech. It is loaded when the server is asked for something.
 */
export function createServer(context: vscode.ExtensionContext, composing: Composing, machine: Machine): Server {
  const gaveUp = new vscode.EventEmitter<void>();
  const changed = new vscode.EventEmitter<boolean>();
  const heard: Heard[] = [];
  let loading: Promise<Server> | undefined;
  let client: Server | undefined;
  let disposed = false;

  const load = async (): Promise<Server> => {
    const { createLanguageClient } = await machine.loadLanguageClient();
    if (disposed) throw new vscode.CancellationError();
    client = createLanguageClient(context, composing);
    client.onDidGiveUp(() => gaveUp.fire());
    client.onDidChangeRunning((running) => changed.fire(running));
    for (const each of heard) client.on(...each);
    return client;
  };
  const loaded = (): Promise<Server> => (loading ??= load());

  return {
    start: async () => (await loaded()).start(),
    restart: async () => (await loaded()).restart(),
    showLog: () => void loaded().then((it) => it.showLog()),
    get running() {
      return client?.running ?? false;
    },
    request: async (method, params, token) => (await loaded()).request(method, params, token),
    notify: async (method, params) => (await loaded()).notify(method, params),
    on(method, handle) {
      if (client) client.on(method, handle);
      else heard.push([method, handle] as Heard);
    },
    onDidGiveUp: gaveUp.event,
    onDidChangeRunning: changed.event,
    dispose() {
      disposed = true;
      client?.dispose();
      changed.dispose();
      gaveUp.dispose();
    },
  };
}
