import { CONTROL_HANDLERS, CONTROL_PROPERTY_HANDLERS } from './content-controls';
import { fieldCharacter, keepsResult, openSimpleField } from './fields';
import { hexNumber, isSignFont, symbolSign } from './symbol-fonts';
import { isTrackedChange, openTrackedChange } from './tracked-changes';
import { newContainer } from './word-containers';
import { levelNumber } from './word-styles';
import { isOn, type Element } from './xml-reader';
import type { StoryReading } from './story-reading';

type Handler = (reading: StoryReading, element: Element) => void;

/** Parts of the XML that hold no text: properties of tables and sections, readings of characters. */
const SKIPPED = new Set([
  'tblPr',
  'tblGrid',
  'tcPrChange',
  'trPrChange',
  'sectPr',
  'sdtEndPr',
  'rt',
  'rubyPr',
  'ffData',
  // tab stops of a paragraph are no tabs of its text
  'tabs',
]);

/** What only the text before the tracked changes has: what was taken out, and how it looked. */
const SKIPPED_AS_ACCEPTED = new Set(['rPrChange', 'pPrChange', 'delText', 'delInstrText']);

/** Elements whose children are properties, not text. */
const PROPERTIES = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'numPr', 'sdtPr']);

/** Begins an element. */
export function openElement(reading: StoryReading, element: Element): 'skip' | void {
  const { name } = element;
  const parent = reading.ancestors.at(-1);
  const inProperties = parent !== undefined && PROPERTIES.has(parent);
  reading.offset = element.start;
  if (isTrackedChange(name)) return openTrackedChange(reading, element, inProperties);
  reading.count(name);
  if (reading.context.revisions === 'accepted' && SKIPPED_AS_ACCEPTED.has(name)) return 'skip';
  if (SKIPPED.has(name) || (name === 'rPr' && parent === 'sdtPr') || isOtherChoice(reading, element)) return 'skip';
  reading.ancestors.push(name);
  const handlers = inProperties ? PROPERTY_HANDLERS : ELEMENT_HANDLERS;
  handlers.get(name)?.(reading, element);
}

/** Prefixes of the vocabularies that Word understands: of a choice it takes the first that asks for these alone. */
const UNDERSTOOD =
  /^(?:wp\w?|wp1[45]|w1[0-9]\w*|a\d*|v|o|w|r|m|c\d*|cx\d*|x\d*|p\d*|pic|dgm|dsp|aink|am3d|asvg|oel|mv|wne)$/;

/** What Word does not show of content that is there in several vocabularies (ECMA-376 part 3, 9.4). */
function isOtherChoice({ choices }: StoryReading, element: Element): boolean {
  const { name } = element;
  if (name === 'mc:Fallback') return choices.at(-1) === true;
  if (name !== 'mc:Choice') return false;
  const wanted = (element.attribute('Requires') ?? '').trim().split(/\s+/);
  if (choices.at(-1) === true || !wanted.every((prefix) => UNDERSTOOD.test(prefix))) return true;
  choices[choices.length - 1] = true;
  return false;
}

const ELEMENT_HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['p', openParagraph],
  ['r', openRun],
  ['rPr', (reading, { start }) => (reading.propertiesStart = start)],
  ['t', openText],
  ['delText', openText],
  ['m:t', openText],
  ['tab', (reading) => reading.add('\t')],
  ['ptab', (reading) => reading.add('\t')],
  ['br', openBreak],
  ['cr', (reading) => reading.add('\n')],
  ['noBreakHyphen', (reading) => reading.add('-')],
  ['sym', openSymbol],
  ['fldChar', fieldCharacter],
  ['fldSimple', openSimpleField],
  ['instrText', (reading) => (reading.readsCode = true)],
  ['delInstrText', (reading) => (reading.readsCode = true)],
  ['mc:AlternateContent', ({ choices }) => choices.push(false)],
  ...CONTROL_HANDLERS,
  ['tbl', ({ leftovers }) => leftovers.tables++],
  ['tr', openRow],
  ['tc', openCell],
  ['txbxContent', openTextBox],
  ['footnote', openNote],
  ['endnote', openNote],
  ['footnoteReference', (reading, element) => refer(reading, element, 'footnote')],
  ['endnoteReference', (reading, element) => refer(reading, element, 'endnote')],
  ['commentReference', ({ leftovers }) => leftovers.comments++],
  ['a:blip', ({ leftovers }) => leftovers.pictures++],
  ['v:imagedata', ({ leftovers }) => leftovers.pictures++],
  ['c:chart', ({ leftovers }) => leftovers.charts++],
  ['cx:chart', ({ leftovers }) => leftovers.charts++],
  ['dgm:relIds', ({ leftovers }) => leftovers.charts++],
  ['v:textpath', ({ leftovers }) => leftovers.wordArt++],
  ['m:oMath', ({ leftovers }) => leftovers.formulas++],
  ['o:OLEObject', ({ leftovers }) => leftovers.embedded++],
  ['altChunk', ({ leftovers }) => leftovers.embedded++],
]);

