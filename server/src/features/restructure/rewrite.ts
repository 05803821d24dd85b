import { renumber } from '../../facts/renumber';
import { edit } from '../../syntax/edit';
import type { Draft, Marker, PlacedSeries } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { compose } from './compose';

/** A series of the rewritten draft and the ordinal that it begins with. */
export interface Numbered {
  readonly placed: PlacedSeries;
  readonly from: number;
}

/** A draft with edits applied. The edits must not overlap. */
export function applied(draft: Draft, edits: readonly TextEdit[]): Draft {
  // changes are counted one after the other: from the last to the first none moves another
  return edit(
    draft,
    [...edits].sort((a, b) => b.start - a.start || b.end - a.end),
  );
}

/** Edits that number some series of a draft anew; what is right already is left out. */
export function numberEdits(draft: Draft, series: readonly Numbered[]): TextEdit[] {
  return series.flatMap(({ placed: { series: changedSeries, lines }, from }) =>
    renumber(changedSeries, from).map(({ member, start, end, newText }) => {
      const base = draft.starts[lines[member]!]!;
      return { start: base + start, end: base + end, newText };
    }),
  );
}

/** Edits of the structure, and the numbering of what they touch, as one set: what a writer undoes in one step. */
export function rewrite(
  draft: Draft,
  edits: readonly TextEdit[],
  touched: (after: Draft) => readonly Numbered[],
): TextEdit[] {
  const after = applied(draft, edits);
  return compose(draft.text.length, edits, numberEdits(after, touched(after)));
}

/** Series with a member that opens one of the lines, each once. */
export function seriesOn(draft: Draft, lines: Iterable<number>): PlacedSeries[] {
  const wanted = new Set(lines);
  return draft.series.filter(({ series, lines: seriesLines }) =>
    seriesLines.some((line, i) => wanted.has(line) && series.members[i]!.marker?.opensLine === true),
  );
}

/** The ordinal that markers begin with where they run on from there without a gap, as an excerpt does; else 1. */
export function firstOf(markers: readonly (Marker | undefined)[]): number {
  const ordinals = markers.flatMap((m) => (m && m.ordinal > 0 ? [m.ordinal] : []));
  const [first] = ordinals;
  return first !== undefined && ordinals.every((n, i) => n === first + i) ? first : 1;
}

/** The same for a series. */
export function firstOrdinal({ series }: PlacedSeries): number {
  return firstOf(series.members.map((m) => m.marker));
}
