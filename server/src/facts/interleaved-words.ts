import { wordsOfClass } from '../lexicon/word-classes';
import { allWords, commonWordSet } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { Han, isHan } from '../text/chars';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { unitsOf } from '../text/units';
import { particleWords } from './particles/word-lists';

/** A word with another one inside it: 有改善效 is 有效改善, 扎实作的风 is 扎实的作风. Offsets are UTF-16, relative to the paragraph. */
export interface InterleavedWord extends Span {
  readonly right: string;
}

const DE = '的'.charCodeAt(0);
const UNITS_PER_WORD = 2;
/** What stands behind a whole noun: the end of the clause, or a character that makes no word with it. */
const BEHIND_NOUN = /^(?:$|[^\p{Script=Han}]|[的了和与及是])/u;
const NONE: readonly never[] = Object.freeze([]);

/** Adverbs of official prose, and a mark for each character that one of them begins with. */
const adverbs = once(() => {
  const words = new Set(wordsOfClass('adverb-around-verb'));
  const begins = new Uint8Array(65536);
  for (const word of words) begins[word.charCodeAt(0)] = 1;
  return { words, begins };
});

/** All of them in a paragraph, in order. */
export const interleavedWords = remembered(({ text, classes }: Paragraph): readonly InterleavedWord[] => {
  if (!(classes & Han)) return NONE;
  let broken: InterleavedWord[] | undefined;
  const units = unitsOf(text);
  const { begins } = adverbs();
  for (let k = 0; k + 1 < text.length; k++) {
    const unit = units[k]!;
    const word = unit === DE ? particleInside(text, k) : begins[unit] === 1 ? verbInside(text, k) : undefined;
    if (word) (broken ??= []).push(word);
  }
  return broken ?? NONE;
});

/** 扎实作的风: a noun that took 的 in, behind what describes it. */
function particleInside(text: string, offset: number): InterleavedWord | undefined {
  const start = offset - 1;
  if (start < UNITS_PER_WORD || !isCommon(text, start, offset + 1)) return undefined;
  // 健康人的体温: what stands behind 的 goes on
  if (isWord(text, offset + 1) || !BEHIND_NOUN.test(text.slice(offset + 2, offset + 3))) return undefined;
  const noun = text[start]! + text[offset + 1]!;
  const { adverbials, nounsBehindVerbs, beside, verbs } = particleWords();
  if (verbs.has(noun) || !(nounsBehindVerbs.has(noun) || beside.get('pure noun')!.has(noun))) return undefined;
  // 年轻人的才能: the adjective and the first character are a word
  if (!adverbials.has(text.slice(start - UNITS_PER_WORD, start)) || isWord(text, start - 1)) return undefined;
  return { start, end: offset + 2, right: `的${noun}` };
}

/** 有改善效: an adverb around the verb that it describes. */
function verbInside(text: string, start: number): InterleavedWord | undefined {
  const end = start + UNITS_PER_WORD + 1;
  const adverb = text[start]! + (text[end] ?? '');
  if (!adverbs().words.has(adverb)) return undefined;
  const verb = text.slice(start + 1, end);
  const kind = particleWords().verbs.get(verb);
  if (kind === undefined || kind === 'often') return undefined;
  // 没|有, 效|果: a character belongs to what stands beside it
  if (isWord(text, start - 1) || isWord(text, end)) return undefined;
  return { start, end: end + 1, right: adverb + verb };
}

/** Whether two characters make a common word. */
const isCommon = (text: string, first: number, second: number): boolean =>
  isHan(text.charCodeAt(first)) && commonWordSet().has(text.charCodeAt(first), text.charCodeAt(second));

/** Whether any word that is known begins at an offset. */
const isWord = (text: string, offset: number): boolean =>
  offset >= 0 && allWords().has(text.charCodeAt(offset), text.charCodeAt(offset + 1));
