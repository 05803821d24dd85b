import { isAlsoWord, placesOfName, type Place } from '../lexicon/places';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { lexiconHits } from './lexicon-pass';

/** A place named in a paragraph. Several places share a name (鼓楼区). Offsets are relative to the paragraph. */
export interface PlaceName extends Span {
  readonly places: readonly Place[];
  /** With its unit (无为市), or bare. */
  readonly full: boolean;
  /** Bare, and also a word of the language (和平). */
  readonly word: boolean;
}

/** Places named in a paragraph, in order; of two that overlap the longer. Undefined when there is none. */
export function placesOf(paragraph: Paragraph): readonly PlaceName[] | undefined {
  const hits = lexiconHits(paragraph).places;
  if (!hits) return undefined;
  const names: PlaceName[] = [];
  for (const { start, end, id } of hits) {
    if (start < (names.at(-1)?.end ?? 0)) continue;
    const { name, places } = placesOfName(id, paragraph.text.slice(start, end));
    const full = places.some((p) => p.name === name);
    names.push({ start, end, places, full, word: !full && isAlsoWord(name) });
  }
  return names;
}
