import { lineStarts } from '../text/line-index';
import { applyEdits } from '../text/span';
import { readAgain } from './markdown/blocks';
import type { Stretch } from './markdown/lines';
import { sameReading } from './markdown/reading';
import { assemble, eolAt, keepStretch, readingParagraph } from './parse';
import { sourceOf } from './source';
import type { Touched } from './touched';
import type { Change, Draft, Paragraph } from './types';

/**
 * `edit` for a draft in Markdown, where a line may say what the lines behind it are: the blocks around the change are
 * read again. Paragraphs that read as before keep their identity.
 */
export function editMarkdown(draft: Draft, changes: readonly Change[], before: Stretch): Draft {
  let { text } = draft;
  for (const { start, end, newText } of changes) {
    const from = Math.max(0, Math.min(start, text.length));
    const to = Math.max(from, Math.min(end, text.length));
    text = applyEdits(text, [{ start: from, end: to, newText }]);
  }
  const starts = lineStarts(text);
  const sources = starts.map((start, line) => text.slice(start, starts[line + 1] ?? text.length));
  const touched = touchedLines(draft.paragraphs, sources);
  if (touched.start === touched.oldEnd && touched.start === touched.newEnd) return draft;
  const { stretch, lines } = readAgain(before, { text, starts }, touched);
  const read = stretch.readings.slice(lines.start, lines.newEnd).map((reading, k): Paragraph => {
    const line = lines.start + k;
    const eol = eolAt(text, starts, line);
    const old = oldLine(line, lines, touched);
    const oldParagraph = old === undefined ? undefined : draft.paragraphs[old]!;
    return oldParagraph?.markdown && oldParagraph.eol === eol && sameReading(oldParagraph.markdown, reading)
      ? oldParagraph
      : readingParagraph(reading, eol);
  });
  const paragraphs = draft.paragraphs.slice(0, lines.start).concat(read, draft.paragraphs.slice(lines.oldEnd));
  return keepStretch(assemble({ text, format: draft.format, starts, paragraphs }, draft, lines), stretch);
}

/** The lines that differ: those before and behind them are written the same. */
function touchedLines(before: readonly Paragraph[], after: readonly string[]): Touched {
  const same = (old: Paragraph, line: string): boolean =>
    old.eol.length + sourceOf(old).length === line.length && line === sourceOf(old) + old.eol;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && same(before[start]!, after[start]!)) start++;
  let behind = 0;
  while (behind < most - start && same(before.at(-1 - behind)!, after.at(-1 - behind)!)) behind++;
  return { start, oldEnd: before.length - behind, newEnd: after.length - behind };
}

/** The line before the edit that a line read again may be; undefined for one that was touched. */
function oldLine(line: number, read: Touched, touched: Touched): number | undefined {
  if (line < touched.start) return line;
  if (line < touched.newEnd) return undefined;
  return line - (read.newEnd - read.oldEnd);
}
