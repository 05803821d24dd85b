import { clausePrints } from './clauses';
import type { DraftLines } from './terms';
import type { PassagePrints } from './data';

/** Drafts that hold a clause that is a formula, and no passage of an earlier speech. */
const DRAFTS_OF_A_FORMULA = 4;

/** Where a clause stood before. */
export interface PassagePlace {
  readonly file: number;
  /** From 1. */
  readonly line: number;
}

/** Knows clauses again. */
export interface Passages {
  /** Where a clause with this fingerprint stood; none for a formula that many drafts hold. */
  placesOf(print: number): readonly PassagePlace[];
}

/** Fingerprints of all clauses of drafts, with their places. */
export function passagesOf(drafts: readonly DraftLines[]): PassagePrints {
  const rows: { readonly print: number; readonly file: number; readonly line: number }[] = [];
  for (const { file, lines } of drafts)
    lines.forEach((line, index) => {
      for (const { print } of clausePrints(line)) rows.push({ print, file, line: Math.min(index + 1, 65535) });
    });
  rows.sort((a, b) => a.print - b.print || a.file - b.file || a.line - b.line);
  return {
    prints: Uint32Array.from(rows, ({ print }) => print),
    files: Uint16Array.from(rows, ({ file }) => file),
    lines: Uint16Array.from(rows, ({ line }) => line),
  };
}

export function openPassages({ prints, files, lines }: PassagePrints): Passages {
  return {
    placesOf(print) {
      const places: PassagePlace[] = [];
      const holders = new Set<number>();
      for (let row = firstAt(prints, print); prints[row] === print; row++) {
        places.push({ file: files[row]!, line: lines[row]! });
        holders.add(files[row]!);
        if (holders.size >= DRAFTS_OF_A_FORMULA) return NONE;
      }
      return places;
    },
  };
}

const NONE: readonly never[] = [];

function firstAt(prints: Uint32Array, print: number): number {
  let low = 0;
  let high = prints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (prints[middle]! < print) low = middle + 1;
    else high = middle;
  }
  return low;
}
