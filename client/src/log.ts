import * as vscode from 'vscode';
import { isChangeOf, setting } from './setting';

/** The output channel of the extension, and the same as the messages between editor and server are written to. */
export interface Log extends vscode.Disposable {
  readonly channel: vscode.LogOutputChannel;
  readonly trace: vscode.LogOutputChannel;
}

/**
 * Makes the channels. The library writes messages only while its channel stands at the level “trace”, which is set
 * elsewhere and by few; `biganzi.trace.server` is to be enough. So the trace has a level of its own that follows the
 * setting, and what it says is written as information.
 */
export function createLog(name: string): Log {
  const channel = vscode.window.createOutputChannel(name, { log: true });
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = (): vscode.LogLevel => (setting('trace.server') === 'off' ? channel.logLevel : vscode.LogLevel.Trace);
  const listeners = [
    changed,
    channel.onDidChangeLogLevel(() => changed.fire(level())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (isChangeOf(event, 'trace.server')) changed.fire(level());
    }),
  ];
  const trace = Object.create(channel, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => channel.info(message) },
  }) as vscode.LogOutputChannel;
  return {
    channel,
    trace,
    dispose() {
      vscode.Disposable.from(...listeners, channel).dispose();
    },
  };
}
