import { lineStarts } from '../text/line-index';
import { headingOf } from './headings';
import { Line, MarkdownLine } from './line';
import { readMarkdown } from './markdown/blocks';
import type { Stretch } from './markdown/lines';
import type { Reading } from './markdown/reading';
import { numberOf } from './markdown/number';
import { assignRoles } from './roles';
import { scan } from './scan';
import { sourceOf } from './source';
import { buildSections } from './sections';
import { groupSeries } from './chapters';
import type { Grouped } from './grouping';
import type { Touched } from './touched';
import type { Draft, Format, Heading, Paragraph, Role } from './types';

/**
 * Parses any string into an immutable draft; never throws. Offsets are UTF-16 units of `text`; lines end with \n, \r\n
 * or \r. Time is linear in the length of the text.
 */
export function parse(text: string, format: Format = 'plain'): Draft {
  const starts = lineStarts(text);
  if (format === 'plain') return assemble({ text, format, starts, paragraphs: readParagraphs(text, starts) });
  const stretch = readMarkdown({ text, starts });
  const paragraphs = stretch.readings.map((reading, line) => readingParagraph(reading, eolAt(text, starts, line)));
  return keepStretch(assemble({ text, format, starts, paragraphs }), stretch);
}

/** Paragraphs of a plain text cut at the given line starts. */
export function readParagraphs(text: string, starts: readonly number[]): Paragraph[] {
  return starts.map((start, i) => {
    const line = text.slice(start, starts[i + 1] ?? text.length);
    const eol = endOf(line);
    const content = eol === '' ? line : line.slice(0, line.length - eol.length);
    return new Line(content, eol, scan(content));
  });
}

function endOf(line: string): Paragraph['eol'] {
  return line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : line.endsWith('\r') ? '\r' : '';
}

/** The line end behind a line of a text. */
export function eolAt(text: string, starts: readonly number[], line: number): Paragraph['eol'] {
  const end = starts[line + 1];
  return end === undefined ? '' : endOf(text.slice(Math.max(starts[line]!, end - 2), end));
}

/** The paragraph of a line of Markdown. */
export function readingParagraph(reading: Reading, eol: Paragraph['eol']): Paragraph {
  return new MarkdownLine(reading, eol, scan(reading.text, numberOf(reading)));
}

const STRETCHES = new WeakMap<Draft, Stretch>();

/** What was read of a draft in Markdown; kept for the next edit. */
export function stretchOf(draft: Draft): Stretch | undefined {
  return STRETCHES.get(draft);
}

/** Keeps what was read of a draft in Markdown with it. */
export function keepStretch(draft: Draft, stretch: Stretch): Draft {
  STRETCHES.set(draft, stretch);
  return draft;
}

const GROUPED = new WeakMap<Draft, Grouped>();

/** How the series of a draft were grouped; kept for the next edit. */
export function groupedOf(draft: Draft): Grouped | undefined {
  return GROUPED.get(draft);
}

/** The lines that a draft is made of. */
export interface Lines extends Pick<Draft, 'format' | 'starts' | 'paragraphs'> {
  /** The whole text, where somebody has read it. */
  readonly text?: string | undefined;
}

/** What the lines are to each other. */
export type Structure = Pick<Draft, 'roles' | 'headings' | 'sections'>;

/** Makes a draft of its parts and keeps how its series were grouped. An unread text is not made. */
export function makeDraft(lines: Lines, { roles, headings, sections }: Structure, grouped: Grouped): Draft {
  const { format, paragraphs, starts } = lines;
  let whole = lines.text;
  const draft: Draft = {
    // a keystroke costs the line it is typed in: the whole text is put together for whoever asks
    get text() {
      return (whole ??= paragraphs.map((p) => sourceOf(p) + p.eol).join(''));
    },
    format,
    paragraphs,
    starts,
    roles,
    headings,
    sections,
    series: grouped.series,
  };
  GROUPED.set(draft, grouped);
  return draft;
}

/** Makes the draft of given lines. With a draft before, what the touched lines leave alone is taken from it. */
export function assemble(lines: Lines, before?: Draft, touched?: Touched): Draft {
  const { format, paragraphs } = lines;
  const roles = assignRoles(paragraphs, format, before && touched && { roles: before.roles, ...touched });
  const old = before && groupedOf(before);
  const past = before && old && touched ? { grouped: old, ...widen(before.roles, roles, touched) } : undefined;
  const read = (from: number, to: number): (Heading | undefined)[] => {
    const headings: (Heading | undefined)[] = [];
    for (let line = from; line < to; line++) headings.push(headingOf(paragraphs[line]!, roles[line]!));
    return headings;
  };
  const headings =
    before && past
      ? before.headings.slice(0, past.start).concat(read(past.start, past.newEnd), before.headings.slice(past.oldEnd))
      : read(0, paragraphs.length);
  const grouped = groupSeries(paragraphs, roles, headings, past);
  const sections = buildSections(grouped.outlined, paragraphs, roles);
  return makeDraft(lines, { roles, headings, sections }, grouped);
}

/** The touched lines and all others whose role has changed: a title may be one because of the line below it. */
function widen(before: readonly Role[], after: readonly Role[], touched: Touched): Touched {
  let start = 0;
  while (start < touched.start && before[start] === after[start]) start++;
  const most = before.length - touched.oldEnd;
  let behind = 0;
  while (behind < most && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  return { start, oldEnd: before.length - behind, newEnd: after.length - behind };
}
