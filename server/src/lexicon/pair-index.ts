import { groupsOf, mistaken } from './confusable';
import { unitsOf } from '../text/units';
import { addPair, makePairFilter, mayHold, mixPair } from './pair-filter';
import { packPairs } from './pair-set';

/** Two characters that are no word, one character away from a common one. Offsets are UTF-16, half-open. */
export interface NearPair {
  readonly start: number;
  readonly end: number;
  readonly odd: number;
  /** Words it may have been meant for, most frequent in the list first. */
  readonly rights: readonly string[];
}

export interface PairIndex {
  find(text: string): NearPair[] | undefined;
}

/** Words of two characters, and what is known of single characters. */
export interface PairData {
  readonly words: readonly string[];
  /** Other words: not common, but right. */
  readonly real: readonly string[];
  /** Characters that stand alone or make new words in running text: as the odd one they prove nothing. */
  readonly free: string;
  /** Characters of grammar: beside these a pair is seldom a word at all. */
  readonly grammar: string;
}

/** Finds pairs that are near a common word. Whether such a pair is a word broken or the seam of two is for the segmenter. */
export function indexPairs({ words, real, free, grammar }: PairData): PairIndex {
  const known = packPairs(words, real);
  const maybeKnown = makePairFilter();
  const before = new Map<number, string>();
  const behind = new Map<number, string>();
  for (const word of real) addPair(maybeKnown, word.charCodeAt(0), word.charCodeAt(1));
  for (const word of words) {
    const a = word.charCodeAt(0);
    const b = word.charCodeAt(1);
    addPair(maybeKnown, a, b);
    before.set(b, (before.get(b) ?? '') + word[0]!);
    behind.set(a, (behind.get(a) ?? '') + word[1]!);
  }
  // which groups of alike characters have a word with another character: nearly all pairs are told apart by these alone
  const groups = new Map<number, readonly number[]>();
  const groupsAt = (unit: number): readonly number[] => {
    let own = groups.get(unit);
    if (!own) groups.set(unit, (own = groupsOf(unit)));
    return own;
  };
  const near = makePairFilter();
  for (const word of words) {
    const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)];
    for (const g of groupsAt(a)) addPair(near, g, b);
    for (const g of groupsAt(b)) addPair(near, g + BEHIND, a);
  }
  const mayBeNear = (odd: number, other: number, front: boolean): boolean => {
    const own = groupsAt(odd);
    for (let k = 0; k < own.length; k++)
      if (mayHold(near, mixPair(front ? own[k]! : own[k]! + BEHIND, other))) return true;
    return false;
  };
  const kind = new Uint8Array(65536);
  for (let i = 0x4e00; i < 0xa000; i++) kind[i] = HAN;
  for (let i = 0; i < free.length; i++) kind[free.charCodeAt(i)] = HAN | FREE;
  for (let i = 0; i < grammar.length; i++) kind[grammar.charCodeAt(i)] = HAN | FREE | GRAMMAR;
  const look = (text: string, i: number, odd: number, found: NearPair[]): void => {
    const front = odd === i;
    const other = front ? i + 1 : i;
    if (!mayBeNear(text.charCodeAt(odd), text.charCodeAt(other), front)) return;
    const candidates = (front ? before : behind).get(text.charCodeAt(other));
    if (candidates === undefined) return;
    const unit = text.charCodeAt(odd);
    let rights: string[] | undefined;
    for (let k = 0; k < candidates.length; k++)
      if (mistaken(unit, candidates.charCodeAt(k)))
        (rights ??= []).push(front ? candidates[k]! + text[other]! : text[other]! + candidates[k]!);
    if (rights) found.push({ start: i, end: i + 2, odd, rights });
  };
  return {
    find(text) {
      const found: NearPair[] = [];
      const units = unitsOf(text);
      let first = kind[units[0]!]!;
      for (let i = 0; i + 1 < text.length; i++) {
        const second = kind[units[i + 1]!]!;
        // both of the block, one of them not free, none of grammar
        if (first & second & HAN && !(first & second & FREE) && !((first | second) & GRAMMAR)) {
          const [a, b] = [units[i]!, units[i + 1]!];
          if (!mayHold(maybeKnown, mixPair(a, b)) || !known.has(a, b)) {
            look(text, i, i, found);
            look(text, i, i + 1, found);
          }
        }
        first = second;
      }
      return found.length > 0 ? found : undefined;
    },
  };
}

/** Told apart from groups in front. */
const BEHIND = 1 << 14;

const HAN = 1;
const FREE = 2;
const GRAMMAR = 4;
