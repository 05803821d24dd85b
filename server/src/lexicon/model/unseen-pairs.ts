import treeRows from '../../../data/made/unseen-pair-trees.tsv';
import { tableColumn } from '../../text/table';
import { lookAlike } from '../confusable';
import { sharePart } from '../shared-parts';
import { isSameTone } from '../tones';
import { ALIKE, Confusions, NEAR_SOUND, SAME_SOUND } from './confusions';
import type { ModelFile } from './model-file';
import { naturalLog } from './natural-log';
import type { Sentences } from './sentences';
import { FREE, GRAMMAR, STANDS_BESIDE, SURNAME } from './token-kinds';
import type { Trees } from './trees';
import { readTrees } from './written-trees';

/** Level in the dictionary from which a word may be what was meant. */
const KNOWN_WORD = 9;
/** Level up to which two characters that were counted side by side may have met by chance. */
const RARE_PAIR = 2;
/** Level from which what stands beside a pair is a word that is whole. */
const WHOLE_WORD = 8;
/** What a likeness is worth beside the probability of the word. */
const WORTH = { related: 1.5, tone: 1, sound: 1 } as const;
const UNTRIED = { change: 0, worth: 0 };
/** Words that are offered for one pair. */
const MAX_WORDS = 3;

/** What stands beside a pair: a mark or a border, a word, a character of grammar, anything else. */
const BESIDE = { mark: 0, word: 1, grammar: 2, other: 3 } as const;

/** Numbers that say what is known of a pair and of the word that may be meant. */
export const PAIR_FEATURES = 29;

/** Two tokens side by side that were never counted so, and the words that one other character makes of them. */
export interface UnseenPair {
  readonly start: number;
  /** Which of the two is the wrong one. */
  readonly odd: number;
  /** What was probably meant there, best first. */
  readonly rights: readonly number[];
  /** Log-odds. */
  readonly score: number;
}

/** A word that one other character makes of a pair. */
interface Meant {
  readonly first: number;
  readonly second: number;
  /** 0 where the first character is the wrong one, 1 where it is the second. */
  readonly side: 0 | 1;
  readonly ways: number;
  /** The two characters sound alike or nearly and have a part in common. */
  readonly related: boolean;
  readonly isToned: boolean;
  readonly level: number;
  change: number;
  worth: number;
}

/**
 * Tells everyday words with one character mistaken by what they leave: two characters that no counted text has side by
 * side, that make no word with their neighbours either, and one character away from a word (反复|连习|心肺). New words and
 * names are such pairs too; trees tell them apart by how usual the word is, how well it suits the place, and how seldom
 * the two characters stand alone or meet by chance.
 */
export class UnseenPairs {
  readonly #sentences: Sentences;
  readonly #file: ModelFile;
  readonly #counts: Uint32Array;
  readonly #singles: Uint8Array;
  readonly #row = new Float32Array(PAIR_FEATURES);
  /** Made with the first pair that may be told. */
  #confusions: Confusions | undefined;
  #trees: Trees | undefined;
  readonly #kinds: Uint8Array;

  /** `kinds`: what is known of each token. */
  constructor(sentences: Sentences, file: ModelFile, kinds: Uint8Array) {
    this.#sentences = sentences;
    this.#file = file;
    this.#counts = file.whole('counts');
    this.#singles = file.bytes('singles');
    this.#kinds = kinds;
  }

  /** Pairs of the sentence that was read last whose score is not below `least`, in order of place. */
  find(least: number): readonly UnseenPair[] | undefined {
    let pairs: UnseenPair[] | undefined;
    for (const { start, words } of this.#described()) {
      const score = (this.#trees ??= readTrees(tableColumn(treeRows, 'unseen-pair-trees.tsv', 'tree'))).score(
        this.#row,
        least,
      );
      if (score < least) continue;
      const best = words[0]!;
      const rights = words
        .filter(({ side }) => side === best.side)
        .slice(0, MAX_WORDS)
        .map(({ first, second, side }) => (side === 0 ? first : second));
      (pairs ??= []).push({ start, odd: start + best.side, rights, score });
    }
    return pairs;
  }

  /** Calls `take` with the numbers of each pair of the sentence that was read last, and the two tokens that may be meant. */
  each(take: (start: number, first: number, second: number, features: Float32Array) => void): void {
    for (const { start, words } of this.#described()) {
      const { first, second } = words[0]!;
      take(start, first, second, this.#row);
    }
  }

  /** Each pair of the sentence that was read last with the words that may be meant, best first; its numbers are in `#row`. */
  *#described(): Generator<{ readonly start: number; readonly words: readonly Meant[] }> {
    const end = this.#sentences.rows.size - 2;
    for (let start = 1; start < end; start++) {
      const words = this.#wordsAt(start);
      if (words === undefined) continue;
      this.#describe(start, words);
      yield { start, words };
    }
  }

