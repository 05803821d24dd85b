import type { Word } from '../../lexicon/segmenter';
import { wordsOfClass } from '../../lexicon/word-classes';
import { once } from '../../text/once';
import { particleWords } from './word-lists';

/** Idioms that say how something is done, as the dictionary tags them. */
const IDIOM = /^[ilz]$/;
const UNITS_PER_IDIOM = 4;
/** Behind these 得 is the verb “must”: 归根结底得靠自己. */
const ofSentence = once(() => new RegExp(wordsOfClass('idioms-of-a-sentence').join('|')));

/** Whether an idiom stands before 得 and something is done behind it: 含情脉脉得望着. */
export function isIdiomBeforeAction(words: readonly Word[], particleIndex: number): boolean {
  const [idiom, verb] = [words[particleIndex - 1], words[particleIndex + 1]];
  if (!idiom || !verb || idiom.text.length !== UNITS_PER_IDIOM || !IDIOM.test(idiom.tag)) return false;
  if (ofSentence().test(idiom.text) || particleWords().beside.get('outcome')!.has(verb.text[0]!)) return false;
  return /^v[dn]?$/.test(verb.tag) && !'到了失分'.includes(verb.text[0]!);
}
