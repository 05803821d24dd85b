/**
 * Milliseconds of processor time that this process has used, all its threads together (collector and compiler too).
 * Not the time of day: what else runs on the machine would be measured with it.
 */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Least time of some rounds; `make` prepares each outside the time, with the garbage of the last one gone. */
export async function best<T>(rounds: number, make: () => T, run: (made: T) => unknown): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < rounds; i++) {
    const made = make();
    globalThis.gc?.();
    await settle();
    const start = spent();
    await run(made);
    least = Math.min(least, spent() - start);
  }
  return least;
}

/** Waits until the threads behind this one are idle: the collector sweeps on after `gc` has come back, for the last round. */
async function settle(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const before = spent();
    await sleep(5);
    if (spent() - before < 1) return;
  }
}

/** Middle one of some times. */
export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
