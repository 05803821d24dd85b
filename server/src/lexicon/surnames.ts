import rows from '../../data/kept/surnames.tsv';
import { tableRows } from '../text/table';

const SURNAMES: ReadonlySet<string> = new Set(
  tableRows(rows, 'surnames.tsv', ['rank', 'characters']).flatMap((row) => [...row.characters]),
);

/** Whether a character is a common surname. */
export function isSurname(character: string | undefined): boolean {
  return character !== undefined && SURNAMES.has(character);
}
