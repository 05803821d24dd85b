import { naturalLog } from '../../src/lexicon/model/natural-log';
import { firstSlot, markOf, spreadA, spreadB, type Layout } from '../../src/lexicon/model/packed-table';

/** A packed table and what is needed to read it. */
export interface Packed extends Layout {
  readonly cells: Uint16Array;
}

/** Slots of a table for so many keys: the fit of the authors for three slots a key. */
export function layoutFor(keys: number): Layout & { readonly slots: number } {
  const size = Math.max(2, keys);
  const log = naturalLog(size);
  let segment = 4;
  while (naturalLog(segment * 2) <= (log / naturalLog(3.33) + 2.25) * naturalLog(2) && segment < 1 << 15) segment *= 2;
  const factor = Math.max(1.125, 0.875 + (0.25 * naturalLog(1e6)) / log);
  const segments = Math.max(3, Math.ceil((size * factor) / segment));
  return { segment, starts: (segments - 2) * segment, slots: segments * segment };
}

/** How much a table grows after each try that failed. */
const GROWTH = 1.02;
const MAX_TRIES = 50;

/** Keys, all different, each of two hashes, with their levels 1…16. */
export interface Keys {
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
  readonly levels: Uint8Array;
}

/** Packs keys into the smallest table in which they find room. */
export function pack(keys: Keys): Packed {
  const { segment, ...fit } = layoutFor(keys.keyA.length);
  let { starts, slots } = fit;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const cells = peel(keys, { segment, starts, slots });
    if (cells) return { cells, segment, starts };
    const segments = Math.ceil((slots * GROWTH) / segment) + 1;
    slots = segments * segment;
    starts = (segments - 2) * segment;
  }
  throw new Error(`no table for ${keys.keyA.length} keys`);
}

/** A table of these keys; undefined where some of them have no slot to themselves. */
function peel(
  { keyA, keyB, levels }: Keys,
  { segment, starts, slots }: Layout & { readonly slots: number },
): Uint16Array | undefined {
  const size = keyA.length;
  const mask = segment - 1;
  // of each slot: how many keys may stand there, and the exclusive or of their numbers
  const users = new Uint32Array(slots);
  const mixed = new Int32Array(slots);
  const places = new Int32Array(size * 3);
  for (let key = 0; key < size; key++) {
    const x = spreadA(keyA[key]!, keyB[key]!);
    const y = spreadB(keyA[key]!, keyB[key]!);
    const first = firstSlot(x, starts);
    places[key * 3] = first;
    places[key * 3 + 1] = (first + segment) ^ (y & mask);
    places[key * 3 + 2] = (first + 2 * segment) ^ ((y >>> 16) & mask);
    for (let k = 0; k < 3; k++) {
      const slot = places[key * 3 + k]!;
      users[slot]!++;
      mixed[slot]! ^= key;
    }
  }
  // keys that have a slot to themselves go first, until none is left
  const order = new Int32Array(size);
  const homes = new Int32Array(size);
  const alone: number[] = [];
  for (let slot = 0; slot < slots; slot++) if (users[slot] === 1) alone.push(slot);
  let done = 0;
  while (alone.length > 0) {
    const home = alone.pop()!;
    if (users[home] !== 1) continue;
    const key = mixed[home]!;
    order[done] = key;
    homes[done++] = home;
    for (let k = 0; k < 3; k++) {
      const slot = places[key * 3 + k]!;
      users[slot]!--;
      mixed[slot]! ^= key;
      if (users[slot] === 1) alone.push(slot);
    }
  }
  if (done < size) return undefined;
  const cells = new Uint16Array(slots);
  for (let k = size - 1; k >= 0; k--) {
    const key = order[k]!;
    const x = spreadA(keyA[key]!, keyB[key]!);
    const y = spreadB(keyA[key]!, keyB[key]!);
    let cell = (markOf(x, y) << 4) | (levels[key]! - 1);
    for (let j = 0; j < 3; j++) {
      const slot = places[key * 3 + j]!;
      if (slot !== homes[k]) cell ^= cells[slot]!;
    }
    cells[homes[k]!] = cell;
  }
  return cells;
}
