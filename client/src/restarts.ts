/** What to do after the server has died. */
export interface Verdict {
  /** Start it again; otherwise it stays down until the user asks for it. */
  readonly restart: boolean;
  /** Tell the user. A second death soon after the first is no news. */
  readonly tell: boolean;
}

/** Deaths within `WINDOW` milliseconds that are answered by a restart. */
const MAX_DEATHS_PER_WINDOW = 4;
const WINDOW = 3 * 60_000;
/** Milliseconds of peace after which a death is news again. */
const PEACE = 10 * 60_000;

/** Judges the deaths of a server. The drafts are safe in the editor: a new server is sent them whole. */
export function createRestarts(now: () => number = Date.now): { died(): Verdict } {
  let deaths: number[] = [];
  let lastDeath = -Infinity;
  return {
    died() {
      const time = now();
      const news = time - lastDeath > PEACE;
      lastDeath = time;
      deaths = [...deaths.filter((d) => time - d < WINDOW), time];
      if (deaths.length <= MAX_DEATHS_PER_WINDOW) return { restart: true, tell: news };
      deaths = [];
      return { restart: false, tell: true };
    },
  };
}
