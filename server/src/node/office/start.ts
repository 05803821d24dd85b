import { Worker } from 'node:worker_threads';
import type { Convert, Converted, OfficeFormat } from '../../workspace/office-formats';

/** What the thread is given. */
export interface OfficeJob {
  readonly bytes: Uint8Array;
  readonly format: OfficeFormat;
}

/**
 * Makes a converter of the script beside the bundles. Command line and server can start no program themselves: the thread
 * alone can, and starts one.
 */
export function createConverter(script: string): Convert {
  return (bytes, format) =>
    new Promise<Converted>((resolve) => {
      const job: OfficeJob = { bytes, format };
      const worker = new Worker(script, { workerData: job });
      worker.once('message', (converted: Converted) => resolve(converted));
      worker.once('error', () => resolve({ problem: 'failed' }));
      worker.once('exit', () => resolve({ problem: 'failed' }));
    });
}