  /** The words that one other character makes of two tokens that nothing holds together, if there are any. */
  #wordsAt(start: number): Meant[] | undefined {
    const { rows, words, isHan } = this.#sentences;
    const { tokens } = rows;
    const [one, other] = [tokens[start]!, tokens[start + 1]!];
    if (isHan[one] === 0 || isHan[other] === 0 || this.#sentences.pairLevel(start) > RARE_PAIR) return undefined;
    if ((this.#kinds[one]! & this.#kinds[other]! & GRAMMAR) !== 0) return undefined;
    if (words.two(one, other) + words.two(tokens[start - 1]!, one) + words.two(other, tokens[start + 2]!) > 0)
      return undefined;
    if (this.#isHeldByWord(start)) return undefined;
    const meant: Meant[] = [];
    this.#addWords(one, other, 0, meant);
    this.#addWords(one, other, 1, meant);
    return meant.length > 0 ? meant : undefined;
  }

  #addWords(one: number, other: number, side: 0 | 1, meant: Meant[]): void {
    const { words } = this.#sentences;
    this.#confusions ??= new Confusions(this.#file, this.#counts.length);
    const { tokens, ways } = this.#confusions.of(side === 0 ? one : other);
    for (let k = 0; k < tokens.length; k++) {
      const [first, second] = side === 0 ? [tokens[k]!, other] : [one, tokens[k]!];
      const level = words.two(first, second);
      if (level < KNOWN_WORD) continue;
      const wrong = this.#sentences.characters[side === 0 ? one : other]!;
      const right = this.#sentences.characters[tokens[k]!]!;
      const related = isRelated(wrong, right, ways[k]!);
      const isToned = isSameTone(String.fromCharCode(wrong), String.fromCharCode(right));
      meant.push({ first, second, side, ways: ways[k]!, related, isToned, level, ...UNTRIED });
    }
  }

  /** Whether a word of three or four characters holds one of the two. */
  #isHeldByWord(start: number): boolean {
    const { rows, words } = this.#sentences;
    for (let length = 3; length <= 4; length++)
      for (let from = Math.max(1, start - length + 1); from <= start + 1 && from + length < rows.size; from++)
        if (words.levelOf(rows.tokens, from, length) > 0) return true;
    return false;
  }

  /** Puts the words that may be meant into the order of their worth, and the numbers of the best into `#row`. */
  #describe(start: number, meant: Meant[]): void {
    const sentences = this.#sentences;
    for (const word of meant) {
      word.change = sentences.change(start, word.first, word.second);
      word.worth = word.change + worthOf(word);
    }
    meant.sort((a, b) => b.worth - a.worth);
    const best = meant[0]!;
    const { first, second, side, ways, related } = best;
    const { tokens } = sentences.rows;
    // the sentence was changed last for another word
    if (meant.length > 1) sentences.change(start, first, second);
    const [before, behind] = [tokens[start - 1]!, tokens[start + 2]!];
    const [odd, kept] = side === 0 ? [tokens[start]!, tokens[start + 1]!] : [tokens[start + 1]!, tokens[start]!];
    const levelBefore = sentences.words.two(this.#at(start - 2), before);
    const levelBehind = sentences.words.two(behind, this.#at(start + 3));
    const kinds = this.#kinds;
    const isKind = (token: number, kind: number): number => ((kinds[token]! & kind) === 0 ? 0 : 1);
    this.#row.set([
      best.level,
      ways & SAME_SOUND,
      (ways & NEAR_SOUND) / NEAR_SOUND,
      (ways & ALIKE) / ALIKE,
      related ? 1 : 0,
      best.isToned ? 1 : 0,
      side,
      best.change,
      best.worth - (meant[1]?.worth ?? 0),
      this.#expected(odd, kept),
      naturalLog(1 + this.#counts[odd]!),
      isKind(odd, FREE | GRAMMAR),
      isKind(kept, FREE | GRAMMAR),
      this.#singles[odd]!,
      this.#singles[kept]!,
      isKind(tokens[start]!, SURNAME),
      isKind(before, SURNAME),
      this.#beside(before, levelBefore),
      this.#beside(behind, levelBehind),
      levelBefore,
      levelBehind,
      isKind(odd, GRAMMAR),
      isKind(kept, GRAMMAR),
      sentences.changedLevel(start - 1, 3),
      sentences.changedLevel(start, 3),
      sentences.changedLevel(start - 2, 4) + sentences.changedLevel(start, 4),
      sentences.hasPair(before, first) ? 1 : 0,
      sentences.hasPair(second, behind) ? 1 : 0,
      sentences.pairLevel(start),
    ]);
  }

  /** ln of the times that two tokens would stand side by side if each stood anywhere. */
  #expected(one: number, other: number): number {
    return naturalLog(((this.#counts[one]! + 0.5) * (this.#counts[other]! + 0.5)) / this.#file.head.total);
  }

  /** What a token beside a pair is; `level` is that of the word which it makes with the token further away. */
  #beside(token: number, level: number): number {
    if (this.#sentences.isHan[token] === 0) return BESIDE.mark;
    if (level >= WHOLE_WORD) return BESIDE.word;
    return (this.#kinds[token]! & STANDS_BESIDE) === 0 ? BESIDE.other : BESIDE.grammar;
  }

  #at(place: number): number {
    const { tokens, size } = this.#sentences.rows;
    return place >= 0 && place < size ? tokens[place]! : 0;
  }
}

/** Whether one character is taken for the other more often than others of its sound: it looks like it or shares a part. */
export function isRelated(wrong: number, right: number, ways: number): boolean {
  return (
    ((ways & ALIKE) !== 0 && ways !== ALIKE) ||
    lookAlike(wrong, right) ||
    sharePart(String.fromCharCode(wrong), String.fromCharCode(right))
  );
}

const worthOf = ({ related, isToned, ways }: Meant): number =>
  (related ? WORTH.related : 0) + (isToned ? WORTH.tone : 0) + ((ways & SAME_SOUND) !== 0 ? WORTH.sound : 0);
