import { onlyOdd } from '../facts/parallel/only-odd';
import { sameVector, writeVector, type Measure } from '../facts/parallel/measure';
import { parallelSet } from '../facts/parallel/model';
import type { Draft } from '../syntax/types';

/** What is said behind a member while its set is written. `at` is absolute. */
export interface LengthHint {
  readonly at: number;
  /** 6＋6 字; 6＋4 字，差 2 字 */
  readonly label: string;
}

/** A longer set is a list: nothing is counted there. */
const MAX_MEMBERS_PER_SET = 30;

/**
 * Lengths behind the members of sets between two lines (both inclusive), where all members but the one that is written
 * have the same lengths.
 */
export function lengthHints(draft: Draft, firstLine: number, lastLine: number): LengthHint[] {
  return draft.series.flatMap(({ series, lines }) => {
    if (series.kind === 'topics' || series.members.length < 2 || series.members.length > MAX_MEMBERS_PER_SET) return [];
    if (lines.at(-1)! < firstLine || lines[0]! > lastLine) return [];
    const { measures } = parallelSet(series);
    const model = modelOf(measures);
    if (model === undefined) return [];
    return series.members.flatMap((m, i): LengthHint[] => {
      const line = lines[i]!;
      const memberMeasure = measures[i]!;
      if (line < firstLine || line > lastLine || memberMeasure.open) return [];
      return [{ at: draft.starts[line]! + m.lead.end, label: labelOf(memberMeasure, model) }];
    });
  });
}

/** The lengths that all members have, or all but one; of two members those of the first. */
function modelOf(measures: readonly Measure[]): readonly number[] | undefined {
  const [one, two] = measures;
  const alike = (a: Measure, b: Measure): boolean => sameVector(a.vector, b.vector);
  if (one === undefined || two === undefined || one.open) return undefined;
  if (measures.length === 2 || measures.every((m) => alike(m, one))) return one.vector;
  const odd = onlyOdd(measures, alike);
  return odd === undefined ? undefined : measures[odd === 0 ? 1 : 0]!.vector;
}

function labelOf(memberMeasure: Measure, model: readonly number[]): string {
  const lengths = `${memberMeasure.vector.length > 0 ? writeVector(memberMeasure.vector) : '0'} 字`;
  if (sameVector(memberMeasure.vector, model)) return lengths;
  const missing = model.reduce((a, b) => a + b, 0) - memberMeasure.text.length;
  const goal = `应为 ${writeVector(model)}`;
  return missing === 0
    ? `${lengths}，${goal}`
    : `${lengths}，${missing > 0 ? '差' : '多'} ${Math.abs(missing)} 字（${goal}）`;
}
