import wordingTable from '../../data/kept/near-forms-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import type { Word } from '../lexicon/segmenter';
import * as lists from '../lexicon/word-lists';
import { formSet, packForms } from '../lexicon/form-set';
import { homophoneFinder, packHomophones } from '../lexicon/homophone-index';
import { nearPairFinder, packNearPairs } from '../lexicon/pair-index';
import { packPhrases, phraseFinder, type NearPhrase } from '../lexicon/phrase-index';
import { prepared } from '../lexicon/prepared';
import { allWords } from '../lexicon/word-sets';
import type { Paragraph } from '../syntax/types';
import { remembered } from '../syntax/line';
import { pairAround } from '../syntax/within';
import type { Span } from '../text/span';
import { once } from '../text/once';
import { NONE } from '../text/none';
import { isHan } from '../text/chars';

/** A form that is no word, one mistaken character away from one. Offsets are UTF-16, relative to the paragraph. */
export interface NearForm extends Span {
  /** Where the odd character stands. */
  readonly odd: number;
  /** What it may have been meant for. */
  readonly rights: readonly string[];
}

/** Single words that stand beside any other. */
export const JOINS: ReadonlySet<string> = new Set(
  '的了是在和与及以为对从向到把被将让要会能可就都也又再更最不没而且但等着过地得各每并于中上下内外前后时',
);
const CALLS = `(?:${wordingsFor(wordingTable, 'near-forms-wordings.tsv', 'post')})`;
/** Behind these stands a person's name. */
const CALLS_A_NAME = new RegExp(`${CALLS}$`);
/** In front of these too: 组织部张部长. */
const NAMED_BEFORE = new RegExp(`^副?${CALLS}`);

/** What a person named before it does. */
const SAYS = /^(?:表示|指出|强调|介绍|认为|说|告诉|主持|出席|讲话|作)/;

// Sets and finders are made when they are first asked for: words may never come, and lists lie in files of their own.
const free = once((): ReadonlySet<string> => new Set([...lists.freeCharacters(), ...lists.grammarCharacters()]));

/** Words of two characters that are right although they are no common ones. */
const accepted = once(
  (): ReadonlySet<string> =>
    new Set([...lists.coinedWords(), ...lists.rightForms().filter((form) => form.length === 2)]),
);
const phrases = (): readonly string[] => [
  ...lists.fixedWords(),
  ...lists.setPhrases(),
  ...lists.standingTerms(),
  ...lists.neighbouringWords(),
];
/** Names of formulations and of bodies. */
const names = (): readonly string[] => [...lists.fixedNames(), ...lists.organNames()];
const rightArrays = prepared('right forms', () =>
  packForms(new Set([...names(), ...lists.idioms(), ...phrases(), ...lists.rightForms()])),
);
const nameArrays = prepared('names', () => packPhrases(names()));
const idiomArrays = prepared('idioms', () => packPhrases(lists.idioms()));
const phraseArrays = prepared('phrases', () => packPhrases(phrases()));
const pairArrays = prepared('near pairs', () =>
  packNearPairs({
    words: lists.commonWords(),
    real: lists.rareWords(),
    free: lists.freeCharacters().join(''),
    grammar: lists.grammarCharacters(),
  }),
);
const homophoneArrays = prepared('homophones', () => packHomophones(lists.homophoneRows()));
const rightForms = once(() => formSet(rightArrays()));
const nameIndex = once(() => phraseFinder(nameArrays(), rightForms()));
const idiomIndex = once(() => phraseFinder(idiomArrays(), rightForms()));
const phraseIndex = once(() => phraseFinder(phraseArrays(), rightForms()));
const pairIndex = once(() => nearPairFinder(pairArrays()));
const homophoneIndex = once(() => homophoneFinder(lists.homophoneRows(), homophoneArrays(), rightForms()));

/** Near forms of an index that are kept, of two that overlap the longer. */
function formsOf(near: readonly NearPhrase[] | undefined, keep: (near: NearPhrase) => boolean): readonly NearForm[] {
  if (near === undefined) return NONE;
  return longest(near.filter(keep).map(({ start, end, odd, right }) => ({ start, end, odd, rights: [right] })));
}

/**
 * Idioms with one character mistaken. In order; of two that overlap the longer. A character of grammar at an edge is of the
 * next phrase, where no mark stands between.
 */
export const nearIdioms = remembered(({ text }: Paragraph): readonly NearForm[] =>
  formsOf(
    idiomIndex().find(text),
    ({ start, end, odd }) =>
      !(
        lists.isGrammarCharacter(text[odd]!) &&
        ((odd === start && isHan(text.charCodeAt(start - 1))) || (odd === end - 1 && isHan(text.charCodeAt(end))))
      ),
  ),
);

