import { shifted, type Origin, type TextPiece, type WordParagraph } from './word-text';

/**
 * Why a paragraph goes on into the next one: `end` it does not; `deleted` its mark was taken out by a tracked change, or
 * it is a drop cap, and the last one has the say on style and number; `hidden` its mark is not shown, and the first has.
 */
export type Joint = 'end' | 'deleted' | 'hidden';

/** The list that a paragraph stands in, as it says itself; its style says the rest. */
export interface ListPlace {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** A paragraph before its number is written. */
export interface Unnumbered extends WordParagraph {
  readonly list: ListPlace;
  readonly joint: Joint;
}

/** What takes up paragraphs: the body, a cell, a text box. */
export interface Container {
  readonly paragraphs: WordParagraph[];
  /** Paragraphs that run on into the next one. */
  pending: Unnumbered[];
}

export interface Row {
  readonly cells: Container[];
  /** A tracked change took it out, or put it in where changes are read as rejected. */
  deleted: boolean;
}

/** Writes the number of a paragraph; undefined where it is left out of the text. */
export type Numberer = (paragraph: Unnumbered) => WordParagraph | undefined;

/** A container without paragraphs. */
export function newContainer(): Container {
  return { paragraphs: [], pending: [] };
}

/** Puts a paragraph into a container; one that runs on waits for its end. */
export function take(container: Container, paragraph: Unnumbered, number: Numberer): void {
  container.pending.push(paragraph);
  if (paragraph.joint === 'end') flush(container, number);
}

/** Puts a paragraph that is finished behind what was to run on. */
export function takeFinished(container: Container, paragraph: WordParagraph, number: Numberer): void {
  flush(container, number);
  container.paragraphs.push(paragraph);
}

/** Ends a container: what was to run on stays a paragraph of its own, but where nothing of it is left. */
export function flush(container: Container, number: Numberer): void {
  const { pending } = container;
  const lastParagraph = pending.at(-1);
  if (!lastParagraph) return;
  container.pending = [];
  if (lastParagraph.joint !== 'end' && pending.every((p) => p.text === '')) return;
  const leading = pending.find((p) => p.joint === 'hidden' && p.text !== '') ?? lastParagraph;
  const joined =
    pending.length === 1 ? lastParagraph : { ...leading, end: lastParagraph.end, ...joinedText(pending, '') };
  const finished = number(joined);
  if (finished) container.paragraphs.push(finished);
}

/** Joins each paragraph of the given style to the one before it, which has the say on style. */
export function joinContinued(paragraphs: readonly WordParagraph[], style: string): WordParagraph[] {
  const joined: WordParagraph[] = [];
  for (let line = 0; line < paragraphs.length;) {
    const first = paragraphs[line]!;
    let end = line + 1;
    while (paragraphs[end]?.style === style) end++;
    joined.push(
      end === line + 1
        ? first
        : { ...first, end: paragraphs[end - 1]!.end, ...joinedText(paragraphs.slice(line, end), '') },
    );
    line = end;
  }
  return joined;
}

/** A row of a table as a paragraph: cells set apart by tabs, paragraphs of a cell by blanks. */
export function rowText({ cells }: Row, note: string | undefined, end: Origin): WordParagraph {
  const joined = cells.map((cell) =>
    joinedText(
      cell.paragraphs.filter((p) => p.text !== ''),
      ' ',
    ),
  );
  while (joined.at(-1)?.text === '') joined.pop();
  const { text, pieces } = joinedText(joined, '\t');
  return { text: text.replace(/[\n\f]/g, ' '), pieces, style: undefined, outline: undefined, row: true, note, end };
}

type Text = Pick<WordParagraph, 'text' | 'pieces'>;

function joinedText(texts: readonly Text[], between: string): Text {
  const pieces: TextPiece[] = [];
  let length = 0;
  for (const { text, pieces: ownPieces } of texts) {
    for (const piece of shifted(ownPieces, length)) pieces.push(piece);
    length += text.length + between.length;
  }
  return { text: texts.map((t) => t.text).join(between), pieces };
}
