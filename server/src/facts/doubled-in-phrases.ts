import { doublings } from '../lexicon/doublings';
import type { Word } from '../lexicon/segmenter';
import { knownWords } from '../lexicon/word-sets';
import type { Paragraph } from '../syntax/types';
import { isHan } from '../text/chars';
import { isBeforeWordAlike } from './doubled-before-alike';
import type { DoubledCharacter } from './doubled-characters';
import { isDoubledInFrame } from './doubled-in-frames';
import { BODIES } from './doubled-in-bodies';
import { isPhrase } from './near-forms';

/** Characters of the shortest phrase that tells: a shorter one is made by chance where two words meet. */
const SHORTEST = 4;
/** Characters of the longest phrase that is tried. */
const LONGEST = 10;

/**
 * Whether the second of two characters alike is one too many because a phrase stands there without it, over both its sides
 * (公益诉讼案案件), or a frame is closed without it (在……努力下下，), and neither is the end of one word and the beginning of the next
 * (对外贸|贸易, 居民身份证|证明).
 */
export function isDoubledInPhrase({ text }: Paragraph, pair: DoubledCharacter, words: readonly Word[]): boolean {
  const { first } = pair;
  if (isDoubledInFrame(text, first)) return true;
  // 健全|全覆盖
  if (doublings().right.some((form) => form.length > 2 && text.startsWith(form, first - 1))) return false;
  // 做好对|对口支援地区的帮扶: either may be meant
  if (isBeforeWordAlike(text, first)) return false;
  // 加深了|了解: a verb that is done ends there as well
  if (beginsWord(text, first + 1) && (text[first] === '了' || endsWord(text, pair, words))) return false;
  return isWordDoubledInPhrase(text, first, 1);
}

/**
 * Whether the second of two words alike is one too many because a phrase goes on over both its sides without it
 * (高质量质量发展), though a longer word ends with the first: of 集装箱装箱 nothing like it is left.
 */
export function isWordDoubledInPhrase(text: string, first: number, length: number): boolean {
  const before = text.slice(Math.max(0, first - LONGEST), first);
  const mended = before + text.slice(first + length, first + 2 * length + LONGEST);
  const place = before.length;
  for (let start = place - 1; start >= 0 && isHan(mended.charCodeAt(start)); start--)
    for (let end = place + length + 1; end <= mended.length && end - start <= LONGEST; end++) {
      if (!isHan(mended.charCodeAt(end - 1))) break;
      if (end - start >= SHORTEST && isPhrase(mended.slice(start, end))) return true;
    }
  return false;
}

const beginsWord = (text: string, offset: number): boolean => knownWords().standsAt(text, offset);

/** Whether a word or the name of a body ends with the first of the two. */
function endsWord(text: string, { first, stretch }: DoubledCharacter, words: readonly Word[]): boolean {
  const end = first + 1 - stretch.start;
  return (
    BODIES.includes(text[first]!) ||
    beginsWord(text, first - 1) ||
    words.some((word) => word.text.length > 1 && word.tag !== 'x' && word.start + word.text.length === end)
  );
}
