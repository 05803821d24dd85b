import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './messages';

interface Tagged {
  readonly word: string;
  readonly tag: string;
}
interface Native {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): boolean;
  tag(text: string): readonly Tagged[];
}

const { folder, base } = workerData as WorkerData;
const port = parentPort!;
// an addon is a file beside the bundle, not part of it
const load = createRequire(path.join(folder, 'package.json'));

const tag = startNative();
port.postMessage({ kind: 'ready' } satisfies WorkerAnswer);
port.on('message', ({ id, texts }: WorkerRequest) => {
  const words = texts.map((text) => {
    let start = 0;
    return tag(text).map((w) => {
      const offset = start;
      start += w.word.length;
      return { text: w.word, tag: w.tag, start: offset };
    });
  });
  port.postMessage({ kind: 'words', id, words } satisfies WorkerAnswer);
});

/** nodejieba's own index.js sets undeclared globals and looks for another folder layout, so the addon is loaded here. */
function startNative(): (text: string) => readonly Tagged[] {
  const native = load(path.join(folder, `${process.platform}-${process.arch}.node`)) as Native;
  const file = (name: string): string => (base === '' ? name : path.join(base, name));
  native.load(
    file('jieba.dict.utf8'),
    file('hmm_model.utf8'),
    file('user.dict.utf8'),
    file('idf.utf8'),
    file('stop_words.utf8'),
  );
  return (text) => (text === '' ? [] : native.tag(text));
}
