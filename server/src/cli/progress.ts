import type { Io } from './io';
import { visible } from './report/escape';

/** A line on the terminal that tells how far long work has come, and is gone when it is done. */
export interface Progress {
  /** `done` files are checked, `name` is next. */
  at(done: number, name: string): void;
  clear(): void;
}

/** Work shorter than this needs no line. */
const PATIENCE = 700;
const EVERY = 100;

/** Progress over `total` files; silent where standard error is no terminal. */
export function createProgress(io: Io, total: number, now: () => number = Date.now): Progress {
  const begun = now();
  let shown = false;
  let lastShown = 0;
  return {
    at(done, name) {
      const time = now();
      if (!io.terminal || time - begun < PATIENCE || time - lastShown < EVERY) return;
      lastShown = time;
      shown = true;
      io.err(`\r\u001b[K正在检查 ${done + 1}/${total} ${visible(name)}`);
    },
    clear() {
      if (shown) io.err('\r\u001b[K');
      shown = false;
    },
  };
}
