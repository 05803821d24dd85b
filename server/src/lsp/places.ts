import type { Position, Range } from 'vscode-languageserver';
import type { Draft } from '../syntax/types';
import { indexOfLines, type LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

const KNOWN = new WeakMap<Draft, LineIndex>();

/** Index of a draft's lines, without joining its text. */
export function placesOf(draft: Draft): LineIndex {
  let index = KNOWN.get(draft);
  if (!index)
    KNOWN.set(
      draft,
      (index = indexOfLines(draft.starts, (line) => draft.starts[line]! + draft.paragraphs[line]!.text.length)),
    );
  return index;
}

/** Range of absolute offsets. */
export function rangeOf(draft: Draft, { start, end }: Span): Range {
  const index = placesOf(draft);
  return { start: index.positionAt(start), end: index.positionAt(end) };
}

/** Offsets of a range; places outside the draft move to its nearest end. */
export function spanOf(draft: Draft, { start, end }: Range): Span {
  const index = placesOf(draft);
  return { start: index.offsetAt(start), end: index.offsetAt(end) };
}

/** Offset of a position, likewise. */
export function offsetOf(draft: Draft, position: Position): number {
  return placesOf(draft).offsetAt(position);
}

/** Range of whole lines, the second inclusive, without the last line end. */
export function lineRange(draft: Draft, firstLine: number, lastLine: number): Range {
  return {
    start: { line: firstLine, character: 0 },
    end: { line: lastLine, character: draft.paragraphs[lastLine]?.text.length ?? 0 },
  };
}
