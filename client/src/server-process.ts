import { fork, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import { IPCMessageReader, IPCMessageWriter, type MessageTransports } from 'vscode-languageclient/node';

/** The process that checks: one at a time. */
export interface ServerProcess {
  /** Forks the server and gives the channel to it; what it prints goes to `log`. */
  start(log: vscode.OutputChannel): MessageTransports;
  /** Ends it by force, and resolves when it is gone; at once when there is none. */
  kill(): Promise<void>;
}

/**
 * Of the library's own ways to start a server none gives the process away, and a server that hangs can only be
 * replaced by one who holds it: its late end would be taken for the end of the next.
 */
export function createServerProcess(extensionPath: string): ServerProcess {
  let child: ChildProcess | undefined;
  return {
    start(log) {
      // Set by the launch configuration of this project, for a debugger to attach to the server.
      const inspector = process.env['BIGANZI_INSPECT'];
      const started = fork(
        path.join(extensionPath, 'dist', 'server.js'),
        ['--node-ipc', `--clientProcessId=${process.pid}`],
        {
          cwd: extensionPath,
          silent: true,
          execArgv: inspector === undefined ? [] : [`--inspect=${inspector}`],
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        },
      );
      child = started;
      for (const stream of [started.stdout, started.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => log.append(text));
      return { reader: new IPCMessageReader(started), writer: new IPCMessageWriter(started) };
    },
    async kill() {
      const old = child;
      if (old?.pid === undefined || old.exitCode !== null || old.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        old.once('close', () => resolve());
        old.kill('SIGKILL');
      });
    },
  };
}
