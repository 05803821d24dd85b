import { lineStarts } from '../text/line-index';
import { headingOf } from './headings';
import { Line } from './line';
import { assignRoles } from './roles';
import { scan } from './scan';
import { buildSections } from './sections';
import { groupSeries } from './series';
import { keepIdentity } from './identity';
import type { Draft, Format, Paragraph } from './types';

/**
 * Parses any string into an immutable draft; never throws. Offsets are UTF-16 units of `text`; lines end with \n, \r\n
 * or \r. Time is linear in the length of the text.
 */
export function parse(text: string, format: Format = 'plain'): Draft {
  const starts = lineStarts(text);
  return assemble(text, format, starts, readParagraphs(text, starts, format));
}

/** Paragraphs of a text cut at the given line starts. */
export function readParagraphs(text: string, starts: readonly number[], format: Format): Paragraph[] {
  return starts.map((start, i) => readParagraph(text.slice(start, starts[i + 1] ?? text.length), format));
}

function readParagraph(line: string, format: Format): Paragraph {
  const eol = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : line.endsWith('\r') ? '\r' : '';
  const text = eol === '' ? line : line.slice(0, line.length - eol.length);
  return new Line(text, eol, scan(text, format));
}

/** Makes the draft of given paragraphs; series equal to those of `before` keep their identity. */
export function assemble(
  text: string,
  format: Format,
  starts: readonly number[],
  paragraphs: readonly Paragraph[],
  before?: Draft,
): Draft {
  const roles = assignRoles(paragraphs, format);
  const headings = paragraphs.map((p, i) => headingOf(p, roles[i]!));
  const { series, outlined } = groupSeries(paragraphs, roles, headings);
  return {
    text,
    format,
    paragraphs,
    starts,
    roles,
    headings,
    sections: buildSections(outlined, paragraphs, roles),
    series: before ? keepIdentity(series, before.series) : series,
  };
}
