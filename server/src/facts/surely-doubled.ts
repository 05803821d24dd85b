import { doublings } from '../lexicon/doublings';
import type { Suspicion } from '../lexicon/model/judge';
import type { Word } from '../lexicon/segmenter';
import { isGrammarCharacter } from '../lexicon/word-lists';
import { allWords } from '../lexicon/word-sets';
import {
  beginsKnownWord,
  endsKnownWord,
  isRightDoubling,
  isSaidForALittle,
  type DoubledCharacter,
} from './doubled-characters';
import { isRightByForm } from './doubled-by-form';

/**
 * Log-odds from which the counts alone say that a character was typed twice (各领|领域, 重大|使|使命). Of published prose,
 * laws, talks and drafts of ten million characters none that is right was above them, but where two words meet. A word of
 * grammar stands before nearly any word: it takes more.
 */
const LEAST_SCORE = { character: 4, grammar: 5 } as const;

/** Behind these each of many is meant: 一届届, 每个个体. */
const EACH = '一每几两';

/**
 * Whether the counts are so sure of a character typed twice that its words need not leave it over. Where the first ends a
 * word and the second begins one, two words meet (判决|结果); what is said twice to say it (跑跑) is right as well.
 */
export function isSurelyDoubled(
  text: string,
  { score }: Suspicion,
  { first, stretch }: DoubledCharacter,
  words: readonly Word[],
): boolean {
  const character = text[first]!;
  const before = text[first - 1] ?? ' ';
  if (EACH.includes(before) || isRightByForm(text, first) || isRightDoubling(text, first)) return false;
  const { distributive, repeated } = doublings();
  if (repeated.has(character) && isSaidForALittle(text, first)) return false;
  const place = first - stretch.start;
  // 重大|使|使命 has no 大使
  const endsWord =
    endsKnownWord(words, place + 1) || (allWords().standsAt(text, first - 1) && !endsKnownWord(words, place));
  const beginsWord = beginsKnownWord(words, place + 1) || allWords().standsAt(text, first + 1);
  // 年年均有, 节节展开: each of them
  if (endsWord === beginsWord && (endsWord || distributive.has(character))) return false;
  if (!isGrammarCharacter(character)) return score >= LEAST_SCORE.character;
  // 作为|为民办事, 现在|在这里: behind a word it begins what comes next
  return !endsWord && score >= LEAST_SCORE.grammar;
}
