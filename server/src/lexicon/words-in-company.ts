import companyTable from '../../data/kept/words-in-company.tsv';
import { cellWords, tableRow, tableRows } from '../text/table';
import { companyFinder, packCompany, type CompanyIndex, type IsOdd, type WordInCompany } from './company-index';
import { prepared } from './prepared';

const NAME = 'words-in-company.tsv';
const COLUMNS = ['word', 'before', 'behind', 'mistaken', 'alsoRight'] as const;

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

/** Everyday words with what stands beside them. */
export const readWordsInCompany = (): readonly WordInCompany[] => tableRows(companyTable, NAME, COLUMNS).map(wordOf);

const companyArrays = prepared('words in company', () => packCompany(readWordsInCompany()));
const rowAt = tableRow(companyTable, NAME, COLUMNS);
let index: CompanyIndex | undefined;

/** The finder of what stands where one of these words belongs: 产业声级. It is made once, with what is asked about first. */
export function companyIndex(isOdd: IsOdd): CompanyIndex {
  if (!index) {
    const words = new Map<number, WordInCompany>();
    const wordAt = (wordNumber: number): WordInCompany => {
      let word = words.get(wordNumber);
      if (!word) words.set(wordNumber, (word = wordOf(rowAt(wordNumber))));
      return word;
    };
    index = companyFinder(companyArrays(), wordAt, isOdd);
  }
  return index;
}
