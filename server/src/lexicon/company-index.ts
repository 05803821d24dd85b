import { unitsOf } from '../text/units';
import { mixPair } from '../text/mixing';
import { BEHIND, mayStandBeside, nearest } from './beside-filter';
import { LOOKS, numberedGroups } from './company-groups';
import {
  asNumber,
  FIRST_LISTED_KEY,
  listedKey,
  MOST_GROUPS,
  type CompanyArrays,
  type WordInCompany,
} from './company-pack';
import { HAN_FIRST } from './han-key';
import { isJoiner, isJoinerUnit, joinsSurely } from './joiners';
import { intMap } from './int-map';
import { mayHold, type PairFilter } from './pair-filter';

/** Two characters where a word belongs that sounds or looks like them. Offsets are UTF-16, half-open. */
export interface StandIn {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** Whether it is a word that is known to be written for the other by mistake. */
  readonly isListed: boolean;
  readonly isLessSure?: true;
  /** What of its company stands before and behind; empty where none does. */
  readonly before: string;
  readonly behind: string;
}

/** Whether two characters, given as UTF-16 units, may be no word. */
export type IsOdd = (first: number, second: number) => boolean;

export interface CompanyIndex {
  /** Stand-ins in order of their starts; of one place the word with more company. Undefined when there is none. */
  find(text: string): StandIn[] | undefined;
}

const filterOf = ({ buffer, byteOffset, length }: Int32Array): PairFilter =>
  new Uint32Array(buffer, byteOffset, length);

/** Pairs of characters that are remembered with the words that they may stand for, as a power of two. */
const REMEMBERED_BITS = 16;
const NO_WORDS: readonly number[] = Object.freeze([]);

/**
 * Finds stand-ins. The words that two characters may stand for are worked out once for each pair that a text holds again
 * and again; whether any of their company stands beside it, a filter tells. `wordAt` gives a word by its number; `isOdd` says of two
 * characters whether they are asked about where no word lists them.
 */
export function companyFinder(
  arrays: CompanyArrays,
  wordAt: (wordNumber: number) => WordInCompany,
  isOdd: IsOdd,
): CompanyIndex {
  const { besides, singles } = arrays;
  const hasSingle = (word: number): boolean => (singles[word >>> 5]! & (1 << (word & 31))) !== 0;
  const wordsFor = wordsByPair(arrays, isOdd);
  const standIn = (text: string, start: number, wordNumber: number): StandIn | undefined => {
    const { word, before, behind, alsoRight, mistaken, isLessSure } = wordAt(wordNumber);
    const end = start + 2;
    const standing = text.slice(start, end);
    if (alsoRight.includes(standing)) return undefined;
    // 土地|流转: what stands beside may itself end in a particle
    const joins = isLessSure ? joinsSurely : isJoiner;
    const left = joins(text[start - 1], 'before') ? start - 1 : start;
    const right = joins(text[end], 'behind') ? end + 1 : end;
    const beforeIt = before.find((company) => endsAt(text, company, left) || endsAt(text, company, start));
    const behindIt = behind.find((company) => text.startsWith(company, right) || text.startsWith(company, end));
    if (beforeIt === undefined && behindIt === undefined) return undefined;
    return {
      start,
      end,
      right: word,
      isListed: mistaken.includes(standing),
      ...(isLessSure && { isLessSure }),
      before: beforeIt === undefined ? '' : beforeIt + (endsAt(text, beforeIt, start) ? '' : text[left]!),
      behind: behindIt === undefined ? '' : (text.startsWith(behindIt, end) ? '' : text[end]!) + behindIt,
    };
  };
  return {
    find(text) {
      let standIns: StandIn[] | undefined;
      const units = unitsOf(text);
      for (let start = 0; start + 1 < text.length; start++) {
        const words = wordsFor(units[start]!, units[start + 1]!);
        if (words.length === 0) continue;
        const before = units[start - 1] ?? 0;
        const behind = units[start + 2] ?? 0;
        const pairBefore = nearest(units[start - 2] ?? 0, before);
        const pairBehind = nearest(units[start + 3] ?? 0, behind);
        const isJoined = isJoinerUnit(before);
        const isJoining = isJoinerUnit(behind);
        const pairBeyond = isJoined ? nearest(units[start - 3] ?? 0, units[start - 2] ?? 0) : 0;
        const pairFurther = isJoining ? nearest(units[start + 4] ?? 0, units[start + 3] ?? 0) : 0;
        let best: StandIn | undefined;
        for (let k = 0; k < words.length; k++) {
          const word = words[k]!;
          const wordBehind = word | BEHIND;
          if (
            !mayStandBeside(besides, word, pairBefore) &&
            !mayStandBeside(besides, wordBehind, pairBehind) &&
            !(isJoined && mayStandBeside(besides, word, pairBeyond)) &&
            !(isJoining && mayStandBeside(besides, wordBehind, pairFurther)) &&
            !hasSingle(word)
          )
            continue;
          const other = standIn(text, start, word);
          if (other && (!best || companyOf(other) > companyOf(best))) best = other;
        }
        if (best) (standIns ??= []).push(best);
      }
      return standIns;
    },
  };
}

const endsAt = (text: string, company: string, offset: number): boolean =>
  offset >= company.length && text.startsWith(company, offset - company.length);

