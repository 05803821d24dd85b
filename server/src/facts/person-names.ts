import personTable from '../../data/kept/known-persons.tsv';
import words from '../../data/kept/words-beside-names.tsv';
import { isRareSurname, isSurname } from '../lexicon/surnames';
import { allWords } from '../lexicon/word-sets';
import { isHan } from '../text/chars';
import { once } from '../text/once';
import { tableColumn, tableRows } from '../text/table';

const WORDS = tableRows(words, 'words-beside-names.tsv', ['word', 'stands']);
// words of one character (请, 是) stand beside anything
const longer = (side: string): string[] =>
  WORDS.flatMap(({ word, stands }) => (stands === side && word.length > 1 ? [word] : []));
const BEFORE = longer('before');
const BEHIND = longer('behind');
const LONGEST = Math.max(...WORDS.map(({ word }) => word.length));
/** Characters of a surname with a given name. */
const LONGEST_NAME = 3;

const knownPersons = once((): readonly string[] => tableColumn(personTable, 'known-persons.tsv', 'name'));
const longestKnown = once((): number => Math.max(...knownPersons().map((name) => name.length)));

/** Whether it is the name of one whom speeches quote and hold up as a model. */
export const isKnownPerson = (name: string): boolean => knownPersons().includes(name);

/** Whether a place stands in the name of one whom speeches quote, whatever is beside it: 席慕蓉. */
function standsInKnownName(text: string, start: number, end: number): boolean {
  const from = Math.max(0, end - longestKnown());
  const around = text.slice(from, start + longestKnown());
  return knownPersons().some((name) => {
    const nameStart = around.indexOf(name, Math.max(0, end - from - name.length));
    return nameStart >= 0 && nameStart <= start - from;
  });
}

/**
 * Whether a place stands in what looks like a person's name: a surname and one or two characters, behind an office
 * (书记王小明), before what a person is or does (王小明同志), or between marks (王小明、李四); or in a name that is known.
 */
export function standsInName(text: string, start: number, end: number): boolean {
  for (let first = Math.max(0, start - LONGEST_NAME + 1); first <= start; first++) {
    if (!isSurname(text[first])) continue;
    for (let length = 2; length <= LONGEST_NAME; length++) {
      const nameEnd = first + length;
      if (nameEnd < end || !allHan(text, first, nameEnd)) continue;
      if (nameEnd === start && start === end) continue;
      if (isBesideOffice(text, first, nameEnd)) return true;
      if (isMark(text, first - 1) && isMark(text, nameEnd) && (text[first - 1] === '、' || text[nameEnd] === '、'))
        return true;
    }
  }
  return standsInKnownName(text, start, end);
}

/** Whether an office stands before a name, or behind it what a person is or does. */
function isBesideOffice(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const behind = text.slice(end, end + LONGEST);
  return BEFORE.some((word) => before.endsWith(word)) || BEHIND.some((word) => behind.startsWith(word));
}

/**
 * Whether two characters begin a name of three with a rare surname, which no word needs behind it: 主席尤如俊带领. Said
 * elsewhere in the text, it is the same one.
 */
export function beginsRareName(text: string, start: number): boolean {
  if (!isRareSurname(text[start]!) || !allHan(text, start, start + LONGEST_NAME)) return false;
  if (allWords().standsAt(text, start + 2)) return false;
  const name = text.slice(start, start + LONGEST_NAME);
  for (let place = text.indexOf(name); place >= 0; place = text.indexOf(name, place + 1))
    if (isBesideOffice(text, place, place + LONGEST_NAME)) return true;
  return false;
}

function allHan(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++)
    if (offset >= text.length || !isHan(text.charCodeAt(offset))) return false;
  return true;
}

const isMark = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || !isHan(text.charCodeAt(offset));
