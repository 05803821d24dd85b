import { firstWhere } from '../text/bisect';
import { HAN_COUNT, HAN_FIRST, pairKey } from './han-key';

/** A set of words of two characters, four bytes each. */
export interface PairSet {
  /** Whether two UTF-16 units are one of the words. */
  has(first: number, second: number): boolean;
  /** Whether the two characters of a text at an offset are one; false where the text does not reach so far. */
  standsAt(text: string, offset: number): boolean;
}

/** What a set of words of two characters is made of: their keys in order. */
export interface PairArrays {
  readonly keys: Int32Array;
  readonly [name: string]: Int32Array;
}

/** Keys of words of two characters. */
export function packPairKeys(...lists: readonly (readonly string[])[]): PairArrays {
  const keys: number[] = [];
  for (const words of lists) for (const word of words) keys.push(pairKey(word.charCodeAt(0), word.charCodeAt(1)));
  return { keys: Int32Array.from(keys).sort() };
}

export function pairSet({ keys }: PairArrays): PairSet {
  // by first unit: one more than where its keys begin; 0 where nobody has asked yet. A few are asked about again and again.
  const starts = new Int32Array(HAN_COUNT + 1);
  const startOf = (first: number): number =>
    (starts[first] ||= firstWhere(keys, (key) => key >= first * HAN_COUNT) + 1) - 1;
  const set: PairSet = {
    has(first, second) {
      const key = pairKey(first, second);
      if (key < 0) return false;
      // the loop of `firstWhere` between two bounds, without a call for each step: every pair of a text may be asked for
      let low = startOf(first - HAN_FIRST);
      let high = startOf(first - HAN_FIRST + 1);
      while (low < high) {
        const middle = (low + high) >> 1;
        if (keys[middle]! < key) low = middle + 1;
        else high = middle;
      }
      return keys[low] === key;
    },
    standsAt: (text, offset) => set.has(text.charCodeAt(offset), text.charCodeAt(offset + 1)),
  };
  return set;
}

/** A set that is made where it is used. */
export const packPairs = (...lists: readonly (readonly string[])[]): PairSet => pairSet(packPairKeys(...lists));
