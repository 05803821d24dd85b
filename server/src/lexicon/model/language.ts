import { EMPTY_A, EMPTY_B, mixA, mixB, mixUnit, NO_UNITS } from './hash';
import { raisedLevel, type HouseCounts } from './house-counts';
import { LEVEL_COUNTS } from './levels';
import type { ModelFile } from './model-file';
import { naturalLog } from './natural-log';
import { packedTable, type PackedTable } from './packed-table';
import { createRows, ORDER, ROW, type Rows } from './rows';
import { BOUNDARY } from './tokens';

/** Tokens on each side of an edit that its probability is read with. */
export const REACH = ORDER - 1;
/** Longest replacement. */
export const MAX_REPLACEMENT = 2;

/** Added to each count of a single character, so that none is impossible. */
export const FLOOR = 0.3;

/** By how much a sum of logarithms may be off from rounding. */
const TOLERANCE = 1e-6;

/** A change to a sentence: `removed` tokens at `start` give way to the first `added` ones of `replacement`. */
export interface TokenEdit {
  readonly start: number;
  readonly removed: number;
  readonly replacement: ArrayLike<number>;
  readonly added: number;
}

/** Counts of sequences of one to five tokens, and what they say of the probability of a text. */
export class Language {
  readonly size: number;
  readonly counts: Uint32Array;
  /** Units between two rows of the matrix of pairs. */
  readonly stride: number;
  /** One bit for each two tokens that have been seen side by side. */
  readonly pairs: Uint32Array;
  /** The same the other way round: what has been seen before a token. */
  readonly precedents: Uint32Array;
  readonly #ngrams: PackedTable;
  readonly #followers: Uint16Array;
  /** Mean number of different tokens behind a sequence, by length (2…4) and level. */
  readonly #contexts: Float32Array;
  readonly #uniform: Float64Array;
  readonly #total: number;
  readonly #house: HouseCounts | undefined;
  /** The unit of each token, as a house counts it. */
  readonly #units: Uint16Array;

  constructor(file: ModelFile, house?: HouseCounts) {
    this.#house = house;
    this.#total = file.head.total;
    this.#units = file.halves('characters').slice();
    this.#units[BOUNDARY] = BOUNDARY;
    this.counts = file.whole('counts');
    this.size = this.counts.length;
    this.stride = Math.ceil(this.size / 32);
    const { pairs, precedents } = readPairs(file.bytes('pairs'), this.size, this.stride);
    this.pairs = pairs;
    this.precedents = precedents;
    this.#ngrams = packedTable(file.halves('ngrams'), file.head.ngrams);
    this.#followers = file.halves('followers');
    this.#contexts = file.reals('contexts');
    if (house) this.#addPairs(house.pairs);
    const whole = file.head.total + FLOOR * this.size;
    this.#uniform = Float64Array.from(this.counts, (count) => (count + FLOOR) / whole);
  }

  hasPair(first: number, second: number): boolean {
    return ((this.pairs[first * this.stride + (second >>> 5)]! >>> (second & 31)) & 1) === 1;
  }

  /** Level of a sequence of three tokens; its pairs need not have been seen. */
  three(first: number, second: number, third: number): number {
    if (!this.hasPair(first, second) || !this.hasPair(second, third)) return 0;
    const a = mixA(mixA(mixA(EMPTY_A, first), second), third);
    const b = mixB(mixB(mixB(EMPTY_B, first), second), third);
    return this.#house ? this.#raised(this.#ngrams.find(a, b), first, second, third) : this.#ngrams.find(a, b);
  }

  /** Whether three tokens whose pairs have been seen, and whose hashes these are, have been seen in a row. */
  holds(a: number, b: number): boolean {
    return this.#ngrams.has(a, b);
  }

  /** Whether the house, where there is one, writes three tokens in a row. */
  isOfHouse(first: number, second: number, third: number): boolean {
    return this.#house !== undefined && this.#raised(0, first, second, third) > 0;
  }

