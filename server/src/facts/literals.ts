import { standsInSounds } from '../lexicon/foreign-names';
import { isBrokenThere } from '../lexicon/lost-characters';
import { standsFree } from '../lexicon/stands-free';
import { isSurname } from '../lexicon/surnames';
import { isAtSeam, isSeamOfWords } from '../lexicon/swapped-characters';
import type { Typo } from '../lexicon/typos';
import { isHeldByNeighbour, isWhereWordsMeet } from '../lexicon/word-seams';
import { allWords } from '../lexicon/word-sets';
import { companySide, rightWords } from '../lexicon/words-in-company';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { lexicon, lexiconHits, type Entry } from './lexicon-pass';
import { beginsRareName, standsInName } from './person-names';
import { NONE } from '../text/none';

/** A word of the lexicon in a paragraph. Offsets are relative to it. */
export type Literal = Span & Entry;

/** Words of the lexicon in a paragraph, in order; of two that overlap the longer. All rules share this one pass. */
export const literalsOf = remembered((paragraph): readonly Literal[] => {
  const hits = lexiconHits(paragraph).entries;
  if (!hits) return NONE;
  const words = lexicon();
  const literals: Literal[] = [];
  for (const { start, end, id } of hits) {
    const entry = words.entryAt(id);
    if (entry.kind === 'typo' && !stands(entry.typo, paragraph.text, start)) continue;
    if (entry.kind === 'lost' && !isBrokenThere(entry.phrase, paragraph.text, start)) continue;
    const lastLiteral = literals.at(-1);
    if (lastLiteral && start < lastLiteral.end) {
      if (!isCloser({ start, end, ...entry }, lastLiteral)) continue;
      literals.pop();
    }
    literals.push({ start, end, ...entry });
  }
  return literals;
});

/** Whether a word tells the slip at a smaller range than one before it: 贯彻|习平总书记. */
function isCloser(word: Literal, taken: Literal): boolean {
  if (taken.kind !== 'lost') return false;
  return word.kind === 'lost' ? word.end - word.start < taken.end - taken.start : true;
}

function stands({ wrong, right, guard, apart, evidence }: Typo, text: string, start: number): boolean {
  // what is told by its company is a word itself, and makes words by chance with what stands beside it
  const maySpan = evidence !== 'company';
  // 节段, 促消: new words that are right
  if (apart && rightWords().standsAt(text, start)) return false;
  // where two words may meet, what goes with the right one decides: 公路|设建和
  if (apart && isAtSeam(text, start))
    return companySide(text, { start, end: start + wrong.length }, right) !== undefined;
  if (!apart && maySpan && wrong.length === 2 && isWhereWordsMeet(text, start)) return false;
  // of a phrase that is told by its company half may be no word: 提升|植被 is no 升值, 心理|陪伴 no 理赔
  if (!maySpan && wrong.length === 2 && isSeamOfWords(text, start)) return false;
  if (maySpan && wrong.length > 2 && isHeldByNeighbour(text, start, wrong, right)) return false;
  if (wrong.length === 2 && standsInSounds(text, start, start + 2)) return false;
  if (wrong.length === 1 && isSecondOfName(text, start)) return false;
  if (wrong.length === 2 && beginsRareName(text, start)) return false;
  if (!guard) return true;
  guard.lastIndex = start;
  return guard.test(text);
}

/** 陈己明: whether one character stands behind a surname in what looks like a person's name. */
const isSecondOfName = (text: string, start: number): boolean =>
  isSurname(text[start - 1]) &&
  !allWords().standsAt(text, start - 2) &&
  !allWords().standsAt(text, start + 1) &&
  standsInName(text, start - 1, start + 2);

/** A wrong form of the lists in a paragraph. */
export type TypoLiteral = Extract<Literal, { readonly kind: 'typo' }>;

/** Wrong forms of the lists in a paragraph. */
export const typosOf = (paragraph: Paragraph): readonly TypoLiteral[] =>
  literalsOf(paragraph).filter((literal): literal is TypoLiteral => literal.kind === 'typo');

/**
 * Whether the words around a wrong form of two characters have to tell that it is one form: its row says so, or something
 * beside it may hold one of the two (客观|查明, 请张培|同志).
 */
export const needsWordsAround = (text: string, { start, end, typo }: TypoLiteral): boolean =>
  typo.apart === true ||
  (typo.tier !== 'hint' &&
    typo.evidence !== 'company' &&
    end - start === 2 &&
    !standsFree(text, { start, end }, typo.right));

/** Those that need no words around them to be told. */
export const surelyTypos = (paragraph: Paragraph): readonly TypoLiteral[] =>
  typosOf(paragraph).filter((literal) => !needsWordsAround(paragraph.text, literal));
