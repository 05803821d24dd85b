// The hashes of hash.ts and packed-table.ts of the model, in the same whole numbers.
import { ngrams, ngramSegment, ngramStarts, u16At, words, wordSegment, wordStarts } from './memory';

export const EMPTY_A: i32 = 0x51ed270b;
export const EMPTY_B: i32 = 0x2f6b1a93;

export function mixA(hash: i32, token: i32): i32 {
  const mixed = (hash ^ (token + 1)) * 0x2c1b3c6d;
  return mixed ^ (mixed >>> 14);
}

export function mixB(hash: i32, token: i32): i32 {
  const mixed = ((hash ^ (hash << 5)) + token) * 0x297a2d39;
  return mixed ^ (mixed >>> 17);
}

function find(cells: usize, starts: f64, segment: i32, a: i32, b: i32): i32 {
  const mixedA = (a ^ (b >>> 15)) * 0x7feb352d;
  const mixedB = (b ^ (a >>> 13)) * 0x846ca68b;
  const x = mixedA ^ (mixedA >>> 15);
  const y = mixedB ^ (mixedB >>> 16);
  const first = <i32>(<f64>(<u32>x) * (starts / 4294967296.0));
  const mask = segment - 1;
  const cell =
    u16At(cells, first) ^
    u16At(cells, (first + segment) ^ (y & mask)) ^
    u16At(cells, (first + 2 * segment) ^ ((y >>> 16) & mask));
  return cell >>> 4 === ((x ^ (y >>> 7)) & 0xfff) ? (cell & 15) + 1 : 0;
}

/** Level of a sequence of tokens, by its hashes. */
export function levelOf(a: i32, b: i32): i32 {
  return find(ngrams, ngramStarts, ngramSegment, a, b);
}

/** Level of a word. */
export function wordLevel(a: i32, b: i32): i32 {
  return find(words, wordStarts, wordSegment, a, b);
}
