import rows from '../../data/kept/compared-words.tsv';
import { tableRows } from '../text/table';

/** Words of a use in the table of words that are compared. Throws where the use has none. */
export function comparedWords(use: string): readonly string[] {
  const words = tableRows(rows, 'compared-words.tsv', ['use', 'wording']).flatMap((row) =>
    row.use === use ? [row.wording] : [],
  );
  if (words.length === 0) throw new Error(`compared-words.tsv: no words for “${use}”`);
  return words;
}