  #raised(level: number, first: number, second: number, third: number): number {
    const units = this.#units;
    const name = mixUnit(mixUnit(mixUnit(NO_UNITS, units[first]!), units[second]!), units[third]!);
    return raisedLevel(level, this.#house!.draftsWith(name));
  }

  /** Adds the pairs that a house writes to those that the model has seen. */
  #addPairs(pairs: Uint32Array): void {
    const tokens = new Map<number, number>();
    this.#units.forEach((unit, token) => {
      if (unit !== 0) tokens.set(unit, token);
    });
    for (const pair of pairs) {
      const first = tokens.get(pair >>> 16);
      const second = tokens.get(pair & 0xffff);
      if (first === undefined || second === undefined) continue;
      this.pairs[first * this.stride + (second >>> 5)]! |= 1 << (second & 31);
      this.precedents[second * this.stride + (first >>> 5)]! |= 1 << (first & 31);
    }
  }

  /** Reads all rows of `tokens`, and the probability of each token. */
  read(rows: Rows): void {
    const { size, logs } = rows;
    for (let place = 0; place < size; place++) {
      this.#readEnding(rows, place, size);
      logs[place] = this.#logOf(rows, place);
    }
    clearBeyond(rows, size);
  }

  /** How often all of `tokens` stands in a million: the rarest of its sequences of four, longer ones are seldom kept. */
  timesPerMillion(rows: Rows): number {
    this.read(rows);
    const length = Math.min(ORDER - 1, rows.size);
    let least = Infinity;
    for (let start = 0; start + length <= rows.size; start++)
      least = Math.min(least, LEVEL_COUNTS[rows.levels[start * ROW + length]!]!);
    return Number.isFinite(least) ? (least * 1e6) / this.#total : 0;
  }

  /** ln of P(token | up to four before it): Witten and Bell’s mixture of all lengths that have been seen. */
  #logOf({ tokens, levels }: Rows, place: number): number {
    let chance = this.#uniform[tokens[place]!]!;
    for (let length = 2; length <= ORDER && length <= place + 1; length++) {
      const row = (place - length + 1) * ROW;
      let times: number;
      let kinds: number;
      if (length === 2) {
        const context = tokens[place - 1]!;
        times = this.counts[context]!;
        kinds = this.#followers[context]!;
        if (times === 0) break;
      } else {
        const level = levels[row + length - 1]!;
        if (level === 0) break;
        times = LEVEL_COUNTS[level]!;
        kinds = this.#contexts[(length - 1) * 32 + level]!;
      }
      const here = LEVEL_COUNTS[levels[row + length]!]!;
      chance = (Math.min(here, times) + kinds * chance) / (times + kinds);
    }
    return naturalLog(chance);
  }

  /**
   * Reads what becomes of a sentence when it is changed: fills `edited` with up to four tokens before, the replacement,
   * and up to four behind, and returns by how much ln P of the sentence grows. Where that is certain to be less than
   * `least` it stops and returns -Infinity: `edited` is not to be read then.
   */
  edit(rows: Rows, { start, removed, replacement, added }: TokenEdit, edited: Rows, least = -Infinity): number {
    const left = Math.min(REACH, start);
    const behind = start + removed;
    const right = Math.min(REACH, rows.size - behind);
    const computed = left + added;
    const size = computed + right;
    edited.size = size;
    edited.shift = start - left;
    copyAround(rows, edited, 0, left);
    for (let place = 0; place < added; place++) edited.tokens[left + place] = replacement[place]!;
    edited.shift = behind - computed;
    copyAround(rows, edited, computed, size);
    const { logs } = rows;
    let before = 0;
    for (let place = start; place < behind + right; place++) before += logs[place]!;
    let change = 0;
    // column by column: all sequences that end at a place, then its probability. No logarithm is above 0.
    for (let place = left; place < size; place++) {
      this.#readEnding(edited, place, computed);
      change += edited.logs[place] = this.#logOf(edited, place);
      if (change - before < least - TOLERANCE) return -Infinity;
    }
    clearBeyond(edited, computed);
    for (let place = start; place < behind + right; place++) change -= logs[place]!;
    return change;
  }

  /** Reads the sequences that begin before `computed` and end with the token at `end`, the shorter ones first. */
  #readEnding(rows: Rows, end: number, computed: number): void {
    const { tokens, hashA, hashB, houseHash, levels } = rows;
    const token = tokens[end]!;
    const house = this.#house;
    if (end < computed) {
      const single = end * ROW + 1;
      hashA[single] = mixA(EMPTY_A, token);
      hashB[single] = mixB(EMPTY_B, token);
      if (house) houseHash[single] = mixUnit(NO_UNITS, this.#units[token]!);
      levels[single] = 1;
    }
    const first = Math.max(0, end - REACH);
    for (let start = Math.min(end - 1, computed - 1); start >= first; start--) {
      const index = start * ROW + end - start + 1;
      levels[index] = 0;
      // no sequence is in the table without the two that are one token shorter
      if (levels[index - 1] === 0 || levels[index + ROW - 1] === 0) continue;
      const a = mixA(hashA[index - 1]!, token);
      const b = mixB(hashB[index - 1]!, token);
      hashA[index] = a;
      hashB[index] = b;
      const isPair = start + 1 === end;
      if (isPair && !this.hasPair(tokens[start]!, token)) continue;
      const level = this.#ngrams.find(a, b);
      levels[index] = isPair && level === 0 ? 1 : level;
      if (house) {
        const name = mixUnit(houseHash[index - 1]!, this.#units[token]!);
        houseHash[index] = name;
        levels[index] = raisedLevel(levels[index]!, house.draftsWith(name));
      }
    }
  }
}

