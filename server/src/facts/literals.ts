import type { Typo } from '../lexicon/typos';
import { remembered } from '../syntax/line';
import type { Span } from '../text/span';
import { lexicon, lexiconHits, type Entry } from './lexicon-pass';

/** A word of the lexicon in a paragraph. Offsets are relative to it. */
export type Literal = Span & Entry;

const NONE: readonly never[] = Object.freeze([]);

/** Words of the lexicon in a paragraph, in order; of two that overlap the longer. All rules share this one pass. */
export const literalsOf = remembered((paragraph): readonly Literal[] => {
  const hits = lexiconHits(paragraph).entries;
  if (!hits) return NONE;
  const { entries } = lexicon();
  const found: Literal[] = [];
  for (const { start, end, id } of hits) {
    const entry = entries[id]!;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    if (entry.kind === 'typo' && !stands(entry.typo, paragraph.text, start)) continue;
    found.push({ start, end, ...entry });
  }
  return found;
});

function stands({ guard }: Typo, text: string, start: number): boolean {
  if (!guard) return true;
  guard.lastIndex = start;
  return guard.test(text);
}
