/** Multiplier of hashes (Knuth, golden ratio). */
export const SPREAD = 0x9e3779b1;

/** 32 bits of two UTF-16 units, well mixed at the top. */
export function mixPair(first: number, second: number): number {
  return Math.imul((first << 16) ^ (second * 0x2c1b), SPREAD);
}
