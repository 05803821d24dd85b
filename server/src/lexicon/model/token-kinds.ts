import neighbourRows from '../../../data/kept/words-beside-broken.tsv';
import { tableColumn } from '../../text/table';
import { isSurname } from '../surnames';
import { freeCharacters, grammarCharacters } from '../word-lists';

/** Often a word by itself. */
export const FREE = 1;
/** Of grammar, a numeral or one of the commonest verbs. */
export const GRAMMAR = 2;
export const SURNAME = 4;
/** Stands alone beside words: 的, 和, 要. */
export const STANDS_BESIDE = 8;

/** What is known of each token, bits; `characters` are the UTF-16 units of the tokens. */
export function kindsOf(characters: Uint16Array): Uint8Array {
  const kinds = new Uint8Array(65536);
  const mark = (units: Iterable<string>, kind: number): void => {
    for (const unit of units) kinds[unit.charCodeAt(0)]! |= kind;
  };
  mark(freeCharacters(), FREE);
  mark(grammarCharacters(), GRAMMAR);
  mark(tableColumn(neighbourRows, 'words-beside-broken.tsv', 'characters').join(''), STANDS_BESIDE);
  return Uint8Array.from(characters, (unit) =>
    isSurname(String.fromCharCode(unit)) ? kinds[unit]! | SURNAME : kinds[unit]!,
  );
}
