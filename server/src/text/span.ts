/** A half-open range of zero-based UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of the text in a span. Spans are those of the text before any edit. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * Applies edits to `text`. Edits may come in any order; of two that overlap the earlier start wins and the other is
 * left out, so the result is well defined on any input. Two insertions at one offset are applied in the given order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let offset = 0;
  for (const e of ordered) {
    if (e.start < offset || e.end < e.start || e.end > text.length) continue;
    out += text.slice(offset, e.start) + e.newText;
    offset = e.end;
  }
  return out + text.slice(offset);
}
