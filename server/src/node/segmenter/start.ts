import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Cutter } from '../../lexicon/jieba/cutter';
import { openWordFile } from '../../lexicon/jieba/word-file';
import type { Segmenter, Word } from '../../lexicon/segmenter';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './messages';

export type Started =
  | { readonly segmenter: Segmenter }
  /** Why there are no words, for the log and the status bar. */
  | { readonly reason: string };

/**
 * Milliseconds after which nodejieba that is not ready is given up: it hangs. Loading takes about 300 on an idle machine;
 * one that is busy with other things, or an old one, must not lose its words for the whole session.
 */
const READY_WITHIN = 120_000;

/** Characters that are cut at once: some ten milliseconds. More would hold up a writer's next key. */
const MAX_CHARACTERS_CUT_HERE = 50_000;

/**
 * Starts the segmenter on `folder`, which is dist/jieba. What a draft asks for is cut here, from a file that is read in a
 * few milliseconds; what is more than that goes to nodejieba in a worker, where the build has it, which takes the
 * processor a hundred times as long to start. Both cut alike. Never throws.
 */
export async function startSegmenter(folder: string): Promise<Started> {
  const reasons: string[] = [];
  try {
    const cutter = new Cutter(openWordFile(await fs.promises.readFile(path.join(folder, 'words.bin'))));
    return { segmenter: createSegmenter(folder, cutter) };
  } catch (error) {
    reasons.push(`jieba: ${reasonOf(error)}`);
  }
  const started = await startNative(folder);
  if ('segmenter' in started) return started;
  return { reason: [...reasons, started.reason].join('; ') };
}

function createSegmenter(folder: string, cutter: Cutter): Segmenter {
  const hasNative = fs.existsSync(path.join(folder, nativeName()));
  let native: Promise<Started> | undefined;
  const cutHere = async (texts: readonly string[]): Promise<readonly (readonly Word[])[]> => {
    const words: (readonly Word[])[] = [];
    let characters = 0;
    for (const text of texts) {
      words.push(cutter.tag(text));
      characters += text.length;
      if (characters < MAX_CHARACTERS_CUT_HERE) continue;
      characters = 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return words;
  };
  return {
    name: hasNative ? 'jieba, nodejieba' : 'jieba',
    async tag(texts) {
      const characters = texts.reduce((sum, text) => sum + text.length, 0);
      if (!hasNative || characters <= MAX_CHARACTERS_CUT_HERE) return cutHere(texts);
      const started = await (native ??= startNative(folder));
      if (!('segmenter' in started)) return cutHere(texts);
      try {
        return await started.segmenter.tag(texts);
      } catch {
        return cutHere(texts);
      }
    },
    dispose() {
      void native?.then((started) => 'segmenter' in started && started.segmenter.dispose());
    },
  };
}

const nativeName = (): string => `${process.platform}-${process.arch}.node`;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Starts nodejieba in a worker. It aborts the whole process on a dictionary that it cannot read or understand, so each
 * file is held against what the build wrote of it before anything is loaded.
 */
async function startNative(folder: string): Promise<Started> {
  const missing = firstMissing(folder);
  if (missing !== undefined) return { reason: `nodejieba: ${missing}` };
  try {
    return { segmenter: await startWorker(folder) };
  } catch (error) {
    return { reason: `nodejieba: ${reasonOf(error)}` };
  }
}

/** First of nodejieba's files that is missing or not whole; undefined when all are there. */
function firstMissing(folder: string): string | undefined {
  const names = [nativeName(), 'jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];
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

async function startWorker(folder: string): Promise<Segmenter> {
  // on Windows nodejieba opens paths in the ANSI code page: C:\用户\… would abort, a bare name in the current folder works
  const ascii = /^[\x20-\x7e]*$/.test(folder);
  const data: WorkerData = { folder, base: ascii ? folder : '' };
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
    return wrap(worker);
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

function wrap(worker: Worker): Segmenter {
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
    name: 'nodejieba',
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
