import type { Word } from '../segmenter';
import { IMPOSSIBLE, NO_WORD, STATES, type WordFile } from './word-file';

const [BEGIN, END, MIDDLE, SINGLE] = [0, 1, 2, 3];
const STATE_COUNT = STATES.length;
const NONE = 0;

/** What cppjieba cuts a text at before anything else: blanks, tab, line end, the comma and the full stop. */
const isSeparator = (rune: number): boolean =>
  rune === 0x20 || rune === 0x09 || rune === 0x0a || rune === 0xff0c || rune === 0x3002;
const isLetter = (rune: number): boolean => (rune >= 0x61 && rune <= 0x7a) || (rune >= 0x41 && rune <= 0x5a);
const isDigit = (rune: number): boolean => rune >= 0x30 && rune <= 0x39;
const isAscii = (rune: number): boolean => rune < 0x80;

/**
 * Cuts text as cppjieba does (`MixSegment` and `PosTagger`): the likeliest way through the words of the dictionary, the
 * hidden Markov model where single characters are left, parts of speech from the dictionary. It holds no text, and the
 * same sums in the same order give the same words.
 */
export class Cutter {
  readonly #file: WordFile;
  /** Code points of the text, where each begins, and where the last one ends. */
  #runes: number[] = [];
  #offsets: number[] = [];
  #words: Word[] = [];
  #text = '';

  constructor(file: WordFile) {
    this.#file = file;
  }

  /** The words of a text with their parts of speech; they join to the text again. */
  tag(text: string): readonly Word[] {
    this.#text = text;
    this.#runes = [];
    this.#offsets = [];
    this.#words = [];
    for (let offset = 0; offset < text.length;) {
      const rune = text.codePointAt(offset)!;
      this.#runes.push(rune);
      this.#offsets.push(offset);
      offset += rune > 0xffff ? 2 : 1;
    }
    this.#offsets.push(text.length);
    let from = 0;
    for (let place = 0; place < this.#runes.length; place++) {
      if (!isSeparator(this.#runes[place]!)) continue;
      if (place > from) this.#cut(from, place);
      this.#cut(place, place + 1);
      from = place + 1;
    }
    if (this.#runes.length > from) this.#cut(from, this.#runes.length);
    return this.#words;
  }

  /** Cuts a stretch: words of the dictionary stay, what lies between them goes to the hidden Markov model. */
  #cut(from: number, to: number): void {
    const ends = this.#bestWords(from, to);
    let single = from;
    for (let place = from; place < to;) {
      const end = ends[place - from]!;
      if (end - place > 1) {
        this.#cutSingles(single, place);
        this.#add(place, end);
        single = end;
      }
      place = end;
    }
    this.#cutSingles(single, to);
  }

  /** For each place the end of the word that the likeliest way from it to the end of the stretch begins with. */
  #bestWords(from: number, to: number): readonly number[] {
    const { weights, weightRows, children, leastWeight } = this.#file;
    const ends = new Array<number>(to - from);
    const ways = new Array<number>(to - from + 1).fill(0);
    for (let place = to - 1; place >= from; place--) {
      let node = this.#rootOf(this.#runes[place]!);
      const alone = node === NONE ? NO_WORD : weights[weightRows[node]!]!;
      let best = ways[place + 1 - from]! + (alone === NO_WORD ? leastWeight : alone);
      let end = place + 1;
      if (!(best > IMPOSSIBLE)) best = IMPOSSIBLE;
      for (let next = place + 1; node !== NONE && next < to && children[node]! < children[node + 1]!; next++) {
        node = this.#childOf(node, this.#runes[next]!);
        const weight = node === NONE ? NO_WORD : weights[weightRows[node]!]!;
        if (weight === NO_WORD) continue;
        const way = ways[next + 1 - from]! + weight;
        if (way > best) {
          best = way;
          end = next + 1;
        }
      }
      ways[place - from] = best;
      ends[place - from] = end;
    }
    return ends;
  }

  #rootOf(rune: number): number {
    return this.#file.roots[rune] ?? NONE;
  }

