import { naturalLog } from './natural-log';

/** Counts that the levels 1…16 stand for; level 0 is none. */
export const LEVEL_COUNTS = Float64Array.of(0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 80, 160, 320, 1000, 4000, 16000);
export const LEVELS = LEVEL_COUNTS.length;

/** ln(1 + count) of a level. */
export const LOG_OF_LEVEL = Float64Array.from(LEVEL_COUNTS, (count) => naturalLog(1 + count));

/** The level of a count of 1 and more: of the two that it stands between the nearer one by ratio. */
export function levelOf(count: number): number {
  let level = 1;
  while (level + 1 < LEVELS && count * count >= LEVEL_COUNTS[level]! * LEVEL_COUNTS[level + 1]!) level++;
  return level;
}
