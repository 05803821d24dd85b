import { mixPair } from '../text/mixing';

/** Slots, as a power of two: 64 KB of bits, of which the company of all words sets one in four. */
const BITS = 19;
const SPREAD_AGAIN = 0x85ebca6b;

/** Numbers of words whose company stands behind are given with this bit. */
export const BEHIND = 1 << 15;

/**
 * Bits of numbers of words with what stands at once beside them. Each is noted at two places, so that one in fifteen that was
 * never given is taken for one that was: what it lets pass is looked for in the text.
 */
export type BesideFilter = Int32Array;

export const makeBesideFilter = (): BesideFilter => new Int32Array(1 << (BITS - 5));

/** The two characters of company that stand nearest, as one number: a single one stands beside a word by chance too often. */
export const nearest = (first: number, second: number): number => (first << 11) ^ second;

const slotOf = (mixed: number): number => mixed >>> (32 - BITS);
const mixedAgain = (mixed: number): number => Math.imul(mixed ^ (mixed >>> 15), SPREAD_AGAIN);

export function noteBeside(filter: BesideFilter, wordNumber: number, pair: number): void {
  const mixed = mixPair(wordNumber, pair);
  for (const slot of [slotOf(mixed), slotOf(mixedAgain(mixed))]) filter[slot >>> 5]! |= 1 << (slot & 31);
}

/** Whether a pair may stand beside a word: false is sure. */
export function mayStandBeside(filter: BesideFilter, wordNumber: number, pair: number): boolean {
  const mixed = mixPair(wordNumber, pair);
  const slot = slotOf(mixed);
  if ((filter[slot >>> 5]! & (1 << (slot & 31))) === 0) return false;
  const secondSlot = slotOf(mixedAgain(mixed));
  return (filter[secondSlot >>> 5]! & (1 << (secondSlot & 31))) !== 0;
}
