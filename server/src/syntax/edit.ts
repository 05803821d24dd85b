import { lineOf, lineStarts } from '../text/line-index';
import { editMarkdown } from './edit-markdown';
import { assemble, readParagraphs, stretchOf } from './parse';
import type { Touched } from './touched';
import { replaceText } from './replace';
import type { Change, Draft, Paragraph } from './types';

/**
 * Applies changes in order, each given in offsets of the text as the changes before it left it. The result equals
 * `parse` of the new text; paragraphs that no change touches keep their identity. Offsets out of range are moved to the
 * nearest end.
 */
export function edit(draft: Draft, changes: readonly Change[]): Draft {
  if (changes.length === 0) return draft;
  const stretch = stretchOf(draft);
  if (stretch) return editMarkdown(draft, changes, stretch);
  let { starts, paragraphs } = draft;
  let touched: Touched | undefined;
  for (const change of changes) {
    const length = starts.at(-1)! + textOf(paragraphs.at(-1)!).length;
    const start = Math.max(0, Math.min(change.start, length));
    const end = Math.max(start, Math.min(change.end, length));
    let first = lineOf(starts, start);
    // a lone \r in front may join with a \n that comes right behind it
    if (first > 0 && start === starts[first] && paragraphs[first - 1]!.eol === '\r') first--;
    const lastLine = lineOf(starts, end);
    const from = starts[first]!;
    let lines = '';
    for (let line = first; line <= lastLine; line++) lines += textOf(paragraphs[line]!);
    const region = lines.slice(0, start - from) + change.newText + lines.slice(end - from);
    const behind = lastLine + 1 < starts.length;
    const inner = lineStarts(region);
    // the region ends with a line end unless it is the end of the text: its last, empty line is the next line's start
    if (behind && inner.length > 1 && inner.at(-1) === region.length) inner.pop();
    const read = readParagraphs(region, inner);
    paragraphs = paragraphs.slice(0, first).concat(read, paragraphs.slice(lastLine + 1));
    const replaced = { start: first, oldEnd: lastLine + 1, newEnd: first + read.length };
    starts = moveStarts(starts, replaced, inner, region.length - lines.length);
    touched = join(touched, replaced);
  }
  return (
    replaceText(draft, starts, paragraphs, touched!) ??
    assemble({ format: draft.format, starts, paragraphs }, draft, touched)
  );
}

function textOf({ text, eol }: Paragraph): string {
  return text + eol;
}

/** Starts of all lines after the touched ones gave way to lines that start at `inner` in a text longer by `delta`. */
function moveStarts(
  starts: readonly number[],
  { start, oldEnd }: Touched,
  inner: readonly number[],
  delta: number,
): readonly number[] {
  const from = starts[start]!;
  const moved = starts.slice(0, start);
  for (const offset of inner) moved.push(offset + from);
  const behind = starts.slice(oldEnd);
  if (delta !== 0) for (let i = 0; i < behind.length; i++) behind[i]! += delta;
  return moved.concat(behind);
}

/** The lines that two changes touch, one after the other, as one. */
function join(earlier: Touched | undefined, { start, oldEnd, newEnd }: Touched): Touched {
  if (!earlier) return { start, oldEnd, newEnd };
  const shift = earlier.newEnd - earlier.oldEnd;
  // the lines between the two are taken for touched
  const middle = Math.max(earlier.newEnd, oldEnd);
  return {
    start: Math.min(earlier.start, start),
    oldEnd: middle - shift,
    newEnd: middle + newEnd - oldEnd,
  };
}
