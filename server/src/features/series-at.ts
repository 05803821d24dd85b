import type { Draft, Marker, PlacedSeries } from '../syntax/types';
import { lineOf } from '../text/line-index';
import type { Span } from '../text/span';

/** A member of a series at its place. */
export interface MemberAt {
  readonly placed: PlacedSeries;
  readonly member: number;
}

/** The series that the marker of a line belongs to, and which member it is; undefined for a stray marker. */
export function memberOfMarker(draft: Draft, line: number, marker: Marker): MemberAt | undefined {
  for (const placed of draft.series) {
    const member = placed.series.members.findIndex((m, i) => placed.lines[i] === line && m.marker === marker);
    if (member >= 0) return { placed, member };
  }
  return undefined;
}

/** The series one of whose markers holds the offset or ends there. */
export function memberAt(draft: Draft, offset: number): MemberAt | undefined {
  const line = lineOf(draft.starts, offset);
  const inParagraph = offset - draft.starts[line]!;
  const marker = draft.paragraphs[line]!.markers.find((m) => m.start <= inParagraph && inParagraph <= m.end);
  return marker && memberOfMarker(draft, line, marker);
}

/** The series that an offset is in: that of its marker, else of the last marker before it in the line. */
export function memberAround(draft: Draft, offset: number): MemberAt | undefined {
  const line = lineOf(draft.starts, offset);
  const inParagraph = offset - draft.starts[line]!;
  const { markers } = draft.paragraphs[line]!;
  for (let k = markers.findLastIndex((m) => m.start <= inParagraph); k >= 0; k--) {
    const member = memberOfMarker(draft, line, markers[k]!);
    if (member) return member;
  }
  return undefined;
}

/** Markers of the series whose marker is at the offset, in order, absolute; empty where there is none. */
export function siblingMarkers(draft: Draft, offset: number): Span[] {
  const member = memberAt(draft, offset);
  if (!member) return [];
  const { series, lines } = member.placed;
  return series.members.flatMap(({ marker }, i) => {
    const base = draft.starts[lines[i]!]!;
    return marker ? [{ start: base + marker.start, end: base + marker.end }] : [];
  });
}
