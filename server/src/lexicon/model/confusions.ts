import type { ModelFile } from './model-file';
import { FIRST_CHARACTER } from './tokens';

/** How a character may have come to stand for another: bits. */
export const SAME_SOUND = 1;
export const NEAR_SOUND = 2;
export const ALIKE = 4;

/** Readings that are kept of a character. */
export const MAX_READINGS = 3;

/** What a character may be mistaken for: other characters, and of each the ways. */
export interface Confusion {
  readonly tokens: Uint16Array;
  readonly ways: Uint8Array;
}

/** Sounds and shapes of characters, and two-character words by their sound. */
export class Confusions {
  /** Readings of each token, `MAX_READINGS` a token, 0 for none. */
  readonly readings: Uint16Array;
  /** Class of each reading: readings that are typed nearly alike share one. */
  readonly #sounds: Uint16Array;
  /** Tokens of all classes, one class behind another, and where each begins. */
  readonly #bySound: Uint16Array;
  readonly #soundStarts: Uint32Array;
  readonly #shapeStarts: Uint32Array;
  readonly #shapes: Uint16Array;
  readonly #keys: Uint32Array;
  readonly #homonyms: Uint16Array;
  readonly #classes: number;
  readonly #made: (Confusion | undefined)[] = [];
  readonly #soundsMade: (readonly number[] | undefined)[] = [];
  /** While the confusions of a token are made: the ways to each other token, and which readings it has itself. */
  readonly #ways: Uint8Array;
  readonly #isSpoken: Uint8Array;

  constructor(file: ModelFile, size: number) {
    this.readings = file.halves('readings');
    this.#sounds = file.halves('sounds');
    this.#shapeStarts = file.whole('shapeStarts');
    this.#shapes = file.halves('shapes');
    this.#keys = file.whole('homonymKeys');
    this.#homonyms = file.halves('homonyms');
    this.#classes = this.#sounds.reduce((most, sound) => Math.max(most, sound), 0) + 1;
    this.#ways = new Uint8Array(size);
    this.#isSpoken = new Uint8Array(this.#sounds.length);
    this.#soundStarts = new Uint32Array(this.#classes + 1);
    this.#bySound = this.#sortedBySound(size);
  }

  /** Sorts by counting, in two rounds over the readings: a list for each of thousands of tokens would cost a start as much as a rule. */
  #sortedBySound(size: number): Uint16Array {
    const starts = this.#soundStarts;
    for (let token = FIRST_CHARACTER; token < size; token++)
      this.#eachSound(token, (sound) => void starts[sound + 1]!++);
    for (let sound = 0; sound < this.#classes; sound++) starts[sound + 1]! += starts[sound]!;
    const sorted = new Uint16Array(starts[this.#classes]!);
    const next = starts.slice();
    for (let token = FIRST_CHARACTER; token < size; token++)
      this.#eachSound(token, (sound) => void (sorted[next[sound]!++] = token));
    return sorted;
  }

  /** Calls `take` with each class of sound of a token, each once. */
  #eachSound(token: number, take: (sound: number) => void): void {
    const first = token * MAX_READINGS;
    for (let k = 0; k < MAX_READINGS; k++) {
      const reading = this.readings[first + k] ?? 0;
      if (reading === 0) return;
      const sound = this.#sounds[reading]!;
      let isNew = true;
      for (let l = 0; l < k; l++) if (this.#sounds[this.readings[first + l]!] === sound) isNew = false;
      if (isNew) take(sound);
    }
  }

  /** Classes of sound of a token, each once; kept once made. */
  soundsOf(token: number): readonly number[] {
    return (this.#soundsMade[token] ??= this.#makeSounds(token));
  }

  #makeSounds(token: number): readonly number[] {
    const sounds: number[] = [];
    this.#eachSound(token, (sound) => void sounds.push(sound));
    return sounds;
  }

  sameSound(one: number, other: number): boolean {
    for (let k = 0; k < MAX_READINGS; k++) {
      const reading = this.readings[one * MAX_READINGS + k] ?? 0;
      if (reading === 0) return false;
      for (let l = 0; l < MAX_READINGS; l++) if (this.readings[other * MAX_READINGS + l] === reading) return true;
    }
    return false;
  }

  /** What a token may be mistaken for; kept once made. */
  of(token: number): Confusion {
    return (this.#made[token] ??= this.#make(token));
  }

  #make(token: number): Confusion {
    const ways = this.#ways;
    const others: number[] = [];
    const first = token * MAX_READINGS;
    for (let k = first; k < first + MAX_READINGS; k++) this.#isSpoken[this.readings[k]!] = 1;
    this.#isSpoken[0] = 0;
    for (const sound of this.soundsOf(token))
      for (let index = this.#soundStarts[sound]!; index < this.#soundStarts[sound + 1]!; index++) {
        const other = this.#bySound[index]!;
        if (other === token || ways[other] !== 0) continue;
        others.push(other);
        ways[other] = this.#isSpokenAlike(other) ? SAME_SOUND : NEAR_SOUND;
      }
    for (let index = this.#shapeStarts[token] ?? 0; index < (this.#shapeStarts[token + 1] ?? 0); index++) {
      const other = this.#shapes[index]!;
      if (ways[other] === 0) others.push(other);
      ways[other]! |= ALIKE;
    }
    const confusion = { tokens: Uint16Array.from(others), ways: Uint8Array.from(others, (other) => ways[other]!) };
    for (const other of others) ways[other] = 0;
    for (let k = first; k < first + MAX_READINGS; k++) this.#isSpoken[this.readings[k]!] = 0;
    return confusion;
  }

  /** Whether a token has one of the readings marked in `#isSpoken`. */
  #isSpokenAlike(token: number): boolean {
    const { readings } = this;
    const first = token * MAX_READINGS;
    for (let k = first; k < first + MAX_READINGS; k++) if (this.#isSpoken[readings[k]!] === 1) return true;
    return false;
  }

  /** Calls `take` with the tokens of each two-character word that sounds like these two. */
  homonyms(first: number, second: number, take: (one: number, other: number) => void): void {
    for (const one of this.soundsOf(first))
      for (const other of this.soundsOf(second)) {
        const key = one * this.#classes + other;
        for (let index = this.#firstOf(key); this.#keys[index] === key; index++)
          take(this.#homonyms[index * 2]!, this.#homonyms[index * 2 + 1]!);
      }
  }

  #firstOf(key: number): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
