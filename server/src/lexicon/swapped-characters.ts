import rows from '../../data/made/swapped-characters.tsv';
import { tableRows } from '../text/table';
import { packPairs, type PairSet } from './pair-set';
import type { Typo } from './typos';
import { commonWords, rareWords, seamWords } from './word-lists';

/** Words with one character taken for another, which are no words and stand nowhere else by chance. */
export function readSwappedCharacters(): readonly Typo[] {
  return tableRows(rows, 'swapped-characters.tsv', ['right', 'wrong']).flatMap(({ right, wrong }) =>
    wrong.split(' ').map((form) => swapped(form, right)),
  );
}

/** Twelve thousand are made before the first paragraph is read, so that none is put together from parts. */
function swapped(wrong: string, right: string): Typo {
  return wrong.length === 2
    ? { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined, apart: true }
    : { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined };
}

/** Words of official prose that the other lists lack. */
const MORE_WORDS = ['施策', '纠错', '查错', '任性', '高贵'];

/** Words of two characters, made with the first form that is looked at. */
let words: PairSet | undefined;

/**
 * Whether a form of two characters ends one word and begins the next: 每|日标|准. The list was made with the same words,
 * and holds forms that stand nowhere but at such seams.
 */
export function isAtSeam(text: string, start: number): boolean {
  words ??= packPairs(commonWords(), rareWords(), seamWords(), MORE_WORDS);
  const unit = (offset: number): number => text.charCodeAt(offset);
  return (
    (start > 0 && words.has(unit(start - 1), unit(start))) ||
    (start + 2 < text.length && words.has(unit(start + 1), unit(start + 2)))
  );
}
