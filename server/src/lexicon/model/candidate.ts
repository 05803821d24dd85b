import type { Group } from './model-file';

/** `double` is a character that stands twice, `extra` any other that is one too many. */
export type Kind = 'replace' | 'pair' | 'swap' | 'extra' | 'double' | 'missing';

/** Kinds that share thresholds. */
export const groupOf = (kind: Kind): Group =>
  kind === 'double' ? 'double' : kind === 'extra' || kind === 'missing' ? 'length' : 'replace';

export const isLengthKind = (kind: Kind): boolean => groupOf(kind) !== 'replace';

/** A change to a sentence that makes it more probable, for the judge. Offsets are tokens. */
export interface Candidate {
  readonly kind: Kind;
  readonly start: number;
  readonly removed: number;
  readonly replacement: readonly number[];
  /** How the old may have come from the new (see confusions). */
  readonly ways: number;
  /** Growth of ln P of the sentence. */
  readonly change: number;
  /** How far it is ahead of the next best of its place, or behind the best. */
  margin: number;
  /** 0 for the best of its place. */
  rank: number;
}

/** The best candidates of one place, ordered by what each is worth. */
export class Ranking {
  readonly #candidates: Candidate[] = [];
  readonly #worths: number[] = [];

  get size(): number {
    return this.#candidates.length;
  }

  has(token: number): boolean {
    return this.#candidates.some(({ replacement }) => replacement[0] === token);
  }

  add(candidate: Omit<Candidate, 'margin' | 'rank'>, worth: number): void {
    let rank = this.#worths.length;
    while (rank > 0 && this.#worths[rank - 1]! < worth) rank--;
    this.#worths.splice(rank, 0, worth);
    this.#candidates.splice(rank, 0, { ...candidate, margin: 0, rank: 0 });
  }

  /** The best so many, each with its rank and how far it is ahead of the second or behind the first. */
  best(most: number): Candidate[] {
    const best = this.#candidates.slice(0, most);
    best.forEach((candidate, rank) => {
      candidate.rank = rank;
      candidate.margin = this.#worths[rank]! - (rank === 0 ? (this.#worths[1] ?? 0) : this.#worths[0]!);
    });
    return best;
  }
}
