import type { Span, TextEdit } from '../../text/span';

/** A stretch of the old text, or new text. */
type Piece = Span | string;

/**
 * Edits that do at once what two sets of edits do one after the other: the second is in offsets of the text that the
 * first leaves. Each set must not overlap in itself; `length` is that of the old text. What neither touches is in no
 * edit of the result.
 */
export function compose(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  return toEdits(length, replace(replace([{ start: 0, end: length }], first), second));
}

const sizeOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };

function replace(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const out: Piece[] = [];
  let next = 0;
  let used = 0;
  /** Takes what stands up to an offset, or leaves it out. */
  let offset = 0;
  const advance = (to: number, keep: boolean): void => {
    while (offset < to && next < pieces.length) {
      const piece = pieces[next]!;
      const take = Math.min(to - offset, sizeOf(piece) - used);
      if (keep && take > 0) out.push(cut(piece, used, used + take));
      offset += take;
      used += take;
      if (used === sizeOf(piece)) {
        next++;
        used = 0;
      }
    }
  };
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    advance(start, true);
    if (newText !== '') out.push(newText);
    advance(end, false);
  }
  advance(Infinity, true);
  return out;
}

function toEdits(length: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  let newText = '';
  for (const piece of [...pieces, { start: length, end: length }])
    if (typeof piece === 'string') newText += piece;
    else {
      if (piece.start > offset || newText !== '') edits.push({ start: offset, end: piece.start, newText });
      newText = '';
      offset = piece.end;
    }
  return edits;
}
