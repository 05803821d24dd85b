import { wordsOfClass } from '../lexicon/word-classes';
import { allWords, commonWordSet } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { Han, isHan } from '../text/chars';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { unitsOf } from '../text/units';
import { particleWords } from './particles/word-lists';
import { isPhrase } from './near-forms';
import { NONE } from '../text/none';

/**
 * A word with another one inside it: 有改善效 is 有效改善, 扎实作的风 is 扎实的作风, 三乡个镇 is 三个乡镇, 压责实任 is 压实责任. Offsets
 * are UTF-16, relative to the paragraph.
 */
export interface InterleavedWord extends Span {
  readonly right: string;
}

const DE = '的'.charCodeAt(0);
const UNITS_PER_WORD = 2;
/** What stands behind a whole noun: the end of the clause, or a character that makes no word with it. */
const BEHIND_NOUN = /^(?:$|[^\p{Script=Han}]|[的了和与及是])/u;
const MEASURE = '个'.charCodeAt(0);
/** What counts: behind 十 or 两 a word may begin as well (十月, 两旁), which then stands in front of 个 rightly. */
const COUNTS = /[一二三四五六七八九十两几余多\d]/;
const NUMERAL = /[一二三四五六七八九十百千万亿两几多余每半第]/;
/** What a verb of office comes to: 压实, 守牢, 筑紧. Two verbs and two nouns stand by turns rightly (遵规守矩). */
const RESULTS = '实牢紧住透严稳强高';

const BEGINS_ADVERB = 1;
const ENDS_VERB = 2;

/** Adverbs of official prose, and marks for each character that one of them begins with and for those that end a verb. */
const adverbs = once(() => {
  const words = new Set(wordsOfClass('adverb-around-verb'));
  const begins = new Uint8Array(65536);
  for (const word of words) begins[word.charCodeAt(0)] = BEGINS_ADVERB;
  for (const result of RESULTS) begins[result.charCodeAt(0)]! |= ENDS_VERB;
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
    const word = unit === DE ? particleInside(text, k) : unit === MEASURE ? measureInside(text, k) : undefined;
    const marks = begins[unit]!;
    const other =
      marks === 0
        ? undefined
        : ((marks & BEGINS_ADVERB ? verbInside(text, k) : undefined) ??
          (marks & ENDS_VERB ? objectInside(text, k) : undefined));
    const told = word ?? other;
    // 真督实导: a phrase of four
    if (told && !isPhrase(text.slice(told.start, told.end))) (broken ??= []).push(told);
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

/** 三乡个镇: a noun that took 个 in, behind a numeral. */
function measureInside(text: string, offset: number): InterleavedWord | undefined {
  const start = offset - 1;
  if (start < 1 || !COUNTS.test(text[start - 1]!) || NUMERAL.test(text[start]!)) return undefined;
  if (!isCommon(text, start, offset + 1) || isWord(text, start) || isWord(text, offset)) return undefined;
  // 第三方, 九成: a numeral belongs to the character behind it; 个头儿: what stands behind 个 goes on
  if (isWord(text, start - 1) || isWord(text, offset + 1)) return undefined;
  return { start, end: offset + 2, right: `个${text[start]!}${text[offset + 1]!}` };
}

/** 压责实任: a verb that comes to something, and its object, character by character in turn. */
function objectInside(text: string, offset: number): InterleavedWord | undefined {
  const start = offset - 2;
  if (start < 0 || !isCommon(text, start, offset) || !isCommon(text, start + 1, offset + 1)) return undefined;
  for (let k = start - 1; k <= offset + 1; k++) if (isWord(text, k)) return undefined;
  const [verb, noun] = [text[start]! + text[offset]!, text[start + 1]! + text[offset + 1]!];
  return verb === noun ? undefined : { start, end: offset + 2, right: verb + noun };
}

/** Whether two characters make a common word. */
const isCommon = (text: string, first: number, second: number): boolean =>
  isHan(text.charCodeAt(first)) && commonWordSet().has(text.charCodeAt(first), text.charCodeAt(second));

/** Whether any word that is known begins at an offset. */
const isWord = (text: string, offset: number): boolean => allWords().standsAt(text, offset);
