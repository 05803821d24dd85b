import { mistaken } from '../lexicon/confusable';
import { packPairs, type PairSet } from '../lexicon/pair-set';
import { commonWords, fixedWords, idioms, rareWords, seamWords, setPhrases } from '../lexicon/word-lists';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import type { HouseTerm } from './data';
import { GRAMMAR } from './term-edges';

/** A place one character away from a term. Offsets are of the text, `odd` is the character’s. */
export interface NearTerm extends Span {
  readonly term: HouseTerm;
  readonly odd: number;
}

/** Finds what is one mistaken character away from a term. */
export interface NearTerms {
  find(text: string): NearTerm[];
}

/** Characters of a term that is looked for: of fewer too little is left beside the mistaken one. */
const SHORTEST = 4;
/** Numerals tell one thing from another and are no slips. */
const NUMERALS = '一二三四五六七八九十百千万亿两零〇';

/** Makes the index of terms: by their first two characters and by their last two, of which one pair is always right. */
export function indexNearTerms(terms: readonly HouseTerm[]): NearTerms {
  const allTerms = new Set(terms.map(({ term }) => term));
  const starts = new Map<number, HouseTerm[]>();
  const ends = new Map<number, HouseTerm[]>();
  for (const row of terms) {
    const { term, kind } = row;
    if (term.length < SHORTEST && kind !== '人名') continue;
    if (term.length < 3) continue;
    put(starts, pairAt(term, 0), row);
    put(ends, pairAt(term, term.length - 2), row);
  }
  const take = (nearTerms: NearTerm[], text: string, near: NearTerm): void => {
    const { start, end, term } = near;
    if (allTerms.has(text.slice(start, end)) || isOtherWord(text, near)) return;
    if (!nearTerms.some((other) => other.start === start && other.term === term)) nearTerms.push(near);
  };
  return {
    find(text) {
      const nearTerms: NearTerm[] = [];
      if (starts.size === 0) return nearTerms;
      for (let offset = 0; offset + 1 < text.length; offset++) {
        if (!isHan(text.charCodeAt(offset))) continue;
        const pair = pairAt(text, offset);
        for (const term of starts.get(pair) ?? []) {
          const near = nearTermAt(text, offset, term);
          // of the two pairs that are right one alone reports
          if (near && near.odd - near.start >= 2) take(nearTerms, text, near);
        }
        for (const term of ends.get(pair) ?? []) {
          const near = nearTermAt(text, offset + 2 - term.term.length, term);
          if (near && (near.odd - near.start < 2 || near.end - near.odd <= 2)) take(nearTerms, text, near);
        }
      }
      return nearTerms;
    },
  };
}

let pairs: PairSet | undefined;
let phrases: ReadonlySet<string> | undefined;
/** Characters of the fixed phrases that are looked for. */
const PHRASE = 4;

/**
 * Whether the odd character makes a word of its own: with what stands outside, 公司已进|入 for 公司已经, or with its
 * neighbour where the right one does so too, 同一 for 统一. What is meant there only the sentence tells.
 */
function isOtherWord(text: string, { start, end, odd, term: { term } }: NearTerm): boolean {
  pairs ??= packPairs(commonWords(), rareWords(), seamWords());
  const words = pairs;
  phrases ??= new Set([...idioms(), ...fixedWords(), ...setPhrases()].filter(({ length }) => length === PHRASE));
  // what everyone writes is right, however often the house writes it otherwise
  for (let offset = Math.max(start, odd - PHRASE + 1); offset <= odd; offset++)
    if (phrases.has(text.slice(offset, offset + PHRASE))) return true;
  const isWord = (of: string, place: number): boolean =>
    place >= 0 && place + 1 < of.length && words.standsAt(of, place);
  if (odd === end - 1 && isWord(text, end - 1)) return true;
  if (odd === start && isWord(text, start - 1)) return true;
  const inside = odd - start;
  return [inside - 1, inside].some((place) => isWord(text.slice(start, end), place) && isWord(term, place));
}

const pairAt = (text: string, offset: number): number => text.charCodeAt(offset) * 65536 + text.charCodeAt(offset + 1);

function put(map: Map<number, HouseTerm[]>, key: number, row: HouseTerm): void {
  const rowsOfKey = map.get(key);
  if (rowsOfKey) rowsOfKey.push(row);
  else map.set(key, [row]);
}

/** The term at an offset where just one character differs, which may have been mistaken for the right one. */
function nearTermAt(text: string, start: number, row: HouseTerm): NearTerm | undefined {
  const { term } = row;
  const end = start + term.length;
  if (start < 0 || end > text.length) return undefined;
  let odd = -1;
  for (let place = 0; place < term.length; place++) {
    if (text.charCodeAt(start + place) === term.charCodeAt(place)) continue;
    if (odd !== -1) return undefined;
    odd = place;
  }
  if (odd === -1) return undefined;
  const wrong = text[start + odd]!;
  const right = term[odd]!;
  if (!isHan(wrong.charCodeAt(0)) || NUMERALS.includes(wrong) || NUMERALS.includes(right)) return undefined;
  if (GRAMMAR.has(wrong) || GRAMMAR.has(right)) return undefined;
  if (mistaken(wrong.charCodeAt(0), right.charCodeAt(0)) === undefined) return undefined;
  return { start, end, odd: start + odd, term: row };
}
