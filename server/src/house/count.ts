import { MAX_DRAFTS, type HouseCounts } from '../lexicon/model/house-counts';
import { mixUnit, NO_UNITS } from '../lexicon/model/hash';
import { piecesOf } from '../lexicon/model/pieces';
import { BOUNDARY, unitsOf } from '../lexicon/model/tokens';

/** Longest sequence that is counted; the model of open typos reads no longer one. */
export const MAX_LENGTH = 5;
/** Drafts from which a sequence is kept: what one draft alone says may be a slip, and tells what the draft says. */
export const LEAST_DRAFTS = 2;

/** The units of drafts as the model of open typos reads them, one behind another, each sentence between boundaries. */
export interface UnitStream {
  readonly units: Uint16Array;
  /** Where each draft begins; one more at the end. */
  readonly starts: readonly number[];
}

/** Lays drafts, each as its lines, out as units. */
export function streamOf(drafts: readonly (readonly string[])[]): UnitStream {
  let units = new Uint16Array(1 << 16);
  let size = 0;
  const put = (unit: number): void => {
    if (size === units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    units[size++] = unit;
  };
  const starts = drafts.map((lines) => {
    const start = size;
    for (const line of lines)
      for (const piece of piecesOf(line)) {
        put(BOUNDARY);
        for (const unit of unitsOf(line, piece.start, piece.end).units) put(unit);
        put(BOUNDARY);
      }
    return start;
  });
  return { units: units.slice(0, size), starts: [...starts, size] };
}

/** Sequences of two to five units by number of drafts. */
export interface SequenceCounts {
  /** Names of sequences (`mixUnit`), sorted as unsigned numbers, and drafts that hold each. */
  readonly names: Uint32Array;
  readonly drafts: Uint8Array;
  /** Pairs of units among them, sorted: the first unit in the upper half. */
  readonly pairs: Uint32Array;
}

/**
 * Counts in how many drafts each sequence stands. A sequence is only looked at where both that are one unit shorter stand
 * in several drafts: what cannot be kept takes no memory. `tell` is told of each draft the names of its sequences that are
 * kept, some of them twice.
 */
export function countSequences(
  { units, starts }: UnitStream,
  tell?: (draft: number, names: Uint32Array) => void,
): SequenceCounts {
  const size = units.length;
  const names = new Int32Array(size);
  // whether the sequence of the length before that begins here is kept
  let kept: Uint8Array = new Uint8Array(size).fill(1);
  for (let place = 0; place < size; place++) names[place] = mixUnit(NO_UNITS, units[place]!);
  const rows = new CountedRows();
  const pairs: number[] = [];
  for (let length = 2; length <= MAX_LENGTH; length++) {
    const table = new DraftCounter();
    const isCandidate = new Uint8Array(size);
    for (let draft = 0; draft + 1 < starts.length; draft++)
      for (let place = starts[draft]!; place + length <= starts[draft + 1]!; place++) {
        const next = units[place + length - 1]!;
        // a boundary ends a sentence or begins one, and never stands within a sequence
        const crosses =
          length > 2 ? units[place + length - 2] === BOUNDARY : units[place] === BOUNDARY && next === BOUNDARY;
        if (crosses || kept[place] === 0 || kept[place + 1] === 0) continue;
        isCandidate[place] = 1;
        names[place] = mixUnit(names[place]!, next);
        table.add(names[place]!, draft);
      }
    const keptNow = new Uint8Array(size);
    for (let place = 0; place < size; place++) {
      if (isCandidate[place] === 0) continue;
      const drafts = table.draftsOf(names[place]!);
      if (drafts < LEAST_DRAFTS) continue;
      keptNow[place] = 1;
      if (length === 2 && table.take(names[place]!)) pairs.push(units[place]! * 65536 + units[place + 1]!);
    }
    if (tell) tellKept(starts, names, keptNow, tell);
    table.each((name, drafts) => {
      if (drafts >= LEAST_DRAFTS) rows.push(name, Math.min(drafts, MAX_DRAFTS));
    });
    kept = keptNow;
  }
  return {
    ...rows.sorted(),
    pairs: Uint32Array.from(pairs).sort(),
  };
}

function tellKept(
  starts: readonly number[],
  names: Int32Array,
  kept: Uint8Array,
  tell: (draft: number, names: Uint32Array) => void,
): void {
  for (let draft = 0; draft + 1 < starts.length; draft++) {
    const [start, end] = [starts[draft]!, starts[draft + 1]!];
    const keptNames = new Uint32Array(end - start);
    let size = 0;
    for (let place = start; place < end; place++) if (kept[place] === 1) keptNames[size++] = names[place]!;
    tell(draft, keptNames.slice(0, size));
  }
}

/** Names with their drafts, each row one number: an object a row would take five times the memory. */
class CountedRows {
  #rows = new Float64Array(1 << 16);
  #size = 0;

  push(name: number, drafts: number): void {
    if (this.#size === this.#rows.length) {
      const larger = new Float64Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.#size++] = name * (MAX_DRAFTS + 1) + drafts;
  }

  sorted(): Pick<SequenceCounts, 'names' | 'drafts'> {
    const rows = this.#rows.subarray(0, this.#size).sort();
    return {
      names: Uint32Array.from(rows, (row) => Math.floor(row / (MAX_DRAFTS + 1))),
      drafts: Uint8Array.from(rows, (row) => row % (MAX_DRAFTS + 1)),
    };
  }
}

/** A hash table of names with the drafts that hold each; drafts are added one after another. */
class DraftCounter {
  #names = new Uint32Array(1 << 16);
  #drafts = new Uint16Array(1 << 16);
  /** The draft that added last, from 1. */
  #newest = new Uint16Array(1 << 16);
  #taken: Uint8Array | undefined;
  #size = 0;

  add(name: number, draft: number): void {
    if (this.#size * 2 > this.#names.length) this.#grow();
    const slot = this.#slotOf(name >>> 0);
    if (this.#drafts[slot] === 0) {
      this.#names[slot] = name;
      this.#size++;
    }
    if (this.#newest[slot] === draft + 1) return;
    this.#newest[slot] = draft + 1;
    if (this.#drafts[slot]! < 65535) this.#drafts[slot]!++;
  }

  draftsOf(name: number): number {
    return this.#drafts[this.#slotOf(name >>> 0)]!;
  }

  /** Whether the name is asked for the first time. */
  take(name: number): boolean {
    this.#taken ??= new Uint8Array(this.#names.length);
    const slot = this.#slotOf(name >>> 0);
    if (this.#taken[slot] === 1) return false;
    this.#taken[slot] = 1;
    return true;
  }

  each(visit: (name: number, drafts: number) => void): void {
    this.#drafts.forEach((drafts, slot) => {
      if (drafts > 0) visit(this.#names[slot]!, drafts);
    });
  }

  #slotOf(name: number): number {
    const mask = this.#names.length - 1;
    let slot = (name ^ (name >>> 15)) & mask;
    while (this.#drafts[slot] !== 0 && this.#names[slot] !== name) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const names = this.#names;
    const drafts = this.#drafts;
    const newest = this.#newest;
    this.#names = new Uint32Array(names.length * 2);
    this.#drafts = new Uint16Array(names.length * 2);
    this.#newest = new Uint16Array(names.length * 2);
    names.forEach((name, old) => {
      if (drafts[old] === 0) return;
      const slot = this.#slotOf(name);
      this.#names[slot] = name;
      this.#drafts[slot] = drafts[old]!;
      this.#newest[slot] = newest[old]!;
    });
  }
}

/** A way to ask how many drafts hold a sequence. */
export type SequenceDrafts = Pick<HouseCounts, 'draftsWith'>;

/** Opens counts for questions: a name is found by its upper bits, with few steps. */
export function openCounts({ names, drafts, pairs }: SequenceCounts): HouseCounts {
  // where the names of each upper part begin
  let bits = 1;
  while (1 << bits < names.length && bits < 20) bits++;
  const shift = 32 - bits;
  const firsts = new Uint32Array((1 << bits) + 1);
  let at = 0;
  for (let upper = 0; upper < 1 << bits; upper++) {
    while (at < names.length && names[at]! >>> shift < upper) at++;
    firsts[upper] = at;
  }
  firsts[1 << bits] = names.length;
  return {
    pairs,
    table: { names, drafts, firsts, shift },
    draftsWith(sequence) {
      const name = sequence >>> 0;
      const upper = name >>> shift;
      const end = firsts[upper + 1]!;
      for (let place = firsts[upper]!; place < end; place++) {
        const other = names[place]!;
        if (other === name) return drafts[place]!;
        if (other > name) return 0;
      }
      return 0;
    },
  };
}
