import type { Imported, ImportedLine } from './import';
import type { RunSource, TextPiece } from './word-text';
import type { Span } from '../text/span';

/** A place in the XML where marks may stand: between runs, or inside a text element, whose run is then cut in two. */
export interface MarkPlace {
  /** UTF-16 offset in the XML text. */
  readonly at: number;
  /** The run to cut; undefined between runs. */
  readonly cut: RunSource | undefined;
  /** Start of the inside of the text element to cut. */
  readonly inner: number;
}

/** Where a comment on a span of the imported text begins and ends. */
export interface MarkedSpan {
  readonly start: MarkPlace;
  readonly end: MarkPlace;
}

/**
 * Finds the places in `xml` for a span of the imported text (UTF-16, half-open; an empty one is widened to the character
 * beside it). Undefined where nothing of the span comes from the file.
 */
export function placeSpan(
  imported: Imported,
  starts: readonly number[],
  span: Span,
  xml: string,
): MarkedSpan | undefined {
  const line = lineOf(starts, span.start);
  const importedLine = imported.lines[line];
  const base = starts[line];
  if (!importedLine || base === undefined) return undefined;
  const length = (starts[line + 1] ?? imported.text.length + 1) - 1 - base;
  const from = Math.min(span.start - base, length);
  const to = Math.min(Math.max(span.end - base, from), length);
  const [a, b] = to > from ? [from, to] : from > 0 ? [from - 1, from] : [0, Math.min(1, length)];
  const touched = sourced(importedLine).filter((p) => p.start < b && p.start + p.text.length > a);
  const pieces = touched.length > 0 ? touched : sourced(importedLine).slice(0, 1);
  const firstPiece = pieces[0];
  const lastPiece = pieces.at(-1);
  if (!firstPiece || !lastPiece) return undefined;
  return {
    start: placeIn(firstPiece, Math.max(0, a - firstPiece.start), xml, 'start'),
    end: placeIn(
      lastPiece,
      touched.length > 0 ? Math.min(lastPiece.text.length, b - lastPiece.start) : lastPiece.text.length,
      xml,
      'end',
    ),
  };
}

type SourcedPiece = TextPiece & { readonly run: RunSource };

function sourced(line: ImportedLine): SourcedPiece[] {
  return line.pieces.filter((p): p is SourcedPiece => p.run !== undefined);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeIn(piece: SourcedPiece, offset: number, xml: string, side: 'start' | 'end'): MarkPlace {
  const { run, inner } = piece;
  const outside = { at: side === 'start' ? run.start : run.end, cut: undefined, inner: 0 };
  if (!inner) return outside;
  const rawStart = rawOffset(xml.slice(inner.start, inner.end), offset, piece.text.length);
  if (rawStart === undefined) return outside;
  const raw = inner.start + rawStart;
  // a text that stands first or last in its run needs no cut at its edge
  const closes = /^<\/[^>]*>\s*<\/[^>]*>$/.test(xml.slice(inner.end, run.end).trim());
  if (side === 'end' && offset === piece.text.length && closes) return outside;
  const opens = xml.slice(run.start, inner.start).replace(run.properties, '');
  if (side === 'start' && offset === 0 && /^<[^>]*>\s*<[^>]*>$/.test(opens)) return outside;
  return { at: raw, cut: run, inner: inner.start };
}

/** Offset in the raw XML of a text that is `offset` units into what it says; undefined where they cannot be matched. */
export function rawOffset(raw: string, offset: number, length: number): number | undefined {
  if (raw.length === length) return raw.includes('&') ? undefined : offset;
  if (raw.includes('<')) return undefined;
  let said = 0;
  for (let at = 0; at <= raw.length;) {
    if (said === offset) return at;
    if (at === raw.length) return undefined;
    if (raw[at] === '&') {
      const end = raw.indexOf(';', at);
      if (end < 0) return undefined;
      said += unitsOf(raw.slice(at + 1, end));
      at = end + 1;
    } else if (raw.startsWith('\r\n', at)) {
      said++;
      at += 2;
    } else {
      said++;
      at++;
    }
  }
  return undefined;
}

/** UTF-16 units that a character reference stands for. */
function unitsOf(entity: string): number {
  const code = entity.startsWith('#x')
    ? parseInt(entity.slice(2), 16)
    : entity.startsWith('#')
      ? Number(entity.slice(1))
      : 0;
  return code > 0xffff ? 2 : 1;
}
