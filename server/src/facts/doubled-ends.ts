import type { Word } from '../lexicon/segmenter';
import { allWords, commonWordSet } from '../lexicon/word-sets';
import { isHan } from '../text/chars';
import { isPhrase } from './near-forms';

/** Verbs that end with 到 and may open a span of time or of steps: 从报到到结业, 从收到到办结. */
const ENDS_WITH_ARRIVAL = '报签迟收看听想做接感找得学';
/** What such a span begins with, in the same clause. */
const BEGINS_SPAN = /[从自][^，。；：！？]{0,20}$/;
const REACH = 24;

/** Whether a verb that ends with 到 closes what 从 begins, and the second 到 leads to its end: 从9月30日报到|到10月8日. */
export const isSpanBehindArrival = (text: string, first: number): boolean =>
  text[first] === '到' &&
  ENDS_WITH_ARRIVAL.includes(text[first - 1] ?? ' ') &&
  BEGINS_SPAN.test(text.slice(Math.max(0, first - REACH), first));

/** 过紧日子的思想|想，: behind a thought, where a clause ends, nobody thinks. */
export const isThoughtClosing = (text: string, first: number, word: Word): boolean =>
  text[first] === '想' && !isHan(text.charCodeAt(first + 2)) && /^[nli]/.test(word.tag) && /.想$/.test(word.text);

/** Persons and places of whom the last character of their name may be told: 他的同学学，. */
const DOERS: ReadonlySet<string> = new Set(['同学', '书记', '教练', '小学', '中学', '大学']);

/** Whether a noun behind 的 closes its clause, so that a verb alike its last character does nothing there: 群众的疑问|问，. */
export const isNounClosing = (word: Word, prior: Word | undefined): boolean =>
  word.tag.startsWith('n') && word.text.length === 2 && prior?.text === '的' && !DOERS.has(word.text);

/** Characters of a phrase that is known by itself. */
const UNITS_PER_PHRASE = 4;

/**
 * Whether a guess took its first character from what stands behind: 整治|治背|街小巷. What stands there is a phrase or a common
 * word by itself, and no list has the word that is guessed.
 */
export function isGuessOverPhrase(text: string, second: number): boolean {
  const behind = second + 1;
  if (allWords().has(text.charCodeAt(second), text.charCodeAt(behind))) return false;
  return isPhrase(text.slice(behind, behind + UNITS_PER_PHRASE)) || commonWordSet().standsAt(text, behind);
}
