/**
 * Two 32-bit hashes of a sequence of tokens, mixed in token by token: together they name the sequence in a packed table.
 * Whole-number arithmetic alone, so that every machine finds the same place.
 */
export const EMPTY_A = 0x51ed270b;
export const EMPTY_B = 0x2f6b1a93;

export function mixA(hash: number, token: number): number {
  const mixed = Math.imul(hash ^ (token + 1), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 14);
}

export function mixB(hash: number, token: number): number {
  const mixed = Math.imul((hash ^ (hash << 5)) + token, 0x297a2d39);
  return mixed ^ (mixed >>> 17);
}

/** Names a sequence of units for what a house has counted; units, because tokens change with the model. */
export const NO_UNITS = 0x3c6ef372;
export const mixUnit = mixA;
