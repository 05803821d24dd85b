import { firstWhere } from '../text/bisect';
import { headingOf } from './headings';
import { groupedOf, makeDraft } from './parse';
import type { Touched } from './touched';
import { OPENING, closes } from './sections';
import { isTopic, memberOf } from './members';
import type { Draft, Heading, Paragraph, PlacedSeries, Section } from './types';

/** Longer than anything whose role depends on its wording (shape.ts). */
const PLAIN_TEXT = 120;

/**
 * The draft after changes inside long paragraphs of running text that leave their markers what they were: nearly every
 * keystroke. Roles stay; only the headings and series of the changed lines are made anew. Undefined where more may have
 * changed, and the draft must be assembled again.
 */
export function replaceText(
  draft: Draft,
  starts: readonly number[],
  paragraphs: readonly Paragraph[],
  { start, newEnd }: Touched,
): Draft | undefined {
  const grouped = groupedOf(draft);
  if (paragraphs.length !== draft.paragraphs.length || draft.format !== 'plain' || !grouped) return undefined;
  for (let line = start; line < newEnd; line++) {
    const [before, after] = [draft.paragraphs[line]!, paragraphs[line]!];
    if (before !== after && (draft.roles[line] !== 'paragraph' || !alike(before, after))) return undefined;
  }
  let { headings, sections, series } = draft;
  let { outlined } = grouped;
  for (let line = start; line < newEnd; line++) {
    const paragraph = paragraphs[line]!;
    if (paragraph === draft.paragraphs[line]) continue;
    if (headings[line]) {
      const heading = headingOf(paragraph, 'paragraph')!;
      headings = headings.with(line, heading);
      sections = replaceHeading(sections, line, heading);
      const index = firstWhere(outlined, (o) => o.line >= line);
      if (outlined[index]?.line === line) outlined = outlined.with(index, { ...outlined[index], heading });
    }
    if (paragraph.markers.length > 0 || isTopic(paragraph))
      series = replaceMembers(series, line, draft.paragraphs[line]!, paragraph);
  }
  return makeDraft(
    { format: draft.format, starts, paragraphs },
    { roles: draft.roles, headings, sections },
    { series, outlined, chapters: grouped.chapters },
  );
}

/** Whether two paragraphs play the same part: long running text, the same markers, the same kind of beginning and end. */
function alike(before: Paragraph, after: Paragraph): boolean {
  return (
    isLong(before) &&
    isLong(after) &&
    openingOf(before) === openingOf(after) &&
    before.text[before.content.end - 1] === after.text[after.content.end - 1] &&
    before.markers.length === after.markers.length &&
    before.markers.every((m, i) => {
      const other = after.markers[i]!;
      return (
        m.family === other.family &&
        m.noun === other.noun &&
        m.ordinal === other.ordinal &&
        m.opensLine === other.opensLine
      );
    }) &&
    (before.sentences.length === 1) === (after.sentences.length === 1) &&
    isTopic(before) === isTopic(after) &&
    closes(before) === closes(after)
  );
}

function openingOf({ text, content: { start } }: Paragraph): string {
  return text.slice(start, start + OPENING);
}

function isLong({ content }: Paragraph): boolean {
  return content.end - content.start > PLAIN_TEXT;
}

function replaceHeading(sections: readonly Section[], line: number, heading: Heading): readonly Section[] {
  const index = sections.findIndex((s) => s.line <= line && line < s.endLine);
  if (index < 0) return sections;
  const section = sections[index]!;
  const next =
    section.line === line
      ? { ...section, heading }
      : { ...section, children: replaceHeading(section.children, line, heading) };
  return sections.with(index, next);
}

function replaceMembers(
  series: readonly PlacedSeries[],
  line: number,
  before: Paragraph,
  after: Paragraph,
): readonly PlacedSeries[] {
  const successors = new Map(before.markers.map((marker, i) => [marker, after.markers[i]!]));
  return series.map((placed) => {
    const { lines } = placed;
    if (lines[0]! > line || lines[lines.length - 1]! < line || !lines.includes(line)) return placed;
    const members = placed.series.members.map((member, i) => {
      if (lines[i] !== line) return member;
      const marker = member.marker && successors.get(member.marker);
      return memberOf(after, marker, undefined);
    });
    return { ...placed, series: { ...placed.series, members } };
  });
}
