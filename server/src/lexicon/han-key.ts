/** First code point of the CJK block and the number of its places (Unicode 16, 4E00–9FFF). */
export const HAN_FIRST = 0x4e00;
export const HAN_COUNT = 0xa000 - HAN_FIRST;

/**
 * One small integer for two UTF-16 units of the CJK block, for maps (below 2^30, so that no number is boxed); -1 where one
 * of them lies outside it or is NaN.
 */
export function pairKey(a: number, b: number): number {
  const x = a - HAN_FIRST;
  const y = b - HAN_FIRST;
  return x >= 0 && x < HAN_COUNT && y >= 0 && y < HAN_COUNT ? x * HAN_COUNT + y : -1;
}
