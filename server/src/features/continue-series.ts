import type { Frame } from '../facts/parallel/frame';
import { parallelSet, type ParallelSet } from '../facts/parallel/model';
import { family } from '../syntax/families';
import { escapeSnippet } from './escape';
import { nextMarker } from './restructure/insert';
import type { Draft, Marker, PlacedSeries } from '../syntax/types';

/** A completion that continues a series: the next marker and places to fill of the right lengths. */
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

/**
 * The next member of a series, behind its last or on a line (zero-based) in the midst of it, modelled on the others;
 * undefined where its family cannot count on.
 */
export function continueSeries({ series: whole, lines }: PlacedSeries, line = Infinity): Continuation | undefined {
  // what is begun on the line itself is about to be written anew
  const others = whole.members.filter((_, i) => lines[i] !== line);
  const series = others.length < whole.members.length ? { ...whole, members: others } : whole;
  const previous = whole.members.findLast((_, i) => lines[i]! < line);
  if (!previous?.marker || series.family === undefined) return undefined;
  const marker = isWorded(previous.marker)
    ? nextMarker(previous.paragraph, previous.marker)
    : family(series.family).write(previous.marker.ordinal + 1);
  if (marker === undefined || (series.family !== 'dash' && previous.marker.ordinal === 0)) return undefined;
  const set = parallelSet(series);
  const single = series.members.length === 1;
  let stop = 1;
  let snippet = marker;
  let label = marker;
  set.vector.forEach((length, clause) => {
    const parts = single
      ? partsOf(verbOf(set.measures[0]!.clauses[clause]!.text, clause), length, '')
      : (framed(set.frames[clause]) ?? partsOf(edge(set, clause, 'head'), length, edge(set, clause, 'tail')));
    const comma = clause > 0 ? '，' : '';
    snippet +=
      comma + parts.map((p) => (typeof p === 'string' ? escapeSnippet(p) : `\${${stop++}:${'×'.repeat(p)}}`)).join('');
    label += comma + parts.map((p) => (typeof p === 'string' ? p : '×'.repeat(p))).join('');
  });
  if (set.vector.length === 0) snippet += '${1:××××}';
  const mark = series.members.some((m) => m.standalone) || series.kind === 'headings' ? '' : '。';
  return { label, marker, snippet: `${snippet}${mark}$0`, vector: set.vector };
}

/** 第三个词， · 下面，进行第三项议程，: words of the writer's stand around the numeral. */
function isWorded({ family: id }: Marker): boolean {
  return id === 'counted' || id === 'agenda';
}

/** A clause to be written: text that stands, and numbers of characters that are open. */
type Part = string | number;

/** What a frame shares, with the open places between. */
function framed(frame: Frame | undefined): Part[] | undefined {
  if (frame === undefined || frame.shared === 0) return undefined;
  const parts: Part[] = [];
  for (const c of frame.at) {
    const lastPart = parts.at(-1);
    if (c === undefined) {
      if (typeof lastPart === 'number') parts[parts.length - 1] = lastPart + 1;
      else parts.push(1);
    } else if (typeof lastPart === 'string') parts[parts.length - 1] = lastPart + c;
    else parts.push(c);
  }
  return parts.flatMap((p) => (typeof p === 'number' && parts.length <= 3 ? cut(p) : [p]));
}

function partsOf(head: string, length: number, tail: string): Part[] {
  const open = cut(Math.max(1, length - head.length - tail.length));
  return [head, ...open, tail].filter((p) => p !== '');
}

function edge(set: ParallelSet, clause: number, side: 'head' | 'tail'): string {
  return set.anchors.find((a) => a.clause === clause && a.at === side)?.text ?? '';
}

/** A clause is written as a verb of two and an object of four: 筑牢 + 忠诚底线. */
function cut(length: number): number[] {
  return length >= 6 ? [2, length - 2] : [length];
}

/** With one member to go by, its first two characters are the verb that the next heading repeats (强化……，要强化……). */
function verbOf(text: string, clause: number): string {
  const verb = /^[要须应]/.test(text) ? 3 : 2;
  return clause === 0 && text.length >= verb + 2 ? text.slice(0, verb) : '';
}

/** Series that can be continued on a new line behind `line`: those with a member at or above it, nearest first. */
export function continuationsAt(draft: Draft, line: number): Continuation[] {
  const open = draft.series
    .filter((s) => s.series.kind !== 'topics' && s.lines[0]! < line)
    .sort((a, b) => b.lines.findLast((l) => l < line)! - a.lines.findLast((l) => l < line)!);
  const seen = new Set<string>();
  const continuations: Continuation[] = [];
  for (const placed of open) {
    const next = continueSeries(placed, line);
    const key = placed.series.family!;
    if (!next || seen.has(key)) continue;
    seen.add(key);
    continuations.push(next);
  }
  return continuations;
}
