import { lineOf, lineStarts } from '../text/line-index';
import { assemble, readParagraphs } from './parse';
import { replaceText } from './replace';
import type { Change, Draft, Paragraph } from './types';

/**
 * Applies changes in order, each given in offsets of the text as the changes before it left it. The result equals
 * `parse` of the new text; paragraphs that no change touches keep their identity. Offsets out of range are moved to the
 * nearest end.
 */
export function edit(draft: Draft, changes: readonly Change[]): Draft {
  if (changes.length === 0) return draft;
  let { text, starts, paragraphs } = draft as {
    text: string;
    starts: readonly number[];
    paragraphs: readonly Paragraph[];
  };
  for (const change of changes) {
    const start = Math.max(0, Math.min(change.start, text.length));
    const end = Math.max(start, Math.min(change.end, text.length));
    let first = lineOf(starts, start);
    // a lone \r in front may join with a \n that comes right behind it
    if (first > 0 && start === starts[first] && paragraphs[first - 1]!.eol === '\r') first--;
    const last = lineOf(starts, end);
    const from = starts[first]!;
    const to = starts[last + 1] ?? text.length;
    const region = text.slice(from, start) + change.newText + text.slice(end, to);
    const behind = to < text.length || last + 1 < starts.length;
    text = text.slice(0, from) + region + text.slice(to);
    const inner = lineStarts(region);
    // the region ends with a line end unless it is the end of the text: its last, empty line is the next line's start
    if (behind && inner.length > 1 && inner.at(-1) === region.length) inner.pop();
    const delta = region.length - (to - from);
    const read = readParagraphs(region, inner, draft.format);
    paragraphs = paragraphs.slice(0, first).concat(read, paragraphs.slice(last + 1));
    const moved = starts.slice(0, first);
    for (const s of inner) moved.push(s + from);
    for (let i = last + 1; i < starts.length; i++) moved.push(starts[i]! + delta);
    starts = moved;
  }
  return replaceText(draft, text, starts, paragraphs) ?? assemble(text, draft.format, starts, paragraphs, draft);
}
