import { parse } from '../syntax/parse';
import { openArchive, type Archive } from './archive';
import { readBoundText } from './bound-text';
import { openWord, type WordParts } from './parts';
import { CONTINUED_STYLE, MARGIN_STYLE } from './own-styles';
import { importNotices, type ImportNotice } from './import-notices';
import { saysMoreThanPage } from './leftovers';
import { createListCounter, readNumbering } from './word-numbering';
import type { NoteReference, StoryContext } from './story-reading';
import { readStory, type Story } from './word-story';
import { readStyles } from './word-styles';
import type { Origin, TextPiece, WordParagraph } from './word-text';

/** A line of the imported text. */
export interface ImportedLine {
  /** Number of its paragraph among those of the file, from 1: what the reader of a report counts by. */
  readonly paragraph: number;
  /** Heading level by its style, from 1. */
  readonly level: number | undefined;
  /** A row of a table. */
  readonly row: boolean;
  /** Where the text comes from; offsets are relative to the line. Empty for lines that the import has written. */
  readonly pieces: readonly TextPiece[];
  /** Where the end of the line stands in the XML; undefined where the import has written it. */
  readonly end?: Origin | undefined;
}

/** A Word file as a draft. */
export interface Imported {
  /** Plain text, lines ended by \n, none at the end. */
  readonly text: string;
  readonly lines: readonly ImportedLine[];
  /** What the file holds that the text does not show as it stands. */
  readonly notices: readonly ImportNotice[];
}

/**
 * Reads a .docx file as a draft: one line a paragraph, numbers of lists written out, tracked changes accepted, rows of
 * tables as lines, notes behind the text. Throws `DocxError` where it cannot be read; memory and time are bounded; nothing
 * outside the file is looked at.
 */
export async function importDocx(bytes: Uint8Array): Promise<Imported> {
  return importPackage(await openArchive(bytes));
}

/** The same for the parts of such a file, however they are packed. */
export async function importPackage(archive: Archive): Promise<Imported> {
  return importParts(await openWord(archive), 'accepted');
}

/** The same for parts that are open, with tracked changes read one way or the other. */
export async function importParts(parts: WordParts, revisions: StoryContext['revisions']): Promise<Imported> {
  const styles = readStyles(await parts.part('styles'));
  const lists = createListCounter(readNumbering(await parts.part('numbering')), styles);
  const context: StoryContext = {
    styles,
    lists,
    leftOut: MARGIN_STYLE,
    continued: CONTINUED_STYLE,
    revisions,
    boundText: await readBoundText(parts),
  };
  const story = readStory(parts.main, context);
  const out = new Lines();
  story.paragraphs.forEach((p, i) => out.add(p, i + 1));
  out.dropBlankEnd();
  story.leftovers.margins = await countMargins(parts);
  const notes = await readNotes(story, (kind) => parts.part(`${kind}s`), context);
  if (notes.length > 0) {
    const notesStart = story.paragraphs.length;
    out.write('', notesStart);
    out.write('注释：', notesStart);
    notes.forEach((note, i) => out.add(note, notesStart, `${i + 1}.`));
  }
  return {
    text: out.texts.join('\n'),
    lines: out.lines,
    notices: importNotices(
      story.leftovers,
      notes.length,
      out.lines.some((l) => l.level !== undefined) ? unmarkedHeadings(out) : 0,
      parts.relationships,
    ),
  };
}

/** Headings by style that no numeral marks: the text alone does not tell their level. A title needs none. */
function unmarkedHeadings({ texts, lines }: Lines): number {
  const { paragraphs, roles } = parse(texts.join('\n'));
  return lines.filter(
    (l, i) =>
      l.level !== undefined &&
      !paragraphs[i]!.markers[0]?.opensLine &&
      texts[i]!.trim() !== '' &&
      roles[i] !== 'title' &&
      roles[i] !== 'subtitle',
  ).length;
}

