import { packPairKeys, pairSet, type PairSet } from './pair-set';
import { prepared } from './prepared';
import { commonWords, rareWords, seamWords } from './word-lists';

const commonKeys = prepared('common words', () => packPairKeys(commonWords()));
const knownKeys = prepared('known words', () => packPairKeys(commonWords(), rareWords()));
const allKeys = prepared('all words', () => packPairKeys(commonWords(), rareWords(), seamWords()));

let commonSet: PairSet | undefined;
let knownSet: PairSet | undefined;
let allSet: PairSet | undefined;

// Sets of words of two characters, each made once.

/** Common words. */
export const commonWordSet = (): PairSet => (commonSet ??= pairSet(commonKeys()));
/** Common words, and other right ones that are one character away from a common one. */
export const knownWords = (): PairSet => (knownSet ??= pairSet(knownKeys()));
/** These and rare words that the segmenter lacks. */
export const allWords = (): PairSet => (allSet ??= pairSet(allKeys()));
