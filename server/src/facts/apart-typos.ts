import type { Word } from '../lexicon/segmenter';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { literalsOf, type Literal } from './literals';
import { stretchAround } from './near-forms';

/** A wrong form of two characters, and the stretch around it whose words tell whether it is one form at all. */
export interface ApartTypo {
  readonly literal: Extract<Literal, { readonly kind: 'typo' }>;
  readonly stretch: Span;
}

const NONE: readonly never[] = Object.freeze([]);

/** Wrong forms that two words may make where they meet: 重庆|理工. */
export const apartTypos = remembered((paragraph: Paragraph): readonly ApartTypo[] => {
  let typos: ApartTypo[] | undefined;
  for (const literal of literalsOf(paragraph))
    if (literal.kind === 'typo' && literal.typo.apart === true)
      (typos ??= []).push({ literal, stretch: stretchAround(paragraph.text, literal.start, literal.end) });
  return typos ?? NONE;
});

/** Whether no word of the dictionary holds a character of the form together with one that stands beside it. */
export function standsApart({ literal, stretch }: ApartTypo, words: readonly Word[]): boolean {
  return words.every(({ start, text, tag }) => {
    const from = stretch.start + start;
    const to = from + text.length;
    const overlaps = from < literal.end && to > literal.start;
    const within = from >= literal.start && to <= literal.end;
    // what no dictionary has is taken together by guess
    return !overlaps || within || tag === 'x';
  });
}
