import iconv from 'iconv-lite';
import type { Imported } from '../docx/import';
import { saysMoreThanPage, type Leftovers } from '../docx/leftovers';
import { DocxError } from '../docx/problem';
import { symbolSign } from '../docx/symbol-fonts';
import { createListCounter, gapBehind, type ListCounter } from '../docx/word-numbering';
import type { WordStyle } from '../docx/word-styles';
import { Assembly } from './assembly';
import { DOC_PARTS, openDoc, type DocFile, type Piece } from './doc-file';
import { FIELD_BEGIN, FIELD_END, FieldReader } from './field-reader';
import { readDocLists, readDocStyles } from './doc-lists';
import { paragraphLook, PLAIN_PARAGRAPH, PLAIN_RUN, runLook, type ParagraphLook, type RunLook } from './doc-looks';
import { readStretches, stretchAt, type Stretch } from './doc-properties';

const NOTE_MARK = '\u0002';

/** Longer texts are no speech. */
const MAX_CHARACTERS = 8_000_000;

/** Reads a .doc file, or a .wps file of WPS Office, as a draft. Throws `DocxError` where it cannot be read. */
export function readDoc(bytes: Uint8Array): Imported {
  const file = openDoc(bytes);
  const { main, footnotes, headers, macros, comments, endnotes, textBoxes } = file.stories;
  if (main + footnotes + endnotes + textBoxes > MAX_CHARACTERS) throw new DocxError('too-large');
  const assembly = new Assembly();
  const reading = new DocReading(file, assembly.leftovers);
  let inRow = false;
  reading.story(0, main, (line) => {
    if (line.row && !inRow) assembly.leftovers.tables++;
    inRow = line.row;
    addLine(assembly, line);
  });
  let offset = main;
  readNotes(reading, assembly, offset, offset + footnotes);
  const headersStart = offset + footnotes;
  offset = headersStart + headers + macros + comments;
  readNotes(reading, assembly, offset, offset + endnotes);
  offset += endnotes;
  let boxes = 0;
  reading.story(offset, offset + textBoxes, ({ text }) => {
    if (text.trim() === '') return;
    boxes++;
    assembly.add(text);
  });
  assembly.leftovers.margins = countMargins(reading, headersStart, headersStart + headers);
  return assembly.finish(boxes > 0 ? [`文本框里的文字 ${boxes} 段：移到文末`] : []);
}

/** Paragraphs of headers and footers that say more than the number of the page. What else is in them is not told of. */
function countMargins(reading: DocReading, from: number, to: number): number {
  const counted = { ...reading.leftovers };
  let margins = 0;
  reading.story(from, to, ({ text }) => {
    if (saysMoreThanPage(text)) margins++;
  });
  Object.assign(reading.leftovers, counted);
  return margins;
}

interface DocLine {
  readonly text: string;
  readonly row: boolean;
  readonly turnsPage: boolean;
  readonly level: number | undefined;
}

function addLine(assembly: Assembly, { text, row, turnsPage, level }: DocLine): void {
  if (turnsPage) assembly.turnPage();
  for (const [i, part] of text.replaceAll(NOTE_MARK, '').split('\f').entries()) {
    if (i > 0) assembly.turnPage();
    if (part !== '' || !text.includes('\f')) assembly.add(part, { row, ...(level !== undefined && { level }) });
  }
}

/** Paragraphs of notes are joined up to the next mark of a note. */
function readNotes(reading: DocReading, assembly: Assembly, from: number, to: number): void {
  let note = '';
  reading.story(from, to, ({ text }) => {
    if (!text.startsWith(NOTE_MARK)) note += text;
    else {
      assembly.note(note);
      note = text.slice(NOTE_MARK.length);
    }
  });
  assembly.note(note);
}

interface DocCharacter {
  readonly character: string;
  readonly look: RunLook;
  /** In the file. */
  readonly offset: number;
  /** In the text. */
  readonly position: number;
}

class DocReading {
  readonly #runs: readonly Stretch<RunLook>[];
  readonly #paragraphs: readonly Stretch<ParagraphLook>[];
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly #lists: ListCounter;
  readonly #sectionEnds: ReadonlySet<number>;

  constructor(
    readonly file: DocFile,
    readonly leftovers: Leftovers,
  ) {
    this.#runs = readStretches(file.part(DOC_PARTS.runs), file.document, 1, runLook);
    this.#paragraphs = readStretches(file.part(DOC_PARTS.paragraphs), file.document, 13, paragraphLook);
    this.#styles = readDocStyles(file);
    this.#lists = createListCounter(readDocLists(file), this.#styles);
    this.#sectionEnds = sectionEnds(file.part(DOC_PARTS.sections));
  }

