import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { normOf } from '../facts/words';
import { createSpeechService } from '../service';
import { runLearner, type LearnData } from './learn-thread';
import { loadTypoModel } from './load-model';
import { loadPrepared } from './load-prepared';

/** What a thread of the server runs that learns a house. */
export async function learnHere(): Promise<void> {
  loadPrepared(path.join(__dirname, 'indexes.bin'));
  const loaded = await loadTypoModel(path.join(__dirname, 'typo.bin'));
  const norm = normOf('judge' in loaded ? loaded.judge : undefined);
  await runLearner(workerData as LearnData, parentPort!, { service: createSpeechService(), norm });
}
