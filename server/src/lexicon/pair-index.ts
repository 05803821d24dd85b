import { groupsOf, mistaken } from './confusable';
import { mixPair } from '../text/mixing';
import { unitsOf } from '../text/units';
import { addPair, makePairFilter, mayHold, type PairFilter } from './pair-filter';
import { packPairKeys, pairSet } from './pair-set';

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

/** What a finder of near pairs is made of. */
export interface NearPairArrays {
  /** Keys of all words, and a filter in front of them. */
  readonly keys: Int32Array;
  readonly maybeKnown: PairFilter;
  /** Groups of alike characters, in front and behind, that have a word with another character: nearly all pairs are told apart by these alone. */
  readonly near: PairFilter;
  /** First characters of common words by their second one, and second ones by their first. */
  readonly beforeStarts: Uint32Array;
  readonly before: Uint16Array;
  readonly behindStarts: Uint32Array;
  readonly behind: Uint16Array;
  /** What is known of each UTF-16 unit: bits. */
  readonly kinds: Uint8Array;
  readonly [name: string]: Int32Array | Uint32Array | Uint16Array | Uint8Array;
}

/** Packs words and what is known of single characters. */
export function packNearPairs({ words, real, free, grammar }: PairData): NearPairArrays {
  const maybeKnown = makePairFilter();
  const near = makePairFilter();
  for (const word of real) addPair(maybeKnown, word.charCodeAt(0), word.charCodeAt(1));
  const groupsAt = keptGroups();
  for (const word of words) {
    const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)];
    addPair(maybeKnown, a, b);
    for (const g of groupsAt(a)) addPair(near, g, b);
    for (const g of groupsAt(b)) addPair(near, g + BEHIND, a);
  }
  const kinds = new Uint8Array(65536);
  for (let i = 0x4e00; i < 0xa000; i++) kinds[i] = HAN;
  for (let i = 0; i < free.length; i++) kinds[free.charCodeAt(i)] = HAN | FREE;
  for (let i = 0; i < grammar.length; i++) kinds[grammar.charCodeAt(i)] = HAN | FREE | GRAMMAR;
  const [beforeStarts, before] = packByCharacter(words, 1);
  const [behindStarts, behind] = packByCharacter(words, 0);
  return { ...packPairKeys(words, real), maybeKnown, near, beforeStarts, before, behindStarts, behind, kinds };
}

/** The other character of words by the one at `place`, in the order of the list; where those of each unit begin. */
function packByCharacter(words: readonly string[], place: 0 | 1): [starts: Uint32Array, others: Uint16Array] {
  const starts = new Uint32Array(65537);
  for (const word of words) starts[word.charCodeAt(place) + 1]!++;
  for (let unit = 0; unit < 65536; unit++) starts[unit + 1]! += starts[unit]!;
  const next = starts.slice();
  const others = new Uint16Array(words.length);
  for (const word of words) others[next[word.charCodeAt(place)]!++] = word.charCodeAt(1 - place);
  return [starts, others];
}

function keptGroups(): (unit: number) => readonly number[] {
  const groups = new Map<number, readonly number[]>();
  return (unit) => {
    let unitGroups = groups.get(unit);
    if (!unitGroups) groups.set(unit, (unitGroups = groupsOf(unit)));
    return unitGroups;
  };
}

/** Finds pairs that are near a common word. Whether such a pair is a word broken or the seam of two is for the segmenter. */
export function nearPairFinder(arrays: NearPairArrays): PairIndex {
  const { maybeKnown, near, beforeStarts, before, behindStarts, behind, kinds: kind } = arrays;
  const realPairs = pairSet({ keys: arrays.keys });
  const groupsAt = keptGroups();
  const mayBeNear = (odd: number, other: number, front: boolean): boolean => {
    const unitGroups = groupsAt(odd);
    for (let k = 0; k < unitGroups.length; k++)
      if (mayHold(near, mixPair(front ? unitGroups[k]! : unitGroups[k]! + BEHIND, other))) return true;
    return false;
  };
  const look = (text: string, i: number, odd: number, pairs: NearPair[]): void => {
    const front = odd === i;
    const other = front ? i + 1 : i;
    const unit = text.charCodeAt(odd);
    const beside = text.charCodeAt(other);
    if (!mayBeNear(unit, beside, front)) return;
    const [starts, candidates] = front ? [beforeStarts, before] : [behindStarts, behind];
    let rights: string[] | undefined;
    for (let k = starts[beside]!; k < starts[beside + 1]!; k++)
      if (mistaken(unit, candidates[k]!)) {
        const meant = String.fromCharCode(candidates[k]!);
        (rights ??= []).push(front ? meant + text[other]! : text[other]! + meant);
      }
    if (rights) pairs.push({ start: i, end: i + 2, odd, rights });
  };
  return {
    find(text) {
      const pairs: NearPair[] = [];
      const units = unitsOf(text);
      let first = kind[units[0]!]!;
      for (let i = 0; i + 1 < text.length; i++) {
        const second = kind[units[i + 1]!]!;
        // both of the block, one of them not free, none of grammar
        if (first & second & HAN && !(first & second & FREE) && !((first | second) & GRAMMAR)) {
          const [a, b] = [units[i]!, units[i + 1]!];
          if (!mayHold(maybeKnown, mixPair(a, b)) || !realPairs.has(a, b)) {
            look(text, i, i, pairs);
            look(text, i, i + 1, pairs);
          }
        }
        first = second;
      }
      return pairs.length > 0 ? pairs : undefined;
    },
  };
}

/** Told apart from groups in front. */
const BEHIND = 1 << 14;

const HAN = 1;
const FREE = 2;
const GRAMMAR = 4;
