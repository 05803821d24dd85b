import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import type { Matched, PlacedFact } from './match';
import type { Fact } from './types';
import { comparedWords } from './words';

/** On which side of a figure the truth lies: 30万元以上, 至少2名, or 30万元以下, 近300万. */
interface Bound extends Span {
  readonly side: 'least' | 'most';
}

/** Words that bound a figure, the longest first: 不超过 is not 超过. */
type SidedWords = readonly (readonly [word: string, side: Bound['side']])[];

interface BoundWords {
  readonly before: SidedWords;
  readonly behind: SidedWords;
  /** A verb may stand between them and the figure: 至少配备2名. */
  readonly ahead: SidedWords;
}

/** Characters of that verb. */
const MAX_VERB_LENGTH = 3;

let boundWords: BoundWords | undefined;

function wordsOf(place: keyof BoundWords): SidedWords {
  return (['least', 'most'] as const)
    .flatMap((side) => comparedWords(`at ${side} ${place}`).map((word) => [word, side] as const))
    .sort(([a], [b]) => b.length - a.length);
}

/** The figure with the words that bound it. */
function boundOf(text: string, { start, end }: Fact): Bound | undefined {
  boundWords ??= { before: wordsOf('before'), behind: wordsOf('behind'), ahead: wordsOf('ahead') };
  const behind = boundWords.behind.find(([word]) => text.startsWith(word, end));
  if (behind) return { start, end: end + behind[0].length, side: behind[1] };
  const before = boundWords.before.find(([word]) => text.endsWith(word, start));
  if (before) return { start: start - before[0].length, end, side: before[1] };
  for (let from = start; from >= start - MAX_VERB_LENGTH; from--) {
    const ahead = boundWords.ahead.find(([word]) => text.endsWith(word, from));
    if (ahead) return { start: from - ahead[0].length, end, side: ahead[1] };
    if (from > 0 && !isHan(text.charCodeAt(from - 1))) return undefined;
  }
  return undefined;
}

/** Figures that kept their value and changed the side on which they bound. One that is bounded in one draft alone is none. */
export function turnedBounds(matched: readonly Matched[], oldText: string, newText: string): Matched[] {
  const within = (placed: PlacedFact, { start, end }: Span, text: string): PlacedFact => ({
    ...placed,
    fact: { ...placed.fact, start, end, text: text.slice(start, end) },
  });
  return matched.flatMap(({ old, new: other }) => {
    const before = boundOf(oldText, old.fact);
    const now = before && boundOf(newText, other.fact);
    if (!now || before.side === now.side) return [];
    return [{ old: within(old, before, oldText), new: within(other, now, newText) }];
  });
}
