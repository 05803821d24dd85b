import type { Open } from './grouping';
import type { Marker, Paragraph, Role } from './types';

/** The lines of a draft as far as one chapter of it is read. */
export interface LinesAbove {
  readonly paragraphs: readonly Paragraph[];
  readonly roles: readonly Role[];
  /** First line of the chapter: nothing above it counts. */
  readonly start: number;
}

/** The last line above `line` that is not blank. */
function lineAbove({ roles, start }: LinesAbove, line: number): number {
  let above = line - 1;
  while (above > start && roles[above] === 'blank') above--;
  return above;
}

/**
 * 8. 9. 备注：1.…⏎2.…: whether a marker at or below the last number goes on with a list whose item before stands inside the
 * line above.
 */
export function beganInLine(open: Open, { family: id, ordinal }: Marker, line: number, above: LinesAbove): boolean {
  if (ordinal < 2 || ordinal > open.lastOrdinal) return false;
  const inside = above.paragraphs[lineAbove(above, line)]?.markers.findLast((m) => m.family === id);
  return inside !== undefined && !inside.opensLine && inside.ordinal === ordinal - 1;
}

/**
 * Whether a list of its own family, which begins at a line, may stand under the last item of a series, which then goes on
 * below it: under a first item, or right below an item where the one before it has its text (三、 … 四、 一、 二、 … 五、).
 */
export function mayGoOn(open: Open, line: number, above: LinesAbove): boolean {
  if (open.lastOrdinal === 1 || open.nested) return true;
  const [before, lastLine] = open.lines.slice(-2);
  open.interrupted =
    lastLine !== undefined &&
    lineAbove(above, line) === lastLine &&
    above.roles.slice(before! + 1, lastLine).includes('paragraph');
  return open.interrupted;
}
