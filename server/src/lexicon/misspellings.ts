import everydayRows from '../../data/kept/everyday-misspellings.tsv';
import leaderRows from '../../data/kept/leader-forms.tsv';
import rows from '../../data/kept/misspellings.tsv';
import { cellWords, tableColumn, tableRows, type Table } from '../text/table';
import { guardOf, readTier, type Typo } from './typos';

/** Pairs of the tables: misspellings of words, and of the leader's name and title. Throws on a row that is none. */
export function readMisspellings(): readonly Typo[] {
  return [...readPairs(leaderRows, 'leader-forms.tsv'), ...readPairs(rows, 'misspellings.tsv'), ...readEveryday()];
}

/** Everyday words, which are judged among the words around them: two words make such forms where they meet. */
function readEveryday(): readonly Typo[] {
  return tableRows(everydayRows, 'everyday-misspellings.tsv', ['wrong', 'right']).map(({ wrong, right }) => ({
    wrong,
    right,
    tier: 'warning',
    evidence: 'dictionary',
    guard: undefined,
    apart: true,
  }));
}

/** Wrong forms of everyday words. */
export const everydayForms = (): readonly string[] => tableColumn(everydayRows, 'everyday-misspellings.tsv', 'wrong');

function readPairs(table: Table, name: string): readonly Typo[] {
  const columns = ['wrong', 'right', 'severity', 'notBefore', 'notBehind'] as const;
  return tableRows(table, name, columns).map(({ wrong, right, severity, notBefore, notBehind }) => {
    const guard = guardOf(wrong, wordsOf(notBefore), wordsOf(notBehind));
    return {
      wrong,
      right,
      tier: readTier(severity, name, wrong),
      evidence: guard ? 'neighbours' : 'dictionary',
      guard,
    };
  });
}

/** The words of a cell; `-` is none. */
const wordsOf = (cell: string): readonly string[] => (cell === '-' ? [] : cellWords(cell));
