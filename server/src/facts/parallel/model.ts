import type { Series } from '../../syntax/types';
import { sharedAnchors, type Anchor } from './anchor';
import { figuresOf, type Figure } from './figures';
import { frameOf, writeFrame, type Frame } from './frame';
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
  /** Shared characters of each clause, place by place; undefined where lengths differ or two members alone are there. */
  readonly frames: readonly (Frame | undefined)[];
  /** What each clause shares, as writers put it (强化……，……); empty where nothing is shared or clauses differ. */
  readonly skeleton: readonly string[];
  /** The same as one text; undefined where nothing is shared. */
  readonly pattern: string | undefined;
  readonly figures: readonly Figure[];
}

/** Stands for what is not shared. */
const GAP = '……';

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
  const tightness = tightnessOf(measures, settled, anchors);
  const frames = framesOf(settled);
  const skeleton = frames.map((frame, clause) => (frame ? writeFrame(frame) : edgesOf(settled, anchors, clause)));
  return {
    series,
    measures,
    tightness,
    vector,
    anchors,
    frames,
    skeleton,
    pattern: skeleton.some((part) => part !== GAP) ? skeleton.join('，') : undefined,
    figures: settled.length === measures.length ? figuresOf(series, measures) : [],
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

/** Clauses of one length share a frame; two texts alone may share a character anywhere by chance. */
function framesOf(settled: readonly Measure[]): (Frame | undefined)[] {
  const count = settled[0]?.clauses.length ?? 0;
  if (settled.length < 2 || settled.some((m) => m.clauses.length !== count)) return [];
  return Array.from({ length: count }, (_, clause) => {
    const texts = settled.map((m) => m.clauses[clause]!.text);
    return texts.length >= 3 && texts.every((t) => t.length === texts[0]!.length) ? frameOf(texts) : undefined;
  });
}

/** Beginning and end that clauses of several lengths share. */
function edgesOf(settled: readonly Measure[], anchors: readonly Anchor[], clause: number): string {
  const texts = settled.map((m) => m.clauses[clause]!.text);
  const part = (side: Anchor['at']): string => anchors.find((a) => a.clause === clause && a.at === side)?.text ?? '';
  return texts.every((t) => t === texts[0]) ? texts[0]! : part('head') + GAP + part('tail');
}
