import { parallelSet } from '../facts/parallel/model';
import { family } from '../syntax/families';
import { escapeSnippet } from './escape';
import type { Draft, PlacedSeries } from '../syntax/types';

/** A completion that continues a series: the next marker and slots of the right lengths. */
export interface Continuation {
  /** What is shown: 二、强化××××，×××××× */
  readonly label: string;
  /** Marker alone, with its point. */
  readonly marker: string;
  /** Snippet with tab stops (TextMate syntax of VS Code and LSP). */
  readonly snippet: string;
  /** Lengths of the clauses it is made for, in characters. */
  readonly vector: readonly number[];
}

/** The next member of a series, modelled on its last settled members; undefined where its family cannot count on. */
export function continueSeries(placed: PlacedSeries): Continuation | undefined {
  const { series } = placed;
  const last = series.members.at(-1);
  if (!last?.marker || series.family === undefined) return undefined;
  const marker = family(series.family).write(last.marker.ordinal + 1);
  if (marker === undefined || (series.family !== 'dash' && last.marker.ordinal === 0)) return undefined;
  const set = parallelSet(series);
  const single = series.members.length === 1;
  let stop = 1;
  let snippet = marker;
  let label = marker;
  set.vector.forEach((length, clause) => {
    const comma = clause > 0 ? '，' : '';
    const head = single
      ? verbOf(set.measures[0]!.clauses[clause]!.text, clause)
      : (set.anchors.find((a) => a.clause === clause && a.at === 'head')?.text ?? '');
    const tail = single ? '' : (set.anchors.find((a) => a.clause === clause && a.at === 'tail')?.text ?? '');
    const slots = cut(Math.max(1, length - head.length - tail.length));
    snippet +=
      comma + escapeSnippet(head) + slots.map((n) => `\${${stop++}:${'×'.repeat(n)}}`).join('') + escapeSnippet(tail);
    label += comma + head + '×'.repeat(slots.reduce((a, b) => a + b, 0)) + tail;
  });
  if (set.vector.length === 0) snippet += '${1:××××}';
  const mark = series.members.some((m) => m.standalone) || series.kind === 'headings' ? '' : '。';
  return { label, marker, snippet: `${snippet}${mark}$0`, vector: set.vector };
}

/** A clause is written as a verb of two and an object of four: 筑牢 + 忠诚底线. */
function cut(length: number): number[] {
  return length >= 6 ? [2, length - 2] : [length];
}

/** With one member to go by, its first two characters are the verb that the next heading repeats (强化……，强化……). */
function verbOf(text: string, clause: number): string {
  return clause === 0 && text.length >= 4 ? text.slice(0, 2) : '';
}

/** Series that can be continued on a new line behind `line`: those with a member at or above it, nearest first. */
export function continuationsAt(draft: Draft, line: number): Continuation[] {
  const open = draft.series
    .filter((s) => s.series.kind !== 'topics' && s.lines[0]! < line)
    .sort((a, b) => b.lines.findLast((l) => l < line)! - a.lines.findLast((l) => l < line)!);
  const seen = new Set<string>();
  const found: Continuation[] = [];
  for (const placed of open) {
    const next = continueSeries(placed);
    const key = placed.series.family!;
    if (!next || seen.has(key)) continue;
    seen.add(key);
    found.push(next);
  }
  return found;
}
