import type { Word } from '../lexicon/segmenter';
import { COMMON_WORDS, FREE_CHARACTERS, RARE_WORDS } from '../lexicon/data/common-words';
import { FIXED_WORDS, IDIOMS } from '../lexicon/data/idioms';
import { NEIGHBOURS } from '../lexicon/data/neighbours';
import { ALSO_RIGHT, SET_PHRASES } from '../lexicon/data/set-phrases';
import { indexPairs, type PairIndex } from '../lexicon/pair-index';
import { indexPhrases, type PhraseIndex } from '../lexicon/phrase-index';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';

/** A form that is no word, one mistaken character away from one. Offsets are UTF-16, relative to the paragraph. */
export interface NearForm extends Span {
  /** Where the odd character stands. */
  readonly odd: number;
  /** What it may have been meant for. */
  readonly rights: readonly string[];
}

/** Characters of grammar: at the edge of a phrase they belong to what stands beside it. */
const GRAMMAR =
  '的了是在有和与及以为对从向到把被将让要会能可就都也又再更最不没这那其之而且但或若如因由于时后前上下中内外里个一二三四五六七八九十两几多大小新人我你他她它各每某本该此第等着过地得给比使并即已未无非所说日月年起做来去出好则之';
const GRAMMAR_SET: ReadonlySet<string> = new Set(GRAMMAR);
/** Single words that stand beside any other. */
const JOINS: ReadonlySet<string> = new Set(
  '的了是在和与及以为对从向到把被将让要会能可就都也又再更最不没而且但等着过地得各每并于中上下内外前后时',
);
/** Behind these stands a person's name. */
const CALLS_A_NAME = /(?:书记|市长|省长|县长|主席|主任|部长|局长|院长|同志|委员|记者|总理|总统|代表|教授|先生|女士)$/;

/** What a person named before it does. */
const SAYS = /^(?:表示|指出|强调|介绍|认为|说|告诉|主持|出席|讲话|作)/;

const list = (data: string): string[] => data.trim().split(/\s+/);
const NONE: readonly never[] = Object.freeze([]);

interface Indexes {
  readonly idioms: PhraseIndex;
  readonly phrases: PhraseIndex;
  readonly pairs: PairIndex;
}
/** Made with the first paragraph. */
let indexes: Indexes | undefined;

function indexesOf(): Indexes {
  if (indexes) return indexes;
  const idioms = list(IDIOMS);
  const phrases = [...list(FIXED_WORDS), ...list(SET_PHRASES), ...list(NEIGHBOURS)];
  const right = list(ALSO_RIGHT);
  indexes = {
    idioms: indexPhrases(idioms, [...phrases, ...right]),
    phrases: indexPhrases(phrases, [...idioms, ...right]),
    pairs: indexPairs({
      words: COMMON_WORDS.replaceAll('\n', ''),
      real: RARE_WORDS.replaceAll('\n', ''),
      free: FREE_CHARACTERS.replaceAll('\n', ''),
      grammar: GRAMMAR,
    }),
  };
  return indexes;
}

const IDIOM_FORMS = new WeakMap<Paragraph, readonly NearForm[]>();
const SEAMS = new WeakMap<Paragraph, readonly Seam[]>();

/** Idioms and set phrases with one character mistaken: sure enough without words. In order; of two that overlap the longer. */
export function nearIdioms(paragraph: Paragraph): readonly NearForm[] {
  let found = IDIOM_FORMS.get(paragraph);
  if (!found) {
    const { text } = paragraph;
    found =
      indexesOf()
        .idioms.find(text)
        ?.filter(({ start, end, odd }) => !(isEdge(odd, start, end) && GRAMMAR_SET.has(text[odd]!)))
        .map(({ start, end, odd, right }) => ({ start, end, odd, rights: [right] })) ?? NONE;
    IDIOM_FORMS.set(paragraph, (found = longest(found)));
  }
  return found;
}

const isEdge = (odd: number, start: number, end: number): boolean => odd === start || odd === end - 1;

/** A near form that may also be the seam of two words, and the stretch whose words tell. */
export interface Seam extends NearForm {
  readonly stretch: Span;
  /** Whether it is a phrase of several words. */
  readonly phrase: boolean;
}

/** Near forms whose stretch must be cut into words before anything can be said of them. */
export function seamsOf(paragraph: Paragraph): readonly Seam[] {
  let found = SEAMS.get(paragraph);
  if (!found) {
    const { text } = paragraph;
    const { phrases, pairs } = indexesOf();
    const near: Seam[] = [];
    for (const { start, end, odd, right } of phrases.find(text) ?? NONE)
      if (!GRAMMAR_SET.has(text[odd]!))
        near.push({ start, end, odd, rights: [right], phrase: true, stretch: stretchAround(text, start, end) });
    for (const pair of pairs.find(text) ?? NONE)
      near.push({ ...pair, phrase: false, stretch: stretchAround(text, pair.start, pair.end) });
    SEAMS.set(paragraph, (found = near.length > 0 ? near : NONE));
  }
  return found;
}

/** Characters on each side that are cut into words at most. */
const REACH = 40;
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** The run of Chinese characters around a place. */
function stretchAround(text: string, start: number, end: number): Span {
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
export function isBroken(text: string, { start, end, odd, phrase, stretch }: Seam, words: readonly Word[]): boolean {
  const first = words.findIndex((w) => stretch.start + w.start === start);
  if (first < 0) return false;
  let last = first;
  while (last < words.length && stretch.start + words[last]!.start + words[last]!.text.length < end) last++;
  if (last === words.length || stretch.start + words[last]!.start + words[last]!.text.length !== end) return false;
  // a word of the dictionary holds the odd character: two right words side by side
  if (words.slice(first, last + 1).some((w) => w.text.length > 1 && w.tag !== 'x' && covers(stretch, w, odd))) return false;
  if (phrase) return true;
  const before = words[first - 1]?.text ?? '';
  const after = words[last + 1]?.text ?? '';
  if (CALLS_A_NAME.test(before) || SAYS.test(after) || (before === '' && /[\dA-Za-z０-９％%]/.test(text[start - 1] ?? ''))) return false;
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
  for (const form of [...forms].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((k) => k.start < form.end && form.start < k.end)) kept.push(form);
  return kept.sort((a, b) => a.start - b.start);
}
