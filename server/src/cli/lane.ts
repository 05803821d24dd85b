import type { MessagePort } from 'node:worker_threads';
import type { Segmenter, Word } from '../lexicon/segmenter';
import { createProject } from '../node/project';
import { createChecker, sourceOf } from './checker';
import { createConfigurer } from './configure';
import type { Io } from './io';
import { Board, type FromLane, type LaneData, type ToLane } from './lane-messages';
import type { Tools } from './tools';

/** Files that a lane has begun at once: while the words of one are cut elsewhere, another is read. */
const MAX_FILES_AT_ONCE = 3;
/** Milliseconds between two looks at the board of a lane that is too far ahead. */
const PAUSE = 5;

/** Checks files in a thread of its own until none is left, and hands over what it finds. */
export async function runLane(data: LaneData, port: MessagePort, tools: Omit<Tools, 'loadWords'>): Promise<void> {
  const { args, cwd, files, lane } = data;
  const board = new Board(data.board);
  // what is wrong with a configuration is told by the thread that tells the findings
  const io: Io = {
    cwd,
    terminal: false,
    out: () => undefined,
    bytes: () => undefined,
    err: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
  };
  const configurer = await createConfigurer(tools.service, createProject(tools.service.rules), args, io);
  const words = wordsOver(port);
  const checker = createChecker(args, cwd, { ...tools, loadWords: words.load }, { configurer });
  const work = async (): Promise<void> => {
    for (;;) {
      const index = board.take(lane);
      if (index === 'none') return;
      if (index === 'wait') {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        continue;
      }
      const checked = await checker.check(sourceOf(files[index]!));
      port.postMessage({ kind: 'checked', index, checked } satisfies FromLane);
    }
  };
  await Promise.all(Array.from({ length: MAX_FILES_AT_ONCE }, work));
  words.end();
}

/** The one segmenter of the process, asked over the port: lanes must cut as the first thread does. */
function wordsOver(port: MessagePort): { load(): Promise<Segmenter | undefined>; end(): void } {
  const waiting = new Map<number, (answer: ToLane) => void>();
  let next = 0;
  const ask = (texts: readonly string[]): Promise<ToLane> =>
    new Promise((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      port.postMessage({ kind: 'cut', id, texts } satisfies FromLane);
    });
  port.on('message', (answer: ToLane) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const segmenter = (name: string): Segmenter => ({
    name,
    async tag(texts): Promise<readonly (readonly Word[])[]> {
      const { words } = await ask(texts);
      if (!words) throw new Error('the segmenter has failed');
      return words;
    },
    dispose: () => undefined,
  });
  return {
    async load() {
      const { missing, name } = await ask([]);
      return missing ? undefined : segmenter(name);
    },
    end: () => port.close(),
  };
}