/** Headers and footers that say more than the number of the page. */
async function countMargins({ all }: WordParts): Promise<number> {
  const texts = [...(await all('header')), ...(await all('footer'))].map((xml) =>
    [...xml.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join(''),
  );
  return texts.filter(saysMoreThanPage).length;
}

/** Notes in the order of their marks, each one paragraph that points back to its mark. */
async function readNotes(
  story: Story,
  part: (kind: 'footnote' | 'endnote') => Promise<string | undefined>,
  context: StoryContext,
): Promise<WordParagraph[]> {
  const notes: WordParagraph[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const references = story.references.filter((r) => r.kind === kind);
    const xml = references.length > 0 ? await part(kind) : undefined;
    if (xml === undefined) continue;
    const paragraphs = new Map<string, WordParagraph[]>();
    for (const p of readStory(xml, context).paragraphs) {
      if (p.note === undefined) continue;
      const noteParagraphs = paragraphs.get(p.note);
      if (noteParagraphs) noteParagraphs.push(p);
      else paragraphs.set(p.note, [p]);
    }
    for (const reference of references) {
      const note = noteOf(reference, paragraphs.get(reference.id) ?? []);
      if (note.text !== '') notes.push(note);
    }
  }
  return notes;
}

/** Offsets of a part begin here where those of the document must not be taken for them. */
const PART_OFFSETS = { footnote: 1e9, endnote: 2e9 } as const;
const NOTE_ENDS = 3e9;

/** A note as one paragraph; all of it comes from its mark, where comments on it are set. */
function noteOf({ kind, id, run, changes }: NoteReference, paragraphs: readonly WordParagraph[]): WordParagraph {
  const whole = paragraphs.map((p) => p.text).join('');
  const text = whole.trim();
  const lead = whole.length - whole.trimStart().length;
  const pieces: TextPiece[] = [];
  let length = -lead;
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      const start = Math.max(0, length + piece.start);
      const pieceText = text.slice(start, Math.max(0, length + piece.start + piece.text.length));
      const { origin } = piece;
      if (pieceText === '') continue;
      pieces.push({
        start,
        text: pieceText,
        run,
        inner: undefined,
        ...(origin && {
          origin: { offset: PART_OFFSETS[kind] + origin.offset, changes: [...changes, ...origin.changes] },
        }),
      });
    }
    length += paragraph.text.length;
  }
  const end = { offset: NOTE_ENDS + run.start, changes };
  return { text, pieces, style: undefined, outline: undefined, row: false, note: id, end };
}

class Lines {
  readonly texts: string[] = [];
  readonly lines: ImportedLine[] = [];

  /** Adds a paragraph; its own line breaks make lines of it. */
  add({ text, pieces, outline, row, end }: WordParagraph, paragraph: number, prefix = ''): void {
    let start = 0;
    let next = 0;
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      const linePieces: TextPiece[] = [];
      // pieces stand in order; a line break is a piece of its own
      for (let piece = pieces[next]; piece && piece.start < start + line.length; piece = pieces[++next])
        linePieces.push({ ...piece, start: piece.start - start + prefix.length });
      const lineEnd = start + line.length;
      const isInner = i < lines.length - 1;
      const breakPiece = isInner ? pieceAt(pieces, next, lineEnd) : undefined;
      while (pieces[next] && pieces[next]!.start <= lineEnd) next++;
      this.texts.push(prefix + line);
      const level = outline === undefined ? undefined : outline + 1;
      const lineOrigin = isInner ? breakPiece?.origin : end;
      this.lines.push({ paragraph, level, row, pieces: linePieces, end: lineOrigin });
      start = lineEnd + 1;
    });
  }

  write(text: string, paragraph: number): void {
    this.texts.push(text);
    this.lines.push({ paragraph, level: undefined, row: false, pieces: [] });
  }

  dropBlankEnd(): void {
    while (this.texts.length > 1 && this.texts.at(-1)!.trim() === '') {
      this.texts.pop();
      this.lines.pop();
    }
  }
}

/** The piece that starts at an offset, sought from an index on; pieces stand in order. */
function pieceAt(pieces: readonly TextPiece[], from: number, offset: number): TextPiece | undefined {
  let index = from;
  while (pieces[index] && pieces[index]!.start < offset) index++;
  return pieces[index]?.start === offset ? pieces[index] : undefined;
}