/** Numbers of the words that two characters may stand for: those in whose groups they are, but themselves, and those that list them. */
function wordsByPair(arrays: CompanyArrays, isOdd: IsOdd): (first: number, second: number) => readonly number[] {
  const { chained, nexts, words } = arrays;
  const heads = intMap({ keys: arrays.keys, values: arrays.values });
  const groupPairs = filterOf(arrays.groupPairs);
  const listedPairs = filterOf(arrays.listedPairs);
  const groups = new Map<number, readonly number[]>();
  const groupsAt = (unit: number): readonly number[] => {
    let unitGroups = groups.get(unit);
    if (!unitGroups) groups.set(unit, (unitGroups = numberedGroups(unit)));
    return unitGroups;
  };
  const lookUp = (first: number, second: number): readonly number[] => {
    const isListed = mayHold(listedPairs, mixPair(first, second));
    if (!isListed && !isOdd(first, second)) return NO_WORDS;
    let numbers: number[] | undefined;
    if (isListed)
      for (let place = heads.get(listedKey(first, second)); place > 0; place = nexts[place - 1]!)
        (numbers ??= []).push(chained[place - 1]!);
    for (const a of groupsAt(first))
      for (const b of groupsAt(second)) {
        if (!mayHold(groupPairs, mixPair(a, b))) continue;
        for (let place = heads.get(a * MOST_GROUPS + b); place > 0; place = nexts[place - 1]!) {
          const number = chained[place - 1]!;
          const isFirst = words[number]! >>> 16 === first;
          const isSecond = (words[number]! & 0xffff) === second;
          // what only looks like a character stands beside the right one
          if ((isFirst && isSecond) || (a > LOOKS && !isSecond) || (b > LOOKS && !isFirst)) continue;
          if (numbers?.includes(number) !== true) (numbers ??= []).push(number);
        }
      }
    return numbers ?? NO_WORDS;
  };
  const mayBelong = groupsMeet(arrays, groupsAt);
  const pairs = new Int32Array(1 << REMEMBERED_BITS);
  const wordsOfPair: (readonly number[])[] = new Array<readonly number[]>(1 << REMEMBERED_BITS).fill(NO_WORDS);
  return (first, second) => {
    if (first < HAN_FIRST || second < HAN_FIRST) return NO_WORDS;
    if (!mayBelong(first, second) && !mayHold(listedPairs, mixPair(first, second))) return NO_WORDS;
    const slot = mixPair(first, second) >>> (32 - REMEMBERED_BITS);
    const pair = asNumber(first, second);
    if (pairs[slot] !== pair) {
      wordsOfPair[slot] = lookUp(first, second);
      pairs[slot] = pair;
    }
    return wordsOfPair[slot]!;
  };
}

/** Bits of groups: several share one. Sixteen numbers are one line of the processor's memory. */
const FOLD_BITS = 9;
const NUMBERS_PER_ROW = 1 << (FOLD_BITS - 5);
const folded = (group: number): number => group & ((1 << FOLD_BITS) - 1);

/**
 * Whether some word may have a group of the first of two characters and a group of the second: for each first character bits
 * of the groups that its words go on with. Nearly all pairs of a text are told by them, and nothing is remembered of a pair.
 */
function groupsMeet(
  { keys }: CompanyArrays,
  groupsAt: (unit: number) => readonly number[],
): (first: number, second: number) => boolean {
  const byGroup = new Int32Array(MOST_GROUPS * NUMBERS_PER_ROW);
  const note = (bits: Int32Array, row: number, bit: number): void => {
    bits[row * NUMBERS_PER_ROW + (bit >>> 5)]! |= 1 << (bit & 31);
  };
  for (let k = 0; k < keys.length; k++)
    if (keys[k]! >= 0 && keys[k]! < FIRST_LISTED_KEY)
      note(byGroup, Math.floor(keys[k]! / MOST_GROUPS), folded(keys[k]! % MOST_GROUPS));
  // by unit, from 1: its row of bits, and its own groups
  const rowOf = new Uint16Array(65536);
  let rows = new Int32Array(512 * NUMBERS_PER_ROW);
  const groups: (readonly number[])[] = [[]];
  const makeRow = (unit: number): number => {
    const row = groups.length;
    if ((row + 1) * NUMBERS_PER_ROW > rows.length) {
      const grown = new Int32Array(rows.length * 2);
      grown.set(rows);
      rows = grown;
    }
    for (const group of groupsAt(unit))
      for (let k = 0; k < NUMBERS_PER_ROW; k++)
        rows[row * NUMBERS_PER_ROW + k]! |= byGroup[group * NUMBERS_PER_ROW + k]!;
    groups.push([...new Set(groupsAt(unit).map(folded))]);
    return (rowOf[unit] = row);
  };
  return (first, second) => {
    const row = (rowOf[first] || makeRow(first)) * NUMBERS_PER_ROW;
    const seconds = groups[rowOf[second] || makeRow(second)]!;
    for (let k = 0; k < seconds.length; k++)
      if ((rows[row + (seconds[k]! >>> 5)]! & (1 << (seconds[k]! & 31))) !== 0) return true;
    return false;
  };
}

/** More than any company is long. */
const LISTED_WEIGHT = 100;

/**
 * Characters of company on both sides; of like company that of the surer row counts more. A row that lists what stands there
 * comes first: another of the same word may have more company and say nothing of it.
 */
const companyOf = ({ before, behind, isLessSure, isListed }: StandIn): number =>
  before.length + behind.length - (isLessSure ? 0.5 : 0) + (isListed ? LISTED_WEIGHT : 0);
