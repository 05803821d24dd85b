import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Server } from '../server';
import type { Composing } from '../composing';
import { createClientOn, ID, NAME } from '../client-on';
import { createServerWorker, readAsset } from './server-worker';

/** The client of a server in a worker of the browser. Nothing runs until `start`. */
export function createLanguageClient(context: vscode.ExtensionContext, composing: Composing): Server {
  return createClientOn(composing, {
    run: createServerWorker(context.extensionUri),
    client(start, options) {
      const client = new LanguageClient(ID, NAME, start, options);
      // what the worker was not handed at its start
      client.onRequest('biganzi/asset', ({ name }: { readonly name: string }) => readAsset(context.extensionUri, name));
      return client;
    },
  });
}
