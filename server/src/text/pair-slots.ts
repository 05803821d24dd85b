import { mixPair } from './mixing';
import { unitsOf } from './units';

/** Slots, as a power of two: four kilobytes of bits, of which a paragraph of a hundred characters sets one in two hundred. */
const BITS = 15;

/** The slot of two UTF-16 units side by side. */
export const pairSlot = (first: number, second: number): number => mixPair(first, second) >>> (32 - BITS);

/** The slot of one unit, wherever it stands. */
export const unitSlot = (unit: number): number => pairSlot(0, unit);

const bits = new Uint32Array(1 << (BITS - 5));
let lastText: string | undefined;

/**
 * Bits for each unit of a text and for each two side by side: one may be set for others too. All that looks at one paragraph
 * in turn shares them. They are good until the next call.
 */
export function pairSlotsOf(text: string): Uint32Array {
  if (text === lastText) return bits;
  // a check may be stopped anywhere: half of the bits are nobody's
  lastText = undefined;
  bits.fill(0);
  const units = unitsOf(text);
  let before = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = units[offset]!;
    const alone = unitSlot(unit);
    bits[alone >>> 5]! |= 1 << (alone & 31);
    const pair = pairSlot(before, unit);
    bits[pair >>> 5]! |= 1 << (pair & 31);
    before = unit;
  }
  lastText = text;
  return bits;
}
