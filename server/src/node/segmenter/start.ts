import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Segmenter, Word } from '../../lexicon/segmenter';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './messages';

export type Started =
  | { readonly segmenter: Segmenter }
  /** Why there are no words, for the log and the status bar. */
  | { readonly reason: string };

/**
 * Milliseconds after which a segmenter that is not ready is given up: it hangs. Loading takes about 300 on an idle machine;
 * one that is busy with other things, or an old one, must not lose its words for the whole session.
 */
const READY_WITHIN = 300_000;

/**
 * Starts a segmenter in a worker: nodejieba where its files are whole, else jieba-wasm, else none. Never throws.
 * `folder` is dist/jieba. nodejieba aborts the whole process on a dictionary that it cannot read or understand, so each
 * file is held against what the build wrote of it before anything is loaded.
 */
export async function startSegmenter(folder: string): Promise<Started> {
  const reasons: string[] = [];
  for (const backend of ['nodejieba', 'jieba-wasm'] as const) {
    const missing = firstMissing(folder, backend);
    if (missing !== undefined) {
      reasons.push(`${backend}: ${missing}`);
      continue;
    }
    try {
      return { segmenter: await startWorker(folder, backend) };
    } catch (error) {
      reasons.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { reason: reasons.join('; ') };
}

/** First file of a backend that is missing or not whole; undefined when all are there. */
function firstMissing(folder: string, backend: 'nodejieba' | 'jieba-wasm'): string | undefined {
  const names =
    backend === 'nodejieba'
      ? [
          `${process.platform}-${process.arch}.node`,
          'jieba.dict.utf8',
          'hmm_model.utf8',
          'user.dict.utf8',
          'idf.utf8',
          'stop_words.utf8',
        ]
      : ['wasm/jieba_rs_wasm.js', 'wasm/jieba_rs_wasm_bg.wasm'];
  let hashes: Record<string, unknown>;
  try {
    hashes = JSON.parse(fs.readFileSync(path.join(folder, 'files.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return 'files.json cannot be read';
  }
  for (const name of names) {
    try {
      const hash = createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex');
      if (hash !== hashes[name]) return `${name} is damaged`;
    } catch (error) {
      return `${name} ${(error as { code?: string }).code === 'ENOENT' ? 'is missing' : 'cannot be read'}`;
    }
  }
  return undefined;
}

async function startWorker(folder: string, backend: WorkerData['backend']): Promise<Segmenter> {
  // on Windows nodejieba opens paths in the ANSI code page: C:\用户\… would abort, a bare name in the current folder works
  const ascii = /^[\x20-\x7e]*$/.test(folder);
  const data: WorkerData = { folder, base: ascii ? folder : '', backend };
  const before = process.cwd();
  if (!ascii) process.chdir(folder);
  try {
    const worker = new Worker(path.join(folder, '..', 'segmenter-worker.js'), {
      workerData: data,
      // it answers one request after another and keeps nothing: a small nursery does
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    worker.unref();
    await ready(worker);
    return wrap(worker, backend);
  } finally {
    if (!ascii) process.chdir(before);
  }
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error(`not ready within ${READY_WITHIN} ms`));
    }, READY_WITHIN);
    // the timer, not the worker, keeps a command line alive until words are there
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (error) reject(error);
      else resolve();
    };
    const onMessage = (): void => settle();
    const onError = (error: Error): void => settle(error);
    const onExit = (code: number): void => settle(new Error(`the worker ended with code ${code}`));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

function wrap(worker: Worker, name: string): Segmenter {
  const waiting = new Map<
    number,
    { resolve: (words: readonly (readonly Word[])[]) => void; reject: (error: Error) => void }
  >();
  let next = 0;
  let dead: Error | undefined;
  const die = (error: Error): void => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.unref();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind !== 'words') return;
    waiting.get(answer.id)?.resolve(answer.words);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`the segmenter's worker ended with code ${code}`)));
  worker.unref();
  return {
    name,
    tag(texts) {
      if (dead) return Promise.reject(dead);
      if (texts.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, texts } satisfies WorkerRequest);
      });
    },
    dispose() {
      void worker.terminate();
    },
  };
}
