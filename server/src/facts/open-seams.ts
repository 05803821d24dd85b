import type { Suspicion } from '../lexicon/model/judge';
import { allWords } from '../lexicon/word-sets';
import { rightWords } from '../lexicon/words-in-company';
import { isHan } from '../text/chars';

// Suspicions of the model whose two characters belong to two words, each of which is right.

/** Whether what is suspected holds the end of one word and the beginning of another. */
export const isOfTwo = (text: string, suspicion: Suspicion): boolean =>
  isConjunction(text, suspicion) || isWhereTwoMeet(text, suspicion) || isOfForeignBody(text, suspicion);

/** 而十多年前: 而 opens a clause, and a numeral goes on. */
const isConjunction = (text: string, { start }: Suspicion): boolean =>
  text[start] === '而' &&
  !isHan(text.charCodeAt(start - 1)) &&
  '一二两三四五六七八九十百千几数'.includes(text[start + 1] ?? ' ');

/**
 * Whether both characters belong to words that reach out: 排危|除险, 占比|首超. Where each makes a word with what stands beside
 * it, the two meet by chance.
 */
function isWhereTwoMeet(text: string, { word }: Suspicion): boolean {
  if (word.end - word.start !== 2) return false;
  const isWord = (offset: number): boolean => allWords().standsAt(text, offset) || rightWords().standsAt(text, offset);
  return isWord(word.start - 1) && isWord(word.start + 1);
}

/** 牧农渔业部部长: a foreign ministry puts its trades in an order of its own. */
const isOfForeignBody = (text: string, { kind, end }: Suspicion): boolean =>
  kind === 'swap' && /^\p{Script=Han}{0,6}?部(?:部长|副部长|长|大臣)/u.test(text.slice(end, end + 9));
