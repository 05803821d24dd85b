import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { EMPTY_A, EMPTY_B, mixA, mixB } from '../../src/lexicon/model/hash';
import { IDIOM } from '../../src/lexicon/model/idioms';
import { levelOf } from '../../src/lexicon/model/levels';
import { MAX_WORD } from '../../src/lexicon/model/words';
import { UNKNOWN } from '../../src/lexicon/model/tokens';
import { WORD_PART, type Alphabet } from './corpus';
import type { Counts } from './count';
import { pack, type Packed } from './pack';
import type { soundsOf } from './sounds';

const require = createRequire(import.meta.url);

/** Rows of jieba's dictionary with a lower count are left out; of names of persons those with a much lower one. */
const LEAST_COUNT = 3;
const LEAST_NAME = 200;
/** Count from which a word of two characters may be what a writer meant. */
const LEAST_MEANT = 20;
/** Count from which the characters of a word may stand side by side. */
const LEAST_PAIR = 5;

export interface Entry {
  readonly word: string;
  readonly count: number;
  readonly tag: string;
}

/** Words of jieba's dictionary (MIT), and single characters. */
export function readDictionary(): readonly Entry[] {
  const file = require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): Entry[] => {
      const [word, count, tag] = line.split(' ');
      if (tag === undefined || !/^[\u4e00-\u9fff〇]+$/.test(word!) || word!.length > MAX_WORD) return [];
      const least = tag.startsWith('nr') && word!.length > 1 ? LEAST_NAME : LEAST_COUNT;
      return Number(count) >= least || word!.length === 1 ? [{ word: word!, count: Number(count), tag }] : [];
    });
}

/** Count over all words that a character has at least for the model to know it where no text has it. */
const LEAST_USE = 150;

/** Characters of words that are in use. */
export function usualCharacters(entries: readonly Entry[]): string {
  const use = new Map<string, number>();
  for (const { word, count } of entries) for (const c of word) use.set(c, (use.get(c) ?? 0) + count);
  return [...use].flatMap(([c, count]) => (count >= LEAST_USE ? [c] : [])).join('');
}

/**
 * Counts the sequences inside the words of the dictionary, commoner ones oftener: texts of one kind hold few of the words
 * that writers use.
 */
export function countWords(counts: Counts, entries: readonly Entry[]): void {
  for (const { word, count } of entries) {
    if (word.length < 2 || count < LEAST_PAIR) continue;
    const tokens = Uint16Array.from(word, (c) => counts.alphabet.token(c.charCodeAt(0)));
    if (!tokens.includes(UNKNOWN)) counts.add(tokens, WORD_PART, Math.ceil(levelOf(count) / 2));
  }
}

export interface PackedDictionary {
  readonly words: Packed;
  readonly singles: Uint8Array;
  readonly homonymKeys: Uint32Array;
  readonly homonyms: Uint16Array;
  readonly idioms: Uint16Array;
  readonly idiomEnds: Uint32Array;
  /** First and second token of each two that stand side by side in some word. */
  readonly pairs: readonly (readonly [number, number])[];
}

export function packDictionary(
  entries: readonly Entry[],
  alphabet: Alphabet,
  { classOf, sounds }: ReturnType<typeof soundsOf>,
): PackedDictionary {
  const singles = new Uint8Array(alphabet.size);
  const keyA: number[] = [];
  const keyB: number[] = [];
  const levels: number[] = [];
  const pairs: [number, number][] = [];
  const meant: [number, number, number][] = [];
  const classes = sounds.reduce((most, sound) => Math.max(most, sound), 0) + 1;
  for (const { word, count } of entries) {
    const tokens = Array.from(word, (c) => alphabet.token(c.charCodeAt(0)));
    if (tokens.includes(0)) continue;
    if (tokens.length === 1) {
      if (count > 0) singles[tokens[0]!] = levelOf(count);
      continue;
    }
    keyA.push(tokens.reduce(mixA, EMPTY_A));
    keyB.push(tokens.reduce(mixB, EMPTY_B));
    levels.push(levelOf(count));
    if (count >= LEAST_PAIR) for (let k = 1; k < tokens.length; k++) pairs.push([tokens[k - 1]!, tokens[k]!]);
    if (tokens.length !== 2 || count < LEAST_MEANT) continue;
    const [one, other] = pinyin(word, { toneType: 'none', type: 'array' }).map(classOf);
    if (one !== undefined && other !== undefined) meant.push([one * classes + other, tokens[0]!, tokens[1]!]);
  }
  meant.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return {
    words: pack({ keyA: Int32Array.from(keyA), keyB: Int32Array.from(keyB), levels: Uint8Array.from(levels) }),
    singles,
    homonymKeys: Uint32Array.from(meant, ([key]) => key),
    homonyms: Uint16Array.from(meant.flatMap(([, one, other]) => [one, other])),
    ...packIdioms(entries, alphabet),
    pairs,
  };
}

/** Set phrases of four characters, and their order by the last two. */
function packIdioms(entries: readonly Entry[], alphabet: Alphabet): Pick<PackedDictionary, 'idioms' | 'idiomEnds'> {
  const idioms = entries
    .filter(({ word, tag, count }) => word.length === IDIOM && /^[ilz]/.test(tag) && count >= LEAST_PAIR)
    .map(({ word }) => Array.from(word, (c) => alphabet.token(c.charCodeAt(0))))
    .filter((tokens) => !tokens.includes(UNKNOWN))
    .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!);
  const ends = idioms
    .map((_, number) => number)
    .sort((a, b) => idioms[a]![2]! - idioms[b]![2]! || idioms[a]![3]! - idioms[b]![3]! || a - b);
  return { idioms: Uint16Array.from(idioms.flat()), idiomEnds: Uint32Array.from(ends) };
}
