import { renumber } from '../../facts/renumber';
import { family } from '../../syntax/families';
import type { Draft, Member, Section } from '../../syntax/types';
import { applyEdits, type TextEdit } from '../../text/span';
import { compose } from './compose';
import { firstOf } from './rewrite';
import { spanOfSection, type SectionAt } from './sections';

/**
 * Edits that move a section with all it holds before (-1) or behind (1) its neighbour and number the siblings anew. The
 * neighbour is what is taken out and put in again, so that a caret in the section stays in it; the blank lines and line
 * ends between the two stay where they are. Undefined at the end of the siblings.
 */
export function moveSection(draft: Draft, { section, siblings, index }: SectionAt, by: -1 | 1): TextEdit[] | undefined {
  const neighbour = siblings[index + by];
  if (!neighbour) return undefined;
  const span = spanOfSection(draft, section);
  const other = spanOfSection(draft, neighbour);
  const order = [...siblings];
  order.splice(index, 1);
  order.splice(index + by, 0, section);
  const numerals = number(draft, section, siblings, order);
  const within = numerals.filter((e) => e.start >= other.start && e.end <= other.end);
  const moved = applyEdits(
    draft.text.slice(other.start, other.end),
    within.map((e) => ({ ...e, start: e.start - other.start, end: e.end - other.start })),
  );
  const edits = numerals.filter((e) => !within.includes(e));
  if (by < 0)
    edits.push(
      { start: other.start, end: span.start, newText: '' },
      { start: span.end, end: span.end, newText: draft.text.slice(other.end, span.start) + moved },
    );
  else
    edits.push(
      { start: span.start, end: span.start, newText: moved + draft.text.slice(span.end, other.start) },
      { start: span.end, end: other.end, newText: '' },
    );
  // what touches becomes one edit
  return compose(draft.text.length, edits, []);
}

/** Edits, in offsets of the draft as it is, that number the siblings in their new order. */
function number(draft: Draft, section: Section, siblings: readonly Section[], order: readonly Section[]): TextEdit[] {
  const { marker } = section.heading;
  if (!marker) return [];
  const row = family(marker.family);
  // 一要 and 四是 are of one series, 一、 and （一） never
  const alike = ({ heading: { marker: m } }: Section): boolean =>
    m !== undefined && (row.group === 'level' ? m.family === marker.family : family(m.family).group === row.group);
  const member = ({ line, heading }: Section): Member => ({
    paragraph: draft.paragraphs[line]!,
    marker: heading.marker,
    lead: heading.text,
    standalone: !heading.runIn,
  });
  const sorted = order.filter(alike);
  const from = firstOf(siblings.filter(alike).map((s) => s.heading.marker));
  const series = { kind: 'items', family: marker.family, members: sorted.map(member) } as const;
  return renumber(series, from).map((change) => {
    const base = draft.starts[sorted[change.member]!.line]!;
    return { start: base + change.start, end: base + change.end, newText: change.newText };
  });
}
