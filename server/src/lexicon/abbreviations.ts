import table from '../../data/kept/abbreviations.tsv';
import { once } from '../text/once';
import { cellWords, tableRows } from '../text/table';

/** An abbreviation in capitals that is known by its letters. */
interface Abbreviation {
  readonly name: string;
  readonly meaning: string;
  /** Orders of its letters that are abbreviations of their own, and words that show all the same that it is meant. */
  readonly also: ReadonlySet<string>;
  readonly company: readonly string[];
}

interface Abbreviations {
  readonly byName: ReadonlyMap<string, Abbreviation>;
  readonly byLetters: ReadonlyMap<string, readonly Abbreviation[]>;
  readonly byMeaning: ReadonlyMap<string, Abbreviation>;
}

/** A shorter meaning is a word of its own, which other letters may stand for as well (短片). */
const MIN_UNITS_PER_MEANING = 4;
const COLUMNS = ['name', 'meaning', 'alsoRight', 'company'] as const;
const lettersOf = (name: string): string => Array.from(name).sort().join('');

const abbreviations = once((): Abbreviations => {
  const byName = new Map<string, Abbreviation>();
  const byLetters = new Map<string, Abbreviation[]>();
  const byMeaning = new Map<string, Abbreviation>();
  for (const { name, meaning, alsoRight, company } of tableRows(table, 'abbreviations.tsv', COLUMNS)) {
    const row = { name, meaning, also: new Set(alsoRight.split(' ')), company: cellWords(company) };
    byName.set(name, row);
    if (meaning.length >= MIN_UNITS_PER_MEANING) byMeaning.set(meaning, row);
    const letters = lettersOf(name);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), row]);
  }
  return { byName, byLetters, byMeaning };
});

export const abbreviationNamed = (name: string): Abbreviation | undefined => abbreviations().byName.get(name);

export const isKnownAbbreviation = (token: string): boolean => abbreviationNamed(token) !== undefined;

/** Names of abbreviations for which a token may stand by a slip, in the words around it. None for one that is known. */
export function abbreviationMeant(token: string, around: string): Abbreviation | undefined {
  const { byName, byLetters } = abbreviations();
  if (byName.has(token)) return undefined;
  const turned = (byLetters.get(lettersOf(token)) ?? []).filter(({ name }) => isSwapped(token, name));
  const meant = turned.length > 0 ? turned : withoutDouble(token).flatMap((name) => byName.get(name) ?? []);
  const [one] = meant;
  if (!one || meant.length > 1) return undefined;
  return !one.also.has(token) || one.company.some((word) => around.includes(word)) ? one : undefined;
}

/** What abbreviations stand for, where it is long enough to tell one from all others. */
export const meaningsOfAbbreviations = (): Iterable<string> => abbreviations().byMeaning.keys();

/** The abbreviation of a meaning for which the letters in brackets behind it stand by a slip: 挥发性有机物（VCOs）. */
export function abbreviationOfMeaning(meaning: string, token: string): Abbreviation | undefined {
  const meant = abbreviations().byMeaning.get(meaning);
  if (!meant || meant.name === token || meant.also.has(token)) return undefined;
  // CCU beside 重症监护病房, GNI beside 国民生产总值: another letter makes another abbreviation
  return isSwapped(token, meant.name) ? meant : undefined;
}

/** Whether two letters side by side have changed places, and no more: ISC is no slip for SCI. */
function isSwapped(token: string, name: string): boolean {
  const at = Array.from(token).findIndex((letter, k) => letter !== name[k]);
  return at >= 0 && token.slice(0, at) + token[at + 1]! + token[at]! + token.slice(at + 2) === name;
}

/** A token without one of two equal letters side by side: GGDP. */
function withoutDouble(token: string): readonly string[] {
  const at = Array.from(token).findIndex((letter, k) => letter === token[k + 1]);
  return at < 0 ? [] : [token.slice(0, at) + token.slice(at + 1)];
}
