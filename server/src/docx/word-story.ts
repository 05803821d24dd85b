import { noLeftovers, type Leftovers } from './leftovers';
import { DocxError } from './problem';
import type { ListCounter } from './word-numbering';
import { levelNumber, type WordStyle } from './word-styles';
import { flush, joinContinued, newContainer, rowText, take, type Container, type Row } from './word-containers';
import { shifted, type RunSource, type TextPiece, type WordParagraph } from './word-text';
import { readXml, type Element } from './xml-reader';

/** A note's mark in the text. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly run: RunSource;
}

/** The text of a part: paragraphs in the order in which they are read. */
export interface Story {
  readonly paragraphs: readonly WordParagraph[];
  readonly leftovers: Leftovers;
  readonly references: readonly NoteReference[];
}

export interface StoryContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly lists: ListCounter;
  /** Id of the style whose paragraphs are no text. */
  readonly leftOut: string;
  /** Id of the style whose paragraphs go on from the one before. */
  readonly continued: string;
}

/** Paragraphs, cells and runs of a file that is still taken for a speech: about a million characters. */
const MOST_ELEMENTS = 400_000;
/** A page turned by hand, and the end of its line. */
const PAGE_TURN = '\f\n';
const COUNTED = new Set(['p', 'r', 't', 'tr', 'tc', 'm:t', 'txbxContent', 'tab', 'br', 'sym']);

/** A paragraph that is being read. */
interface Building {
  text: string;
  pieces: TextPiece[];
  style: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  markDeleted: boolean;
  /** Paragraphs of text boxes inside: they follow it. */
  readonly behind: Container;
}

/** A run that is being read. `depth` counts paragraphs around it: a base of a reading is a run inside a run. */
interface Run {
  readonly source: RunSource;
  readonly depth: number;
  hidden: boolean;
}

