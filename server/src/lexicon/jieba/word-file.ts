/**
 * The dictionary and the hidden Markov model of jieba as arrays, so that to load them is to read a file. The trie of the
 * words lies level by level: the children of a node stand side by side, in the order of their characters.
 */
export interface WordFile {
  /** Node of a first character, by code unit; 0 where no word begins with it. */
  readonly roots: Uint32Array;
  /** Character of each node. */
  readonly characters: Uint16Array;
  /** First child of each node, and behind the last node where its children end. */
  readonly children: Uint32Array;
  /** Log-probabilities of words, each once, and of each node the place of that of the word that ends there. */
  readonly weights: Float64Array;
  readonly weightRows: Uint16Array;
  /** Place in `tagNames` of the part of speech of the word that ends at a node. */
  readonly tags: Uint8Array;
  /** Log-probability of a character that no word holds alone. */
  readonly leastWeight: number;
  /** Parts of speech as jieba writes them; '' where the dictionary names none. */
  readonly tagNames: readonly string[];
  /** Hidden states in the order of `STATES`: log-probabilities to begin with, and to follow (from × 4 + to). */
  readonly starts: Float64Array;
  readonly moves: Float64Array;
  /** Row of a character in `emissions`, by code unit; 0 is the row of those that the model does not know. */
  readonly emissionRows: Uint16Array;
  /** Log-probabilities of a character in the four states (row × 4 + state). */
  readonly emissions: Float64Array;
}

/** Beginning, end, middle of a word, and a word of one character, as cppjieba orders them. */
export const STATES = ['B', 'E', 'M', 'S'] as const;

/** What no probability reaches, as cppjieba has it. */
export const IMPOSSIBLE = -3.14e100;

/** What no log-probability is: the weight of a node at which no word ends. */
export const NO_WORD = 1;

export const MAGIC = 'BGZWORDS';
export const VERSION = 2;

/** The arrays with the greatest numbers first, so that each begins at a multiple of its width. */
export const SECTIONS = [
  ['weights', Float64Array],
  ['starts', Float64Array],
  ['moves', Float64Array],
  ['emissions', Float64Array],
  ['roots', Uint32Array],
  ['children', Uint32Array],
  ['characters', Uint16Array],
  ['weightRows', Uint16Array],
  ['emissionRows', Uint16Array],
  ['tags', Uint8Array],
] as const;

export type SectionName = (typeof SECTIONS)[number][0];

/** What stands before the arrays, as JSON. */
export interface WordHead {
  readonly version: number;
  readonly leastWeight: number;
  readonly tagNames: readonly string[];
  /** Numbers in each array. */
  readonly lengths: Readonly<Record<SectionName, number>>;
}

/** Bytes before the head: magic, and the length of the head (least byte first), which ends at a multiple of eight. */
export const PREFIX = 16;

/** Reads the file; nothing is copied. Throws an Error that says what is wrong with other bytes. */
export function openWordFile(given: Uint8Array): WordFile {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1)
    throw new Error('a machine that writes numbers highest byte first');
  const file = given.byteOffset % 8 === 0 ? given : given.slice();
  if (file.length < PREFIX || String.fromCharCode(...file.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('not a file of words');
  const headLength = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + headLength))) as WordHead;
  if (head.version !== VERSION) throw new Error(`a file of words of version ${head.version}, not ${VERSION}`);
  let offset = PREFIX + headLength;
  const arrays: Partial<Record<SectionName, unknown>> = {};
  for (const [name, Numbers] of SECTIONS) {
    const length = head.lengths[name];
    const end = offset + length * Numbers.BYTES_PER_ELEMENT;
    if (end > file.length) throw new Error('the file of words is cut short');
    arrays[name] = new Numbers(file.buffer as ArrayBuffer, file.byteOffset + offset, length);
    offset = end;
  }
  if (offset !== file.length) throw new Error('the file of words is too long');
  return {
    ...(arrays as Pick<WordFile, SectionName>),
    leastWeight: head.leastWeight,
    tagNames: head.tagNames,
  };
}
