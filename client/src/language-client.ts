import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import type { Server } from './server';
import type { Composing } from './composing';
import { createClientOn, ID, NAME } from './client-on';
import { createServerProcess } from './server-process';

/** The client of a server in a process of its own. Nothing runs until `start`. */
export function createLanguageClient(context: vscode.ExtensionContext, composing: Composing): Server {
  return createClientOn(composing, {
    run: createServerProcess(context.extensionPath),
    client: (start, options) => new LanguageClient(ID, NAME, start, options),
  });
}
