/** What a model file holds besides its arrays. */
export interface ModelHead {
  readonly version: number;
  /** Weighted characters that were counted. */
  readonly total: number;
  readonly ngrams: { readonly segment: number; readonly starts: number };
  readonly words: { readonly segment: number; readonly starts: number };
  /** Scores (log-odds of the judge) from which a suspicion is told, by kind of edit. */
  readonly thresholds: Readonly<Record<Group, Thresholds>>;
  readonly sections: Readonly<Record<SectionName, { readonly start: number; readonly length: number }>>;
}

/** Kinds of edits that share thresholds: one character for another, one too many or too few, one doubled. */
export type Group = 'replace' | 'length' | 'double';

export interface Thresholds {
  readonly warning: number;
  readonly information: number;
  /** For one read before a draft is handed over. */
  readonly proof: number;
}

export const SECTION_NAMES = [
  'characters',
  'counts',
  'followers',
  'contexts',
  'pairs',
  'ngrams',
  'words',
  'singles',
  'readings',
  'sounds',
  'shapeStarts',
  'shapes',
  'homonymKeys',
  'homonyms',
  'idioms',
  'idiomEnds',
  'replaceFeatures',
  'replaceRights',
  'replaceValues',
  'lengthFeatures',
  'lengthRights',
  'lengthValues',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** First bytes of a model file, and the layout that this program reads. */
export const MAGIC = 'BGZMODEL';
export const VERSION = 1;
/** Sections begin at multiples of this. */
export const ALIGNMENT = 8;

export interface ModelFile {
  readonly head: ModelHead;
  bytes(name: SectionName): Uint8Array;
  halves(name: SectionName): Uint16Array;
  whole(name: SectionName): Uint32Array;
  reals(name: SectionName): Float32Array;
}

/** Bytes before the head: magic, length of the head, checksum of all that follows (four bytes each, least first). */
export const PREFIX = 16;

/** A checksum of the bytes behind the prefix, whose length is a multiple of eight. */
export function checksumOf(file: Uint8Array): number {
  const words = new Uint32Array(file.buffer, file.byteOffset + PREFIX, (file.length - PREFIX) / 4);
  let one = 1;
  let other = 2;
  for (let index = 0; index + 1 < words.length; index += 2) {
    one = Math.imul(one ^ words[index]!, 0x01000193);
    other = Math.imul(other ^ words[index + 1]!, 0x01000193);
  }
  return (one ^ (other << 7) ^ (other >>> 25)) >>> 0;
}

/**
 * Reads the container: prefix, the head as JSON, and the sections. Nothing is copied where the bytes begin at a multiple
 * of eight. Throws an Error that says what is wrong with other bytes. `sumOf` may be a faster way to the same checksum.
 */
export function openModelFile(given: Uint8Array, sumOf: (file: Uint8Array) => number = checksumOf): ModelFile {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1)
    throw new Error('a machine that writes numbers highest byte first');
  const file = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  if (file.length < PREFIX || String.fromCharCode(...file.subarray(0, 8)) !== MAGIC)
    throw new Error('not a model file');
  const prefix = new DataView(file.buffer, file.byteOffset);
  const length = prefix.getUint32(8, true);
  if (file.length % ALIGNMENT !== 0 || prefix.getUint32(12, true) !== sumOf(file))
    throw new Error('the model file is damaged');
  const head = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + length))) as ModelHead;
  if (head.version !== VERSION) throw new Error(`a model file of version ${head.version}, not ${VERSION}`);
  const base = align(PREFIX + length);
  for (const name of SECTION_NAMES) {
    const section = head.sections[name];
    if (!section || base + section.start + section.length > file.length) throw new Error('the model file is cut short');
  }
  const place = (name: SectionName): [ArrayBufferLike, number, number] => {
    const { start, length: size } = head.sections[name];
    return [file.buffer, file.byteOffset + base + start, size];
  };
  return {
    head,
    bytes: (name) => new Uint8Array(...place(name)),
    halves: (name) => {
      const [buffer, start, size] = place(name);
      return new Uint16Array(buffer, start, size / 2);
    },
    whole: (name) => {
      const [buffer, start, size] = place(name);
      return new Uint32Array(buffer, start, size / 4);
    },
    reals: (name) => {
      const [buffer, start, size] = place(name);
      return new Float32Array(buffer, start, size / 4);
    },
  };
}

export const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
