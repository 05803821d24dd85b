import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { isSurname } from './surnames';
import { isGrammarCharacter } from './word-lists';
import { beginsInWord, endsInWord } from './word-seams';
import { allWords } from './word-sets';

/** What stands behind a verb alone. */
const BEHIND_VERB = '着了过起';

/** Characters of the longest form whose first characters may end a person's name. */
const LONGEST_IN_NAME = 3;

/**
 * Whether what stands beside a wrong form cannot hold a part of it. Where a word reaches over its edge (客观|查明, 调整|冶金),
 * or a person's name may end in it (请张培|同志), it may be right: no list has all words and names. `place` is in UTF-16
 * units of the text.
 */
export function standsFree(text: string, { start, end }: Span, right: string): boolean {
  const isCut = end - start > 2 && text[end - 1] !== right.at(-1);
  const isHeldBefore = beginsInWord(text, start) && !allWords().standsAt(text, start - 2);
  const isHeldBehind = !allWords().standsAt(text, end) && (endsInWord(text, end - 1) || (isCut && mayGoOn(text, end)));
  return !isHeldBefore && !isHeldBehind && !(end - start <= LONGEST_IN_NAME && mayEndName(text, start));
}

/** 产业练|兵, 指挥捧|着: whether the last character of a longer form, where it is the mistaken one, may begin a word that no list has. */
function mayGoOn(text: string, end: number): boolean {
  const behind = text[end] ?? ' ';
  return isHan(behind.charCodeAt(0)) && (!isGrammarCharacter(behind) || BEHIND_VERB.includes(behind));
}

/** Whether a surname stands in front of an offset, alone or with the first character of a given name. */
function mayEndName(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  if (!isHan(before.charCodeAt(0)) || allWords().standsAt(text, start - 2)) return false;
  if (isSurname(before) && !isGrammarCharacter(before)) return true;
  // 蔡元培|同志: of a longer name a word stands behind; 周密|布署 has none
  const first = text[start - 2] ?? ' ';
  return isSurname(first) && !isGrammarCharacter(before) && allWords().standsAt(text, start + 1);
}
