import { unitsOf } from '../text/units';
import { pairKey } from './han-key';
import type { FormSet } from './form-set';
import { intMap, packIntMapArrays, type IntMapArrays } from './int-map';

/** A word that stands where one of the same sound belongs. Offsets are UTF-16, half-open. */
export interface WrongWord {
  readonly start: number;
  readonly end: number;
  readonly rights: readonly string[];
}

export interface HomophoneIndex {
  find(text: string): WrongWord[] | undefined;
}

/** The words by their two characters, and where the row of each begins in the text of the rows. */
export interface HomophoneArrays extends IntMapArrays {
  readonly rowStarts: Int32Array;
}

/** Packs rows of a text: `wrong`, a tab, and `right` ones with blanks between, two characters each. */
export function packHomophones(rows: string): HomophoneArrays {
  const lines = rows.split('\n');
  const rowStarts = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => void (rowStarts[i + 1] = rowStarts[i]! + line.length + 1));
  return {
    ...packIntMapArrays(new Map(lines.map((row, i) => [pairKey(row.charCodeAt(0), row.charCodeAt(1)), i]))),
    rowStarts,
  };
}

/**
 * Finds words of two characters that are unusual in official prose beside a word with which one of the same sound is usual:
 * 安全盛产 where 安全生产 is known. `rows` is the text that was packed; `neighbours` are pairs of words, joined.
 */
export function homophoneFinder(rows: string, arrays: HomophoneArrays, neighbours: FormSet): HomophoneIndex {
  const words = intMap(arrays);
  const { rowStarts } = arrays;
  return {
    find(text) {
      let wrongWords: WrongWord[] | undefined;
      const units = unitsOf(text);
      for (let i = 0; i + 1 < text.length; i++) {
        const key = pairKey(units[i]!, units[i + 1]!);
        const row = key < 0 ? -1 : words.get(key);
        if (row < 0) continue;
        const before = text.slice(Math.max(0, i - 2), i);
        const after = text.slice(i + 2, i + 4);
        // cut out where it is wanted: a list of lists would be most of the memory
        const rights: readonly string[] = rows.slice(rowStarts[row]! + 3, rowStarts[row + 1]! - 1).split(' ');
        const fitting = rights.filter((r) => neighbours.has(before + r) || neighbours.has(r + after));
        if (fitting.length > 0) (wrongWords ??= []).push({ start: i, end: i + 2, rights: fitting });
      }
      return wrongWords;
    },
  };
}
