import { family } from '../syntax/families';
import type { Series } from '../syntax/types';
import type { Span } from '../text/span';
import { formatChineseNumeral } from '../text/numerals';
import { opensFrame } from './parallel/frame-words';
import { particleWords } from './particles/word-lists';

/** The number of an item without the word behind it: 一要……，二要……，三严格考核. Offsets relative to the member's paragraph. */
export interface BareMarker extends Span {
  /** The member in whose paragraph it stands. */
  readonly memberIndex: number;
  readonly numeral: string;
  /** 要 or 是. */
  readonly lost: string;
}

/** Clauses behind the last item that are looked at: an item has no more, and long lines of items cost what they are long. */
const MAX_CLAUSES_PER_ITEM = 6;
/** Items before it that have the word, at least. */
const LEAST_BEFORE = 2;

/**
 * The clause behind the last item of a series that opens with the next number alone and a verb. What is counted (四个),
 * and words that begin with the numeral (四面八方), are no items.
 */
export function bareNext(series: Series): BareMarker | undefined {
  const { members, family: id } = series;
  if ((id !== 'shi' && id !== 'yao') || members.length < LEAST_BEFORE) return undefined;
  const memberIndex = members.length - 1;
  const { paragraph, marker } = members[memberIndex]!;
  if (marker!.family !== id || marker!.ordinal !== members.length) return undefined;
  const numeral = formatChineseNumeral(marker!.ordinal + 1);
  const { text, clauses } = paragraph;
  const end = Math.min(clauses.length, marker!.clause + 1 + MAX_CLAUSES_PER_ITEM);
  for (let k = marker!.clause + 1; k < end; k++) {
    const { start } = clauses[k]!;
    if (!text.startsWith(numeral, start)) continue;
    const behind = start + numeral.length;
    const next = text.slice(behind, behind + 2);
    if (particleWords().verbs.has(next) || opensFrame(text.slice(behind, behind + 4)))
      return { memberIndex, start, end: behind, numeral, lost: family(id).sample.slice(1) };
    return undefined;
  }
  return undefined;
}
