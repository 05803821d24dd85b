import { firstWhere } from '../text/bisect';
import { pairKey } from './han-key';

/** A set of words of two characters, four bytes each. */
export interface PairSet {
  /** Whether two UTF-16 units are one of the words. */
  has(first: number, second: number): boolean;
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
  return {
    has(first, second) {
      const key = pairKey(first, second);
      return key >= 0 && keys[firstWhere(keys, (k) => k >= key)] === key;
    },
  };
}

/** A set that is made where it is used. */
export const packPairs = (...lists: readonly (readonly string[])[]): PairSet => pairSet(packPairKeys(...lists));
