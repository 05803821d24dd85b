// Runs the server's bundle for browsers in a thread that has what their workers have, and nothing of Node.
import fs from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = () => {
  if (workerData.listensToNothing) throw new Error('nothing listens here');
};
// as in a browser each message waits for its turn
parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
const script = new vm.Script(fs.readFileSync(workerData.bundle, 'utf8'), { filename: workerData.bundle });
for (const name of ['Buffer', 'process', 'global', 'setImmediate', 'clearImmediate', 'fetch']) delete globalThis[name];
script.runInThisContext();
