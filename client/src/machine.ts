import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import type { Server } from './server';
import type { Composing } from './composing';

/** What the extension is given of what runs it: Node in a window of the desktop, a worker in a browser. */
export interface Machine {
  /** Loads what speaks to the server, which is ten times as much code as all else that is read when a window opens. */
  loadLanguageClient(): Promise<{
    createLanguageClient(context: vscode.ExtensionContext, composing: Composing): Server;
  }>;
  /** Offers agents of the editor the server of theirs, where one can be started. */
  offerMcpServer(context: vscode.ExtensionContext): vscode.Disposable;
}

/** What checks: a process, or a worker; one at a time. */
export interface ServerRun {
  /** Starts the server and gives the channel to it; what it prints goes to `log`. */
  start(log: vscode.OutputChannel): Promise<MessageTransports>;
  /** Ends it by force, and resolves when it is gone; at once when there is none. */
  kill(): Promise<void>;
}

/** How a language client speaks to a server. */
export interface Channel {
  readonly run: ServerRun;
  /** Makes the client of the library that belongs to the channel. */
  client(start: () => Promise<MessageTransports>, options: LanguageClientOptions): BaseLanguageClient;
}
