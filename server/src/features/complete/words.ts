import { FORMULAS, type Formula } from '../../lexicon/data/formulas';
import { TRANSITIONS } from '../../lexicon/data/transitions';
import type { Draft } from '../../syntax/types';
import { lineOf } from '../../text/line-index';
import { draftTerms } from './draft-terms';
import { beginnings } from './typed';

/** A word or phrase that may stand at the caret. */
export interface WordOffer {
  readonly text: string;
  /** How many UTF-16 units before the caret it takes the place of. */
  readonly typed: number;
  readonly kind: 'formula' | 'members' | 'transition' | 'term';
  /** One line about it, Chinese. */
  readonly detail: string;
  /** What it is filtered by: a list of members by the name of its formulation. */
  readonly filter: string;
}

/** Offers at most: a longer list is not read. */
const MOST = 60;
/** One character begins too many words: it brings only what is written down in the lexicon. */
const LEAST_TERM = 2;

/**
 * Fixed formulations with their members, transitions at the start of a sentence, and what the draft says already, that go
 * on from what stands before an offset. Best first: what uses most of what was typed.
 */
export function wordsAt(
  draft: Draft,
  offset: number,
  house: readonly Pick<Formula, 'name' | 'members'>[] = [],
): WordOffer[] {
  const line = lineOf(draft.starts, offset);
  const base = draft.starts[line]!;
  const before = draft.paragraphs[line]!.text.slice(0, offset - base);
  const offers = new Map<string, WordOffer>();
  const add = (offer: WordOffer): void => {
    const key = `${offer.kind === 'members' ? '…' : ''}${offer.text}`;
    if (!offers.has(key) && offers.size < MOST) offers.set(key, offer);
  };
  const typed = beginnings(before);
  for (const beginning of typed) {
    const { length } = beginning;
    for (const { name, members } of [...house, ...FORMULAS]) {
      if (!name.startsWith(beginning)) continue;
      const list = members.join('、');
      if (name.length > length) add({ text: name, typed: length, kind: 'formula', detail: list, filter: name });
      add({ text: list, typed: length, kind: 'members', detail: `“${name}”的各项`, filter: name });
    }
    if (opensSentence(before.slice(0, before.length - length))) addTransitions(beginning, add);
    if (length < LEAST_TERM) continue;
    for (const { text, count } of draftTerms(draft, beginning, offset))
      add({ text, typed: length, kind: 'term', detail: count > 1 ? `本稿已用 ${count} 次` : '本稿已用', filter: text });
  }
  if (typed.length === 0 && opensSentence(before)) addTransitions('', add);
  return [...offers.values()];
}

function addTransitions(beginning: string, add: (offer: WordOffer) => void): void {
  for (const { text, use } of TRANSITIONS)
    if (text.startsWith(beginning) && text.length > beginning.length)
      add({ text, typed: beginning.length, kind: 'transition', detail: `过渡语：${use}`, filter: text });
}

function opensSentence(before: string): boolean {
  const trimmed = before.trimEnd();
  return trimmed === '' || '。！？'.includes(trimmed.at(-1)!);
}
