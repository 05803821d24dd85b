import { formulasOfToday, type Formula } from '../../lexicon/formulas';
import { termsToComplete } from '../../lexicon/terms-to-complete';
import { readTransitions } from '../../lexicon/transitions';
import { initialsOf } from '../../lexicon/initials';
import type { Draft } from '../../syntax/types';
import { lineOf } from '../../text/line-index';
import { draftTerms } from './draft-terms';
import type { HouseWord } from './house-words';
import { beginnings } from './typed';

/** A word or phrase that may stand at the caret. */
export interface WordOffer {
  readonly text: string;
  /** How many UTF-16 units before the caret it takes the place of. */
  readonly typed: number;
  readonly kind: 'formula' | 'members' | 'transition' | 'term' | 'house';
  /** One line about it, Chinese. */
  readonly detail: string;
  /** What it is filtered by: a list of members by the name of its formulation. */
  readonly filter: string;
}

/** What a unit has of its own. */
export interface OwnWords {
  readonly formulas?: readonly Pick<Formula, 'name' | 'members'>[];
  /** What was learned from its speeches. */
  readonly words?: readonly HouseWord[];
  /** What it writes on the line of the offset. */
  readonly lines?: readonly HouseWord[];
}

/** Offers at most: a longer list is not read. */
const MAX_OFFERS_PER_LIST = 60;
/** One character begins too many words: it brings only formulations. */
const LEAST_TERM = 2;
/** Letters for initials of pinyin, at the caret: two at least, or half the lexicon is listed. */
const INITIALS = /(?<![A-Za-z])[a-z]{2,}$/;

/**
 * Fixed formulations with their members, terms, transitions at the start of a sentence, and what the draft says already, that go
 * on from what stands before an offset, or whose initials stand there. Best first: what uses most of what was typed.
 */
export function wordsAt(
  draft: Draft,
  offset: number,
  { formulas = [], words = [], lines = [] }: OwnWords = {},
): WordOffer[] {
  const line = lineOf(draft.starts, offset);
  const base = draft.starts[line]!;
  const before = draft.paragraphs[line]!.text.slice(0, offset - base);
  const offers = new Map<string, WordOffer>();
  const add = (offer: WordOffer): void => {
    const key = `${offer.kind === 'members' ? '…' : ''}${offer.text}`;
    if (!offers.has(key) && offers.size < MAX_OFFERS_PER_LIST) offers.set(key, offer);
  };
  const typed = beginnings(before);
  const allFormulas = [...formulas, ...formulasOfToday()];
  addLines(before, lines, add);
  for (const beginning of typed) {
    const { length } = beginning;
    for (const { name, members } of allFormulas) {
      if (!name.startsWith(beginning)) continue;
      const list = members.join('、');
      if (name.length > length) add({ text: name, typed: length, kind: 'formula', detail: list, filter: name });
      add({ text: list, typed: length, kind: 'members', detail: `“${name}”的各项`, filter: name });
    }
    if (opensSentence(before.slice(0, before.length - length))) addTransitions(beginning, add);
    if (length < LEAST_TERM) continue;
    for (const { text, count } of draftTerms(draft, beginning, offset))
      add({ text, typed: length, kind: 'term', detail: count > 1 ? `本稿已用 ${count} 次` : '本稿已用', filter: text });
    for (const { text, detail } of words)
      if (text.length > length && text.startsWith(beginning))
        add({ text, typed: length, kind: 'house', detail, filter: text });
    // what uses more of the word has an answer already: 四个意识 is no beginning of 意识形态工作
    if ([...offers.values()].some((offer) => offer.typed > length)) continue;
    for (const text of termsToComplete())
      if (text.length > length && text.startsWith(beginning))
        add({ text, typed: length, kind: 'term', detail: '常用提法', filter: text });
  }
  const letters = INITIALS.exec(before)?.[0];
  if (letters !== undefined) addByInitials(letters, allFormulas, words, add);
  if (typed.length === 0 && opensSentence(before)) addTransitions('', add);
  return [...offers.values()];
}

/** Lines of the house that go on from what stands before the caret in its line, or whose initials stand there. */
function addLines(before: string, lines: readonly HouseWord[], add: (offer: WordOffer) => void): void {
  const typed = before.trimStart();
  for (const { text, detail } of lines) {
    const offer = { text, typed: typed.length, kind: 'house', detail } as const;
    if (text.startsWith(typed) && text.length > typed.length) add({ ...offer, filter: text });
    else if (INITIALS.test(typed) && initialsOf(text).startsWith(typed)) add({ ...offer, filter: initialsOf(text) });
  }
}

/** Formulations and terms whose initials begin with letters; what the letters spell to the end comes first. */
function addByInitials(
  letters: string,
  formulas: readonly Pick<Formula, 'name' | 'members'>[],
  words: readonly HouseWord[],
  add: (offer: WordOffer) => void,
): void {
  const detail = new Map(formulas.map(({ name, members }) => [name, members.join('、')]));
  const detailOfWord = new Map(words.map((word) => [word.text, word.detail]));
  const kindOf = (text: string): WordOffer['kind'] =>
    detail.has(text) ? 'formula' : detailOfWord.has(text) ? 'house' : 'term';
  const fitting = [...new Set([...detail.keys(), ...detailOfWord.keys(), ...termsToComplete()])]
    .map((text) => ({ text, initials: initialsOf(text) }))
    .filter(({ initials }) => initials.startsWith(letters))
    .sort((a, b) => Number(b.initials === letters) - Number(a.initials === letters));
  for (const { text, initials } of fitting)
    add({
      text,
      typed: letters.length,
      kind: kindOf(text),
      detail: detail.get(text) ?? detailOfWord.get(text) ?? '常用提法',
      filter: initials,
    });
}

function addTransitions(beginning: string, add: (offer: WordOffer) => void): void {
  for (const { text, use } of readTransitions())
    if (text.startsWith(beginning) && text.length > beginning.length)
      add({ text, typed: beginning.length, kind: 'transition', detail: `过渡语：${use}`, filter: text });
}

function opensSentence(before: string): boolean {
  const trimmed = before.trimEnd();
  return trimmed === '' || '。！？'.includes(trimmed.at(-1)!);
}
