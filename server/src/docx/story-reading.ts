import { noLeftovers } from './leftovers';
import { DocxError } from './problem';
import type { BoundText } from './bound-text';
import type { OpenControl } from './content-controls';
import { isContents, type OpenField, type OpenSimpleField } from './fields';
import { newContainer, type Container, type Joint, type Row } from './word-containers';
import type { ListCounter } from './word-numbering';
import { DEFAULT_STYLE, type WordStyle } from './word-styles';
import type { RunSource, TextPiece, TrackedChange } from './word-text';

/** A note's mark in the text. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly run: RunSource;
  /** Tracked changes around it. */
  readonly changes: readonly TrackedChange[];
}

export interface StoryContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly lists: ListCounter;
  /** Id of the style whose paragraphs are no text. */
  readonly leftOut: string;
  /** Id of the style whose paragraphs go on from the one before. */
  readonly continued: string;
  /** Whether tracked changes are read as accepted or as rejected: the text as it was before them. */
  readonly revisions: 'accepted' | 'rejected';
  /** What content controls show that are bound to data of the file. */
  readonly boundText: BoundText;
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  pieces: TextPiece[];
  style: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  joint: Joint;
  /** Whether its mark is hidden by its own word or that of its characters' style; undefined where neither says. */
  markHidden: boolean | undefined;
  /** The tracked change that put its end in or took it out. */
  endChange: TrackedChange | undefined;
  /** Whether lines of a table of contents stood in it: they are left out. */
  contents: boolean;
  /** Paragraphs of text boxes inside: they follow it. */
  readonly behind: Container;
}

/** A run that is being read. `depth` counts paragraphs around it: a base of a reading is a run inside a run. */
interface OpenRun {
  readonly source: RunSource;
  readonly depth: number;
  hidden: boolean;
  /** The typeface, where it is one of signs. */
  signFont: string | undefined;
}

/** A text element that is being read. */
interface OpenText {
  /** Where its content begins in the XML. */
  readonly start: number;
  /** Whether blanks around it count. */
  readonly preserved: boolean;
  content: string;
}

/** Paragraphs, cells and runs of a file that is still taken for a speech: about a million characters. */
export const MAX_ELEMENTS_READ = 400_000;
const COUNTED = new Set(['p', 'r', 't', 'tr', 'tc', 'm:t', 'txbxContent', 'tab', 'br', 'sym']);
/** Fields inside each other. */
const MAX_OPEN_FIELDS = 100;

/** A page turned by hand, and the end of its line. */
export const PAGE_TURN = '\f\n';

/** A part of a Word file while it is read: what is open, and what has been read so far. */
export class StoryReading {
  readonly leftovers = noLeftovers();
  readonly references: NoteReference[] = [];
  /** Names of the elements that are open, outermost first. */
  readonly ancestors: string[] = [];
  readonly body = newContainer();
  readonly containers: Container[] = [this.body];
  readonly rows: Row[] = [];
  readonly paragraphs: OpenParagraph[] = [];
  readonly runs: OpenRun[] = [];
  /** Tracked changes around what stands here, outermost first; a new list with each, so that texts can keep it. */
  changes: readonly TrackedChange[] = [];
  /** Where the element that is being read begins in the XML. */
  offset = 0;
  readonly fields: OpenField[] = [];
  readonly simpleFields: OpenSimpleField[] = [];
  readonly controls: OpenControl[] = [];
  /** For each choice between vocabularies around, whether one has been taken. */
  readonly choices: boolean[] = [];
  /** Id of the note that is being read. */
  note: string | undefined;
  text: OpenText | undefined;
  /** Whether the text that comes is code of a field. */
  readsCode = false;
  /** Where the properties of the run begin in the XML. */
  propertiesStart = 0;
  #elements = 0;
  readonly #scopes: (readonly TrackedChange[])[] = [];

  constructor(
    readonly xml: string,
    readonly context: StoryContext,
  ) {}

  /** Counts an element; a file with more of them than a speech can have is not read. */
  count(name: string): void {
    if (COUNTED.has(name) && ++this.#elements > MAX_ELEMENTS_READ) throw new DocxError('too-large');
  }

  /** Begins an element whose tracked changes end with it. */
  beginScope(): void {
    this.#scopes.push(this.changes);
  }

  endScope(): void {
    this.changes = this.#scopes.pop() ?? [];
  }

  countField(): void {
    if (this.fields.length > MAX_OPEN_FIELDS) throw new DocxError('damaged');
  }

  /** Whether what stands here is a table of contents. */
  get inContents(): boolean {
    return this.controls.some((c) => c.contents) || this.fields.some(isContents);
  }

  /** Whether it stands in a row that this reading does not show: there nothing counts. */
  get inDeletedRow(): boolean {
    return this.rows.some((r) => r.deleted);
  }

  /** Adds text to the paragraph; `inner` is where it stands in the XML, if it is an element of its own. */
  add(text: string, inner?: TextPiece['inner']): void {
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    if (!paragraph || text === '') return;
    if (this.inContents) {
      paragraph.contents = true;
      return;
    }
    if (run?.hidden) {
      this.leftovers.hidden++;
      return;
    }
    // comments are set around the outermost run, which alone stands in the paragraph
    const outer = this.runs.find((r) => r.depth === this.paragraphs.length);
    paragraph.pieces.push({
      start: paragraph.text.length,
      text,
      run: outer?.source,
      inner: outer === run ? inner : undefined,
      origin: { offset: this.offset, changes: this.changes },
    });
    paragraph.text += text;
  }

  /** A page turned by hand is a form feed on a line of its own; a page turned twice is turned once. */
  turnPage(): void {
    this.leftovers.pageBreaks++;
    const text = this.paragraphs.at(-1)?.text;
    if (text === undefined || text.endsWith(PAGE_TURN)) return;
    if (text !== '') this.add('\n');
    this.add(PAGE_TURN[0]!);
    this.add(PAGE_TURN[1]!);
  }

  styleOf(paragraph: OpenParagraph | undefined): WordStyle | undefined {
    return paragraph && this.context.styles.get(paragraph.style ?? DEFAULT_STYLE);
  }
}
