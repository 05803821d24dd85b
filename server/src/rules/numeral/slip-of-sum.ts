import { areTwoDigitsTurned, isOneDigitOff } from './one-digit';

/** Figures of fewer digits are one digit off by chance. */
const MIN_DIGITS = 3;

/**
 * Whether a total is its sum with a slip of the pen: 1352 and 1362, 1352 and 1325. A list of some parts comes to less: of it
 * the last digits say that all are meant, where units agree, and tens or hundreds do not.
 */
export function isSlipOfSum(total: string, sum: number): boolean {
  const added = String(sum);
  if (total.length < MIN_DIGITS || total.endsWith('0')) return false;
  if (areTwoDigitsTurned(total, added)) return true;
  return isOneDigitOff(total, added) && (sum > Number(total) || total.at(-1) === added.at(-1));
}