/** Parts of the XML that hold no text: properties of tables and sections, code of fields, readings, what was taken out. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'tblPr',
  'tblGrid',
  'tcPr',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'rubyPr',
  'mc:Fallback',
  'ffData',
]);

/** Reads a part as text with tracked changes accepted. Throws `DocxError` for malformed XML. */
export function readStory(xml: string, context: StoryContext): Story {
  const leftovers = noLeftovers();
  const references: NoteReference[] = [];
  const stack: string[] = [];
  const body = newContainer();
  const containers: Container[] = [body];
  const rows: Row[] = [];
  const paragraphs: Building[] = [];
  const runs: Run[] = [];
  let note: string | undefined;
  let textStart: number | undefined;
  let preserved = false;
  let content = '';
  let propertiesStart = 0;
  let elements = 0;

  const add = (text: string, inner: TextPiece['inner']): void => {
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    if (!paragraph || text === '') return;
    if (run?.hidden) {
      leftovers.hidden++;
      return;
    }
    // comments are set around the outermost run, which alone stands in the paragraph
    const outer = runs.find((r) => r.depth === paragraphs.length);
    paragraph.pieces.push({
      start: paragraph.text.length,
      text,
      run: outer?.source,
      inner: outer === run ? inner : undefined,
    });
    paragraph.text += text;
  };

  function open(element: Element): 'skip' | void {
    const { name } = element;
    const parent = stack.at(-1);
    const properties = parent === 'pPr' || parent === 'rPr' || parent === 'trPr' || parent === 'numPr';
    if (name === 'del' || name === 'moveFrom') {
      leftovers.deletions++;
      if (parent === 'rPr' && stack.at(-2) === 'pPr' && paragraphs.length > 0) paragraphs.at(-1)!.markDeleted = true;
      if (parent === 'trPr' && rows.length > 0) rows.at(-1)!.deleted = true;
    }
    if (COUNTED.has(name) && ++elements > MOST_ELEMENTS) throw new DocxError('too-large');
    if (SKIPPED.has(name)) return 'skip';
    // tab stops of a paragraph are no tabs of its text
    if (name === 'tabs') return 'skip';
    stack.push(name);
    if (properties) return openProperty(element);
    switch (name) {
      case 'p':
        paragraphs.push({
          text: '',
          pieces: [],
          style: undefined,
          outline: undefined,
          numId: undefined,
          level: undefined,
          markDeleted: false,
          behind: newContainer(),
        });
        return;
      case 'r':
        runs.push({
          source: { start: element.start, end: element.inner, properties: '' },
          depth: paragraphs.length,
          hidden: false,
        });
        return;
      case 'rPr':
        propertiesStart = element.start;
        return;
      case 't':
      case 'm:t':
        textStart = element.inner;
        preserved = element.attribute('space') === 'preserve';
        content = '';
        return;
      case 'tab':
      case 'ptab':
        return add('\t', undefined);
      case 'br':
        return openBreak(element);
      case 'cr':
        return add('\n', undefined);
      case 'noBreakHyphen':
        return add('-', undefined);
      case 'sym':
        return add(symbol(element.attribute('char')), undefined);
      case 'ins':
      case 'moveTo':
        leftovers.insertions++;
        return;
      case 'tbl':
        leftovers.tables++;
        return;
      case 'tr':
        rows.push({ cells: [], deleted: false });
        return;
      case 'tc': {
        const cell = newContainer();
        rows.at(-1)?.cells.push(cell);
        containers.push(cell);
        return;
      }
      case 'txbxContent':
        leftovers.textBoxes++;
        containers.push(paragraphs.at(-1)?.behind ?? body);
        return;
      case 'footnote':
      case 'endnote':
        note = element.attribute('type') === undefined ? element.attribute('id') : undefined;
        return;
      case 'footnoteReference':
      case 'endnoteReference': {
        const run = runs.at(-1)?.source;
        const id = element.attribute('id');
        if (run && id !== undefined)
          references.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id, run });
        return;
      }
      case 'commentReference':
        leftovers.comments++;
        return;
      case 'a:blip':
      case 'v:imagedata':
        leftovers.pictures++;
        return;
      case 'm:oMath':
        leftovers.formulas++;
        return;
      case 'o:OLEObject':
      case 'altChunk':
        leftovers.embedded++;
        return;
    }
  }

  function openProperty(element: Element): void {
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    const value = element.attribute('val');
    if (element.name === 'vanish' && run && stack.at(-3) === 'r') run.hidden = value !== '0' && value !== 'false';
    else if (element.name === 'ins') leftovers.insertions++;
    if (!paragraph) return;
    if (element.name === 'pStyle') paragraph.style = value;
    else if (element.name === 'numId') paragraph.numId = value;
    else if (element.name === 'ilvl') paragraph.level = levelNumber(value);
    else if (element.name === 'outlineLvl') paragraph.outline = levelNumber(value);
    else if (element.name === 'pageBreakBefore' && value !== '0' && value !== 'false') turnPage();
  }

  function openBreak(element: Element): void {
    const type = element.attribute('type');
    if (type === 'page') return turnPage();
    if (type === 'column') return;
    // lines of a title are a matter of its shape
    if (!isTitle(paragraphs.at(-1))) add('\n', undefined);
  }

  /** A page turned by hand is a form feed on a line of its own; a page turned twice is turned once. */
  function turnPage(): void {
    leftovers.pageBreaks++;
    const text = paragraphs.at(-1)?.text;
    if (text === undefined || text.endsWith(PAGE_TURN)) return;
    if (text !== '') add('\n', undefined);
    add(PAGE_TURN[0]!, undefined);
    add(PAGE_TURN[1]!, undefined);
  }

  function isTitle(paragraph: Building | undefined): boolean {
    const style = paragraph?.style === undefined ? undefined : context.styles.get(paragraph.style);
    return style?.name.toLowerCase() === 'title' || style?.name === '标题';
  }

  function close(name: string, innerEnd: number, end: number): void {
    stack.pop();
    switch (name) {
      case 't':
      case 'm:t':
        return closeText(name === 't', innerEnd);
      case 'rPr':
        if (stack.at(-1) === 'r' && runs.length > 0) runs.at(-1)!.source.properties = xml.slice(propertiesStart, end);
        return;
      case 'r': {
        const run = runs.pop();
        if (run) run.source.end = end;
        return;
      }
      case 'p':
        return closeParagraph();
      case 'tc':
      case 'txbxContent':
        flush(containers.pop()!);
        return;
      case 'tr':
        return closeRow();
      case 'footnote':
      case 'endnote':
        note = undefined;
        return;
    }
  }

  /** Blanks around a text count only where it says so; line ends inside are blanks. */
  function closeText(own: boolean, innerEnd: number): void {
    if (textStart === undefined) return;
    const text = content.replace(/[\r\n]/g, ' ');
    const from = preserved ? 0 : firstInk(text);
    const to = preserved ? text.length : lastInk(text, from);
    const inner = { start: textStart + from, end: Math.max(textStart + from, innerEnd - (text.length - to)) };
    add(text.slice(from, to), own ? inner : undefined);
    textStart = undefined;
  }

  function closeParagraph(): void {
    const built = paragraphs.pop()!;
    const style = built.style === undefined ? undefined : context.styles.get(built.style);
    const marker = context.lists.next(built.style, built.numId, built.level);
    const container = containers.at(-1)!;
    if (built.style !== context.leftOut) {
      if (marker?.bullet) leftovers.bullets++;
      const { text, pieces } = numbered(built, marker?.text ?? '');
      take(
        container,
        {
          text,
          pieces,
          style: built.style,
          outline: built.outline === 9 ? undefined : (built.outline ?? style?.outline),
          row: false,
          note,
        },
        built.markDeleted,
      );
    }
    flush(built.behind);
    for (const inside of built.behind.paragraphs) take(container, inside, false);
  }

  function closeRow(): void {
    const row = rows.pop()!;
    if (!row.deleted) take(containers.at(-1)!, rowText(row, note), false);
  }

  readXml(xml, {
    open,
    close,
    text(text) {
      if (textStart !== undefined) content += text;
    },
  });
  flush(body);
  return { paragraphs: joinContinued(body.paragraphs, context.continued), leftovers, references };
}

