import keptRows from '../../data/kept/broken-words.tsv';
import rows from '../../data/made/swapped-characters.tsv';
import { tableRows } from '../text/table';
import type { PairSet } from './pair-set';
import type { Typo } from './typos';
import { allWords } from './word-sets';

/** Words with one character taken for another, which are no words and stand nowhere else by chance. */
export function readSwappedCharacters(): readonly Typo[] {
  return [
    ...tableRows(rows, 'swapped-characters.tsv', ['right', 'wrong']),
    ...tableRows(keptRows, 'broken-words.tsv', ['right', 'wrong']),
  ].flatMap(({ right, wrong }) => wrong.split(' ').map((form) => swapped(form, right)));
}

/** Twelve thousand are made before the first paragraph is read, so that none is put together from parts. */
function swapped(wrong: string, right: string): Typo {
  return wrong.length === 2
    ? { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined, apart: true }
    : { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined };
}

/** Words of official prose that the other lists lack. */
const MORE_WORDS: ReadonlySet<string> = new Set(['施策', '纠错', '查错', '任性', '高贵']);

/** Words of two characters, made with the first form that is looked at. */
let words: PairSet | undefined;

/**
 * Whether a form of two characters ends one word and begins the next: 每|日标|准. The list was made with the same words,
 * and holds forms that stand nowhere but at such seams.
 */
export function isAtSeam(text: string, start: number): boolean {
  words ??= allWords();
  return (start > 0 && isWord(text, start - 1)) || (start + 2 < text.length && isWord(text, start + 1));
}

const isWord = (text: string, start: number): boolean =>
  words!.has(text.charCodeAt(start), text.charCodeAt(start + 1)) || MORE_WORDS.has(text.slice(start, start + 2));
