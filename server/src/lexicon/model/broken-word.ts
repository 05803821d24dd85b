import type { Span } from '../../text/span';
import { isSameTone } from '../tones';
import type { Candidate, Kind } from './candidate';
import { NEAR_SOUND } from './confusions';
import type { Judged, Sentences } from './sentences';
import { FREE, GRAMMAR, STANDS_BESIDE, SURNAME } from './token-kinds';
import { MAX_WORD } from './words';

/** Level in the dictionary from which a word that is broken, or stands beside a broken one, is known. */
const KNOWN_WORD = 8;
/** How far a missing character must be ahead of the next best for the gap, and for any gap where the score is high. */
const LEAST_MARGIN = 9;
const LEAST_MARGIN_OF_ANY = 3;

/** Longest word that one wrong character is said to have broken. */
const LONGEST_BROKEN = 3;

/** Score from which a candidate that mends a broken word is told where nothing speaks against it. */
const LEAST_SCORE: Readonly<Partial<Record<Kind, number>>> = { swap: 0, missing: 0, replace: 0.5 };
/** The same of a missing character that makes a word with what may stand alone, and of one that need make none. */
const LEAST_OF_MISSING = { word: 1, any: 2 } as const;

/** What is added to that where one wrong character may be none: half of what stands apart so are names and short verbs. */
const DOUBT = {
  /** The wrong character is of grammar. */
  grammar: 1.5,
  /** Its neighbour in the word is: 比脚, 我咋. */
  beside: 2.5,
  /** The wrong character is often a word by itself. */
  free: 1,
  /** A surname stands first: one may be meant, or a name of two characters that begins with it. */
  surname: 1.5,
  name: 3,
  /** What stands on a side is no word, no mark and no character of grammar. */
  side: 1,
  /** Half of the word makes another one with what stands beside it. */
  crossing: 1,
  /** The two characters are read with other tones: most who type the wrong one hear no difference. */
  tone: 1.2,
  /** Neither sound nor shape is the same, the sound is only near. */
  near: 1,
  /** Of a word of three the other two are a word too: the wrong one may stand alone. */
  edge: 2,
} as const;

/** What says where something is, behind any noun: 走廊里, 会上. */
const PLACES = '里上下内外时前后';

/**
 * Tells broken words: what stands in the text is no word, and stands between words that are whole (家长的|通沟|联系, 全体|职|要,
 * 把|题财|定), and the candidate makes a word of it. Then the text leaves less doubt than the score of the sentence says.
 */
export class BrokenWords {
  /** `kinds`: what is known of each token. */
  constructor(
    private readonly sentences: Sentences,
    private readonly kinds: Uint8Array,
  ) {}

  /** Whether a candidate mends a broken word of the sentence that was read last, so surely that it is told. */
  isMended({ candidate, score }: Judged, margin: number): boolean {
    const { kind } = candidate;
    const left = score - margin - (LEAST_SCORE[kind] ?? Infinity);
    if (left < 0) return false;
    if (kind === 'missing') return this.#isMissing(candidate, left);
    return kind === 'swap' ? this.#isTurned(candidate) : left >= this.#doubtsOf(candidate);
  }

