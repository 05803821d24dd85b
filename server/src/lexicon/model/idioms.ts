import type { ModelFile } from './model-file';

/** Characters of an idiom. */
export const IDIOM = 4;

/** Idioms of four characters, found by their first two or their last two. */
export class Idioms {
  /** Tokens, four an idiom, sorted. */
  readonly #idioms: Uint16Array;
  /** Numbers of the idioms, sorted by their last two tokens. */
  readonly #ends: Uint32Array;

  constructor(file: ModelFile) {
    this.#idioms = file.halves('idioms');
    this.#ends = file.whole('idiomEnds');
  }

  /** Calls `take` with the token that would make an idiom of the three others of `tokens[start, start + 4)`. */
  complete(tokens: Uint16Array, start: number, hole: number, take: (token: number) => void): void {
    const byStart = hole >= 2;
    const one = tokens[start + (byStart ? 0 : 2)]!;
    const other = tokens[start + (byStart ? 1 : 3)]!;
    const key = one * 65536 + other;
    const kept = hole ^ 1;
    for (let row = this.#firstOf(key, byStart); row < this.#ends.length && this.#keyOf(row, byStart) === key; row++) {
      const idiom = this.#numberOf(row, byStart) * IDIOM;
      if (this.#idioms[idiom + kept] === tokens[start + kept]) take(this.#idioms[idiom + hole]!);
    }
  }

  #numberOf(index: number, byStart: boolean): number {
    return byStart ? index : this.#ends[index]!;
  }

  #keyOf(row: number, byStart: boolean): number {
    const idiom = this.#numberOf(row, byStart) * IDIOM + (byStart ? 0 : 2);
    return this.#idioms[idiom]! * 65536 + this.#idioms[idiom + 1]!;
  }

  #firstOf(key: number, byStart: boolean): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keyOf(middle, byStart) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
