import words from '../../data/kept/words-beside-names.tsv';
import { isSurname } from '../lexicon/surnames';
import { isHan } from '../text/chars';
import { tableRows } from '../text/table';
import type { Span } from '../text/span';

const BEHIND = tableRows(words, 'words-beside-names.tsv', ['word', 'stands']).flatMap(({ word, stands }) =>
  stands === 'behind' && word.length > 1 ? [word] : [],
);
/** Characters of a full name. */
const NAME_LENGTH = 3;

/** Full names of three characters before what only a person is called: 王小明同志. Offsets are of the line. */
export function personsIn(line: string): Span[] {
  const places: Span[] = [];
  for (const word of BEHIND)
    for (let end = line.indexOf(word); end >= 0; end = line.indexOf(word, end + 1)) {
      const start = end - NAME_LENGTH;
      if (start < 0 || !isSurname(line[start]) || !allHan(line, start, end)) continue;
      // in running text the name must not be the end of something longer
      if (isHan(line.charCodeAt(start - 1))) continue;
      places.push({ start, end });
    }
  return places;
}

function allHan(line: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (!isHan(line.charCodeAt(offset))) return false;
  return true;
}
