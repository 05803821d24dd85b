import companyTable from '../../data/kept/words-in-company.tsv';
import mistakenTable from '../../data/kept/words-mistaken-in-company.tsv';
import { isHan } from '../text/chars';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { cellWords, tableColumn, tableRow, tableRows } from '../text/table';
import { companyFinder, type CompanyIndex, type IsOdd } from './company-index';
import { packCompany, type WordInCompany } from './company-pack';
import { packPairKeys, pairSet } from './pair-set';
import { prepared } from './prepared';
import { rightForms } from './word-lists';

const NAME = 'words-in-company.tsv';
const COLUMNS = ['word', 'before', 'behind', 'mistaken', 'alsoRight'] as const;
const MISTAKEN_NAME = 'words-mistaken-in-company.tsv';
const MISTAKEN_COLUMNS = ['right', 'before', 'behind', 'mistaken'] as const;

const wordOf = ({
  word,
  before,
  behind,
  mistaken,
  alsoRight,
}: Readonly<Record<(typeof COLUMNS)[number], string>>): WordInCompany => ({
  word,
  before: cellWords(before),
  behind: cellWords(behind),
  mistaken: cellWords(mistaken),
  alsoRight: cellWords(alsoRight),
});

const mistakenOf = ({
  right,
  before,
  behind,
  mistaken,
}: Readonly<Record<(typeof MISTAKEN_COLUMNS)[number], string>>): WordInCompany => ({
  word: right,
  before: cellWords(before),
  behind: cellWords(behind),
  mistaken: cellWords(mistaken),
  alsoRight: [],
  isLessSure: true,
});

/** Everyday words with what stands beside them. Of the second table a word may have several rows: not all company tells the same mistakes. */
export const readWordsInCompany = (): readonly WordInCompany[] => [
  ...tableRows(companyTable, NAME, COLUMNS).map(wordOf),
  ...tableRows(mistakenTable, MISTAKEN_NAME, MISTAKEN_COLUMNS).map(mistakenOf),
];

/** Words of two characters that are right by themselves: those of these tables, and new ones that no dictionary has (引才, 数智). */
const rightKeys = prepared('right words in company', () =>
  packPairKeys(
    [
      ...tableColumn(companyTable, NAME, 'word'),
      ...tableColumn(mistakenTable, MISTAKEN_NAME, 'right'),
      ...rightForms(),
    ].filter((word) => word.length === 2 && isHan(word.charCodeAt(0)) && isHan(word.charCodeAt(1))),
  ),
);
export const rightWords = once(() => pairSet(rightKeys()));

const companyArrays = prepared('words in company', () => ({
  ...packCompany(readWordsInCompany()),
  rowsOfFirst: Int32Array.of(tableRows(companyTable, NAME, COLUMNS).length),
}));
const rowAt = tableRow(companyTable, NAME, COLUMNS);
const mistakenAt = tableRow(mistakenTable, MISTAKEN_NAME, MISTAKEN_COLUMNS);
let index: CompanyIndex | undefined;

/** The finder of what stands where one of these words belongs: 产业声级. It is made once, with what is asked about first. */
export function companyIndex(isOdd: IsOdd): CompanyIndex {
  if (!index) {
    const arrays = companyArrays();
    const rowsOfFirst = arrays.rowsOfFirst[0]!;
    const words = new Map<number, WordInCompany>();
    const wordAt = (wordNumber: number): WordInCompany => {
      let word = words.get(wordNumber);
      if (!word) {
        word = wordNumber < rowsOfFirst ? wordOf(rowAt(wordNumber)) : mistakenOf(mistakenAt(wordNumber - rowsOfFirst));
        words.set(wordNumber, word);
      }
      return word;
    };
    index = companyFinder(arrays, wordAt, isOdd);
  }
  return index;
}

const rowByWord = once(
  () => new Map(tableColumn(companyTable, NAME, 'word').map((word, row): [string, number] => [word, row])),
);

/** On which side of a place a word of two characters or more stands at once that goes with an everyday word. */
export function companySide(text: string, { start, end }: Span, word: string): 'before' | 'behind' | undefined {
  const row = rowByWord().get(word);
  if (row === undefined) return undefined;
  const { before, behind } = wordOf(rowAt(row));
  if (
    before.some(
      (company) => company.length > 1 && start >= company.length && text.startsWith(company, start - company.length),
    )
  )
    return 'before';
  return behind.some((company) => company.length > 1 && text.startsWith(company, end)) ? 'behind' : undefined;
}
