import { isAlsoWord, placesOfName, type Place } from '../lexicon/places';
import { commonWordSet } from '../lexicon/word-sets';
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

/** Words of one character before the name of a place: 建设新安徽, 建设大连云港都市圈. */
const BEFORE_PLACES = '新大美';

/**
 * Whether a bare name is such a word with the first half of another place, or of an everyday word: 新|安徽 is not in 新安,
 * 新|乡村 not in 新乡.
 */
function isOfNext(text: string, { start, end }: Span, hits: readonly Span[]): boolean {
  if (!BEFORE_PLACES.includes(text[start]!)) return false;
  if (hits.some((hit) => hit.start === start + 1 && hit.end > end)) return true;
  return end - start === 2 && commonWordSet().has(text.charCodeAt(start + 1), text.charCodeAt(end));
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
    if (!full && isOfNext(paragraph.text, { start, end }, hits)) continue;
    names.push({ start, end, places, full, word: !full && isAlsoWord(name) });
  }
  return names;
}
