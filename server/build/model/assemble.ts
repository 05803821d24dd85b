import {
  align,
  checksumOf,
  MAGIC,
  PREFIX,
  SECTION_NAMES,
  VERSION,
  type ModelHead,
  type SectionName,
} from '../../src/lexicon/model/model-file';
import { naturalLog } from '../../src/lexicon/model/natural-log';
import { LEVELS, levelOf } from '../../src/lexicon/model/levels';
import { ORDER } from '../../src/lexicon/model/rows';
import type { Counts } from './count';
import type { PackedDictionary } from './dictionary';
import { pack, type Packed } from './pack';

/** All that a model is made of but its trees. */
export interface Ingredients {
  readonly counts: Counts;
  readonly dictionary: PackedDictionary;
  readonly readings: Uint16Array;
  readonly sounds: Uint16Array;
  readonly shapeStarts: Uint32Array;
  readonly shapes: Uint16Array;
}

export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;
export type Sections = Readonly<Record<SectionName, Section>>;

/** Weighted count from which a sequence of so many tokens is kept. */
export type Least = readonly number[];

/** No trees: for a model that is only read to train them. */
export const NO_TREES = {
  replaceFeatures: new Uint8Array(),
  replaceRights: new Uint16Array(),
  replaceValues: new Float32Array(),
  lengthFeatures: new Uint8Array(),
  lengthRights: new Uint16Array(),
  lengthValues: new Float32Array(),
};

export interface Assembled {
  readonly sections: Sections;
  readonly head: Pick<ModelHead, 'total' | 'ngrams' | 'words'>;
  /** Sequences kept, by length. */
  readonly kept: readonly number[];
}

/** Packs the counts of the parts whose bits are set. */
export function assemble(ingredients: Ingredients, parts: number, least: Least): Assembled {
  const { counts, dictionary } = ingredients;
  const picked = pickSequences(ingredients, parts, least);
  const { ngrams, contexts } = packSequences(counts, parts, picked);
  return {
    head: { total: picked.total, ngrams: layout(ngrams), words: layout(dictionary.words) },
    kept: picked.kept,
    sections: {
      characters: Uint16Array.from(counts.alphabet.characters),
      counts: picked.single,
      followers: picked.followers,
      contexts,
      pairs: writePairs(picked.pairBits, counts.alphabet.size),
      ngrams: ngrams.cells,
      words: dictionary.words.cells,
      singles: dictionary.singles,
      readings: ingredients.readings,
      sounds: ingredients.sounds,
      shapeStarts: ingredients.shapeStarts,
      shapes: ingredients.shapes,
      homonymKeys: dictionary.homonymKeys,
      homonyms: dictionary.homonyms,
      idioms: dictionary.idioms,
      idiomEnds: dictionary.idiomEnds,
      ...NO_TREES,
    },
  };
}

/** Which sequences are kept, and what is counted of all of them. */
interface Picked {
  /** Weighted count of all single tokens. */
  readonly total: number;
  readonly single: Uint32Array;
  readonly followers: Uint16Array;
  /** Types behind a sequence, by its entry. */
  readonly kinds: Uint16Array;
  /** One for an entry that is kept. */
  readonly keep: Uint8Array;
  /** Sequences kept, by length. */
  readonly kept: readonly number[];
  readonly pairBits: Uint8Array;
}

function pickSequences({ counts, dictionary }: Ingredients, parts: number, least: Least): Picked {
  const { size } = counts.alphabet;
  const single = new Uint32Array(size);
  const followers = new Uint16Array(size);
  const kinds = new Uint16Array(counts.size);
  const keep = new Uint8Array(counts.size);
  const kept = new Array<number>(ORDER + 1).fill(0);
  const pairBits = new Uint8Array(size * size);
  for (const [first, second] of dictionary.pairs) pairBits[first * size + second] = 1;
  let total = 0;
  for (let entry = 0; entry < counts.size; entry++) {
    const count = counts.of(entry, parts);
    if (count === 0) continue;
    const order = counts.order[entry]!;
    const parent = counts.parent[entry]!;
    if (order === 1) {
      single[counts.lastToken[entry]!] = count;
      total += count;
      continue;
    }
    if (kinds[parent]! < 65535) kinds[parent]!++;
    if (order === 2) {
      const first = counts.first[entry]!;
      followers[first]!++;
      pairBits[first * size + counts.lastToken[entry]!] = 1;
    }
    if (count >= least[order]! && (order < ORDER || tellsMore(counts, entry, parts))) keep[entry] = 1;
    if (keep[entry] === 1) kept[order]!++;
  }
  return { total, single, followers, kinds, keep, kept, pairBits };
}

