import { Digit, Han, Letter, classOf } from '../text/chars';
import type { ParallelView } from './parallel';

/** A clause of a member in the table side by side. */
export interface ParallelCell {
  readonly text: string;
  /** Characters (字), marks not counted. */
  readonly length: number;
  /** Whether the length is that of the same clause in most members. */
  readonly fits: boolean;
  /** Parts of the text that all members share, as [start, end) in the text. */
  readonly shared: readonly (readonly [start: number, end: number])[];
}

/** Cells of each member of a set, by rows; a member with fewer clauses has fewer cells. */
export function parallelCells({ set, rows }: ParallelView): ParallelCell[][] {
  return rows.map((row, member) =>
    set.measures[member]!.clauses.map(({ text, length }, clause): ParallelCell => {
      const frame = set.frames[clause];
      const edges = (side: 'head' | 'tail'): number =>
        set.anchors.find((a) => a.clause === clause && a.at === side)?.text.length ?? 0;
      const [head, tail] = [edges('head'), edges('tail')];
      const common = (i: number): boolean =>
        frame ? frame.at[i] !== undefined : set.frames.length > 0 && (i < head || i >= text.length - tail);
      const shown = row.clauses[clause]!;
      return { text: shown, length, fits: set.vector[clause] === length, shared: spansOf(shown, common) };
    }),
  );
}

/** Stretches of a written clause whose counted characters are shared; marks between them go along. */
function spansOf(shown: string, common: (counted: number) => boolean): [number, number][] {
  const spans: [number, number][] = [];
  let counted = 0;
  for (let i = 0; i < shown.length; i++) {
    if ((classOf(shown.charCodeAt(i)) & (Han | Letter | Digit)) === 0 || !common(counted++)) continue;
    const lastSpan = spans.at(-1);
    if (lastSpan?.[1] === i) lastSpan[1] = i + 1;
    else spans.push([i, i + 1]);
  }
  return spans;
}
