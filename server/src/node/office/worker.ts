import { parentPort, workerData } from 'node:worker_threads';
import { convertBy } from './convert';
import { findOffice } from './find';
import type { Converted } from '../../workspace/office-formats';
import type { OfficeJob } from './start';

async function converted({ bytes, format }: OfficeJob): Promise<Converted> {
  const program = findOffice();
  if (program === undefined) return { problem: 'no-office' };
  const made = await convertBy(program, bytes, format);
  return made ? { bytes: made } : { problem: 'failed' };
}

void converted(workerData as OfficeJob)
  .catch((): Converted => ({ problem: 'failed' }))
  .then((answer) => parentPort?.postMessage(answer));
