import { family } from '../../syntax/families';
import { sourceOf } from '../../syntax/source';
import type { Draft, Marker, Paragraph, PlacedSeries } from '../../syntax/types';
import { lineOf } from '../../text/line-index';
import type { Span, TextEdit } from '../../text/span';
import { memberOfMarker } from '../series-at';
import { firstOrdinal, rewrite, seriesOn } from './rewrite';
import { sectionAt, spanOfSection, type SectionAt } from './sections';

/** What a new member holds until the writer fills it. */
const OPEN = '××××';

/** A new member: its marker, for a title, the edits, and where its open place then stands in the new text. */
export interface Inserted {
  readonly marker: string;
  readonly edits: readonly TextEdit[];
  readonly place: Span;
}

/**
 * Inserts a member behind the section or item at an offset, written as its siblings are, and numbers those behind it
 * anew. Undefined where there is nothing that can be continued.
 */
export function insertBelow(draft: Draft, offset: number): Inserted | undefined {
  const line = lineOf(draft.starts, offset);
  return insertInline(draft, line, offset - draft.starts[line]!) ?? insertSection(draft, line);
}

/** Marker of the member behind one, with its point and blank as written there; undefined where its family ends. */
export function nextMarker(paragraph: Paragraph, marker: Marker): string | undefined {
  const { text, content } = paragraph;
  if (marker.listed)
    return `${marker.ordinal + 1}${sourceOf(paragraph).slice(marker.numeral.end, Math.max(marker.end, content.start))}`;
  const { write, point } = family(marker.family);
  if (marker.ordinal === 0 && marker.family !== 'dash') return undefined;
  const bare = write(marker.ordinal + 1);
  if (bare === undefined) return undefined;
  // 第三个词，: what is counted, and the words before it, are those of the sibling
  if (marker.family === 'counted' || marker.family === 'agenda')
    return text.slice(marker.start, marker.numeral.start) + bare + text.slice(marker.numeral.end, marker.end);
  const whole = bare.endsWith(point) ? bare : bare + marker.point;
  const half = text[marker.numeral.start] === '(' ? whole.replace('（', '(').replace('）', ')') : whole;
  const written = marker.point === '．' && point === '.' ? `${half.slice(0, -1)}．` : half;
  return /[ \u00a0]$/.test(text.slice(marker.start, marker.end)) ? `${written} ` : written;
}

/** What stands before the marker that opens a line: blanks, in Markdown also the marks of a heading or a quotation. */
export function indentOf(paragraph: Paragraph, marker: Marker): string {
  return sourceOf(paragraph).slice(0, marker.start);
}

function insertSection(draft: Draft, line: number): Inserted | undefined {
  // paragraphs that an unnumbered sentence heads are of the numbered section around them
  let around = sectionAt(draft, line);
  while (around?.section.heading.runIn && !around.section.heading.marker) around = around.parent;
  const { marker } = around?.section.heading ?? {};
  if (!around || !marker) return undefined;
  const { section } = around;
  const paragraph = draft.paragraphs[section.line]!;
  const word = nextMarker(paragraph, marker);
  if (word === undefined) return undefined;
  const span = spanOfSection(draft, section);
  const between = separator(draft, around);
  const indent = indentOf(paragraph, marker);
  const lead = between + indent + word;
  const edit = { start: span.end, end: span.end, newText: lead + OPEN + (section.heading.runIn ? '。' : '') };
  return finish(draft, section.line, { edit, marker: word, openAt: span.end + lead.length });
}

/** The line end and blank lines between siblings; of a lone section those above it. */
function separator(draft: Draft, { section, siblings, index }: SectionAt): string {
  const next = siblings[index + 1];
  const lower = next ?? section;
  let above = lower.line - 1;
  while (above > 0 && draft.roles[above] === 'blank') above--;
  if (above < 0) return draft.paragraphs.find((p) => p.eol !== '')?.eol ?? '\n';
  return draft.text.slice(draft.starts[above]! + draft.paragraphs[above]!.text.length, draft.starts[lower.line]);
}

/** A member that is put in: its edit, its marker, and the offset of what is left open in it, in the text after the edit. */
interface NewMember {
  readonly edit: TextEdit;
  readonly marker: string;
  readonly openAt: number;
}

