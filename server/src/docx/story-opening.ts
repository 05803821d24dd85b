import { newContainer } from './word-containers';
import { levelNumber } from './word-styles';
import type { Element } from './xml-reader';
import type { StoryReading } from './story-reading';

type Handler = (reading: StoryReading, element: Element) => void;

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
  // tab stops of a paragraph are no tabs of its text
  'tabs',
]);

/** Elements whose children are properties, not text. */
const PROPERTIES = new Set(['pPr', 'rPr', 'trPr', 'numPr']);

/** Begins an element. */
export function openElement(reading: StoryReading, element: Element): 'skip' | void {
  const { name } = element;
  const parent = reading.ancestors.at(-1);
  if (name === 'del' || name === 'moveFrom') openDeletion(reading, parent);
  reading.count(name);
  if (SKIPPED.has(name)) return 'skip';
  reading.ancestors.push(name);
  const handlers = parent !== undefined && PROPERTIES.has(parent) ? PROPERTY_HANDLERS : ELEMENT_HANDLERS;
  handlers.get(name)?.(reading, element);
}

/** What was taken out by a tracked change: text, the end of a paragraph, or a row. */
function openDeletion({ leftovers, ancestors, paragraphs, rows }: StoryReading, parent: string | undefined): void {
  leftovers.deletions++;
  if (parent === 'rPr' && ancestors.at(-2) === 'pPr' && paragraphs.length > 0) paragraphs.at(-1)!.markDeleted = true;
  if (parent === 'trPr' && rows.length > 0) rows.at(-1)!.deleted = true;
}

const ELEMENT_HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['p', openParagraph],
  ['r', openRun],
  ['rPr', (reading, { start }) => (reading.propertiesStart = start)],
  ['t', openText],
  ['m:t', openText],
  ['tab', (reading) => reading.add('\t')],
  ['ptab', (reading) => reading.add('\t')],
  ['br', openBreak],
  ['cr', (reading) => reading.add('\n')],
  ['noBreakHyphen', (reading) => reading.add('-')],
  ['sym', (reading, element) => reading.add(symbol(element.attribute('char')))],
  ['ins', ({ leftovers }) => leftovers.insertions++],
  ['moveTo', ({ leftovers }) => leftovers.insertions++],
  ['tbl', ({ leftovers }) => leftovers.tables++],
  ['tr', ({ rows }) => rows.push({ cells: [], deleted: false })],
  ['tc', openCell],
  ['txbxContent', openTextBox],
  ['footnote', openNote],
  ['endnote', openNote],
  ['footnoteReference', (reading, element) => refer(reading, element, 'footnote')],
  ['endnoteReference', (reading, element) => refer(reading, element, 'endnote')],
  ['commentReference', ({ leftovers }) => leftovers.comments++],
  ['a:blip', ({ leftovers }) => leftovers.pictures++],
  ['v:imagedata', ({ leftovers }) => leftovers.pictures++],
  ['m:oMath', ({ leftovers }) => leftovers.formulas++],
  ['o:OLEObject', ({ leftovers }) => leftovers.embedded++],
  ['altChunk', ({ leftovers }) => leftovers.embedded++],
]);

const PROPERTY_HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['vanish', openVanish],
  ['ins', ({ leftovers }) => leftovers.insertions++],
  ['pStyle', ofParagraph((paragraph, value) => (paragraph.style = value))],
  ['numId', ofParagraph((paragraph, value) => (paragraph.numId = value))],
  ['ilvl', ofParagraph((paragraph, value) => (paragraph.level = levelNumber(value)))],
  ['outlineLvl', ofParagraph((paragraph, value) => (paragraph.outline = levelNumber(value)))],
  [
    'pageBreakBefore',
    (reading, element) => {
      if (reading.paragraphs.length > 0 && isOn(element)) reading.turnPage();
    },
  ],
]);

/** The handler of a property that belongs to the paragraph around it. */
function ofParagraph(set: (paragraph: StoryReading['paragraphs'][number], value: string | undefined) => void): Handler {
  return ({ paragraphs }, element) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) set(paragraph, element.attribute('val'));
  };
}

/** Whether a property that is on where it stands is not switched off there. */
function isOn(element: Element): boolean {
  const value = element.attribute('val');
  return value !== '0' && value !== 'false';
}

function openVanish({ runs, ancestors }: StoryReading, element: Element): void {
  const run = runs.at(-1);
  if (run && ancestors.at(-3) === 'r') run.hidden = isOn(element);
}

function openParagraph({ paragraphs }: StoryReading): void {
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
}

function openRun({ runs, paragraphs }: StoryReading, { start, inner }: Element): void {
  runs.push({ source: { start, end: inner, properties: '' }, depth: paragraphs.length, hidden: false });
}

function openText(reading: StoryReading, element: Element): void {
  reading.text = { start: element.inner, preserved: element.attribute('space') === 'preserve', content: '' };
}

function openBreak(reading: StoryReading, element: Element): void {
  const type = element.attribute('type');
  if (type === 'page') return reading.turnPage();
  if (type === 'column') return;
  const style = reading.styleOf(reading.paragraphs.at(-1));
  // lines of a title are a matter of its shape
  if (style?.name.toLowerCase() !== 'title' && style?.name !== '标题') reading.add('\n');
}

function openCell({ rows, containers }: StoryReading): void {
  const cell = newContainer();
  rows.at(-1)?.cells.push(cell);
  containers.push(cell);
}

function openTextBox({ leftovers, containers, paragraphs, body }: StoryReading): void {
  leftovers.textBoxes++;
  containers.push(paragraphs.at(-1)?.behind ?? body);
}

/** Notes with a type are lines that Word draws between text and notes. */
function openNote(reading: StoryReading, element: Element): void {
  reading.note = element.attribute('type') === undefined ? element.attribute('id') : undefined;
}

function refer({ runs, references }: StoryReading, element: Element, kind: 'footnote' | 'endnote'): void {
  const run = runs.at(-1)?.source;
  const id = element.attribute('id');
  if (run && id !== undefined) references.push({ kind, id, run });
}

/** Signs of symbol fonts lie in the private area, F0xx for byte xx; what no font tells is left out. */
function symbol(code: string | undefined): string {
  const value = code !== undefined && /^[0-9A-Fa-f]{1,4}$/.test(code) ? parseInt(code, 16) : 0;
  return value >= 0x20 && (value < 0xe000 || value > 0xf8ff) ? String.fromCharCode(value) : '';
}