const PROPERTY_HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['vanish', openVanish],
  ['specVanish', openVanish],
  ['rStyle', openRunStyle],
  ['rFonts', openFonts],
  ...CONTROL_PROPERTY_HANDLERS,
  [
    'framePr',
    ({ paragraphs }, element) => {
      const paragraph = paragraphs.at(-1);
      // the letter stands beside the first lines of the next paragraph, and belongs to its text
      if (paragraph && /^(?:drop|margin)$/.test(element.attribute('dropCap') ?? '')) paragraph.joint = 'deleted';
    },
  ],
  ['pPrChange', openFormerParagraph],
  ['rPrChange', openFormerRun],
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

/** Properties of a paragraph as they were before a tracked change of its looks: they stand behind those of now. */
function openFormerParagraph({ paragraphs }: StoryReading): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph) paragraph.style = paragraph.numId = paragraph.level = paragraph.outline = undefined;
}

/** The same of a run, or of the end of a paragraph. */
function openFormerRun(reading: StoryReading): void {
  const { runs, paragraphs, ancestors } = reading;
  const run = runs.at(-1);
  const paragraph = paragraphs.at(-1);
  if (run && ancestors.at(-3) === 'r') run.hidden = reading.styleOf(paragraph)?.vanish ?? false;
  if (paragraph && ancestors.at(-3) === 'pPr') paragraph.markHidden = undefined;
}

/** What a property of characters belongs to: a run, or the end of a paragraph. */
function holderOf({ ancestors }: StoryReading): string | undefined {
  return ancestors.at(-3) === 'rPrChange' ? ancestors.at(-5) : ancestors.at(-3);
}

function openVanish(reading: StoryReading, element: Element): void {
  const run = reading.runs.at(-1);
  const holder = holderOf(reading);
  if (run && holder === 'r') run.hidden = isOn(element);
  const paragraph = reading.paragraphs.at(-1);
  if (paragraph && holder === 'pPr') paragraph.markHidden = isOn(element);
}

function openRunStyle(reading: StoryReading, element: Element): void {
  const run = reading.runs.at(-1);
  const vanish = reading.context.styles.get(element.attribute('val') ?? '')?.vanish;
  if (vanish === undefined) return;
  const holder = holderOf(reading);
  const paragraph = reading.paragraphs.at(-1);
  if (run && holder === 'r') run.hidden = vanish;
  if (paragraph && holder === 'pPr') paragraph.markHidden = vanish;
}

function openFonts(reading: StoryReading, element: Element): void {
  const run = reading.runs.at(-1);
  const font = element.attribute('ascii') ?? element.attribute('hAnsi');
  if (run && holderOf(reading) === 'r') run.signFont = isSignFont(font) ? font : undefined;
}

function openSymbol(reading: StoryReading, element: Element): void {
  const sign = symbolSign(element.attribute('font'), hexNumber(element.attribute('char')));
  if (sign === undefined) reading.leftovers.symbols++;
  else reading.add(sign);
}

function openParagraph({ paragraphs }: StoryReading): void {
  paragraphs.push({
    text: '',
    pieces: [],
    style: undefined,
    outline: undefined,
    numId: undefined,
    level: undefined,
    joint: 'end',
    markHidden: undefined,
    endChange: undefined,
    contents: false,
    behind: newContainer(),
  });
}

function openRun(reading: StoryReading, { start, inner }: Element): void {
  const { runs, paragraphs } = reading;
  const hidden = reading.styleOf(paragraphs.at(-1))?.vanish ?? false;
  const fixed =
    !reading.fields.every(keepsResult) ||
    ['ins', 'moveTo', 'fldSimple'].some((name) => reading.ancestors.includes(name));
  const source = { start, end: inner, properties: '', fixed };
  runs.push({ source, depth: paragraphs.length, hidden, signFont: undefined });
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

function openRow(reading: StoryReading): void {
  reading.rows.push({ cells: [], deleted: false });
  reading.beginScope();
}

function openCell(reading: StoryReading): void {
  const cell = newContainer();
  reading.rows.at(-1)?.cells.push(cell);
  reading.containers.push(cell);
  reading.beginScope();
}

function openTextBox({ leftovers, containers, paragraphs, body }: StoryReading): void {
  leftovers.textBoxes++;
  containers.push(paragraphs.at(-1)?.behind ?? body);
}

/** Notes with a type are lines that Word draws between text and notes. */
function openNote(reading: StoryReading, element: Element): void {
  reading.note = element.attribute('type') === undefined ? element.attribute('id') : undefined;
}

function refer({ runs, references, changes }: StoryReading, element: Element, kind: 'footnote' | 'endnote'): void {
  const run = runs.at(-1)?.source;
  const id = element.attribute('id');
  if (run && id !== undefined) references.push({ kind, id, run, changes });
}
