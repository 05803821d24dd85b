import { BEHIND, makeBesideFilter, nearest, noteBeside } from './beside-filter';
import { isInGroups, numberedGroups } from './company-groups';
import { HAN_COUNT, HAN_FIRST } from './han-key';
import { packIntMapArrays, type IntMapArrays } from './int-map';
import { addPair, makePairFilter } from './pair-filter';

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

/** What a finder is made of. */
export interface CompanyArrays extends IntMapArrays {
  /** Words by the groups of their two characters, as chains: the number of a word, and one more than the next place (0: none). */
  readonly chained: Int32Array;
  readonly nexts: Int32Array;
  /** The two units of each word, as one number. */
  readonly words: Int32Array;
  /** Bits: words that are listed as written for some word by mistake, as pairs of their units. */
  readonly listedPairs: Int32Array;
  /** Bits: pairs of groups that some word has, and numbers of words with the two characters that stand beside them. */
  readonly groupPairs: Int32Array;
  readonly besides: Int32Array;
  /** Bits: numbers of words with company of one character, which is looked for in the text at once. */
  readonly singles: Int32Array;
}

export const MOST_GROUPS = 1 << 11;
/** From here on keys are words that are listed as mistaken, by their units: not all sound or look like the right one (借签 for 借鉴). */
export const FIRST_LISTED_KEY = MOST_GROUPS * MOST_GROUPS;
/** The two units of a word, as one number. */
export const asNumber = (first: number, second: number): number => (first << 16) | second;

/** Below 2^31 for the characters of the basic block. */
export const listedKey = (first: number, second: number): number =>
  FIRST_LISTED_KEY + (first - HAN_FIRST) * HAN_COUNT + (second - HAN_FIRST);

const numberOf = (word: string): number => asNumber(word.charCodeAt(0), word.charCodeAt(1));

/** Packs words with their company. */
export function packCompany(words: readonly WordInCompany[]): CompanyArrays {
  const groupPairs = makePairFilter();
  const besides = makeBesideFilter();
  const singles = new Int32Array((words.length >>> 5) + 1);
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
    for (const company of before)
      noteBeside(
        besides,
        wordNumber,
        nearest(company.charCodeAt(company.length - 2), company.charCodeAt(company.length - 1)),
      );
    for (const company of behind)
      noteBeside(besides, wordNumber | BEHIND, nearest(company.charCodeAt(1), company.charCodeAt(0)));
    if ([...before, ...behind].some((company) => company.length === 1))
      singles[wordNumber >>> 5]! |= 1 << (wordNumber & 31);
  });
  return {
    ...packIntMapArrays(heads),
    chained: Int32Array.from(chained),
    nexts: Int32Array.from(nexts),
    words: Int32Array.from(words, ({ word }) => numberOf(word)),
    listedPairs: new Int32Array(listedPairs.buffer),
    groupPairs: new Int32Array(groupPairs.buffer),
    besides,
    singles,
  };
}
