import type { Series } from '../../syntax/types';
import { sharedAnchors, type Anchor } from './anchor';
import { measure, sameVector, type Measure } from './measure';

/**
 * How tight a set is. exact 形对: all clause lengths agree. construction 法对: the same number of clauses, totals within
 * two characters, or an anchor that all share. loose: neither. open: a member still holds a placeholder.
 */
export type Tightness = 'exact' | 'construction' | 'loose' | 'open';

/** A series as a parallel set: what rules, hovers and views all read. */
export interface ParallelSet {
  readonly series: Series;
  readonly measures: readonly Measure[];
  readonly tightness: Tightness;
  /** Most frequent vector of clause lengths (字), of the earliest member where two are as frequent. */
  readonly vector: readonly number[];
  /** Beginnings and ends of clauses that all members share. */
  readonly anchors: readonly Anchor[];
  /** The shared pattern as writers put it: 强化……，……; undefined where nothing is shared. */
  readonly pattern: string | undefined;
}

const SETS = new WeakMap<Series, ParallelSet>();

/** The parallel set of a series; remembered with it. */
export function parallelSet(series: Series): ParallelSet {
  let set = SETS.get(series);
  if (set === undefined) SETS.set(series, (set = build(series)));
  return set;
}

function build(series: Series): ParallelSet {
  const measures = series.members.map(measure);
  const settled = measures.filter((m) => !m.open && m.vector.length > 0);
  const anchors = settled.length >= 2 ? sharedAnchors(settled) : [];
  const vector = commonest(settled);
  return {
    series,
    measures,
    tightness: tightnessOf(measures, settled, anchors),
    vector,
    anchors,
    pattern: anchors.length > 0 ? patternOf(vector.length, anchors) : undefined,
  };
}

function tightnessOf(all: readonly Measure[], settled: readonly Measure[], anchors: readonly Anchor[]): Tightness {
  if (settled.length < all.length) return 'open';
  const first = settled[0];
  if (first === undefined || settled.length < 2) return 'loose';
  if (settled.every((m) => sameVector(m.vector, first.vector))) return 'exact';
  if (!settled.every((m) => m.vector.length === first.vector.length)) return 'loose';
  const totals = settled.map((m) => m.text.length);
  return Math.max(...totals) - Math.min(...totals) <= 2 || anchors.length > 0 ? 'construction' : 'loose';
}

function commonest(measures: readonly Measure[]): readonly number[] {
  let best: Measure | undefined;
  let most = 0;
  for (const m of measures) {
    const count = measures.filter((other) => sameVector(other.vector, m.vector)).length;
    if (count > most) [best, most] = [m, count];
  }
  return best?.vector ?? [];
}

function patternOf(clauses: number, anchors: readonly Anchor[]): string {
  const parts = Array.from({ length: clauses }, (_, clause) => {
    const head = anchors.find((a) => a.clause === clause && a.at === 'head')?.text ?? '';
    const tail = anchors.find((a) => a.clause === clause && a.at === 'tail')?.text ?? '';
    return `${head}……${tail}`;
  });
  return parts.join('，');
}
