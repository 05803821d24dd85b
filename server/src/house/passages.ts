import type { DraftClause } from './clauses';
import type { PassagePrints } from './data';
import { NONE } from '../text/none';

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

/** The clauses of a draft, and the number of its file. */
export interface DraftClauses {
  readonly file: number;
  readonly clauses: readonly DraftClause[];
}

/** Fingerprints of all clauses of drafts, with their places. */
export function passagesOf(drafts: readonly DraftClauses[]): PassagePrints {
  // a row as one number: fingerprint, file and line, the lower half first as machines that read models write it
  const halves = new Uint32Array(2 * drafts.reduce((sum, { clauses }) => sum + clauses.length, 0));
  let size = 0;
  for (const { file, clauses } of drafts)
    for (const { print, line } of clauses) {
      halves[size++] = file * 65536 + Math.min(line, 65535);
      halves[size++] = print;
    }
  new BigUint64Array(halves.buffer).sort();
  const pick = (place: number): Uint32Array =>
    Uint32Array.from({ length: size / 2 }, (_, row) => halves[row * 2 + place]!);
  const places = pick(0);
  return {
    prints: pick(1),
    files: Uint16Array.from(places, (place) => place >>> 16),
    lines: Uint16Array.from(places, (place) => place & 0xffff),
  };
}

/** The clauses of each of so many files again, in no order. */
export function clausesByFile({ prints, files, lines }: PassagePrints, fileCount: number): DraftClause[][] {
  const clauses = Array.from({ length: fileCount }, (): DraftClause[] => []);
  prints.forEach((print, row) => clauses[files[row]!]?.push({ print, line: lines[row]! }));
  return clauses;
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
