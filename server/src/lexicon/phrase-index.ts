import { mistaken } from './confusable';
import { packUnits, type FormSet } from './form-set';
import { mixPair } from '../text/mixing';
import { unitsOf } from '../text/units';
import { addMixed, addPair, makePairFilter, mayHold, type PairFilter } from './pair-filter';

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
  { distance: 0, ends: false },
  { distance: -1, ends: true },
  { distance: -2, ends: true },
  { distance: 0, ends: true },
];
/** Corners of pairs that begin a phrase, or of those that end one, by which some phrase can be found. */
function cornersOf({ lengths: [short, long] }: PhraseArrays, ends: boolean): number[] {
  return CORNERS.flatMap((c, k) => (c.ends === ends && (c.distance === 0 ? short : long) !== 0 ? [k] : []));
}

/** Corner by which a phrase of `length` is found when the character at `odd` is not its own: one that leaves it out; -1: none. */
function cornerOf(odd: number, length: number): number {
  if (length === 3) return odd === 2 ? 2 : odd === 0 ? 5 : -1;
  if (odd >= 2) return odd === 2 ? 1 : 0;
  return length > 4 || odd === 0 ? 3 : 4;
}

/** What a finder of phrases is made of. */
export interface PhraseArrays {
  /** Units of the phrases one behind another, and where each begins. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** Whether some phrase has three characters, and whether some has more. */
  readonly lengths: Uint8Array;
  /** Pairs that phrases begin with, that they end with, and both: most pairs of a text are in neither. */
  readonly beginnings: PairFilter;
  readonly ends: PairFilter;
  readonly either: PairFilter;
  /** Which triples there are; phrases with those of slot n are `slotPhrases[slotStarts[n]]` up to `slotStarts[n + 1]`, outside. */
  readonly triples: PairFilter;
  readonly slotStarts: Int32Array;
  readonly slotPhrases: Int32Array;
  readonly [name: string]: Uint8Array | Uint16Array | Int32Array | Uint32Array;
}

/** Packs phrases. Those of fewer than three characters, or with others than those of the CJK block, are left out. */
export function packPhrases(list: readonly string[]): PhraseArrays {
  const phrases = [...new Set(list)].filter((phrase) => /^[\u4e00-\u9fff]{3,}$/.test(phrase));
  const beginnings = makePairFilter();
  const ends = makePairFilter();
  const slots = packTriples(phrases, beginnings, ends);
  return {
    ...packUnits(phrases),
    lengths: Uint8Array.of(Number(phrases.some((p) => p.length === 3)), Number(phrases.some((p) => p.length > 3))),
    beginnings,
    ends,
    either: beginnings.map((bits, k) => bits | ends[k]!),
    ...slots,
  };
}

/** Finds set phrases with one character mistaken. A form in `right` is no near form: the phrases should be there. */
export function phraseFinder(arrays: PhraseArrays, right: FormSet): PhraseIndex {
  const { starts, units: phraseUnits, beginnings, ends, either, triples, slotStarts, slotPhrases } = arrays;
  const [opening, closing] = [cornersOf(arrays, false), cornersOf(arrays, true)];
  const shift = Math.clz32(slotStarts.length - 2);
  let nearPhrases: NearPhrase[] | undefined;
  /** Offset of the one unit of `text` at `start` that differs from a phrase at `[first, behind)`; -1 where none or more do. */
  const onlyOdd = (text: string, start: number, first: number, behind: number): number => {
    if (start < 0 || start + behind - first > text.length) return -1;
    let odd = -1;
    for (let k = 0; k < behind - first; k++)
      if (text.charCodeAt(start + k) !== phraseUnits[first + k]) {
        if (odd >= 0) return -1;
        odd = start + k;
      }
    return odd;
  };
  /** Notes the phrases with the triple of one corner at an offset, all but one character theirs. */
  const look = (text: string, i: number, mixed: number, corner: number): void => {
    const { distance, ends: atEnd } = CORNERS[corner]!;
    const triple = mixTriple(mixed, corner, distance === 0 ? 0 : text.charCodeAt(i + distance));
    if (!mayHold(triples, triple)) return;
    const slot = triple >>> shift;
    for (let n = slotStarts[slot]!; n < slotStarts[slot + 1]!; n++) {
      const phrase = slotPhrases[n]!;
      const [first, behind] = [starts[phrase]!, starts[phrase + 1]!];
      const start = atEnd ? i + 2 - (behind - first) : i;
      const odd = onlyOdd(text, start, first, behind);
      if (odd < 0 || cornerOf(odd - start, behind - first) !== corner) continue;
      const end = start + behind - first;
      if (!mistaken(text.charCodeAt(odd), phraseUnits[first + odd - start]!) || right.has(text.slice(start, end)))
        continue;
      const phraseText = String.fromCharCode(...phraseUnits.subarray(first, behind));
      (nearPhrases ??= []).push({ start, end, odd, right: phraseText });
    }
  };
  return {
    find(text) {
      nearPhrases = undefined;
      const { length } = text;
      const units = unitsOf(text);
      let first = units[0]!;
      for (let i = 0; i + 1 < length; i++) {
        const second = units[i + 1]!;
        const mixed = mixPair(first, second);
        if (mayHold(either, mixed)) {
          if (mayHold(beginnings, mixed)) for (const corner of opening) look(text, i, mixed, corner);
          if (mayHold(ends, mixed)) for (const corner of closing) look(text, i, mixed, corner);
        }
        first = second;
      }
      // cast: what a closure assigns is not seen here
      return (nearPhrases as NearPhrase[] | undefined)?.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

/** 32 bits of a triple; a third unit outside the text (NaN) has some too, where no phrase will fit. */
function mixTriple(mixed: number, corner: number, third: number): number {
  return Math.imul(mixed ^ ((third << 3) | corner), 0x85ebca6b);
}

/** Puts phrases under their triples and notes their pairs. Slots are shared by chance: a phrase is compared before it counts. */
function packTriples(
  phrases: readonly string[],
  beginnings: PairFilter,
  ends: PairFilter,
): Pick<PhraseArrays, 'triples' | 'slotStarts' | 'slotPhrases'> {
  let bits = 4;
  while (1 << bits < phrases.length * 8) bits++;
  const shift = 32 - bits;
  const starts = new Int32Array((1 << bits) + 1);
  const each = (visit: (triple: number, phrase: number) => void): void =>
    phrases.forEach((text, phrase) =>
      CORNERS.forEach(({ distance, ends: atEnd }, corner) => {
        if ((text.length === 3) !== (distance === 0)) return;
        const start = atEnd ? text.length - 2 : 0;
        const mixed = mixPair(text.charCodeAt(start), text.charCodeAt(start + 1));
        visit(mixTriple(mixed, corner, distance === 0 ? 0 : text.charCodeAt(start + distance)), phrase);
      }),
    );
  for (const text of phrases) {
    addPair(beginnings, text.charCodeAt(0), text.charCodeAt(1));
    addPair(ends, text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1));
  }
  const triples = makePairFilter();
  each((triple) => {
    addMixed(triples, triple);
    starts[(triple >>> shift) + 1]!++;
  });
  for (let n = 0; n < 1 << bits; n++) starts[n + 1]! += starts[n]!;
  const packed = new Int32Array(starts.at(-1)!);
  const next = starts.slice();
  each((triple, phrase) => void (packed[next[triple >>> shift]!++] = phrase));
  return { triples, slotStarts: starts, slotPhrases: packed };
}
