import wordingTable from '../../data/kept/place-sides.tsv';
import { namesAbove, type GonePlace } from '../lexicon/gone-places';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import type { Span } from '../text/span';
import { lexicon, lexiconHits } from './lexicon-pass';

/** A place named in a paragraph that is no more. Offsets are relative to the paragraph. */
export interface NamedGonePlace extends Span {
  readonly place: GonePlace;
}

const sides = wordingsOf(wordingTable, 'place-sides.tsv');
/** Before a name that is unmistakable: an end of a word, so that no other word runs into it (长江都市圈). */
const BEFORE = new RegExp(`${sides('before')}$`, 'u');
/** Behind 市 and 县 they may begin another word: 江津市民, 余江县城. */
const BEHIND_CITY = new RegExp(`^${sides('behind 市')}`);
const BEHIND_COUNTY = new RegExp(`^${sides('behind 县')}`);
/** Longest name of a province and a city together. */
const REACH = 24;

/**
 * Places named in a paragraph that were merged, raised or renamed, in order: behind the province or the city that they
 * belonged to, or by a name that is no other's. Undefined where there is none.
 */
export function gonePlacesOf(paragraph: Paragraph): readonly NamedGonePlace[] | undefined {
  const hits = lexiconHits(paragraph).gonePlaces;
  if (!hits) return undefined;
  const { gonePlaces } = lexicon();
  const { text } = paragraph;
  const namedPlaces: NamedGonePlace[] = [];
  for (const { start, end, id } of hits) {
    if (start < (namedPlaces.at(-1)?.end ?? 0)) continue;
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(end, end + 4);
    if (text[end - 1] === '市' ? BEHIND_CITY.test(after) : BEHIND_COUNTY.test(after)) continue;
    const { places } = gonePlaces[id]!;
    const place =
      places.find((p) => namesAbove(p).some((above) => before.endsWith(above))) ??
      (places.length === 1 && places[0]!.isUnmistakable && (before === '' || BEFORE.test(before))
        ? places[0]
        : undefined);
    if (place) namedPlaces.push({ start, end, place });
  }
  return namedPlaces.length > 0 ? namedPlaces : undefined;
}
