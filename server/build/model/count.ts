import { EMPTY_A, EMPTY_B, mixA, mixB } from '../../src/lexicon/model/hash';
import { ORDER } from '../../src/lexicon/model/rows';
import { PARTS, sentencesOf, type Alphabet, type Document } from './corpus';

/** Weighted counts of all sequences of one to five tokens, by part of the corpus. */
export class Counts {
  size = 0;
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
  readonly order: Uint8Array;
  /** The sequence without its last token. */
  readonly parent: Int32Array;
  /** First and last token; of a pair they are the pair. */
  readonly first: Uint16Array;
  readonly lastToken: Uint16Array;
  readonly counts: Uint32Array;
  readonly #slots: Int32Array;

  constructor(
    readonly alphabet: Alphabet,
    documents: readonly Document[],
    /** Sequences that there is room for. */
    private readonly room: number,
  ) {
    this.keyA = new Int32Array(room);
    this.keyB = new Int32Array(room);
    this.order = new Uint8Array(room);
    this.parent = new Int32Array(room);
    this.first = new Uint16Array(room);
    this.lastToken = new Uint16Array(room);
    this.counts = new Uint32Array(room * PARTS);
    let slots = 1024;
    while (slots < room * 2) slots *= 2;
    this.#slots = new Int32Array(slots);
    for (const { text, part, weight } of documents)
      sentencesOf(text, (sentence) => {
        const tokens = alphabet.tokensOf(sentence);
        if (tokens) this.add(tokens, part, weight);
      });
  }

  /** Counts what stands in a sentence. */
  add(tokens: Uint16Array, part: number, weight: number): void {
    for (let start = 0; start < tokens.length; start++) {
      let a = EMPTY_A;
      let b = EMPTY_B;
      let parent = -1;
      const longest = Math.min(ORDER, tokens.length - start);
      for (let length = 1; length <= longest; length++) {
        const token = tokens[start + length - 1]!;
        a = mixA(a, token);
        b = mixB(b, token);
        const entry = this.#entry(a, b, length);
        if (this.order[entry] === 0) {
          this.order[entry] = length;
          this.parent[entry] = parent;
          this.first[entry] = tokens[start]!;
          this.lastToken[entry] = token;
        }
        this.counts[entry * PARTS + part]! += weight;
        parent = entry;
      }
    }
  }

  /** Count over the parts whose bits are set. */
  of(entry: number, parts: number): number {
    let sum = 0;
    for (let part = 0; part < PARTS; part++)
      if (((parts >>> part) & 1) === 1) sum += this.counts[entry * PARTS + part]!;
    return sum;
  }

  /** Writes the tokens of a sequence, first to last; returns how many. */
  tokensOf(entry: number, tokens: Uint16Array): number {
    const length = this.order[entry]!;
    for (let index = length - 1, current = entry; index >= 0; index--, current = this.parent[current]!)
      tokens[index] = this.lastToken[current]!;
    return length;
  }

  /** The entry of `tokens[from, from + length)`; -1 where it has not been counted. */
  find(tokens: Uint16Array, from: number, length: number): number {
    let a = EMPTY_A;
    let b = EMPTY_B;
    for (let index = from; index < from + length; index++) {
      a = mixA(a, tokens[index]!);
      b = mixB(b, tokens[index]!);
    }
    const slot = this.#slotOf(a, b, length);
    return this.#slots[slot]! - 1;
  }

  /** The slot of a sequence, or the empty one where it would stand. */
  #slotOf(a: number, b: number, length: number): number {
    let slot = (a ^ Math.imul(b, 0x9e3779b1) ^ length) & (this.#slots.length - 1);
    for (;;) {
      const entryHere = this.#slots[slot]! - 1;
      if (entryHere < 0) return slot;
      if (this.keyA[entryHere] === a && this.keyB[entryHere] === b && this.order[entryHere] === length) return slot;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  #entry(a: number, b: number, length: number): number {
    const slot = this.#slotOf(a, b, length);
    if (this.#slots[slot]! > 0) return this.#slots[slot]! - 1;
    if (this.size === this.room) throw new Error('more sequences than there is room for');
    const entry = this.size++;
    this.#slots[slot] = entry + 1;
    this.keyA[entry] = a;
    this.keyB[entry] = b;
    return entry;
  }
}