  #childOf(node: number, rune: number): number {
    const { children, characters } = this.#file;
    let low = children[node]!;
    let high = children[node + 1]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (characters[middle]! < rune) low = middle + 1;
      else high = middle;
    }
    return low < end && characters[low] === rune ? low : NONE;
  }

  /** Cuts characters that stand alone: letters and digits by themselves, all others by their hidden states. */
  #cutSingles(from: number, to: number): void {
    let left = from;
    let right = from;
    while (right < to) {
      if (!isAscii(this.#runes[right]!)) {
        right++;
        continue;
      }
      if (left < right) this.#cutHidden(left, right);
      left = right;
      right = this.#endOfAscii(left, to);
      this.#add(left, right);
      left = right;
    }
    if (left < right) this.#cutHidden(left, right);
  }

  #endOfAscii(from: number, to: number): number {
    let end = from + 1;
    if (isLetter(this.#runes[from]!))
      while (end < to && (isLetter(this.#runes[end]!) || isDigit(this.#runes[end]!))) end++;
    else if (isDigit(this.#runes[from]!))
      while (end < to && (isDigit(this.#runes[end]!) || this.#runes[end] === 0x2e)) end++;
    return end;
  }

  /** The likeliest hidden states of a stretch, and the words that they make. */
  #cutHidden(from: number, to: number): void {
    const { starts, moves, emissions } = this.#file;
    const size = to - from;
    const weights = new Float64Array(size * STATE_COUNT);
    const paths = new Uint8Array(size * STATE_COUNT);
    let row = this.#emissionsOf(from);
    for (let state = 0; state < STATE_COUNT; state++) weights[state] = starts[state]! + emissions[row + state]!;
    for (let place = 1; place < size; place++) {
      row = this.#emissionsOf(from + place);
      const before = (place - 1) * STATE_COUNT;
      for (let state = 0; state < STATE_COUNT; state++) {
        const emission = emissions[row + state]!;
        let best = IMPOSSIBLE;
        let path = END;
        for (let previous = 0; previous < STATE_COUNT; previous++) {
          const weight = weights[before + previous]! + moves[previous * STATE_COUNT + state]! + emission;
          if (weight > best) {
            best = weight;
            path = previous;
          }
        }
        weights[before + STATE_COUNT + state] = best;
        paths[before + STATE_COUNT + state] = path;
      }
    }
    const lastRow = (size - 1) * STATE_COUNT;
    let state = weights[lastRow + END]! >= weights[lastRow + SINGLE]! ? END : SINGLE;
    const states = new Uint8Array(size);
    for (let place = size - 1; place >= 0; place--) {
      states[place] = state;
      state = paths[place * STATE_COUNT + state]!;
    }
    let left = from;
    for (let place = 0; place < size; place++)
      if (states[place] !== BEGIN && states[place] !== MIDDLE) {
        this.#add(left, from + place + 1);
        left = from + place + 1;
      }
  }

  #emissionsOf(place: number): number {
    return (this.#file.emissionRows[this.#runes[place]!] ?? 0) * STATE_COUNT;
  }

  #add(from: number, to: number): void {
    const start = this.#offsets[from]!;
    this.#words.push({ text: this.#text.slice(start, this.#offsets[to]), tag: this.#tagOf(from, to), start });
  }

  /** Part of speech: of the dictionary; else of numbers and of letters, where they are half of the word. */
  #tagOf(from: number, to: number): string {
    const { weights, weightRows, tags, tagNames } = this.#file;
    let node = this.#rootOf(this.#runes[from]!);
    for (let place = from + 1; place < to && node !== NONE; place++) node = this.#childOf(node, this.#runes[place]!);
    if (node !== NONE && weights[weightRows[node]!] !== NO_WORD) {
      const tag = tagNames[tags[node]!]!;
      if (tag !== '') return tag;
    }
    const half = (to - from) >> 1;
    let ascii = 0;
    let digits = 0;
    for (let place = from; place < to && ascii < half; place++) {
      if (!isAscii(this.#runes[place]!)) continue;
      ascii++;
      if (isDigit(this.#runes[place]!)) digits++;
    }
    if (ascii === 0) return 'x';
    return digits === ascii ? 'm' : 'eng';
  }
}
