import type { DraftDate } from '../facts/draft-date';
import type { DraftClause } from './clauses';
import type { FormTrace } from './forms';
import type { HabitNotes } from './habit-notes';
import type { PersonTrace } from './person-terms';
import type { TermTrace } from './terms';

/**
 * What one draft says of its house, so that the house can be learned again without reading it: counts, runs of characters
 * that several drafts have, names of people, fingerprints of clauses. No sentence is in it.
 */
export interface DraftTrace {
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly characters: number;
  readonly date: DraftDate | undefined;
  readonly notes: HabitNotes;
  readonly clauses: readonly DraftClause[];
  readonly terms: readonly TermTrace[];
  readonly persons: readonly PersonTrace[];
  readonly forms: readonly FormTrace[];
  /** Names of its sequences, sorted, as the gaps between them. */
  readonly names: Uint8Array;
  /** Read after the others: `names` has all of its sequences then, and not only those that several drafts have. */
  readonly recent: boolean;
}

/** The traces of the drafts of a house that count. */
export interface HouseTraces {
  readonly drafts: readonly DraftTrace[];
  /** Drafts from which a run of characters was noted: of those that fewer had when all were read nothing is known. */
  readonly noted: number;
  /** Drafts that have changed since all were read. */
  readonly changes: number;
}

/** Drafts below which a house is learned anew as a whole: that takes a second. */
export const LEAST_TRACED = 100;

/** Drafts that may change before all are read again, by the number of drafts from which a term is one of the house. */
export const changesAllowed = (least: number): number => Math.floor(least / 3);
