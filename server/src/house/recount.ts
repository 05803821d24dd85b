import { MAX_DRAFTS } from '../lexicon/model/house-counts';
import { mixUnit, NO_UNITS } from '../lexicon/model/hash';
import { BOUNDARY } from '../lexicon/model/tokens';
import { LEAST_DRAFTS, MAX_LENGTH, openCounts, type SequenceCounts, type UnitStream } from './count';
import { packGaps, unpackGaps } from './gaps';

/** What becomes of counts where some drafts of a house have changed. */
export interface Recount {
  readonly before: SequenceCounts;
  /** Names of the sequences of drafts that are gone, or were otherwise, as gaps. */
  readonly gone: readonly Uint8Array[];
  /** Names of those of drafts that were read after the others, and have stayed. */
  readonly recent: readonly Uint8Array[];
  /** Drafts that are new, or are otherwise now. */
  readonly fresh: UnitStream;
}

export interface Recounted {
  readonly counts: SequenceCounts;
  /** Names of the sequences of each fresh draft, as gaps. */
  readonly names: readonly Uint8Array[];
}

/**
 * The counts of a house after some of its drafts have changed. Of a sequence that one unchanged draft alone has, nothing is
 * known: where a fresh one has it too, it is counted as one draft fewer until all drafts are read again.
 */
export function recount({ before, gone, recent, fresh }: Recount): Recounted {
  const opened = openCounts(before);
  const changes = new Map<number, number>();
  const change = (name: number, by: number): void => void changes.set(name, (changes.get(name) ?? 0) + by);
  for (const names of gone) for (const name of unpackGaps(names)) if (opened.draftsWith(name) > 0) change(name, -1);
  // what only recent drafts have is not among the counts
  for (const names of recent) for (const name of unpackGaps(names)) if (opened.draftsWith(name) === 0) change(name, 1);
  const { units, starts } = fresh;
  const names = Int32Array.from(units, (unit) => mixUnit(NO_UNITS, unit));
  const draftsNow = (name: number): number => opened.draftsWith(name) + (changes.get(name) ?? 0);
  const namesOfDrafts = starts.slice(1).map(() => new Set<number>());
  const pairs = new Map<number, number>();
  let kept: Uint8Array = new Uint8Array(units.length).fill(1);
  for (let length = 2; length <= MAX_LENGTH; length++) {
    const isCandidate = new Uint8Array(units.length);
    for (const [draft, seen] of namesOfDrafts.entries())
      for (let place = starts[draft]!; place + length <= starts[draft + 1]!; place++) {
        const next = units[place + length - 1]!;
        const crosses =
          length > 2 ? units[place + length - 2] === BOUNDARY : units[place] === BOUNDARY && next === BOUNDARY;
        if (crosses || kept[place] === 0 || kept[place + 1] === 0) continue;
        isCandidate[place] = 1;
        const name = (names[place] = mixUnit(names[place]!, next)) >>> 0;
        if (seen.has(name)) continue;
        seen.add(name);
        change(name, 1);
        if (length === 2) pairs.set(name, units[place]! * 65536 + next);
      }
    kept = isCandidate.map((candidate, place) =>
      candidate === 1 && draftsNow(names[place]! >>> 0) >= LEAST_DRAFTS ? 1 : 0,
    );
  }
  return {
    counts: changed(before, changes, pairs),
    names: namesOfDrafts.map((seen) => packGaps(Uint32Array.from(seen).sort())),
  };
}

/** Counts with changes of some names; pairs by name are those that fresh drafts have. */
function changed(
  before: SequenceCounts,
  changes: ReadonlyMap<number, number>,
  fresh: ReadonlyMap<number, number>,
): SequenceCounts {
  const rows = [...changes].sort(([one], [other]) => one - other);
  const names = new Uint32Array(before.names.length + rows.length);
  const drafts = new Uint8Array(names.length);
  let size = 0;
  const put = (name: number, count: number): void => {
    if (count < LEAST_DRAFTS) return;
    names[size] = name;
    drafts[size++] = Math.min(count, MAX_DRAFTS);
  };
  let row = 0;
  before.names.forEach((name, place) => {
    for (; row < rows.length && rows[row]![0] < name; row++) put(...rows[row]!);
    const isChanged = row < rows.length && rows[row]![0] === name;
    // of what stands in more drafts than are told apart nobody knows how many
    const old = before.drafts[place]!;
    put(name, isChanged && old < MAX_DRAFTS ? old + rows[row]![1] : old);
    if (isChanged) row++;
  });
  for (; row < rows.length; row++) put(...rows[row]!);
  const counts = { names: names.slice(0, size), drafts: drafts.slice(0, size) };
  const now = openCounts({ ...counts, pairs: new Uint32Array(0) });
  const pairs = new Set<number>();
  for (const pair of before.pairs) {
    const name = mixUnit(mixUnit(NO_UNITS, pair >>> 16), pair & 0xffff) >>> 0;
    if (!changes.has(name) || now.draftsWith(name) > 0) pairs.add(pair);
  }
  for (const [name, pair] of fresh) if (now.draftsWith(name) > 0) pairs.add(pair);
  return { ...counts, pairs: Uint32Array.from(pairs).sort() };
}
