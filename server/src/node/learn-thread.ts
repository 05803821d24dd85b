import { Worker, type MessagePort } from 'node:worker_threads';
import type { Norm } from '../facts/words';
import type { SpeechService } from '../service';
import type { Learned, LearnRequest } from '../workspace/learning';
import { LearnError, learnFolders } from './house-files';

/** What a thread that learns a house is given. */
export interface LearnData {
  readonly learn: Pick<LearnRequest, 'folders' | 'output' | 'today'>;
  /** One number that both threads see: 1 when the learning is to end. */
  readonly stop: SharedArrayBuffer;
}

/** What such a thread says. */
type FromLearner =
  | { readonly kind: 'progress'; readonly done: number; readonly what: string }
  | { readonly kind: 'learned'; readonly learned: Learned }
  | { readonly kind: 'failed'; readonly message: string };

/** Its nursery stays small: grown, it keeps some ten megabytes that nothing gets faster by. */
const MAX_NURSERY_MEGABYTES = 4;

/**
 * Makes a way to learn a house in a thread of its own, so that a writer’s keys wait for nothing. The script must call
 * `runLearner`. What `progress` throws stops the thread, which then writes nothing.
 */
export function createThreadLearner(script: string): (request: LearnRequest) => Promise<Learned> {
  return ({ folders, output, today, progress }) =>
    new Promise((resolve, reject) => {
      const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const worker = new Worker(script, {
        workerData: { learn: { folders, output, today }, stop } satisfies LearnData,
        resourceLimits: { maxYoungGenerationSizeMb: MAX_NURSERY_MEGABYTES },
      });
      let refusal: { readonly error: unknown } | undefined;
      worker.on('message', (message: FromLearner) => {
        if (message.kind === 'learned') resolve(message.learned);
        else if (message.kind === 'failed') reject(new LearnError(message.message));
        else
          progress(message.done, message.what).catch((error: unknown) => {
            refusal ??= { error };
            Atomics.store(new Int32Array(stop), 0, 1);
          });
      });
      worker.on('error', (error: Error & { code?: string }) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isFull ? new LearnError('稿件太多，内存不够，未学成。原有的记忆没有改动') : error);
      });
      // nothing is said behind what is settled already
      worker.on('exit', () => reject(refusal ? refusal.error : new LearnError('学习没有完成。原有的记忆没有改动')));
    });
}

/** Learns in this thread what another one has asked for, and tells it how far it has come. */
export async function runLearner(
  { learn, stop }: LearnData,
  port: MessagePort,
  { service, norm }: { readonly service: SpeechService; readonly norm: Norm },
): Promise<void> {
  const say = (message: FromLearner): void => port.postMessage(message);
  const stopped = new Int32Array(stop);
  try {
    const learned = await learnFolders({
      ...learn,
      norm,
      parse: (text, format) => service.parse(text, format),
      progress: async (done, what) => {
        say({ kind: 'progress', done, what });
        if (Atomics.load(stopped, 0) === 1) throw new Stopped();
        return Promise.resolve();
      },
    });
    say({ kind: 'learned', learned });
  } catch (error) {
    if (error instanceof LearnError) say({ kind: 'failed', message: error.message });
    else if (!(error instanceof Stopped)) throw error;
  } finally {
    port.close();
  }
}

class Stopped extends Error {}
