import type { CheckArguments } from './arguments';
import type { Checked } from './checker';

/** What a thread that checks files is started with. */
export interface LaneData {
  readonly lane: number;
  readonly args: CheckArguments;
  readonly cwd: string;
  /** All files, packed. */
  readonly targets: SharedArrayBuffer;
  readonly board: SharedArrayBuffer;
}

/** From a lane: it has read its code, or what it has found in a file. */
export type FromLane =
  { readonly kind: 'ready' } | { readonly kind: 'checked'; readonly index: number; readonly checked: Checked };

/** Files that may be checked ahead of the one that is to be told next: what is found in them waits in memory. */
const MAX_FILES_AHEAD = 256;

/** Places of the board before the owners of the files. */
const NEXT = 0;
const TOLD = 1;
const HEAD = 2;

/** What all lanes look at: which file is next, how many are told, and who has taken which. */
export class Board {
  readonly #cells: Int32Array;

  constructor(readonly memory: SharedArrayBuffer) {
    this.#cells = new Int32Array(memory);
  }

  static for(files: number): Board {
    const board = new Board(new SharedArrayBuffer((HEAD + files) * Int32Array.BYTES_PER_ELEMENT));
    board.#cells.fill(-1, HEAD);
    return board;
  }

  get #files(): number {
    return this.#cells.length - HEAD;
  }

  /** Takes the next file for a lane: its index, 'none' where all are taken, 'wait' where it is too far ahead. */
  take(lane: number): number | 'none' | 'wait' {
    for (;;) {
      const next = Atomics.load(this.#cells, NEXT);
      if (next >= this.#files) return 'none';
      if (next > Atomics.load(this.#cells, TOLD) + MAX_FILES_AHEAD) return 'wait';
      if (Atomics.compareExchange(this.#cells, NEXT, next, next + 1) !== next) continue;
      Atomics.store(this.#cells, HEAD + next, lane);
      return next;
    }
  }

  /** The lane that has taken a file; -1 while none has. */
  ownerOf(index: number): number {
    return Atomics.load(this.#cells, HEAD + index);
  }

  /** Says how many files are told. */
  told(files: number): void {
    Atomics.store(this.#cells, TOLD, files);
  }
}
