import { mixUnit, NO_UNITS } from '../lexicon/model/hash';
import type { HouseCounts } from '../lexicon/model/house-counts';
import { unitsOf } from '../lexicon/model/tokens';
import { openCounts } from './count';
import type { HouseData, HouseSummary, HouseTerm } from './data';
import { indexNearTerms, type NearTerm } from './near-terms';
import { movedPersons, type MovedPerson } from './older-posts';
import { openPassages, type Passages } from './passages';
import { toldFrames, toldHabits, type ToldFrame, type ToldHabit } from './told-habits';

/** What is known of a house, ready for questions. Made once a house file; the same object means the same knowledge. */
export interface HouseMemory {
  readonly summary: HouseSummary;
  readonly counts: HouseCounts;
  readonly passages: Passages;
  /**
   * Places of a text one mistaken character away from a term or name. What the house itself has written so is left out,
   * but where a person has accepted the term.
   */
  nearTerms(text: string): readonly NearTerm[];
  /** The terms, most widely used first, without those that a person has ruled out. */
  readonly terms: readonly HouseTerm[];
  /** People whose post has changed. */
  readonly movedPersons: readonly MovedPerson[];
  /** Habits from which a departure is told. */
  readonly toldHabits: readonly ToldHabit[];
  readonly toldFrames: readonly ToldFrame[];
}

/** Characters on each side of a mistaken one that the house must never have written with it. */
const AROUND = 2;

/** Opens what was learned. The indexes are made when they are first asked for. */
export function openHouse({ summary, counts: sequences, passages }: HouseData): HouseMemory {
  const counts = openCounts(sequences);
  const terms = [...summary.terms, ...summary.rarer].filter(({ term }) => summary.decisions[term] !== '不采纳');
  let index: ReturnType<typeof indexNearTerms> | undefined;
  return {
    summary,
    counts,
    passages: openPassages(passages),
    terms,
    toldHabits: toldHabits(summary),
    toldFrames: toldFrames(summary),
    movedPersons: movedPersons(terms),
    nearTerms(text) {
      index ??= indexNearTerms(terms);
      return index.find(text).filter(({ start, end, odd, term }) => {
        if (summary.decisions[term.term] !== undefined) return true;
        const from = Math.max(start, odd - AROUND);
        const to = Math.min(end, odd + AROUND + 1);
        return counts.draftsWith(nameOf(text, from, to)) === 0;
      });
    },
  };
}

/** The name of a stretch of a text, as sequences are counted. */
function nameOf(text: string, from: number, to: number): number {
  return unitsOf(text, from, to).units.reduce(mixUnit, NO_UNITS);
}