/** Numbers the sections behind a new one anew; `line` is that of the section which it follows. */
function finish(draft: Draft, line: number, { edit, marker, openAt }: NewMember): Inserted {
  const open = { start: openAt, end: openAt + OPEN.length };
  const edits = [edit];
  const from = seriesOn(draft, [line]).map((s) => [s.series.family, firstOrdinal(s)] as const);
  const all = rewrite(draft, edits, (after) => {
    const openLine = lineOf(after.starts, open.start);
    return seriesOn(after, [line, openLine]).map((placed) => ({
      placed,
      from: from.find(([id]) => id === placed.series.family)?.[1] ?? 1,
    }));
  });
  return { marker: marker.trim(), edits: all, place: shifted(open, edits, all) };
}

/** Where a span of the text after the insertion stands once markers before it have changed their lengths. */
function shifted(open: Span, edits: readonly TextEdit[], all: readonly TextEdit[]): Span {
  const at = Math.min(...edits.map((e) => e.start));
  const by = all
    .filter((e) => e.end <= at && e.start < at)
    .reduce((n, e) => n + e.newText.length - (e.end - e.start), 0);
  return { start: open.start + by, end: open.end + by };
}

/** A member of a series inside one paragraph: 一是……；二是……。 */
function insertInline(draft: Draft, line: number, offset: number): Inserted | undefined {
  const paragraph = draft.paragraphs[line]!;
  const { text, markers, sentences, content } = paragraph;
  const marker = markers.findLast((m) => m.start <= offset);
  const member = marker && memberOfMarker(draft, line, marker);
  if (!member) return undefined;
  const here = inLine(member.placed, line);
  if (here.length < 2) return undefined;
  const word = nextMarker(paragraph, marker);
  if (word === undefined) return undefined;
  const k = here.indexOf(marker);
  const base = draft.starts[line]!;
  const next = here[k + 1];
  if (next) {
    const mark = /[；。，;,]/.test(text[next.start - 1]!) ? text[next.start - 1]! : '；';
    const edit = { start: base + next.start, end: base + next.start, newText: `${word}${OPEN}${mark}` };
    return finishInline(draft, line, marker, { edit, marker: word, openAt: edit.start + word.length });
  }
  // the last item ends with its sentence where each item before it is one, else with the paragraph
  const starts = (from: number, to: number): boolean => sentences.some((s) => from < s.start && s.start < to);
  const single = here.every((m, i) => i === k || !starts(m.end, here[i + 1]!.start));
  const sentence = sentences.find((s) => s.start <= marker.start && marker.start < s.end);
  const end = single && sentence ? sentence.end : content.end;
  const closing = '。；;！'.includes(text[end - 1]!) ? text[end - 1]! : '';
  const before = text[marker.start - 1]!;
  const joint = '；;。，'.includes(before) ? before : '；';
  const edit = { start: base + end - closing.length, end: base + end, newText: `${joint}${word}${OPEN}${closing}` };
  const openAt = edit.start + joint.length + word.length;
  return finishInline(draft, line, marker, { edit, marker: word, openAt });
}

/** Numbers the items behind a new one anew; `before` is the marker of the item which it follows. */
function finishInline(draft: Draft, line: number, before: Marker, { edit, marker, openAt }: NewMember): Inserted {
  const old = memberOfMarker(draft, line, before)!.placed;
  const open = { start: openAt, end: openAt + OPEN.length };
  const edits = [edit];
  const all = rewrite(draft, edits, (after) =>
    after.series
      .filter(
        (s) =>
          s.series.family === old.series.family && s.lines[0] === old.lines[0] && s.series.kind === old.series.kind,
      )
      .filter((s) =>
        s.lines.some((l, i) => l === line && s.series.members[i]!.marker!.start <= openAt - draft.starts[line]!),
      )
      .map((placed) => ({ placed, from: firstOrdinal(old) })),
  );
  return { marker, edits: all, place: shifted(open, edits, all) };
}

function inLine({ series, lines }: PlacedSeries, line: number): Marker[] {
  return series.members.flatMap((m, i) => (lines[i] === line && m.marker ? [m.marker] : []));
}
