import { mistaken } from './confusable';
import { HAN_COUNT, HAN_FIRST, pairKey } from './han-key';
import { packIntMap } from './int-map';

/** A place that is a set phrase but for one character. Offsets are UTF-16, half-open. */
export interface NearPhrase {
  readonly start: number;
  readonly end: number;
  /** Where the character stands that is not the phrase's. */
  readonly odd: number;
  /** The phrase as it should read. */
  readonly right: string;
}

export interface PhraseIndex {
  /** Places of one pass over a text, in order; undefined when there is none. */
  find(text: string): NearPhrase[] | undefined;
}

/**
 * A phrase of four or more with one odd character still has its first two characters whole and one of the two behind
 * them, or its last two and one of the two before (pigeonhole). These triples are the keys: where the third character
 * stands, from the first of the pair, and whether the pair ends the phrase. A phrase of three is known by its first or
 * last two alone (distance 0); an odd character in its middle is left to pairs.
 */
const CORNERS: readonly { readonly distance: number; readonly ends: boolean }[] = [
  { distance: 2, ends: false },
  { distance: 3, ends: false },
  { distance: -1, ends: true },
  { distance: -2, ends: true },
  { distance: 0, ends: false },
  { distance: 0, ends: true },
];

/** Corner by which a phrase of `length` is found when the character at `odd` is not its own: one that leaves it out; -1: none. */
function cornerOf(odd: number, length: number): number {
  if (length === 3) return odd === 2 ? 4 : odd === 0 ? 5 : -1;
  if (odd >= 2) return odd === 2 ? 1 : 0;
  return length > 4 || odd === 0 ? 2 : 3;
}

/** Key of a pair, a corner and a third character; -1 where the character lies outside the CJK block or the text. */
function tripleKey(pair: number, corner: number, unit: number): number {
  const x = unit - HAN_FIRST;
  return x >= 0 && x < HAN_COUNT ? (pair * CORNERS.length + corner) * HAN_COUNT + x : -1;
}

/**
 * Finds set phrases with one character mistaken. A form that is itself in one of the lists is no near form. Phrases of
 * fewer than three characters, or with others than those of the CJK block, are left out.
 */
export function indexPhrases(list: readonly string[], alsoRight: readonly string[] = []): PhraseIndex {
  const phrases = [...new Set(list)].filter((p) => /^[\u4e00-\u9fff]{3,}$/.test(p));
  const known = new Set([...phrases, ...alsoRight]);
  const ids = new Map<number, number>();
  const triples = new Map<number, number>();
  const lists: number[][] = [];
  phrases.forEach((text, phrase) =>
    CORNERS.forEach(({ distance, ends }, corner) => {
      if ((text.length === 3) !== (distance === 0)) return;
      const at = ends ? text.length - 2 : 0;
      const pair = pairKey(text.charCodeAt(at), text.charCodeAt(at + 1));
      if (!ids.has(pair)) ids.set(pair, ids.size);
      const key = tripleKey(ids.get(pair)!, corner, text.charCodeAt(at + distance));
      if (!triples.has(key)) triples.set(key, lists.push([]) - 1);
      lists[triples.get(key)!]!.push(phrase);
    }),
  );
  const pairs = packIntMap(ids);
  const hits = packIntMap(triples);
  return {
    find(text) {
      let found: NearPhrase[] | undefined;
      for (let i = 0; i + 1 < text.length; i++) {
        const key = pairKey(text.charCodeAt(i), text.charCodeAt(i + 1));
        const pair = key < 0 ? -1 : pairs.get(key);
        if (pair < 0) continue;
        for (let corner = 0; corner < CORNERS.length; corner++) {
          const { distance, ends } = CORNERS[corner]!;
          const triple = tripleKey(pair, corner, text.charCodeAt(i + distance));
          const own = triple < 0 ? -1 : hits.get(triple);
          if (own < 0) continue;
          for (const phrase of lists[own]!) {
            const right = phrases[phrase]!;
            const start = ends ? i + 2 - right.length : i;
            const odd = onlyOdd(text, start, right);
            if (odd < 0 || cornerOf(odd - start, right.length) !== corner) continue;
            const end = start + right.length;
            if (mistaken(text.charCodeAt(odd), right.charCodeAt(odd - start)) && !known.has(text.slice(start, end)))
              (found ??= []).push({ start, end, odd, right });
          }
        }
      }
      return found?.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

/** Offset of the one unit of `text` at `start` that differs from `right`; -1 where none or more do. */
function onlyOdd(text: string, start: number, right: string): number {
  if (start < 0 || start + right.length > text.length) return -1;
  let odd = -1;
  for (let k = 0; k < right.length; k++)
    if (text.charCodeAt(start + k) !== right.charCodeAt(k)) {
      if (odd >= 0) return -1;
      odd = start + k;
    }
  return odd;
}
