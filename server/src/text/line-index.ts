/** A place as the Language Server Protocol counts it: zero-based line, zero-based UTF-16 unit in the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions. The only place of the project where lines and columns are made. */
export interface LineIndex {
  /** Position of a UTF-16 offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position;
  /** Offset of a position; a line or character past the end is moved to the nearest valid place. */
  offsetAt(position: Position): number;
}

/**
 * Offsets at which the lines of `text` start. Lines end with \n, \r\n or a lone \r, as in LSP 3.17. Never empty: the
 * empty text has one line.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Index of the last element of the ascending `starts` that is not greater than `offset`; 0 when there is none. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Builds the index for a text; `starts` may be given where the caller has the line starts already. */
export function lineIndex(text: string, starts: readonly number[] = lineStarts(text)): LineIndex {
  return indexOfLines(starts, (line) => {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 && next - 2 >= starts[line]!
      ? next - 2
      : next - 1;
  });
}

/** The same for lines whose starts and content ends (offsets before the line end) are known: no text is needed. */
export function indexOfLines(starts: readonly number[], contentEnd: (line: number) => number): LineIndex {
  return {
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, contentEnd(starts.length - 1)));
      const line = lineOf(starts, inside);
      return { line, character: Math.min(inside, contentEnd(line)) - starts[line]! };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return contentEnd(starts.length - 1);
      return Math.min(starts[line]! + Math.max(0, character), contentEnd(line));
    },
  };
}