/** The number of a list goes before the text, behind a page turned in front of it; an empty paragraph shows none. */
function numbered(
  { text: whole, pieces }: Pick<Building, 'text' | 'pieces'>,
  prefix: string,
): Pick<Building, 'text' | 'pieces'> {
  const at = whole.startsWith(PAGE_TURN) ? PAGE_TURN.length : 0;
  // the line behind a page turn is the next paragraph's
  const text = whole.endsWith(PAGE_TURN) ? whole.slice(0, -1) : whole;
  if (whole.length === at || prefix === '') return { text, pieces };
  const before = pieces.filter((p) => p.start < at);
  return {
    text: text.slice(0, at) + prefix + text.slice(at),
    pieces: [
      ...before,
      { start: at, text: prefix, run: undefined, inner: undefined },
      ...shifted(pieces.slice(before.length), prefix.length),
    ],
  };
}

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t';

function firstInk(text: string): number {
  let at = 0;
  while (isBlank(text[at])) at++;
  return at;
}

function lastInk(text: string, from: number): number {
  let at = text.length;
  while (at > from && isBlank(text[at - 1])) at--;
  return at;
}

/** Signs of symbol fonts lie in the private area, F0xx for byte xx; what no font tells is left out. */
function symbol(code: string | undefined): string {
  const value = code !== undefined && /^[0-9A-Fa-f]{1,4}$/.test(code) ? parseInt(code, 16) : 0;
  return value >= 0x20 && (value < 0xe000 || value > 0xf8ff) ? String.fromCharCode(value) : '';
}
