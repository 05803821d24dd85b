import fs from 'node:fs/promises';
import os from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { CheckArguments } from './arguments';
import type { Checked } from './checker';
import type { Target } from './files';
import { Board, type FromLane, type LaneData } from './lane-board';
import { packTargets } from './packed-targets';

/** Threads that check files beside this one. */
export interface Lanes {
  /**
   * What is found in a file. While another thread is at it, files that nobody has begun with are checked by `checkHere`.
   * To be asked for each file once, in order.
   */
  result(index: number, checkHere: (index: number) => Promise<Checked>): Promise<Checked>;
  end(): Promise<void>;
}

/** Starts threads for a run over files; undefined where this one is enough. */
export type LaneMaker = (args: CheckArguments, cwd: string, files: readonly Target[]) => Promise<Lanes | undefined>;

/** Less is checked before other threads have read their code. */
const MIN_FILES_FOR_LANES = 8;
const MIN_BYTES_FOR_LANES = 400_000;
/** Threads beside this one; each takes some fifty megabytes. */
const MAX_LANES = 3;
/** This thread, on the board of the files. */
const HERE = 0;

/** Of each lane: what is checked is small, and a large nursery makes nothing faster. */
const MAX_NURSERY_MEGABYTES = 4;

/** What a run must have at least before other threads help, and what the machine has. */
interface Terms {
  readonly bytes: number;
  readonly processors: number;
}

/** Makes lanes of a script that calls `runLane`. */
export function createLaneMaker(
  script: string,
  { bytes = MIN_BYTES_FOR_LANES, processors = os.availableParallelism() }: Partial<Terms> = {},
): LaneMaker {
  return async (args, cwd, files) => {
    const count = Math.min(MAX_LANES, processors - 1, files.length >> 2);
    // of a rewritten file, and of what a whole run has used, one thread keeps the account
    const isAlone = args.fix || args.unusedIgnores || args.verbose || count < 1;
    if (!(await isMuch(files, bytes))) return undefined;
    const { memory: board } = Board.for(files.length);
    const lanes = isAlone
      ? undefined
      : await startLanes(script, { lane: HERE, args, cwd, targets: packTargets(files), board }, count);
    keepHeapsSmall();
    return lanes;
  };
}

/** How far a heap may grow beyond what is in use, in hundredths of it, before V8 looks for what is garbage. */
const HEAP_GROWTH_PERCENT = 25;

/**
 * Heaps stay near what is in use, some thirty megabytes a thread: V8 would let each grow to four times as much, and no
 * check gets faster by it. To be called when all threads have read their code: V8 takes no kept code under another flag.
 */
function keepHeapsSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
}

async function isMuch(files: readonly Target[], least: number): Promise<boolean> {
  if (files.length < MIN_FILES_FOR_LANES) return false;
  let bytes = 0;
  for (const { path } of files) {
    bytes += await fs.stat(path).then(
      (stat) => stat.size,
      () => 0,
    );
    if (bytes >= least) return true;
  }
  return false;
}

async function startLanes(script: string, data: LaneData, count: number): Promise<Lanes> {
  const board = new Board(data.board);
  const results = new Map<number, Checked>();
  const ready = new Set<number>();
  const ended = new Set<number>();
  let wake: () => void = () => undefined;
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const start = (lane: number): Worker => {
    const worker = new Worker(script, {
      workerData: { ...data, lane } satisfies LaneData,
      resourceLimits: { maxYoungGenerationSizeMb: MAX_NURSERY_MEGABYTES },
    });
    worker.on('message', (message: FromLane) => {
      if (message.kind === 'ready') ready.add(lane);
      else results.set(message.index, message.checked);
      wake();
    });
    // one that has failed leaves its files to this thread
    const gone = (): void => {
      ready.add(lane);
      ended.add(lane);
      wake();
    };
    worker.on('error', gone).on('exit', gone);
    return worker;
  };
  const workers = Array.from({ length: count }, (_, i) => start(HERE + 1 + i));
  while (ready.size < count) await change();
  return {
    async result(index, checkHere) {
      board.told(index);
      while (!results.has(index)) {
        const taken = board.take(HERE);
        if (typeof taken === 'number') results.set(taken, await checkHere(taken));
        else if (ended.has(board.ownerOf(index))) results.set(index, await checkHere(index));
        else await change();
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
