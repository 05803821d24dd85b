import type { Span } from '../../text/span';

/** What a line of Markdown is. Only `prose` is read; a `note` is a footnote, `picture` holds nothing but pictures. */
export type LineKind =
  | 'prose'
  | 'note'
  | 'table'
  | 'code'
  | 'formula'
  | 'html'
  | 'comment'
  | 'front matter'
  | 'definition'
  | 'rule'
  | 'picture';

/** The number of a list item: its place in the line, and what a reader sees, which 1. 1. 1. does not say. */
export interface ListNumber extends Span {
  readonly ordinal: number;
  /** Ordered lists around the item's own: 0 for an outermost. */
  readonly depth: number;
}

/** A stretch of a line that is printed as something else than it is written. */
export interface Printed extends Span {
  readonly text: string;
}

/** A line of Markdown as it is read. Offsets are UTF-16 units of the line. */
export interface Reading {
  /** As it is written. */
  readonly source: string;
  /** The same length; what is no prose is replaced (text/filler.ts). */
  readonly text: string;
  readonly kind: LineKind;
  /** 1 to 6 for a heading, 0 for any other line. */
  readonly depth: number;
  readonly number: ListNumber | undefined;
  /** In order; none for a line whose prose and opaque stretches are printed as written. */
  readonly prints: readonly Printed[];
  /** Names of the pictures that begin in the line: what stands for them, else their files. */
  readonly pictures: readonly string[];
  /** How many links begin in the line. */
  readonly links: number;
}

/** Whether two readings say the same. */
export function sameReading(a: Reading, b: Reading): boolean {
  return (
    a.source === b.source &&
    a.text === b.text &&
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.links === b.links &&
    a.number?.ordinal === b.number?.ordinal &&
    a.number?.depth === b.number?.depth &&
    a.number?.start === b.number?.start &&
    a.prints.length === b.prints.length &&
    a.prints.every((p, i) => p.text === b.prints[i]!.text && p.start === b.prints[i]!.start) &&
    a.pictures.length === b.pictures.length &&
    a.pictures.every((name, i) => name === b.pictures[i])
  );
}
