import neighbourRows from '../../../data/kept/words-beside-broken.tsv';
import { tableRows } from '../../text/table';
import type { Candidate } from './candidate';
import type { Sentences } from './sentences';

/** Level in the dictionary from which a word of two characters that stands beside a broken one is known. */
const KNOWN_WORD = 8;
/** How far a missing character must be ahead of the next best for the gap. */
const LEAST_MARGIN = 9;

/**
 * Tells broken words: what stands in the text is no word, and stands between words that are whole (家长的|通沟|联系, 全体|职|要),
 * and the candidate makes a word of it. Then the text leaves less doubt than the score of the sentence says. One character
 * in the place of another is no such sign: half of what stands apart so are names and short verbs.
 */
export class BrokenWords {
  /** Tokens that stand alone beside words: 的, 和, 要. */
  readonly #grammar: Uint8Array;

  constructor(private readonly sentences: Sentences) {
    const rows = tableRows(neighbourRows, 'words-beside-broken.tsv', ['characters']);
    const grammar = new Set(rows.flatMap(({ characters }) => [...characters]));
    this.#grammar = Uint8Array.from(sentences.characters, (unit) => (grammar.has(String.fromCharCode(unit)) ? 1 : 0));
  }

  /** Whether a candidate mends such a word of the sentence that was read last. */
  isMended(candidate: Candidate): boolean {
    const { words, rows } = this.sentences;
    const { kind, start } = candidate;
    if (kind === 'missing') return this.#isCompleted(candidate);
    const [first, second] = [rows.tokens[start]!, rows.tokens[start + 1]!];
    if (kind !== 'swap' || this.sentences.hasPair(first, second) || words.two(second, first) === 0) return false;
    return this.#isBetweenWords(start, start + 2);
  }

  /** Whether a missing character makes a word with what stands on one side of the gap, and that was none before. */
  #isCompleted({ start, replacement, margin }: Candidate): boolean {
    if (margin < LEAST_MARGIN) return false;
    const { words, rows, isHan } = this.sentences;
    const [before, first] = [rows.tokens[start - 1]!, rows.tokens[start]!];
    if (isHan[before] === 0 || isHan[first] === 0 || words.two(before, first) > 0) return false;
    const isEnd = words.two(before, replacement[0]!) > 0 && words.two(rows.tokens[start - 2] ?? 0, before) === 0;
    if (isEnd) return this.#grammar[before] === 0;
    const isBeginning = words.two(replacement[0]!, first) > 0 && words.two(first, rows.tokens[start + 1] ?? 0) === 0;
    return isBeginning && this.#grammar[first] === 0;
  }

  /** Whether `[start, end)` makes no word with what stands beside it, and that is a word, a mark or a character of grammar. */
  #isBetweenWords(start: number, end: number): boolean {
    const { words, rows } = this.sentences;
    const { tokens, size } = rows;
    const of = (place: number): number => (place >= 0 && place < size ? tokens[place]! : 0);
    return (
      words.two(of(start - 1), of(start)) === 0 &&
      words.two(of(end - 1), of(end)) === 0 &&
      (this.#standsAlone(of(start - 1)) || words.two(of(start - 2), of(start - 1)) >= KNOWN_WORD) &&
      (this.#standsAlone(of(end)) || words.two(of(end), of(end + 1)) >= KNOWN_WORD)
    );
  }

  #standsAlone(token: number): boolean {
    return this.sentences.isHan[token] === 0 || this.#grammar[token] === 1;
  }
}
