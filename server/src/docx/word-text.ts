/** A tracked change around a text, as the file tells of it. */
export interface TrackedChange {
  readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  readonly author: string;
  /** ISO 8601 as it was written; undefined where the file keeps no time. */
  readonly date: string | undefined;
  /** Where its element begins in the XML. */
  readonly offset: number;
}

/** Where something that a reading shows stands in the XML of its part, and the tracked changes around it, outermost first. */
export interface Origin {
  readonly offset: number;
  readonly changes: readonly TrackedChange[];
}

/** The run that holds a piece of text in the XML. Offsets are UTF-16 units of the XML text. */
export interface RunSource {
  readonly start: number;
  /** Behind the end tag; known when the run has ended. */
  end: number;
  /** XML of its properties, '' for none. */
  properties: string;
  /** Whether its text is not to be revised: it is another's insertion, or the result of a field. */
  readonly fixed: boolean;
}

/** A stretch of a paragraph's text and where it comes from. `start` is an offset in the paragraph. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** Undefined for what the import has written itself (numbers of lists). */
  readonly run: RunSource | undefined;
  /** Inside of the text element; undefined where the text is no element of its own (tabs, breaks, symbols). */
  readonly inner: { readonly start: number; readonly end: number } | undefined;
  /** Undefined for what the import has written itself. */
  readonly origin?: Origin;
}

/** A paragraph of a Word file as text. */
export interface WordParagraph {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Id of its style. */
  readonly style: string | undefined;
  /** Level in Word's navigation, from 0, by its own or its style's word. */
  readonly outline: number | undefined;
  /** Whether it is a row of a table: its cells are set apart by tabs. */
  readonly row: boolean;
  /** Id of the note it belongs to. */
  readonly note: string | undefined;
  /** Where its end stands, and who put it in or took it out. */
  readonly end: Origin | undefined;
}

/** The first `length` units of a text, with what they come from. */
export function truncated(
  { text, pieces }: Pick<WordParagraph, 'text' | 'pieces'>,
  length: number,
): { text: string; pieces: TextPiece[] } {
  return { text: text.slice(0, length), pieces: pieces.filter((p) => p.start + p.text.length <= length) };
}

/** Pieces of a text that now stands `by` units further on. */
export function shifted(pieces: readonly TextPiece[], by: number): readonly TextPiece[] {
  return by === 0 ? pieces : pieces.map((p) => ({ ...p, start: p.start + by }));
}
