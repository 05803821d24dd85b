import { firstWhere } from '../text/bisect';
import { remembered } from './line';
import type { Heading, Marker, Paragraph, Role } from './types';
import type { Span } from '../text/span';

/** A lead of more clauses is no lead; bounded, so that a line of a million items is read in linear time. */
const MAX_CLAUSES_PER_LEAD = 32;

/** By role: a paragraph nearly always has one all its life. */
const headingByRole = remembered((): { role: Role | undefined; heading: Heading | undefined } => ({
  role: undefined,
  heading: undefined,
}));

/** Heading that a line is or opens with: a line of its own, or the lead sentence of a marked paragraph. */
export function headingOf(paragraph: Paragraph, role: Role): Heading | undefined {
  if (role === 'paragraph' && paragraph.markers[0]?.opensLine !== true) return undefined;
  if (role !== 'heading' && role !== 'paragraph' && role !== 'outline') return undefined;
  const entry = headingByRole(paragraph);
  if (entry.role !== role) {
    entry.role = role;
    entry.heading = build(paragraph, role);
  }
  return entry.heading;
}

function build(paragraph: Paragraph, role: Role): Heading | undefined {
  const first = paragraph.markers[0];
  const marker = first?.opensLine ? first : undefined;
  if (role === 'paragraph') return marker ? { marker, text: leadOf(paragraph, marker), runIn: true } : undefined;
  return { marker, text: lineText(paragraph, marker), runIn: false };
}

/** Text of a line of its own: behind the marker, without one final mark. */
function lineText(paragraph: Paragraph, marker: Marker | undefined): Span {
  const start = skipBlanks(paragraph, marker ? marker.end : paragraph.content.start);
  let end = paragraph.content.end;
  if (end > start && '。！？；：，、,;:'.includes(paragraph.text[end - 1]!)) end--;
  return { start, end: Math.max(start, end) };
}

/**
 * Lead of an item: from behind its marker to the first mark that is no comma, or to the next item. The colon ends it
 * too: 一是抓重点：……
 */
export function leadOf(paragraph: Paragraph, marker: Marker): Span {
  const start = skipBlanks(paragraph, marker.end);
  const lastClause = Math.min(paragraph.clauses.length, marker.clause + MAX_CLAUSES_PER_LEAD) - 1;
  for (let k = marker.clause; k <= lastClause; k++) {
    const clause = paragraph.clauses[k]!;
    if (clause.end < start) continue;
    const goesOn = clause.mark === '，' || clause.mark === ',';
    if (goesOn && k < lastClause && !opensItem(paragraph, k + 1)) continue;
    return { start: Math.min(start, clause.end), end: clause.end };
  }
  return { start, end: Math.max(start, paragraph.content.end) };
}

/** Whether a later item of a series begins with the clause. */
function opensItem({ markers }: Paragraph, clause: number): boolean {
  const marker = markers[firstWhere(markers, (m) => m.clause >= clause)];
  return marker !== undefined && marker.clause === clause && marker.ordinal > 1;
}

function skipBlanks(paragraph: Paragraph, offset: number): number {
  let to = offset;
  while (to < paragraph.content.end && ' \t\u3000\u00a0'.includes(paragraph.text[to]!)) to++;
  return to;
}

/** Depth of a heading of Markdown (1 to 6); 0 for any other line. */
export function depthOf({ markdown }: Paragraph): number {
  return markdown ? markdown.depth : 0;
}

/** Level that the # of a heading say, below the title; 1 for any other line. */
export function writtenLevel(paragraph: Paragraph): number {
  return Math.max(1, depthOf(paragraph) - 1);
}
