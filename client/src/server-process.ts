import { fork, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageclient/node';
import type { ServerRun } from './machine';

/**
 * Of the library's own ways to start a server none gives the process away, and a server that hangs can only be
 * replaced by one who holds it: its late end would be taken for the end of the next.
 */
export function createServerProcess(extensionPath: string): ServerRun {
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
      return Promise.resolve({ reader: new IPCMessageReader(started), writer: new IPCMessageWriter(started) });
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