/** Of rows before `computed`: what would reach over the end is there no more. */
function clearBeyond({ levels, size }: Rows, computed: number): void {
  for (let place = Math.max(0, size - REACH); place < computed; place++)
    levels.fill(0, place * ROW + size - place + 1, (place + 1) * ROW);
}

/** Rows for one edit. */
export const createWindow = (): Rows => createRows(2 * REACH + MAX_REPLACEMENT + 2);

/** Pairs are written for each first token: how many, then the gaps between the second ones, seven bits a byte. */
function readPairs(bytes: Uint8Array, size: number, stride: number): Pick<Language, 'pairs' | 'precedents'> {
  const pairs = new Uint32Array(size * stride);
  const precedents = new Uint32Array(size * stride);
  let offset = 0;
  const number = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[offset++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  for (let first = 0; first < size; first++) {
    const row = first * stride;
    const [place, bit] = [first >>> 5, 1 << (first & 31)];
    let second = -1;
    for (let left = number(); left > 0; left--) {
      second += number();
      pairs[row + (second >>> 5)]! |= 1 << (second & 31);
      precedents[second * stride + place]! |= bit;
    }
  }
  return { pairs, precedents };
}

/** Copies tokens and rows of `edited[from, to)` from the sentence, where they stand `edited.shift` further on. */
function copyAround(rows: Rows, edited: Rows, from: number, to: number): void {
  const { shift } = edited;
  for (let place = from; place < to; place++) {
    edited.tokens[place] = rows.tokens[place + shift]!;
    const row = place * ROW;
    const source = (place + shift) * ROW;
    for (let length = 1; length < ROW; length++) edited.levels[row + length] = rows.levels[source + length]!;
    // sequences that reach into the replacement are read on from here
    const kept = row + to - place;
    if (to - place >= ROW) continue;
    edited.hashA[kept] = rows.hashA[source + to - place]!;
    edited.hashB[kept] = rows.hashB[source + to - place]!;
    edited.houseHash[kept] = rows.houseHash[source + to - place]!;
  }
}