  #isTurned({ start }: Candidate): boolean {
    const { words, rows } = this.sentences;
    const [first, second] = [rows.tokens[start]!, rows.tokens[start + 1]!];
    if (this.sentences.hasPair(first, second) || words.two(second, first) === 0) return false;
    return this.#isBetweenWords(start, start + 2);
  }

  /** What speaks against one character being wrong in a word; Infinity where what stands there is no broken word. */
  #doubtsOf({ start: place, replacement, ways }: Candidate): number {
    const broken = ways === 0 ? undefined : this.#brokenAt(place, replacement[0]!);
    if (!broken) return Infinity;
    const { start, end } = broken;
    const { tokens } = this.sentences.rows;
    const neighbour = tokens[place === start ? place + 1 : place - 1]!;
    const { words } = this.sentences;
    const isCrossed = words.two(this.#at(start - 1), this.#at(start)) + words.two(this.#at(end - 1), this.#at(end)) > 0;
    const isEdge =
      end - start === LONGEST_BROKEN &&
      (place === start
        ? words.two(this.#at(start + 1), this.#at(start + 2)) > 0
        : place === end - 1 && words.two(this.#at(start), this.#at(start + 1)) > 0);
    return (
      (this.#isKind(tokens[place]!, GRAMMAR) ? DOUBT.grammar : 0) +
      (this.#isKind(neighbour, GRAMMAR) ? DOUBT.beside : 0) +
      (isSameTone(this.#characterOf(tokens[place]!), this.#characterOf(replacement[0]!)) ? 0 : DOUBT.tone) +
      (ways === NEAR_SOUND ? DOUBT.near : 0) +
      (this.#isKind(tokens[place]!, FREE) ? DOUBT.free : 0) +
      (!this.#isKind(tokens[start]!, SURNAME) ? 0 : place === start ? DOUBT.surname : DOUBT.name) +
      (this.#endsWord(start - 1) ? 0 : DOUBT.side) +
      (this.#beginsWord(end) || PLACES.includes(this.#characterOf(this.#at(end))) ? 0 : DOUBT.side) +
      (isCrossed ? DOUBT.crossing : 0) +
      (isEdge ? DOUBT.edge : 0)
    );
  }

  /**
   * The longest word of two or three characters that a token makes at a place, where what stands there now was never seen:
   * with one of its neighbours in the word the wrong character has not been seen, and no other word holds it.
   */
  #brokenAt(place: number, token: number): Span | undefined {
    const { rows, words } = this.sentences;
    const { size } = rows;
    const tokens = rows.tokens.slice(0, size);
    const wrong = tokens[place]!;
    for (let length = LONGEST_BROKEN; length >= 2; length--)
      for (let start = Math.max(1, place - length + 1); start <= place && start + length < size; start++) {
        tokens[place] = token;
        const level = words.levelOf(tokens, start, length);
        tokens[place] = wrong;
        if (level < KNOWN_WORD) continue;
        const end = start + length;
        const isUnseen =
          (place > start && !this.sentences.hasPair(tokens[place - 1]!, wrong)) ||
          (place + 1 < end && !this.sentences.hasPair(wrong, tokens[place + 1]!));
        return isUnseen && !this.#isHeldByWord(place, start, end) ? { start, end } : undefined;
      }
    return undefined;
  }

  /** Whether a word of three and more characters holds a place, or one of two that reaches not beyond `[start, end)`. */
  #isHeldByWord(place: number, start: number, end: number): boolean {
    const { rows, words } = this.sentences;
    for (let length = 2; length <= MAX_WORD; length++)
      for (let from = Math.max(1, place - length + 1); from <= place && from + length < rows.size; from++)
        if ((length > 2 || (from >= start && from + 2 <= end)) && words.levelOf(rows.tokens, from, length) > 0)
          return true;
    return false;
  }

  /** Whether a missing character with so high a score is told. */
  #isMissing(candidate: Candidate, score: number): boolean {
    return (
      (score >= LEAST_OF_MISSING.any && candidate.margin >= LEAST_MARGIN_OF_ANY && this.#isTorn(candidate.start)) ||
      (score >= LEAST_OF_MISSING.word && this.#isCompleted(candidate)) ||
      this.#completesHalf(candidate)
    );
  }

  /** Whether what stands at a gap is neither whole on both sides (外资|向中部) nor of grammar (翻了|番). */
  #isTorn(gap: number): boolean {
    if (this.#isKind(this.#at(gap - 1), GRAMMAR) || this.#isKind(this.#at(gap), GRAMMAR)) return false;
    return !(this.#endsWord(gap - 1) && this.#beginsWord(gap));
  }

  /**
   * Whether a missing character makes a known word with a half that stands between whole words, which is seldom a word by
   * itself: 一是要贯|落实, 深入研|问题.
   */
  #completesHalf({ start, replacement }: Candidate): boolean {
    const { words, rows, isHan } = this.sentences;
    const { tokens } = rows;
    const [before, first] = [tokens[start - 1]!, tokens[start]!];
    const isHalf = (half: number, from: number): boolean =>
      isHan[half] === 1 &&
      !this.#isKind(half, FREE | GRAMMAR) &&
      !this.#isHeldByWord(from, from, from + 1) &&
      words.two(this.#at(from - 1), half) + words.two(half, this.#at(from + 1)) === 0 &&
      this.#endsWord(from - 1) &&
      this.#beginsWord(from + 1);
    // a numeral may be left out: 翻了番
    if (this.#isKind(replacement[0]!, GRAMMAR)) return false;
    return (
      (words.two(before, replacement[0]!) >= KNOWN_WORD && isHalf(before, start - 1)) ||
      (words.two(replacement[0]!, first) >= KNOWN_WORD && isHalf(first, start))
    );
  }

  /** Whether a missing character makes a word with what stands on one side of the gap, and that was none before. */
  #isCompleted({ start, replacement, margin }: Candidate): boolean {
    if (margin < LEAST_MARGIN) return false;
    const { words, rows, isHan } = this.sentences;
    const [before, first] = [rows.tokens[start - 1]!, rows.tokens[start]!];
    if (isHan[before] === 0 || isHan[first] === 0 || words.two(before, first) > 0) return false;
    const isEnd = words.two(before, replacement[0]!) > 0 && words.two(rows.tokens[start - 2] ?? 0, before) === 0;
    if (isEnd) return !this.#isKind(before, STANDS_BESIDE);
    const isBeginning = words.two(replacement[0]!, first) > 0 && words.two(first, rows.tokens[start + 1] ?? 0) === 0;
    return isBeginning && !this.#isKind(first, STANDS_BESIDE);
  }

  /** Whether `[start, end)` makes no word with what stands beside it, and that is a word, a mark or a character of grammar. */
  #isBetweenWords(start: number, end: number): boolean {
    const { words } = this.sentences;
    return (
      words.two(this.#at(start - 1), this.#at(start)) === 0 &&
      words.two(this.#at(end - 1), this.#at(end)) === 0 &&
      this.#endsWord(start - 1, KNOWN_WORD) &&
      this.#beginsWord(end, KNOWN_WORD)
    );
  }

  /** Whether a word of two tokens ends at a place, or one stands there that is none: a mark, a character of grammar. */
  #endsWord(place: number, least = 1): boolean {
    return (
      this.#standsAlone(this.#at(place)) || this.sentences.words.two(this.#at(place - 1), this.#at(place)) >= least
    );
  }

  #beginsWord(place: number, least = 1): boolean {
    return (
      this.#standsAlone(this.#at(place)) || this.sentences.words.two(this.#at(place), this.#at(place + 1)) >= least
    );
  }

  #at(place: number): number {
    const { tokens, size } = this.sentences.rows;
    return place >= 0 && place < size ? tokens[place]! : 0;
  }

  #characterOf(token: number): string {
    return String.fromCharCode(this.sentences.characters[token]!);
  }

  #standsAlone(token: number): boolean {
    return this.sentences.isHan[token] === 0 || this.#isKind(token, STANDS_BESIDE);
  }

  /** Whether a token is of one of the kinds. */
  #isKind(token: number, kinds: number): boolean {
    return (this.kinds[token]! & kinds) !== 0;
  }
}
