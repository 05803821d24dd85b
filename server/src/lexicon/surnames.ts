import rareRows from '../../data/kept/rare-surnames.tsv';
import rows from '../../data/kept/surnames.tsv';
import { once } from '../text/once';
import { tableColumn, tableRows } from '../text/table';

const SURNAMES: ReadonlySet<string> = new Set(
  tableRows(rows, 'surnames.tsv', ['rank', 'characters']).flatMap((row) => [...row.characters]),
);

/** Whether a character is a common surname. */
export function isSurname(character: string | undefined): boolean {
  return character !== undefined && SURNAMES.has(character);
}

const rareSurnames = once((): ReadonlySet<string> => new Set(tableColumn(rareRows, 'rare-surnames.tsv', 'word')));

/** Whether one or two characters are a surname that few have: 尤, 欧阳. */
export const isRareSurname = (characters: string): boolean => rareSurnames().has(characters);
