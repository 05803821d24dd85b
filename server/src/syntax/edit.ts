import { lineOf, lineStarts } from '../text/line-index';
import { assemble, readParagraphs } from './parse';
import { isAddress } from './sections';
import { isTopic } from './series';
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
    // a lone \r in front may join with a \n that comes behind it
    if (first > 0 && paragraphs[first - 1]!.eol === '\r') first--;
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
    paragraphs = [...paragraphs.slice(0, first), ...read, ...paragraphs.slice(last + 1)];
    starts = [
      ...starts.slice(0, first),
      ...inner.map((s) => s + from),
      ...starts.slice(last + 1).map((s) => s + delta),
    ];
  }
  return keepsStructure(draft, paragraphs)
    ? { ...draft, text, starts, paragraphs }
    : assemble(text, draft.format, starts, paragraphs, draft);
}

/** Longer than anything whose role depends on its wording (shape.ts). */
const PLAIN_TEXT = 120;

/**
 * Whether only long unmarked paragraphs of running text changed, each into another of that kind: then roles, headings,
 * sections and series are what they were. This is nearly every keystroke in a long draft.
 */
function keepsStructure(draft: Draft, paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.length !== draft.paragraphs.length || draft.format !== 'plain') return false;
  let first = 0;
  while (first < paragraphs.length && paragraphs[first] === draft.paragraphs[first]) first++;
  let last = paragraphs.length - 1;
  while (last > first && paragraphs[last] === draft.paragraphs[last]) last--;
  for (let line = first; line <= last; line++) {
    const before = draft.paragraphs[line]!;
    const after = paragraphs[line]!;
    if (before === after) continue;
    if (draft.roles[line] !== 'paragraph' || !isPlainText(before) || !isPlainText(after)) return false;
    if (isAddress(before) !== isAddress(after)) return false;
    if (before.text[before.content.end - 1] !== after.text[after.content.end - 1]) return false;
  }
  return true;
}

function isPlainText(paragraph: Paragraph): boolean {
  return (
    paragraph.content.end - paragraph.content.start > PLAIN_TEXT &&
    paragraph.markers.length === 0 &&
    !isTopic(paragraph)
  );
}
