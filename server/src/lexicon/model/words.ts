import type { Span } from '../../text/span';
import { EMPTY_A, EMPTY_B, mixA, mixB } from './hash';
import { LOG_OF_LEVEL } from './levels';
import type { ModelFile } from './model-file';
import { packedTable, type PackedTable } from './packed-table';
import { FIRST_CHARACTER } from './tokens';

/** Longest word that is looked for. */
export const MAX_WORD = 5;
/** ln of the words that the dictionary was counted on. */
const LOG_TOTAL = 17.9;
/** Longest word that speaks for a replacement. */
const MAX_JUDGED = 4;
/** Longest stretch that is cut into words. */
const MAX_STRETCH = 24;

/** A dictionary of words with levels of frequency, and the best way to cut a few tokens into them. */
export class Words {
  readonly #table: PackedTable;
  readonly #singles: Uint8Array;
  readonly #best = new Float64Array(MAX_STRETCH + 1);
  readonly #back = new Uint8Array(MAX_STRETCH + 1);
  readonly #levels = new Uint8Array((MAX_STRETCH + 1) * (MAX_WORD + 1));
  /** Length and level of the word that covers the token asked for in the last cut. */
  coveringLength = 0;
  coveringLevel = 0;
  /** Length and level of the longest word of the dictionary that covers it, whether the cut uses it or not. */
  longestLength = 0;
  longestLevel = 0;
  longestStart = 0;
  /** What the cut in work is of: read for each place of it. */
  #tokens: Uint16Array = new Uint16Array();
  #from = 0;
  #to = 0;
  #covered: Span = { start: 0, end: 0 };

  constructor(
    file: ModelFile,
    private readonly isHan: Uint8Array,
  ) {
    this.#table = packedTable(file.halves('words'), file.head.words);
    this.#singles = file.bytes('singles');
  }

  /** Level of two tokens as a word. */
  two(first: number, second: number): number {
    return this.#table.find(mixA(mixA(EMPTY_A, first), second), mixB(mixB(EMPTY_B, first), second));
  }

  /** Level of the `length` tokens at `start` as a word. */
  levelOf(tokens: Uint16Array, start: number, length: number): number {
    let a = EMPTY_A;
    let b = EMPTY_B;
    for (let place = start; place < start + length; place++) {
      a = mixA(a, tokens[place]!);
      b = mixB(b, tokens[place]!);
    }
    return this.#table.find(a, b);
  }

  /** Whether there is a word with these two hashes. */
  has(a: number, b: number): boolean {
    return this.#table.has(a, b);
  }

  /** Length of the longest word with `token` in place of what stands at `place`, up to four; its level in `longestLevel`. */
  longestWith(tokens: Uint16Array, size: number, place: number, token: number): number {
    for (let length = MAX_JUDGED; length >= 2; length--) {
      for (let start = Math.max(0, place - length + 1); start <= place && start + length <= size; start++) {
        let a = EMPTY_A;
        let b = EMPTY_B;
        let end = start;
        for (; end < start + length; end++) {
          const unit = end === place ? token : tokens[end]!;
          if (this.isHan[unit] === 0) break;
          a = mixA(a, unit);
          b = mixB(b, unit);
        }
        if (end === start + length && (this.longestLevel = this.#table.find(a, b)) > 0) return length;
      }
    }
    return 1;
  }

  /** ln P of the best cut of `tokens[from, to)`; notes the words that cover any of the tokens of `covered`. */
  cut(tokens: Uint16Array, from: number, to: number, covered: Span): number {
    const size = to - from;
    this.#tokens = tokens;
    this.#from = from;
    this.#to = to;
    this.#covered = covered;
    const best = this.#best;
    const levels = this.#levels;
    this.longestLength = 0;
    this.longestLevel = 0;
    for (let place = 0; place < size; place++) this.#look(place);
    best[0] = 0;
    for (let place = 1; place <= size; place++) {
      const single = tokens[from + place - 1]!;
      // marks, digits and letters are no words and cost nothing
      let most = best[place - 1]! + (this.isHan[single] ? LOG_OF_LEVEL[this.#singles[single]!]! - LOG_TOTAL : 0);
      let length = 1;
      for (let long = 2; long <= MAX_WORD && long <= place; long++) {
        const level = levels[(place - long) * (MAX_WORD + 1) + long]!;
        if (level === 0) continue;
        const chance = best[place - long]! + LOG_OF_LEVEL[level]! - LOG_TOTAL;
        if (chance > most) {
          most = chance;
          length = long;
        }
      }
      best[place] = most;
      this.#back[place] = length;
    }
    this.coveringLength = 1;
    this.coveringLevel = 0;
    for (let place = size; place > 0; place -= this.#back[place]!) {
      const length = this.#back[place]!;
      const first = from + place - length;
      if (first >= covered.end || first + length <= covered.start || length < this.coveringLength) continue;
      this.coveringLength = length;
      this.coveringLevel =
        length > 1 ? levels[(place - length) * (MAX_WORD + 1) + length]! : this.#singles[tokens[first]!]!;
    }
    return best[size]!;
  }

  /** Looks up the words that begin at a place of the cut in work. */
  #look(place: number): void {
    const row = place * (MAX_WORD + 1);
    const levels = this.#levels;
    const tokens = this.#tokens;
    const to = this.#to;
    const first = this.#from + place;
    const { start, end } = this.#covered;
    let a = EMPTY_A;
    let b = EMPTY_B;
    let length = 1;
    for (; length <= MAX_WORD && first + length <= to; length++) {
      const token = tokens[first + length - 1]!;
      if (this.isHan[token] === 0) break;
      a = mixA(a, token);
      b = mixB(b, token);
      if (length === 1) continue;
      const level = this.#table.find(a, b);
      levels[row + length] = level;
      if (level === 0 || first >= end || first + length <= start) continue;
      if (length > this.longestLength || (length === this.longestLength && level > this.longestLevel)) {
        this.longestLength = length;
        this.longestLevel = level;
        this.longestStart = first;
      }
    }
    for (; length <= MAX_WORD; length++) levels[row + length] = 0;
  }
}

/** Which tokens are Chinese characters, from the characters of the model. */
export function hanTokens(characters: Uint16Array): Uint8Array {
  return Uint8Array.from(characters, (unit, token) =>
    token >= FIRST_CHARACTER && unit >= 0x3007 && (unit === 0x3007 || (unit >= 0x4e00 && unit <= 0x9fff)) ? 1 : 0,
  );
}