/** Characters of the shortest term of which three others are evidence. */
const MIN_UNITS_PER_TERM = 4;
const terms = once((): ReadonlySet<string> => new Set([...lists.setPhrases(), ...lists.standingTerms()]));

/** Whether a text as a whole is a phrase, an idiom or a name of the lists. */
export const isPhrase = (form: string): boolean => rightForms().has(form);

/** Whether a form is meant for a term, which was chosen since none of its characters is free. */
export const isOfTerm = ({ rights }: NearForm): boolean => terms().has(rights[0]!);

/**
 * 修到产业园|去: what stands alone at an edge may be of what stands beside it, or close the clause. But in 立案侦察 it is half of
 * a word, which begins at `wordStart`.
 */
const standsAlone = (text: string, odd: number, wordStart: number): boolean =>
  free().has(text[odd]!) &&
  !allWords().standsAt(text, wordStart) &&
  !(wordStart < odd && ENDS_PHRASE.test(text[odd + 1] ?? '') && !lists.isGrammarCharacter(text[odd]!));

/** Behind these a phrase is over, so that a noun before them is of the phrase: 风清气政的. */
const ENDS_PHRASE = /^[的，、；。！？”]?$/;

/** Terms of four characters and more with one character mistaken, in order; of two that overlap the longer. */
export const nearTerms = remembered(({ text }: Paragraph): readonly NearForm[] =>
  formsOf(
    phraseIndex().find(text),
    ({ start, end, odd, right }) =>
      end - start >= MIN_UNITS_PER_TERM &&
      terms().has(right) &&
      !holdsAccepted(text, start, end, odd) &&
      !isCoinedPair(text, { start, end, odd }) &&
      !(isEdge(odd, start, end) && standsAlone(text, odd, odd === start ? odd : odd - 1)),
  ),
);

/** Whether a term of four is twice the same verb with one character each: 涉黄涉毒 beside 涉黄涉赌. Such are coined at will. */
const isCoinedPair = (text: string, { start, end, odd }: Omit<NearForm, 'rights'>): boolean =>
  end - start === 4 && text[start] === text[start + 2] && (odd - start) % 2 === 1;

/** 这里的“豫”字没有写错: whether a text speaks of a character, which then stands there on purpose. */
export const isDiscussed = (text: string, character: string): boolean => text.includes(`“${character}”`);

/** A name so long is meant though its last character is another. */
const LONG_NAME = 5;

/** Whether the last character of a long name is another, which makes no word with what stands behind: 农业农村庭派出. */
function isLastOdd(text: string, { start, end, odd }: NearPhrase): boolean {
  if (odd !== end - 1 || end - start < LONG_NAME) return false;
  return !allWords().standsAt(text, odd) && !free().has(text[odd]!);
}

/**
 * Fixed names with a character mistaken: at their head it may belong to what stands before the name, unless that is a
 * quotation mark (“四个全棉”).
 */
export const nearNames = remembered(({ text }: Paragraph): readonly NearForm[] =>
  formsOf(nameIndex().find(text), (near) => {
    const isWhole = isQuoted(text, near);
    return (
      (near.end - near.start >= LONG_NAME || isWhole) &&
      (isWhole || near.end - near.start > LONG_NAME || !lists.isGrammarCharacter(text[near.odd]!)) &&
      (!isEdge(near.odd, near.start, near.end) ||
        (isWhole ? !NUMERALS.includes(text[near.odd]!) : isLastOdd(text, near)))
    );
  }),
);

/** “四个明确” and “十个明确” are two formulations, though 四 and 十 sound alike. */
const NUMERALS = '一二三四五六七八九十百千万两双';

/** A short name may meet by chance what is written beside it, but not between quotation marks: “三种一大”. */
const isQuoted = (text: string, { start, end }: Span): boolean => text[start - 1] === '“' && text[end] === '”';

const isEdge = (odd: number, start: number, end: number): boolean => odd === start || odd === end - 1;

/** A near form that may also be the seam of two words, and the stretch whose words tell. */
export interface Seam extends NearForm {
  readonly stretch: Span;
  /** A phrase with an odd character, two characters that are no word, or a word where one of the same sound belongs. */
  readonly kind: 'phrase' | 'pair' | 'word';
}

