import { firstWhere } from '../text/bisect';
import { pairKey } from './han-key';

/** A set of words of two characters, four bytes each. */
export interface PairSet {
  /** Whether two UTF-16 units are one of the words. */
  has(first: number, second: number): boolean;
}

/** Packs words of two characters, given joined (blanks and line ends between them are left out). */
export function packPairs(...joined: readonly string[]): PairSet {
  const keys: number[] = [];
  for (const data of joined) {
    const words = data.replace(/\s/g, '');
    for (let i = 0; i + 1 < words.length; i += 2) keys.push(pairKey(words.charCodeAt(i), words.charCodeAt(i + 1)));
  }
  const sorted = Int32Array.from(keys).sort();
  return {
    has(first, second) {
      const key = pairKey(first, second);
      return key >= 0 && sorted[firstWhere(sorted, (k) => k >= key)] === key;
    },
  };
}
