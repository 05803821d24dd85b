import { packPairKeys, pairSet, type PairSet } from './pair-set';
import { prepared } from './prepared';
import { commonWords, rareWords, seamWords } from './word-lists';

const commonKeys = prepared('common words', () => packPairKeys(commonWords()));
const knownKeys = prepared('known words', () => packPairKeys(commonWords(), rareWords()));
const allKeys = prepared('all words', () => packPairKeys(commonWords(), rareWords(), seamWords()));

// Sets of words of two characters. Who asks for one keeps it.

/** Common words. */
export const commonWordSet = (): PairSet => pairSet(commonKeys());
/** Common words, and other right ones that are one character away from a common one. */
export const knownWords = (): PairSet => pairSet(knownKeys());
/** These and rare words that the segmenter lacks. */
export const allWords = (): PairSet => pairSet(allKeys());
