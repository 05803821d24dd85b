import { shifted, type TextPiece, type WordParagraph } from './word-text';

/** What takes up paragraphs: the body, a cell, a text box. */
export interface Container {
  readonly paragraphs: WordParagraph[];
  /** Paragraphs whose end marks were deleted: they run on into the next one. */
  pending: WordParagraph[];
}

export interface Row {
  readonly cells: Container[];
  /** Taken out by a tracked change. */
  deleted: boolean;
}

/** A container without paragraphs. */
export function newContainer(): Container {
  return { paragraphs: [], pending: [] };
}

/** Puts a paragraph into a container; one that runs on waits for its end, which has the say on style. */
export function take(container: Container, paragraph: WordParagraph, runsOn: boolean): void {
  container.pending.push(paragraph);
  if (!runsOn) flush(container);
}

/** Ends a container: what was to run on stays a paragraph of its own. */
export function flush(container: Container): void {
  const last = container.pending.at(-1);
  if (!last) return;
  const joined = container.pending.length === 1 ? last : { ...last, ...joinedText(container.pending, '') };
  container.paragraphs.push(joined);
  container.pending = [];
}

/** Joins each paragraph of the given style to the one before it, which has the say on style. */
export function joinContinued(paragraphs: readonly WordParagraph[], style: string): WordParagraph[] {
  const joined: WordParagraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const first = paragraphs[at]!;
    let end = at + 1;
    while (paragraphs[end]?.style === style) end++;
    joined.push(end === at + 1 ? first : { ...first, ...joinedText(paragraphs.slice(at, end), '') });
    at = end;
  }
  return joined;
}

/** A row of a table as a paragraph: cells set apart by tabs, paragraphs of a cell by blanks. */
export function rowText({ cells }: Row, note: string | undefined): WordParagraph {
  const joined = cells.map((cell) =>
    joinedText(
      cell.paragraphs.filter((p) => p.text !== ''),
      ' ',
    ),
  );
  while (joined.at(-1)?.text === '') joined.pop();
  const { text, pieces } = joinedText(joined, '\t');
  return { text: text.replace(/[\n\f]/g, ' '), pieces, style: undefined, outline: undefined, row: true, note };
}

type Text = Pick<WordParagraph, 'text' | 'pieces'>;

function joinedText(texts: readonly Text[], between: string): Text {
  const pieces: TextPiece[] = [];
  let length = 0;
  for (const { text, pieces: own } of texts) {
    for (const piece of shifted(own, length)) pieces.push(piece);
    length += text.length + between.length;
  }
  return { text: texts.map((t) => t.text).join(between), pieces };
}
