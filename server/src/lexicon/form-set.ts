import { SPREAD } from '../text/mixing';

/** A set of words in arrays: their units one behind another, where each begins, and an open hash of their numbers. */
export interface FormArrays {
  readonly units: Uint16Array;
  /** Of each word, and behind the last one the end. */
  readonly starts: Uint32Array;
  /** One more than the number of a word; 0 for a free slot. */
  readonly slots: Uint32Array;
  readonly [name: string]: Uint16Array | Uint32Array;
}

/** Words that are asked for as a whole. */
export interface FormSet {
  has(form: string): boolean;
}

/** Units of words one behind another, and where each begins. */
export function packUnits(words: readonly string[]): { readonly units: Uint16Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, number) => void (starts[number + 1] = starts[number]! + word.length));
  const units = new Uint16Array(starts.at(-1)!);
  words.forEach((word, number) => {
    for (let k = 0; k < word.length; k++) units[starts[number]! + k] = word.charCodeAt(k);
  });
  return { units, starts };
}

/** Packs words, each once. */
export function packForms(words: ReadonlySet<string>): FormArrays {
  const list = [...words];
  let bits = 4;
  while (1 << bits < list.length * 2) bits++;
  const slots = new Uint32Array(1 << bits);
  const mask = slots.length - 1;
  list.forEach((word, number) => {
    let slot = hashOf(word) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  });
  return { ...packUnits(list), slots };
}

export function formSet({ units, starts, slots }: FormArrays): FormSet {
  const mask = slots.length - 1;
  return {
    has(form) {
      for (let slot = hashOf(form) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const start = starts[slots[slot]! - 1]!;
        if (starts[slots[slot]!]! - start !== form.length) continue;
        let k = 0;
        while (k < form.length && units[start + k] === form.charCodeAt(k)) k++;
        if (k === form.length) return true;
      }
      return false;
    },
  };
}

function hashOf(form: string): number {
  let hash = form.length;
  for (let k = 0; k < form.length; k++) hash = Math.imul(hash ^ form.charCodeAt(k), SPREAD) ^ (hash >>> 15);
  return hash >>> 8;
}