/** Near forms whose stretch must be cut into words before anything can be said of them. */
export const seamsOf = remembered((paragraph: Paragraph): readonly Seam[] => {
  const { text } = paragraph;
  const near: Seam[] = [];
  for (const { start, end, odd, right } of phraseIndex().find(text) ?? NONE)
    // of three characters two are little evidence: 基础型 beside 基础性
    if (
      !(end - start === 3 ? free().has(text[odd]!) : lists.isGrammarCharacter(text[odd]!)) &&
      !holdsAccepted(text, start, end, odd)
    )
      near.push({ start, end, odd, rights: [right], kind: 'phrase', stretch: stretchAround(text, start, end) });
  for (const pair of pairIndex().find(text) ?? NONE)
    if (!accepted().has(text.slice(pair.start, pair.end)) && !isCoined(paragraph, pair))
      near.push({ ...pair, kind: 'pair', stretch: stretchAround(text, pair.start, pair.end) });
  for (const word of homophoneIndex().find(text) ?? NONE)
    if (!accepted().has(text.slice(word.start, word.end)))
      near.push({ ...word, odd: word.start, kind: 'word', stretch: stretchAround(text, word.start, word.end) });
  return near.length > 0 ? near : NONE;
});

/** Whether the odd character of a phrase makes a word that is accepted with a neighbour: 运用数智. */
function holdsAccepted(text: string, start: number, end: number, odd: number): boolean {
  return (
    (odd > start && accepted().has(text.slice(odd - 1, odd + 1))) ||
    (odd + 1 < end && accepted().has(text.slice(odd, odd + 2)))
  );
}

/** Longest quotation that is taken for a coined name. */
const COINED = 10;

/** Whether a pair stands where writers coin words: in a short quotation (“醉美”), or in a pattern (优机优补). */
function isCoined(paragraph: Paragraph, { start, end }: Span): boolean {
  const { text } = paragraph;
  if (text[start] === text[start + 2] || text[start] === text[start - 2]) return true;
  const quotation = pairAround(paragraph, start, end, '“‘');
  return quotation !== undefined && quotation.close - quotation.open - 1 <= COINED;
}

/** Characters on each side that are cut into words at most. */
const REACH = 40;

/** The run of Chinese characters around a place. */
export function stretchAround(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < REACH && isHan(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < REACH && isHan(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/**
 * Whether a seam is a broken word: the words of its stretch begin and end where it does, nothing inside it is a word of
 * the dictionary, and what stands beside it is the usual prose.
 */
export function isBroken(text: string, { start, end, odd, kind, stretch }: Seam, words: readonly Word[]): boolean {
  const first = words.findIndex((w) => stretch.start + w.start === start);
  if (first < 0) return false;
  let lastWord = first;
  while (lastWord < words.length && stretch.start + words[lastWord]!.start + words[lastWord]!.text.length < end)
    lastWord++;
  if (lastWord === words.length || stretch.start + words[lastWord]!.start + words[lastWord]!.text.length !== end)
    return false;
  if (kind === 'word' && first !== lastWord) return false;
  // a word of the dictionary holds the odd character: two right words side by side
  if (
    kind !== 'word' &&
    words.slice(first, lastWord + 1).some((w) => w.text.length > 1 && w.tag !== 'x' && covers(stretch, w, odd))
  )
    return false;
  if (kind === 'phrase') return odd < end - 1 || !NAMED_BEFORE.test(text.slice(end, end + 3));
  const before = words[first - 1]?.text ?? '';
  const after = words[lastWord + 1]?.text ?? '';
  if (
    CALLS_A_NAME.test(before) ||
    SAYS.test(after) ||
    (before === '' && /[\dA-Za-z０-９％%]/.test(text[start - 1] ?? ''))
  )
    return false;
  return [before, after].every((w) => w.length !== 1 || JOINS.has(w));
}

function covers(stretch: Span, { start, text }: Word, at: number): boolean {
  const from = stretch.start + start;
  return from <= at && at < from + text.length;
}

/** In order of place; of two that overlap the longer. */
export function longest<T extends Span>(forms: readonly T[]): readonly T[] {
  if (forms.length < 2) return forms;
  const kept: T[] = [];
  for (const form of [...forms].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const lastForm = kept.at(-1);
    if (!lastForm || lastForm.end <= form.start) kept.push(form);
    else if (form.end - form.start > lastForm.end - lastForm.start) kept[kept.length - 1] = form;
  }
  return kept;
}

/** Forms that overlap nothing taken. Both in order of place, and neither overlapping itself. */
export function clearOf<T extends Span>(forms: readonly T[], taken: readonly Span[]): readonly T[] {
  let next = 0;
  return forms.filter(({ start, end }) => {
    while (next < taken.length && taken[next]!.end <= start) next++;
    return next === taken.length || taken[next]!.start >= end;
  });
}
