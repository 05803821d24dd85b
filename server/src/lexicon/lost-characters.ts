import neighbourRows from '../../data/kept/lost-neighbours.tsv';
import wholeRows from '../../data/kept/phrases-kept-whole.tsv';
import rows from '../../data/made/lost-characters.tsv';
import { Blank, classOf, isHan } from '../text/chars';
import { tableRows } from '../text/table';

/** A fixed phrase that has lost one character. */
export interface BrokenPhrase {
  readonly broken: string;
  readonly right: string;
  /** Which of its words is broken: the rest of the first or the last may belong to what stands beside it. */
  readonly word: 'inside' | 'first' | 'last' | 'only';
}

const WORDS = ['inside', 'first', 'last', 'only'] as const;

/** All broken forms that are no right text. */
export function readBrokenPhrases(): readonly BrokenPhrase[] {
  const counted = tableRows(rows, 'lost-characters.tsv', ['phrase', ...WORDS]).flatMap((row) =>
    WORDS.flatMap((word) => brokenForms(row.phrase, row[word], word)),
  );
  const countedForms = new Set(counted.map(({ broken }) => broken));
  const kept = tableRows(wholeRows, 'phrases-kept-whole.tsv', ['phrase', 'inside']).flatMap(({ phrase, inside }) =>
    brokenForms(phrase, inside, 'inside').filter(({ broken }) => !countedForms.has(broken)),
  );
  return [...counted, ...kept];
}

/** The forms of a phrase that lack the character at one of some places; `-` is none. */
function brokenForms(phrase: string, places: string, word: BrokenPhrase['word']): readonly BrokenPhrase[] {
  if (places === '-') return [];
  return places.split(' ').map((offset): BrokenPhrase => {
    const lost = Number(offset);
    return { broken: phrase.slice(0, lost) + phrase.slice(lost + 1), right: phrase, word };
  });
}

let neighbours: { readonly before: string; readonly behind: string } | undefined;

/** Whether a broken form stands at an offset as such: beside its broken word nothing to which the rest may belong. */
export function isBrokenThere({ broken, word }: BrokenPhrase, text: string, start: number): boolean {
  if (word === 'inside') return true;
  if (!neighbours) {
    const [before, behind] = tableRows(neighbourRows, 'lost-neighbours.tsv', ['side', 'characters']);
    neighbours = { before: before!.characters, behind: behind!.characters };
  }
  const end = start + broken.length;
  // at a blank or the end of a line a word may be broken in two, and nothing lost
  const stands = (offset: number, grammar: string): boolean => {
    if (offset < 0) return true;
    if (offset >= text.length || classOf(text.charCodeAt(offset)) & Blank) return false;
    return !isHan(text.charCodeAt(offset)) || grammar.includes(text[offset]!);
  };
  return (
    (word === 'last' || stands(start - 1, neighbours.before)) && (word === 'first' || stands(end, neighbours.behind))
  );
}
