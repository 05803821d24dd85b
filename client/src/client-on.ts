import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LSPErrorCodes, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/requests';
import type { Server } from './server';
import type { Composing } from './composing';
import { isOwn } from './detect';
import { createLog, type Log } from './log';
import { provideCompletionItem } from './listed-snippets';
import { createQuiet, type Quiet } from './quiet';
import { createRestarts } from './restarts';
import { answerFileRequests } from './client-files';
import type { Channel } from './machine';

/** Languages whose documents go to the server; it decides itself which plain texts and Markdown files are speeches. */
const LANGUAGES = ['speech-draft', 'plaintext', 'markdown'] as const;

/**
 * Where plain texts and Markdown files that may be speeches lie, beside the folders of the window: on disk, in no file yet,
 * in a repository that is looked at from afar. Anything else in these languages, such as what an output channel shows, is no text of the writer's.
 */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'] as const;

/** Times that a question is asked while the draft keeps changing. */
const MAX_TURNS_PER_REQUEST = 5;

/** Milliseconds that a server has to end by itself. */
const STOP = 5000;

export const ID = 'biganzi';
export const NAME = '笔杆子 Biganzi';

/** Makes the client on a channel. Nothing runs until `start`. */
export function createClientOn(composing: Composing, { run, client: make }: Channel): Server {
  const log = createLog(NAME);
  const quiet = createQuiet(composing);
  const gaveUp = new vscode.EventEmitter<void>();
  const client = make(
    () => run.start(log.channel),
    optionsOf(log, quiet, () => gaveUp.fire()),
  );
  answerFileRequests(client);
  quiet.attach(client);
  const changed = new vscode.EventEmitter<boolean>();
  client.onDidChangeState(() => changed.fire(client.isRunning()));
  const listeners = new Map<string, vscode.EventEmitter<unknown>>();
  let starting: Promise<void> | undefined;

  return {
    start: () => (starting ??= client.start()),
    async restart() {
      if (client.isRunning()) await client.stop(STOP).catch(() => run.kill());
      await (starting = client.start());
    },
    showLog: () => log.channel.show(true),
    get running() {
      return client.isRunning();
    },
    async request(method, params, token = new vscode.CancellationTokenSource().token) {
      await this.start();
      for (let turn = 1; ; turn++)
        try {
          return await client.sendRequest(method, params, token);
        } catch (error) {
          const wasChanged = (error as { readonly code?: unknown }).code === LSPErrorCodes.ContentModified;
          // a place of the text that was is none of the text that is: whoever asked must ask anew
          const placed = 'position' in params || 'range' in params || 'ranges' in params;
          if (!wasChanged || placed || token.isCancellationRequested || turn === MAX_TURNS_PER_REQUEST) throw error;
        }
    },
    async notify(method, params) {
      await this.start();
      await client.sendNotification(method, params);
    },
    on(method, handle) {
      // the connection keeps one handler a method: several listeners share it
      let heard = listeners.get(method);
      if (!heard) {
        const emitter = new vscode.EventEmitter<unknown>();
        listeners.set(method, (heard = emitter));
        client.onNotification(method, (params: unknown) => emitter.fire(params));
      }
      heard.event(handle as (params: unknown) => void);
    },
    onDidGiveUp: gaveUp.event,
    onDidChangeRunning: changed.event,
    dispose() {
      quiet.dispose();
      changed.dispose();
      gaveUp.dispose();
      for (const emitter of listeners.values()) emitter.dispose();
      void client
        .dispose()
        .catch(() => run.kill())
        .finally(() => log.dispose());
    },
  };
}

/** What the client is told of our documents, of what stands between it and the editor, and of a server that dies. */
function optionsOf(log: Log, quiet: Quiet, giveUp: () => void): LanguageClientOptions {
  const restarts = createRestarts();
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = [...new Set([...SCHEMES, ...ofFolders])];
  return {
    documentSelector: LANGUAGES.flatMap((language) => [
      ...schemes.map((scheme) => ({ language, scheme })),
      ...(language === 'speech-draft' ? [{ language }] : []),
    ]),
    initializationOptions: { states: true, clientCommands: true, files: true } satisfies InitializationOptions,
    // hovers lead to the page of a rule
    markdown: { isTrusted: { enabledCommands: ['biganzi.openRulePage'] } },
    outputChannel: log.channel,
    traceOutputChannel: log.trace,
    middleware: {
      ...quiet.middleware,
      provideCompletionItem,
      // the old side of a diff is no draft: its findings would stand beside those of the new one
      didOpen: (document, next) => (isOwn(document.uri) ? next(document) : Promise.resolve()),
    },
    errorHandler: {
      // A server that dies while the editor asks much makes an error of each message that no longer reached it.
      // Shutting down for these would leave it dead: `closed` comes next, and starts another.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        const { restart, tell } = restarts.died();
        if (!restart) giveUp();
        else if (tell)
          void vscode.window.showWarningMessage(
            vscode.l10n.t(
              'The checking service stopped unexpectedly and was started again. Your text is not affected.',
            ),
          );
        return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}
