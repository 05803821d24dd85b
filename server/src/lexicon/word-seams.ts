import type { PairSet } from './pair-set';
import { knownWords } from './word-sets';
import { idioms } from './word-lists';

/** Words of two characters, made with the first form that is looked at. */
let words: PairSet | undefined;
let phrases: ReadonlySet<string> | undefined;

/**
 * Whether the two characters at an offset end one word and begin the next: 因地制宜|布局, 调整|冶金. Only where both sides
 * make a word is the form no slip at all: one side may make a word by chance.
 */
export function isWhereWordsMeet(text: string, start: number): boolean {
  words ??= knownWords();
  const unit = (offset: number): number => text.charCodeAt(offset);
  return (
    start > 0 &&
    start + 2 < text.length &&
    (words.has(unit(start - 1), unit(start)) || endsIdiom(text, start + 1)) &&
    (words.has(unit(start + 1), unit(start + 2)) || beginsIdiom(text, start + 1))
  );
}

const endsIdiom = (text: string, end: number): boolean => end >= 4 && isIdiom(text.slice(end - 4, end));
const beginsIdiom = (text: string, start: number): boolean => isIdiom(text.slice(start, start + 4));

/** Asked for the few forms of the lists that a text holds. */
function isIdiom(four: string): boolean {
  phrases ??= new Set(idioms());
  return phrases.has(four);
}
