import { isHan } from '../text/chars';
import type { Span } from '../text/span';

/** A clause by its fingerprint: its characters alone, without marks and blanks. Offsets are of the line. */
export interface ClausePrint extends Span {
  readonly print: number;
  readonly characters: number;
}

/** Characters of a clause that says enough to be known again. */
const LEAST_CHARACTERS = 6;
const ENDS = new Set([...'，。；：！？,;:!?'].map((c) => c.charCodeAt(0)));

/** Fingerprints of the clauses of a line that are long enough, in order of place. */
export function clausePrints(line: string): ClausePrint[] {
  const prints: ClausePrint[] = [];
  let start = 0;
  let print = FIRST;
  let characters = 0;
  for (let offset = 0; offset <= line.length; offset++) {
    const unit = offset < line.length ? line.charCodeAt(offset) : 0x3002;
    if (isHan(unit)) {
      if (characters === 0) start = offset;
      print = Math.imul(print ^ unit, 0x01000193);
      print ^= print >>> 15;
      characters++;
    } else if (ENDS.has(unit)) {
      if (characters >= LEAST_CHARACTERS) prints.push({ start, end: offset, print: print >>> 0, characters });
      print = FIRST;
      characters = 0;
    }
  }
  return prints;
}

/** A clause of a draft. */
export interface DraftClause {
  readonly print: number;
  /** From 1. */
  readonly line: number;
}

/** Fingerprints of the clauses of all lines of a draft. */
export const clausesOf = (lines: readonly string[]): DraftClause[] =>
  lines.flatMap((line, index) => clausePrints(line).map(({ print }) => ({ print, line: index + 1 })));

const FIRST = 0x811c9dc5;
