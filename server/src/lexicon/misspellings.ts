import leaderRows from '../../data/kept/leader-forms.tsv';
import rows from '../../data/kept/misspellings.tsv';
import { cellWords, tableRows, type Table } from '../text/table';
import { guardOf, readTier, type Typo } from './typos';

/** Pairs of the tables: misspellings of words, and of the leader's name and title. Throws on a row that is none. */
export function readMisspellings(): readonly Typo[] {
  return [...readPairs(leaderRows, 'leader-forms.tsv'), ...readPairs(rows, 'misspellings.tsv')];
}

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
