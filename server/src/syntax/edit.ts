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
    const { head, read, tail } = keepEnds(paragraphs.slice(first, lastLine + 1), readParagraphs(region, inner));
    paragraphs = paragraphs.slice(0, first).concat(read, paragraphs.slice(lastLine + 1));
    starts = moveStarts(starts, { start: first, oldEnd: lastLine + 1 }, inner, region.length - lines.length);
    touched = join(touched, { start: first + head, oldEnd: lastLine + 1 - tail, newEnd: first + read.length - tail });
  }
  return (
    replaceText(draft, starts, paragraphs, touched!) ??
    assemble({ format: draft.format, starts, paragraphs }, draft, touched)
  );
}

/**
 * The lines of a region read anew, its first and its last line as the object that it was where it stands there again: a
 * line break before or behind a line leaves the line alone. `head` and `tail` count the lines that stay so.
 */
function keepEnds(
  before: readonly Paragraph[],
  read: readonly Paragraph[],
): { readonly head: number; readonly read: readonly Paragraph[]; readonly tail: number } {
  const head = isSame(before[0], read[0]) ? 1 : 0;
  const isLeft = before.length > head && read.length > head;
  const tail = isLeft && isSame(before.at(-1), read.at(-1)) ? 1 : 0;
  if (head + tail === 0) return { head, read, tail };
  return {
    head,
    read: [...before.slice(0, head), ...read.slice(head, read.length - tail), ...before.slice(before.length - tail)],
    tail,
  };
}

const isSame = (a: Paragraph | undefined, b: Paragraph | undefined): boolean =>
  a !== undefined && a.text === b?.text && a.eol === b.eol;

function textOf({ text, eol }: Paragraph): string {
  return text + eol;
}

/** Starts of all lines after the touched ones gave way to lines that start at `inner` in a text longer by `delta`. */
function moveStarts(
  starts: readonly number[],
  { start, oldEnd }: Pick<Touched, 'start' | 'oldEnd'>,
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
