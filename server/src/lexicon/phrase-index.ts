import { mistaken } from './confusable';
import { unitsOf } from '../text/units';
import { addMixed, addPair, makePairFilter, mayHold, mixPair, type PairFilter } from './pair-filter';

/** A place that is a set phrase but for one character. Offsets are UTF-16, half-open. */
export interface NearPhrase {
  readonly start: number;
  readonly end: number;
  /** Where the character stands that is not the phrase's. */
  readonly odd: number;
  /** The phrase as it should read. */
  readonly right: string;
  /** Which of the lists the phrase is from. */
  readonly list: number;
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
/** Corners by which some phrase of a list can be found, of pairs that begin a phrase or of those that end one. */
function cornersOf(phrases: readonly string[], ends: boolean): number[] {
  const short = phrases.some((p) => p.length === 3);
  const long = phrases.some((p) => p.length > 3);
  return CORNERS.flatMap((c, k) => (c.ends === ends && (c.distance === 0 ? short : long) ? [k] : []));
}

/** Corner by which a phrase of `length` is found when the character at `odd` is not its own: one that leaves it out; -1: none. */
function cornerOf(odd: number, length: number): number {
  if (length === 3) return odd === 2 ? 2 : odd === 0 ? 5 : -1;
  if (odd >= 2) return odd === 2 ? 1 : 0;
  return length > 4 || odd === 0 ? 3 : 4;
}

/** Phrases by the slots of their triples: which there are, and those of slot n are `phrases[starts[n]]` up to `starts[n + 1]`, outside. */
interface Slots {
  readonly triples: PairFilter;
  readonly shift: number;
  readonly starts: Int32Array;
  readonly phrases: Int32Array;
}

/**
 * Finds set phrases of some lists with one character mistaken. A form in `right` is no near form: the lists should be there. Phrases of fewer than three characters, or with others than those of the CJK block, are
 * left out.
 */
export function indexPhrases(lists: readonly (readonly string[])[], right: ReadonlySet<string>): PhraseIndex {
  const seen = new Set<string>();
  const phrases: string[] = [];
  const listOf: number[] = [];
  lists.forEach((list, id) => {
    for (const phrase of list)
      if (!seen.has(phrase) && /^[\u4e00-\u9fff]{3,}$/.test(phrase)) {
        seen.add(phrase);
        phrases.push(phrase);
        listOf.push(id);
      }
  });
  const [opening, closing] = [cornersOf(phrases, false), cornersOf(phrases, true)];
  const beginnings = makePairFilter();
  const ends = makePairFilter();
  const slots = packTriples(phrases, beginnings, ends);
  /** Pairs of both: most pairs of a text are in neither. */
  const either = beginnings.map((bits, k) => bits | ends[k]!);
  /** Phrases with the triple of one corner at an offset, all but one character theirs. */
  const look = (text: string, i: number, mixed: number, corner: number, found: NearPhrase[] | undefined) => {
    const { distance, ends: atEnd } = CORNERS[corner]!;
    const triple = mixTriple(mixed, corner, distance === 0 ? 0 : text.charCodeAt(i + distance));
    if (!mayHold(slots.triples, triple)) return found;
    const slot = triple >>> slots.shift;
    for (let n = slots.starts[slot]!; n < slots.starts[slot + 1]!; n++) {
      const phrase = slots.phrases[n]!;
      const meant = phrases[phrase]!;
      const start = atEnd ? i + 2 - meant.length : i;
      const odd = onlyOdd(text, start, meant);
      if (odd < 0 || cornerOf(odd - start, meant.length) !== corner) continue;
      const end = start + meant.length;
      if (mistaken(text.charCodeAt(odd), meant.charCodeAt(odd - start)) && !right.has(text.slice(start, end)))
        (found ??= []).push({ start, end, odd, right: meant, list: listOf[phrase]! });
    }
    return found;
  };
  return {
    find(text) {
      let found: NearPhrase[] | undefined;
      const { length } = text;
      const units = unitsOf(text);
      let first = units[0]!;
      for (let i = 0; i + 1 < length; i++) {
        const second = units[i + 1]!;
        const mixed = mixPair(first, second);
        if (mayHold(either, mixed)) {
          if (mayHold(beginnings, mixed)) for (const corner of opening) found = look(text, i, mixed, corner, found);
          if (mayHold(ends, mixed)) for (const corner of closing) found = look(text, i, mixed, corner, found);
        }
        first = second;
      }
      return found?.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

/** 32 bits of a triple; a third unit outside the text (NaN) has some too, where no phrase will fit. */
function mixTriple(mixed: number, corner: number, third: number): number {
  return Math.imul(mixed ^ ((third << 3) | corner), 0x85ebca6b);
}

/** Puts phrases under their triples and notes their pairs. Slots are shared by chance: a phrase is compared before it counts. */
function packTriples(phrases: readonly string[], beginnings: PairFilter, ends: PairFilter): Slots {
  let bits = 4;
  while (1 << bits < phrases.length * 8) bits++;
  const shift = 32 - bits;
  const starts = new Int32Array((1 << bits) + 1);
  const each = (visit: (triple: number, phrase: number) => void): void =>
    phrases.forEach((text, phrase) =>
      CORNERS.forEach(({ distance, ends: atEnd }, corner) => {
        if ((text.length === 3) !== (distance === 0)) return;
        const at = atEnd ? text.length - 2 : 0;
        const mixed = mixPair(text.charCodeAt(at), text.charCodeAt(at + 1));
        visit(mixTriple(mixed, corner, distance === 0 ? 0 : text.charCodeAt(at + distance)), phrase);
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
  return { triples, shift, starts, phrases: packed };
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
