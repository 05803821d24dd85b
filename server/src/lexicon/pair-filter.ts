import { mixPair } from '../text/mixing';

/** Slots, as a power of two: 64 KB of bits, so that the filter stays near the processor and few of 40 000 pairs collide. */
const BITS = 19;

/**
 * A set of pairs of UTF-16 units that may say yes to a pair it was never given (seldom) and never says no to one it was.
 * In front of a dictionary it answers most of a text. Bare bits: they are asked for every unit of it.
 */
export type PairFilter = Uint32Array;

export function makePairFilter(): PairFilter {
  return new Uint32Array(1 << (BITS - 5));
}

export function addPair(filter: PairFilter, first: number, second: number): void {
  addMixed(filter, mixPair(first, second));
}

export function addMixed(filter: PairFilter, mixed: number): void {
  const slot = mixed >>> (32 - BITS);
  filter[slot >>> 5]! |= 1 << (slot & 31);
}

/** Whether a filter may hold what has been mixed to 32 bits. */
export function mayHold(filter: PairFilter, mixed: number): boolean {
  const slot = mixed >>> (32 - BITS);
  return (filter[slot >>> 5]! & (1 << (slot & 31))) !== 0;
}