/** The sequences that are kept in their table, and for each length and level the mean number of types behind. */
function packSequences(
  counts: Counts,
  parts: number,
  { keep, kept, kinds }: Picked,
): { readonly ngrams: Packed; readonly contexts: Float32Array } {
  const keptCount = kept.reduce((sum, n) => sum + n, 0);
  const keyA = new Int32Array(keptCount);
  const keyB = new Int32Array(keptCount);
  const levels = new Uint8Array(keptCount);
  const kindSums = new Float64Array(ORDER * 32);
  const contexts = new Float64Array(ORDER * 32);
  let key = 0;
  for (let entry = 0; entry < counts.size; entry++) {
    const order = counts.order[entry]!;
    if (order < 2) continue;
    const count = counts.of(entry, parts);
    if (count === 0) continue;
    const level = levelOf(count);
    if (order < ORDER) {
      kindSums[order * 32 + level]! += kinds[entry]!;
      contexts[order * 32 + level]!++;
    }
    if (keep[entry] === 0) continue;
    keyA[key] = counts.keyA[entry]!;
    keyB[key] = counts.keyB[entry]!;
    levels[key++] = level;
  }
  const means = new Float32Array(ORDER * 32);
  for (let cell = 0; cell < means.length; cell++)
    means[cell] = Math.max(1, contexts[cell] === 0 ? Math.min(LEVELS, cell % 32) : kindSums[cell]! / contexts[cell]!);
  return { ngrams: pack({ keyA, keyB, levels }), contexts: means };
}

/** ln of the factor by which a longest sequence must change what the shorter ones say of its last token. */
const LEAST_NEWS = 0.4;
const tokens = new Uint16Array(ORDER);

/** Whether a sequence of five says other than the four at its end do: a half of them only repeats what is known. */
function tellsMore(counts: Counts, entry: number, parts: number): boolean {
  counts.tokensOf(entry, tokens);
  const entryShare = counts.of(entry, parts) / counts.of(counts.parent[entry]!, parts);
  const end = counts.find(tokens, 1, ORDER - 1);
  const shorter = counts.of(end, parts) / counts.of(counts.parent[end]!, parts);
  return Math.abs(naturalLog(entryShare / shorter)) >= LEAST_NEWS;
}

const layout = ({ segment, starts }: Packed): { readonly segment: number; readonly starts: number } => ({
  segment,
  starts,
});

/** For each first token how many follow, and the gaps between them, seven bits a byte. */
function writePairs(bits: Uint8Array, size: number): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  for (let first = 0; first < size; first++) {
    const seconds: number[] = [];
    for (let second = 0; second < size; second++) if (bits[first * size + second] === 1) seconds.push(second);
    write(seconds.length);
    let before = -1;
    for (const second of seconds) {
      write(second - before);
      before = second;
    }
  }
  return Uint8Array.from(bytes);
}

/** Writes the file that `openModelFile` reads. */
export function writeModel(
  sections: Sections,
  head: Pick<ModelHead, 'total' | 'ngrams' | 'words' | 'thresholds'>,
): Uint8Array {
  const places: Partial<Record<SectionName, { start: number; length: number }>> = {};
  let start = 0;
  for (const name of SECTION_NAMES) {
    places[name] = { start, length: sections[name].byteLength };
    start = align(start + sections[name].byteLength);
  }
  const whole: ModelHead = { version: VERSION, ...head, sections: places as ModelHead['sections'] };
  const text = new TextEncoder().encode(JSON.stringify(whole));
  const base = align(PREFIX + text.length);
  const file = new Uint8Array(base + start);
  for (let index = 0; index < MAGIC.length; index++) file[index] = MAGIC.charCodeAt(index);
  new DataView(file.buffer).setUint32(8, text.length, true);
  file.set(text, PREFIX);
  for (const name of SECTION_NAMES) {
    const { buffer, byteOffset, byteLength } = sections[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), base + places[name]!.start);
  }
  new DataView(file.buffer).setUint32(12, checksumOf(file), true);
  return file;
}