  /** Reads the characters of a story, a line at each end of a paragraph or of a row. */
  story(from: number, to: number, add: (line: DocLine) => void): void {
    const fields = new FieldReader(this.leftovers);
    const table = new TableRow();
    let text: string[] = [];
    let before = PLAIN_RUN;
    let leading: ParagraphLook | undefined;
    /** A row whose end the file does not tell is ended by what stands behind it. */
    const endRow = (): void => {
      if (table.isOpen) add({ text: table.end(), row: true, turnsPage: false, level: undefined });
    };
    for (const { character, look, offset, position } of this.#characters(from, to)) {
      if (look !== before) this.#count(look, before);
      before = look;
      if (character !== '\r' && character !== '\u0007' && !this.#sectionEnds.has(position + 1)) {
        const shown = this.#shown(character, look, fields);
        if (shown !== '') text.push(shown);
        continue;
      }
      const paragraph = stretchAt(this.#paragraphs, offset)?.value ?? PLAIN_PARAGRAPH;
      // what was deleted or hidden with its end runs on into the next paragraph; of the hidden the first has the number
      if ((look.deleted || look.hidden) && !paragraph.inTable) {
        if (!look.deleted && text.length > 0) leading ??= paragraph;
        continue;
      }
      const whole = text.join('');
      text = [];
      const numberedBy = leading ?? paragraph;
      leading = undefined;
      if (paragraph.rowEnd) add({ text: table.end(), row: true, turnsPage: false, level: undefined });
      else if (!fields.dropsLine(whole)) {
        const numbered = this.#numbered(whole, numberedBy);
        if (paragraph.inTable) table.add(numbered, character === '\u0007');
        else {
          endRow();
          add({
            text: this.#isTitle(paragraph) ? numbered.replaceAll('\n', '') : numbered,
            row: false,
            turnsPage: paragraph.pageBreak,
            level: this.#levelOf(paragraph),
          });
        }
      }
    }
    if (text.length > 0) add({ text: text.join(''), row: false, turnsPage: false, level: undefined });
    endRow();
  }

  #count(look: RunLook, before: RunLook): void {
    if (look.inserted && !before.inserted) this.leftovers.insertions++;
    if (look.deleted && !before.deleted) this.leftovers.deletions++;
    if (look.hidden && !before.hidden) this.leftovers.hidden++;
  }

  /** Lines of a title are a matter of its shape. */
  #isTitle({ style }: ParagraphLook): boolean {
    return /^(?:title|标题)$/i.test(this.#styles.get(style)?.name ?? '');
  }

  #levelOf({ style }: ParagraphLook): number | undefined {
    const outline = this.#styles.get(style)?.outline;
    return outline === undefined ? undefined : outline + 1;
  }

  #numbered(text: string, { style, numId, level }: ParagraphLook): string {
    const marker = this.#lists.next(style, numId, level);
    if (marker?.bullet) this.leftovers.bullets++;
    return !marker || marker.text === '' ? text : marker.text + (text === '' ? '' : gapBehind(marker, text)) + text;
  }

  #shown(character: string, look: RunLook, fields: FieldReader): string {
    if (character >= FIELD_BEGIN && character <= FIELD_END) return fields.feed(character);
    if (look.deleted || (look.hidden && !fields.inCode)) return '';
    const shown = fields.inCode ? character : shownCharacter(character, look, this.leftovers);
    return shown === '' ? '' : fields.feed(shown);
  }

  *#characters(from: number, to: number): Generator<DocCharacter> {
    const { document, pieces } = this.file;
    for (const piece of pieces) {
      const width = piece.narrow ? 1 : 2;
      const end = Math.min(piece.end, to);
      let run: Stretch<RunLook> | undefined;
      for (let position = Math.max(piece.start, from); position < end; position++) {
        const offset = piece.offset + (position - piece.start) * width;
        if (!run || offset >= run.end || offset < run.start) run = stretchAt(this.#runs, offset);
        yield { character: characterAt(document, piece, offset), look: run?.value ?? PLAIN_RUN, offset, position };
      }
    }
  }
}

/** A row of a table: cells apart by tabs, paragraphs of a cell by blanks. */
class TableRow {
  #cells: string[] = [];
  #paragraphs: string[] = [];

  get isOpen(): boolean {
    return this.#cells.length + this.#paragraphs.length > 0;
  }

  add(text: string, endsCell: boolean): void {
    if (text !== '') this.#paragraphs.push(text);
    if (!endsCell) return;
    this.#cells.push(this.#paragraphs.join(' ').replace(/[\n\f]/g, ' '));
    this.#paragraphs = [];
  }

  end(): string {
    if (this.#paragraphs.length > 0) this.add('', true);
    while (this.#cells.at(-1) === '') this.#cells.pop();
    const row = this.#cells.join('\t');
    this.#cells = [];
    return row;
  }
}

/** Node 20 decodes windows-1252 as Latin-1, which has no quotation marks: the library does it. */
const NARROW = [...iconv.decode(Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => i)), 'win1252')];

function characterAt(document: Uint8Array, { narrow }: Piece, offset: number): string {
  const low = document[offset]!;
  return narrow ? NARROW[low]! : String.fromCharCode(low | (document[offset + 1]! << 8));
}

/** What a character shows; those below a blank are signs of Word's own. */
function shownCharacter(character: string, { special, symbol }: RunLook, leftovers: Leftovers): string {
  const code = character.charCodeAt(0);
  if (special && code === 0x28 && symbol !== undefined) {
    // the typeface is a number of a table; signs are nearly always those of Wingdings or Symbol
    const sign = symbolSign('Wingdings', symbol);
    if (sign === undefined) leftovers.symbols++;
    return sign ?? '';
  }
  if (code >= 0x20) return code === 0xad ? '' : character;
  switch (code) {
    case 0x09:
      return '\t';
    case 0x0b:
      return '\n';
    case 0x0c:
      return '\f';
    case 0x1e:
      return '-';
    case 0x02:
      return special ? NOTE_MARK : '';
    case 0x01:
    case 0x08:
      if (special) leftovers.pictures++;
      return '';
    case 0x05:
      if (special) leftovers.comments++;
      return '';
    default:
      return '';
  }
}

/** Positions behind the ends of sections: the form feed there ends a paragraph and turns no page by hand. */
function sectionEnds(plc: Uint8Array): Set<number> {
  const view = new DataView(plc.buffer, plc.byteOffset, plc.byteLength);
  const count = Math.max(0, Math.floor((plc.length - 4) / 16));
  return new Set(Array.from({ length: count }, (_, i) => view.getUint32((i + 1) * 4, true)));
}
