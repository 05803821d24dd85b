import { SPREAD } from '../text/mixing';

/** A map of numbers from 0 up (below 2^31) to numbers from 0 up, packed for look-ups in a scan of text. */
export interface IntMap {
  /** Value of a key, -1 where it has none. */
  get(key: number): number;
}

/** What a map is made of: an open hash of which at most a third is taken, -1 for a free slot. */
export interface IntMapArrays {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly [name: string]: Int32Array;
}

/** Packs entries. */
export function packIntMapArrays(entries: ReadonlyMap<number, number>): IntMapArrays {
  let bits = 4;
  while (1 << bits < entries.size * 3) bits++;
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(1 << bits).fill(-1);
  const values = new Int32Array(1 << bits);
  for (const [key, value] of entries) {
    let slot = Math.imul(key, SPREAD) >>> shift;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys, values };
}

export function intMap({ keys, values }: IntMapArrays): IntMap {
  const mask = keys.length - 1;
  const shift = Math.clz32(mask);
  return {
    get(key) {
      for (let slot = Math.imul(key, SPREAD) >>> shift; ; slot = (slot + 1) & mask) {
        const slotKey = keys[slot]!;
        if (slotKey === key) return values[slot]!;
        if (slotKey === -1) return -1;
      }
    },
  };
}

/** A map that is made where it is used. */
export const packIntMap = (entries: ReadonlyMap<number, number>): IntMap => intMap(packIntMapArrays(entries));
