import { once } from '../text/once';
import { packPairKeys, pairSet } from './pair-set';
import { prepared } from './prepared';
import { commonWords, rareWords, seamWords } from './word-lists';

const commonKeys = prepared('common words', () => packPairKeys(commonWords()));
const knownKeys = prepared('known words', () => packPairKeys(commonWords(), rareWords()));
const allKeys = prepared('all words', () => packPairKeys(commonWords(), rareWords(), seamWords()));

// Sets of words of two characters, each made once.

/** Common words. */
export const commonWordSet = once(() => pairSet(commonKeys()));
/** Whether a text is a common word of two characters. */
export const isCommonWord = (text: string): boolean => text.length === 2 && commonWordSet().standsAt(text, 0);
/** Common words, and other right ones that are one character away from a common one. */
export const knownWords = once(() => pairSet(knownKeys()));
/** These and rare words that the segmenter lacks. */
export const allWords = once(() => pairSet(allKeys()));
