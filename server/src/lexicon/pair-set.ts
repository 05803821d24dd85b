import { firstWhere } from '../text/bisect';
import { pairKey } from './han-key';

/** A set of words of two characters, four bytes each. */
export interface PairSet {
  /** Whether two UTF-16 units are one of the words. */
  has(first: number, second: number): boolean;
}

/** Packs words of two characters. */
export function packPairs(...lists: readonly (readonly string[])[]): PairSet {
  const keys: number[] = [];
  for (const words of lists) for (const word of words) keys.push(pairKey(word.charCodeAt(0), word.charCodeAt(1)));
  const sorted = Int32Array.from(keys).sort();
  return {
    has(first, second) {
      const key = pairKey(first, second);
      return key >= 0 && sorted[firstWhere(sorted, (k) => k >= key)] === key;
    },
  };
}
