import fs from 'node:fs/promises';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckArguments } from './arguments';
import type { Checked } from './checker';
import type { Target } from './files';
import { Board, type FromLane, type LaneData, type ToLane } from './lane-messages';
import type { LoadWords } from './words';

/** Threads that check files beside this one. */
export interface Lanes {
  /**
   * What is found in a file. While it is in work elsewhere, files that nobody has begun with are checked by `checkHere`.
   * To be asked for each file once, in order.
   */
  result(index: number, checkHere: (index: number) => Promise<Checked>): Promise<Checked>;
  end(): Promise<void>;
}

/** Starts threads for a run over files; undefined where one is enough. */
export type LaneMaker = (args: CheckArguments, cwd: string, files: readonly Target[]) => Promise<Lanes | undefined>;

/** Less is checked before a second thread has read its code. */
export const MIN_FILES_FOR_LANES = 8;
export const MIN_BYTES_FOR_LANES = 400_000;
/** Each takes some fifty megabytes. */
const MAX_LANES = 3;

/** Makes lanes of a script that calls `runLane`; `loadWords` gives the one segmenter of the process. */
export function createLaneMaker(
  script: string,
  loadWords: LoadWords,
  processors = os.availableParallelism(),
): LaneMaker {
  return async (args, cwd, files) => {
    const lanes = Math.min(MAX_LANES, processors - 1, files.length >> 2);
    // of a rewritten file, and of what a whole run has used, one thread keeps the account
    if (args.fix || args.unusedIgnores || args.verbose || lanes < 1 || !(await isMuch(files))) return undefined;
    return startLanes(
      script,
      loadWords,
      { kind: 'lane', lane: 0, args, cwd, files, board: Board.for(files.length).memory },
      lanes,
    );
  };
}

async function isMuch(files: readonly Target[]): Promise<boolean> {
  if (files.length < MIN_FILES_FOR_LANES) return false;
  let bytes = 0;
  for (const { path } of files) {
    bytes += await fs.stat(path).then(
      (stat) => stat.size,
      () => 0,
    );
    if (bytes >= MIN_BYTES_FOR_LANES) return true;
  }
  return false;
}

function startLanes(script: string, loadWords: LoadWords, data: LaneData, count: number): Lanes {
  const board = new Board(data.board);
  const results = new Map<number, Checked>();
  const ended = new Set<number>();
  let wake: () => void = () => undefined;
  const start = (_: unknown, i: number): Worker => {
    const lane = i + 1;
    const worker = new Worker(script, { workerData: { ...data, lane } satisfies LaneData, stderr: true });
    worker.on('message', (message: FromLane) => {
      if (message.kind === 'cut') return void answer(worker, message, loadWords);
      results.set(message.index, message.checked);
      wake();
    });
    // one that has failed leaves its files to this thread
    const gone = (): void => {
      ended.add(lane);
      wake();
    };
    worker.on('error', gone).on('exit', gone);
    return worker;
  };
  const workers = Array.from({ length: count }, start);
  return {
    async result(index, checkHere) {
      board.told(index);
      while (!results.has(index)) {
        const taken = board.take(0);
        if (typeof taken === 'number') results.set(taken, await checkHere(taken));
        else if (ended.has(board.ownerOf(index))) results.set(index, await checkHere(index));
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      const checked = results.get(index)!;
      results.delete(index);
      return checked;
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function answer(worker: Worker, { id, texts }: FromLane & { kind: 'cut' }, loadWords: LoadWords): Promise<void> {
  const segmenter = await loadWords().catch(() => undefined);
  const words = await segmenter?.tag(texts).catch(() => undefined);
  worker.postMessage({ id, words, missing: !segmenter, name: segmenter?.name ?? '' } satisfies ToLane);
}
