import { mixPair } from '../text/mixing';
import { unitsOf } from '../text/units';
import { isInGroups, LOOKS, numberedGroups } from './company-groups';
import { HAN_COUNT, HAN_FIRST } from './han-key';
import { intMap, packIntMapArrays, type IntMapArrays } from './int-map';
import { addPair, makePairFilter, mayHold, type PairFilter } from './pair-filter';

/** A word of two characters, and what may stand before it and behind it, at once or with a particle between. */
export interface WordInCompany {
  readonly word: string;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Words that sound or look like it and are right in the same company. */
  readonly alsoRight: readonly string[];
  /** Common words that are written for it by mistake. */
  readonly mistaken: readonly string[];
  /** Its company may by chance meet a word that is right. */
  readonly isLessSure?: true;
}

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

/** What a finder is made of. */
export interface CompanyArrays extends IntMapArrays {
  /** Words by the groups of their two characters, as chains: the number of a word, and one more than the next place (0: none). */
  readonly chained: Int32Array;
  readonly nexts: Int32Array;
  /** The two units of each word, as one number. */
  readonly words: Int32Array;
  /** Bits: words that are listed as written for some word by mistake, as pairs of their units. */
  readonly listedPairs: Int32Array;
  /** Bits: pairs of groups that some word has, and numbers of words with the characters beside them. */
  readonly groupPairs: Int32Array;
  readonly besides: Int32Array;
}

const MOST_GROUPS = 1 << 11;
/** From here on keys are words that are listed as mistaken, by their units: not all sound or look like the right one (借签 for 借鉴). */
const FIRST_LISTED_KEY = MOST_GROUPS * MOST_GROUPS;
/** Numbers of words whose company stands behind, in the filter of what stands beside. */
const BEHIND = 1 << 15;

/** What may stand between a word and its company: 良好的氛围, 改善了环境, 清洁、消毒. */
const [OF, LY, DONE, LISTED] = Array.from('的地了、', (particle) => particle.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

const isJoinerUnit = (unit: number): boolean => unit === OF || unit === LY || unit === DONE || unit === LISTED;

export const isJoiner = (character: string | undefined): boolean =>
  character !== undefined && isJoinerUnit(character.charCodeAt(0));

const asNumber = (first: number, second: number): number => (first << 16) | second;

/** Below 2^31 for the characters of the basic block. */
const listedKey = (first: number, second: number): number =>
  FIRST_LISTED_KEY + (first - HAN_FIRST) * HAN_COUNT + (second - HAN_FIRST);

const numberOf = (word: string): number => asNumber(word.charCodeAt(0), word.charCodeAt(1));

/** Packs words with their company. */
export function packCompany(words: readonly WordInCompany[]): CompanyArrays {
  const groupPairs = makePairFilter();
  const besides = makePairFilter();
  const listedPairs = makePairFilter();
  const heads = new Map<number, number>();
  const chained: number[] = [];
  const nexts: number[] = [];
  const chain = (key: number, wordNumber: number): void => {
    nexts.push(heads.get(key) ?? 0);
    chained.push(wordNumber);
    heads.set(key, chained.length);
  };
  words.forEach(({ word, before, behind, mistaken }, wordNumber) => {
    for (const first of numberedGroups(word.charCodeAt(0)))
      for (const second of numberedGroups(word.charCodeAt(1))) {
        addPair(groupPairs, first, second);
        chain(first * MOST_GROUPS + second, wordNumber);
      }
    for (const other of mistaken) {
      const [first, second] = [other.charCodeAt(0), other.charCodeAt(1)];
      addPair(listedPairs, first, second);
      if (!isInGroups(other, word)) chain(listedKey(first, second), wordNumber);
    }
    for (const company of before) addPair(besides, wordNumber, company.charCodeAt(company.length - 1));
    for (const company of behind) addPair(besides, wordNumber | BEHIND, company.charCodeAt(0));
  });
  return {
    ...packIntMapArrays(heads),
    chained: Int32Array.from(chained),
    nexts: Int32Array.from(nexts),
    words: Int32Array.from(words, ({ word }) => numberOf(word)),
    listedPairs: new Int32Array(listedPairs.buffer),
    groupPairs: new Int32Array(groupPairs.buffer),
    besides: new Int32Array(besides.buffer),
  };
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
  const besides = filterOf(arrays.besides);
  const wordsFor = wordsByPair(arrays, isOdd);
  const standIn = (text: string, start: number, wordNumber: number): StandIn | undefined => {
    const { word, before, behind, alsoRight, mistaken, isLessSure } = wordAt(wordNumber);
    const end = start + 2;
    const standing = text.slice(start, end);
    if (alsoRight.includes(standing)) return undefined;
    // 土地|流转: what stands beside may itself end in a particle
    const [left, right] = [isJoiner(text[start - 1]) ? start - 1 : start, isJoiner(text[end]) ? end + 1 : end];
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
        const beyond = isJoinerUnit(before) ? (units[start - 2] ?? 0) : before;
        const behind = units[start + 2] ?? 0;
        const further = isJoinerUnit(behind) ? (units[start + 3] ?? 0) : behind;
        let best: StandIn | undefined;
        for (let k = 0; k < words.length; k++) {
          const word = words[k]!;
          if (
            !mayHold(besides, mixPair(word, beyond)) &&
            !mayHold(besides, mixPair(word | BEHIND, further)) &&
            (before === beyond || !mayHold(besides, mixPair(word, before))) &&
            (behind === further || !mayHold(besides, mixPair(word | BEHIND, behind)))
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
