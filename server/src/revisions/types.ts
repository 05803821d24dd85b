import type { Span, TextEdit } from '../text/span';

/** What a revision does, or that it is a comment. */
export type RevisionKind = 'insert' | 'delete' | 'change' | 'move' | 'comment';

/** The part of the file that a revision stands in. */
export type RevisionPart = 'body' | 'note' | 'margin';

/** One revision of a Word file, or one comment, as a person reads it. */
export interface Revision {
  readonly kind: RevisionKind;
  /** '' where the file names nobody. */
  readonly author: string;
  /** ISO 8601 as it was written, of the latest change in it; undefined where the file keeps no time. */
  readonly date: string | undefined;
  readonly part: RevisionPart;
  /** Text that it takes out, and text that it puts in; of a comment what it stands on, and what it says. */
  readonly before: string;
  readonly after: string;
  /** What it does to the text before all revisions, sorted; empty for a comment and for what stands outside the text. */
  readonly edits: readonly TextEdit[];
  /** Where it stands in that text. */
  readonly place: Span;
  /** Of a comment: whether it was marked as done, or answers another. */
  readonly done?: boolean;
  readonly answers?: boolean;
  /** Deletions by others inside what it puts in: they are part of it. */
  readonly cut?: readonly { readonly author: string; readonly text: string }[];
}

/** What was changed in a Word file with a trace, read one by one. */
export interface FileRevisions {
  /** The text with all of them rejected, and with all of them accepted. */
  readonly before: string;
  readonly after: string;
  /** Paragraph of the file that each line of `before` belongs to, from 1. */
  readonly paragraphs: readonly number[];
  readonly revisions: readonly Revision[];
  /** What follows from the others in `before`: numbers that Word writes. */
  readonly derived: readonly TextEdit[];
  /** Revisions of looks alone: they change no text and are not listed. */
  readonly formatting: number;
  /** Texts that one put in and another took out again: nothing is left of them. */
  readonly vanished: number;
}
