import { describe, FEATURES, settingOf } from '../../src/lexicon/model/describe';
import { isLengthKind } from '../../src/lexicon/model/candidate';
import type { Candidate } from '../../src/lexicon/model/candidate';
import type { Reader } from '../../src/lexicon/model/reader';
import type { Examples } from './boost';
import { Slips } from './corrupt';
import type { Random } from './random';

/** Share of the sentences that a slip is made in. */
const SLIPPED = 0.5;

/** Candidates of sentences, and whether each puts right what was made wrong in it. */
export class ExampleStore {
  readonly #rows: Float32Array[] = [];
  readonly #answers: number[] = [];

  /** Of those that are wrong one in `thinned` is kept, and counts as many. */
  constructor(
    private readonly random: Random,
    private readonly thinned: number,
  ) {}

  add(row: Float32Array, answer: boolean): void {
    if (!answer && this.random.below(this.thinned) > 0) return;
    this.#rows.push(row.slice());
    this.#answers.push(answer ? 1 : 0);
  }

  examples(): Examples {
    const size = this.#rows.length;
    const values = new Float32Array(size * FEATURES);
    this.#rows.forEach((row, index) => values.set(row, index * FEATURES));
    return {
      features: FEATURES,
      size,
      values,
      answers: Uint8Array.from(this.#answers),
      weights: Float32Array.from(this.#answers, (answer) => (answer === 1 ? 1 : this.thinned)),
    };
  }

  get summary(): string {
    return `${this.#rows.length} (${this.#answers.reduce((sum, answer) => sum + answer, 0)} right)`;
  }
}

/** Reads a sentence, with a slip in every second one, and stores what the reader offers. */
export function collectExamples(
  reader: Reader,
  tokens: Uint16Array,
  random: Random,
  stores: Readonly<Record<'replace' | 'length', ExampleStore>>,
): void {
  const slipped = random.next() < SLIPPED ? new Slips(reader, random).make(tokens) : undefined;
  const read = slipped ?? tokens;
  if (read.length > reader.rows.tokens.length) return;
  reader.rows.size = read.length;
  reader.rows.tokens.set(read);
  const candidates = reader.read();
  if (candidates.length === 0) return;
  const setting = settingOf(reader.rows);
  const row = new Float32Array(FEATURES);
  for (const candidate of candidates) {
    describe(reader, candidate, setting, row);
    stores[isLengthKind(candidate.kind) ? 'length' : 'replace'].add(row, isRight(candidate, read, tokens));
  }
}

/** Whether an edit of the slipped sentence gives what stood there before, or puts something where something was lost. */
function isRight({ start, removed, replacement }: Candidate, slipped: Uint16Array, tokens: Uint16Array): boolean {
  if (slipped.length + replacement.length - removed !== tokens.length) return false;
  // which character was lost is seldom sure where it is sure that one was
  if (removed === 0) return slipped.every((token, place) => token === tokens[place < start ? place : place + 1]);
  if (removed !== replacement.length) {
    const edited = Array.from(slipped);
    edited.splice(start, removed, ...replacement);
    return edited.every((token, place) => token === tokens[place]);
  }
  let isChanged = false;
  for (let k = 0; k < removed; k++) {
    if (replacement[k] !== tokens[start + k]) return false;
    if (slipped[start + k] !== tokens[start + k]) isChanged = true;
  }
  return isChanged;
}
