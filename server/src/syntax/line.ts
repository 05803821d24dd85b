import type { Reading } from './markdown/reading';
import type { Paragraph, Scan } from './types';

/**
 * The one kind of object that stands for a line of text. What is computed from a paragraph alone is kept with it, in
 * slots that nobody sees: a weak map per fact would cost more than most facts (a look-up, and work for the garbage
 * collector in every cycle).
 */
export class Line implements Paragraph {
  readonly content;
  readonly classes;
  readonly marks;
  readonly alnums;
  readonly pairs;
  readonly strays;
  readonly clauses;
  readonly sentences;
  readonly markers;
  #notes: unknown[] | undefined;

  constructor(
    readonly text: string,
    readonly eol: Paragraph['eol'],
    scan: Scan,
  ) {
    this.content = scan.content;
    this.classes = scan.classes;
    this.marks = scan.marks;
    this.alnums = scan.alnums;
    this.pairs = scan.pairs;
    this.strays = scan.strays;
    this.clauses = scan.clauses;
    this.sentences = scan.sentences;
    this.markers = scan.markers;
  }

  /** The note in a slot; undefined before there is one. */
  static read(line: Line, slot: number): unknown {
    return line.#notes?.[slot];
  }

  static write(line: Line, slot: number, note: unknown): void {
    (line.#notes ??= new Array<unknown>(slots).fill(undefined))[slot] = note;
  }
}

/** A line of a draft in Markdown. A class of its own, so that lines of plain text carry nothing for it. */
export class MarkdownLine extends Line {
  constructor(
    readonly markdown: Reading,
    eol: Paragraph['eol'],
    scan: Scan,
  ) {
    super(markdown.text, eol, scan);
  }
}

let slots = 0;

/**
 * Makes a function of a paragraph alone that is computed once a paragraph. `make` must not give undefined. A paragraph
 * that comes from elsewhere than the parser (a test's) is computed at every call.
 */
export function remembered<T extends NonNullable<unknown>>(
  make: (paragraph: Paragraph) => T,
): (paragraph: Paragraph) => T {
  const slot = slots++;
  return (paragraph) => {
    if (!(paragraph instanceof Line)) return make(paragraph);
    let note = Line.read(paragraph, slot) as T | undefined;
    if (note === undefined) Line.write(paragraph, slot, (note = make(paragraph)));
    return note;
  };
}
