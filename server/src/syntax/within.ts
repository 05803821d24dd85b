import { firstWhere } from '../text/bisect';
import type { Clause, Pair, Paragraph, Sentence } from './types';

/** The clause that holds an offset of the paragraph, or whose end mark stands there; undefined between clauses. */
export function clauseAt({ clauses }: Paragraph, offset: number): Clause | undefined {
  const clause = clauses[firstWhere(clauses, (c) => c.end >= offset)];
  return clause && clause.start <= offset ? clause : undefined;
}

/** The sentence that holds an offset of the paragraph. */
export function sentenceAt({ sentences }: Paragraph, offset: number): Sentence | undefined {
  const sentence = sentences[firstWhere(sentences, (s) => s.end > offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** Pairs behind the one that is looked for that are walked at most: a line may hold a million of them. */
const NEAR = 64;

/**
 * The innermost pair of some kind around a span of the paragraph, marks not counted; undefined when there is none near.
 * Pairs are in order of their opening marks.
 */
export function pairAround({ pairs }: Paragraph, start: number, end: number, kinds?: string): Pair | undefined {
  const first = firstWhere(pairs, (p) => p.open >= start) - 1;
  for (let i = first; i >= 0 && first - i < NEAR; i--) {
    const pair = pairs[i]!;
    if (pair.close >= end && (kinds === undefined || kinds.includes(pair.kind))) return pair;
  }
  return undefined;
}
