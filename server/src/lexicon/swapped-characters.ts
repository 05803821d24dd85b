import keptRows from '../../data/kept/broken-words.tsv';
import rows from '../../data/made/swapped-characters.tsv';
import { tableRow, tableRows, type Table } from '../text/table';
import { prepared } from './prepared';
import type { Typo } from './typos';
import { allWords, commonWordSet } from './word-sets';
import { rightWords } from './words-in-company';

const COLUMNS = ['right', 'wrong'] as const;
/** Words of official prose as counted, and more of them by hand. */
const TABLES: readonly (readonly [table: Table, name: string])[] = [
  [rows, 'swapped-characters.tsv'],
  [keptRows, 'broken-words.tsv'],
];

/** Words with one character taken for another, which are no words and stand nowhere else by chance. */
export function readSwappedCharacters(): readonly Typo[] {
  return TABLES.flatMap(([table, name]) =>
    tableRows(table, name, COLUMNS).flatMap(({ right, wrong }) => wrong.split(' ').map((form) => swapped(form, right))),
  );
}

/** Of each of them its table, the row there and which of the forms of that row it is. */
const packed = prepared('swapped characters', () => {
  const forms = TABLES.flatMap(([table, name], tableNumber) =>
    tableRows(table, name, COLUMNS).flatMap(({ wrong }, row) =>
      wrong.split(' ').map((_, form) => ({ tableNumber, row, form })),
    ),
  );
  return {
    tables: Uint8Array.from(forms, ({ tableNumber }) => tableNumber),
    rows: Uint16Array.from(forms, ({ row }) => row),
    forms: Uint8Array.from(forms, ({ form }) => form),
  };
});
const rowsAt = TABLES.map(([table, name]) => tableRow(table, name, COLUMNS));

/** The one at a place of the list. */
export function swappedCharacterAt(index: number): Typo {
  const { tables, rows: rowNumbers, forms } = packed();
  const { right, wrong } = rowsAt[tables[index]!]!(rowNumbers[index]!);
  return swapped(wrong.split(' ')[forms[index]!]!, right);
}

/** Written out twice and not spread from a common part: where all are read there are twelve thousand, and spreading is slow. */
function swapped(wrong: string, right: string): Typo {
  return wrong.length === 2
    ? { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined, apart: true }
    : { wrong, right, tier: 'warning', evidence: 'dictionary', guard: undefined };
}

/** Words of official prose that the other lists lack. */
const MORE_WORDS: ReadonlySet<string> = new Set(['施策', '纠错', '查错', '任性', '高贵']);

/**
 * Whether a form of two characters ends one word and begins the next: 每|日标|准. The list was made with the same words,
 * and holds forms that stand nowhere but at such seams.
 */
export function isAtSeam(text: string, start: number): boolean {
  return (start > 0 && isWord(text, start - 1)) || (start + 2 < text.length && isWord(text, start + 1));
}

/**
 * The same of a form that is told by its company: words have to meet there on both sides (提升|植被), or an everyday one on
 * one side (期望值|树立). A form that is a word itself is judged by its company alone.
 */
export function isSeamOfWords(text: string, start: number): boolean {
  if (isWord(text, start)) return false;
  const [before, behind] = [start > 0 && isWord(text, start - 1), isWord(text, start + 1)];
  return (before && behind) || (before && isEveryday(text, start - 1)) || (behind && isEveryday(text, start + 1));
}

const isEveryday = (text: string, start: number): boolean => commonWordSet().standsAt(text, start);

const isWord = (text: string, start: number): boolean =>
  allWords().standsAt(text, start) ||
  rightWords().standsAt(text, start) ||
  MORE_WORDS.has(text.slice(start, start + 2));
