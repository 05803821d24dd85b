import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import { isAlsoWord, readPlaces, type Place } from '../lexicon/places';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';

/** A place named in a paragraph. Several places share a name (鼓楼区). Offsets are relative to the paragraph. */
export interface PlaceName extends Span {
  readonly places: readonly Place[];
  /** With its unit (无为市), or bare. */
  readonly full: boolean;
  /** Bare, and also a word of the language (和平). */
  readonly word: boolean;
}

let lexicon:
  | { readonly names: readonly string[]; readonly places: ReadonlyMap<string, Place[]>; readonly index: LiteralIndex }
  | undefined;

function build(): NonNullable<typeof lexicon> {
  const places = new Map<string, Place[]>();
  for (const place of readPlaces())
    for (const name of new Set([place.name, place.short])) {
      const own = places.get(name);
      if (own) own.push(place);
      else places.set(name, [place]);
    }
  const names = [...places.keys()];
  return { names, places, index: indexLiterals(names) };
}

/** Places named in a paragraph, in order; of two that overlap the longer. Undefined when there is none. */
export function placesOf({ text }: Paragraph): readonly PlaceName[] | undefined {
  const { names, places, index } = (lexicon ??= build());
  const hits = index.find(text);
  if (!hits) return undefined;
  const found: PlaceName[] = [];
  for (const { start, end, id } of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const name = names[id]!;
    const own = places.get(name)!;
    const full = own.some((p) => p.name === name);
    found.push({ start, end, places: own, full, word: !full && isAlsoWord(name) });
  }
  return found;
}
