import { isFiller, isMarkup } from '../text/filler';
import { lineOf } from '../text/line-index';
import type { Draft, Marker, Paragraph } from './types';

/** A line as it is written, without its line end. */
export function sourceOf({ text, markdown }: Paragraph): string {
  return markdown ? markdown.source : text;
}

/**
 * A stretch of a line as a reader sees it: in Markdown without markup and with the numbers that lists show. Offsets are
 * UTF-16 units of the line.
 */
export function shownText({ text, markdown }: Paragraph, start: number, end: number): string {
  if (!markdown) return text.slice(start, end);
  let shown = '';
  for (let i = start; i < end; i++) {
    const print = markdown.prints.find((p) => p.start <= i && i < p.end);
    if (print) {
      if (i === print.start || i === start) shown += print.text;
    } else if (!isMarkup(text.charCodeAt(i))) shown += markdown.source[i]!;
  }
  return shown;
}

/** Whether an offset of a draft stands in prose: in Markdown not inside code, an address, a table, a tag. */
export function isProseAt({ paragraphs, starts }: Draft, offset: number): boolean {
  const line = lineOf(starts, offset);
  const { text, markdown } = paragraphs[line]!;
  if (!markdown) return true;
  if (markdown.kind !== 'prose') return false;
  const before = text.charCodeAt(offset - starts[line]! - 1);
  const behind = text.charCodeAt(offset - starts[line]!);
  return !isFiller(before) || (isMarkup(before) && !isFiller(behind));
}

/** The numeral of a marker as a reader sees it. */
export function numeralText({ text }: Paragraph, { numeral, ordinal, listed }: Marker): string {
  return listed ? String(ordinal) : text.slice(numeral.start, numeral.end);
}
