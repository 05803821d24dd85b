import { PAGE_TURN, type StoryReading } from './story-reading';
import { closeControl, shownByControl } from './content-controls';
import { addCode, closeSimpleField, inFieldCode } from './fields';
import { shownInSigns } from './symbol-fonts';
import { flush, rowText, take, takeFinished, type Unnumbered } from './word-containers';
import { gapBehind, type ListMarker } from './word-numbering';
import { shifted, type WordParagraph } from './word-text';

/** Where an element ends in the XML: before its end tag, and behind it. */
interface Ending {
  readonly inner: number;
  readonly end: number;
}

type Handler = (reading: StoryReading, ending: Ending) => void;

/** Ends an element. */
export function closeElement(reading: StoryReading, name: string, ending: Ending): void {
  reading.ancestors.pop();
  HANDLERS.get(name)?.(reading, ending);
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['t', (reading, { inner }) => closeText(reading, true, inner)],
  ['delText', (reading, { inner }) => closeText(reading, false, inner)],
  ['m:t', (reading, { inner }) => closeText(reading, false, inner)],
  ['rPr', closeProperties],
  ['r', closeRun],
  ['p', closeParagraph],
  ['tc', closeCell],
  ['txbxContent', closeContainer],
  ['sdt', closeControl],
  ['fldSimple', closeSimpleField],
  ['instrText', (reading) => (reading.readsCode = false)],
  ['delInstrText', (reading) => (reading.readsCode = false)],
  ['ins', (reading) => reading.endScope()],
  ['del', (reading) => reading.endScope()],
  ['moveFrom', (reading) => reading.endScope()],
  ['moveTo', (reading) => reading.endScope()],
  ['mc:AlternateContent', ({ choices }) => choices.pop()],
  ['tr', closeRow],
  ['footnote', closeNote],
  ['endnote', closeNote],
]);

/** Blanks around a text count only where it says so; line ends inside are blanks. Formulas are no text that can be marked. */
function closeText(reading: StoryReading, canBeMarked: boolean, innerEnd: number): void {
  if (!reading.text) return;
  const { start, preserved, content } = reading.text;
  const text = content.replace(/[\r\n]/g, ' ');
  const from = preserved ? 0 : firstInk(text);
  const to = preserved ? text.length : lastInk(text, from);
  const inner = { start: start + from, end: Math.max(start + from, innerEnd - (text.length - to)) };
  reading.text = undefined;
  reading.offset = start;
  const { signFont } = reading.runs.at(-1) ?? {};
  if (inFieldCode(reading)) addCode(reading, text.slice(from, to));
  else if (signFont !== undefined) {
    const shown = shownInSigns(text.slice(from, to), signFont);
    reading.leftovers.symbols += shown.unknown;
    reading.add(shown.text);
  } else reading.add(text.slice(from, to), canBeMarked ? inner : undefined);
}

function closeProperties({ ancestors, runs, xml, propertiesStart }: StoryReading, { end }: Ending): void {
  if (ancestors.at(-1) === 'r' && runs.length > 0) runs.at(-1)!.source.properties = xml.slice(propertiesStart, end);
}

function closeRun({ runs }: StoryReading, { end }: Ending): void {
  const run = runs.pop();
  if (run) run.source.end = end;
}

/** Whose lines repeat the headings of the text. */
const CONTENTS_STYLE = /^(?:toc|目录) ?\d+$/i;
const CONTENTS_TITLE = /^目\s*录$/;

function closeParagraph(reading: StoryReading, ending: Ending): void {
  const { context, leftovers, note } = reading;
  const paragraph = reading.paragraphs.pop()!;
  const container = reading.containers.at(-1)!;
  const number = numbererOf(reading);
  const style = reading.styleOf(paragraph);
  if (CONTENTS_STYLE.test(style?.name ?? '') || (paragraph.contents && paragraph.text.trim() === '')) {
    if (CONTENTS_TITLE.test(container.paragraphs.at(-1)?.text.trim() ?? '')) container.paragraphs.pop();
    leftovers.contents++;
  } else if (paragraph.style !== context.leftOut) {
    const { text, pieces } = shownByControl(reading, paragraph);
    const outline = paragraph.outline === 9 ? undefined : (paragraph.outline ?? style?.outline);
    const { style: styleId, numId, level, endChange, markHidden = style?.vanish } = paragraph;
    const joint = paragraph.joint === 'end' && markHidden ? 'hidden' : paragraph.joint;
    const list = { numId, level };
    const changes = endChange ? [...reading.changes, endChange] : reading.changes;
    const end = { offset: ending.end, changes };
    take(container, { text, pieces, style: styleId, outline, row: false, note, end, list, joint }, number);
  }
  flush(paragraph.behind, number);
  for (const inside of paragraph.behind.paragraphs) takeFinished(container, inside, number);
}

/** Writes the number of a list; what a tracked change took out with its row does not count. */
export function numbererOf(reading: StoryReading): (paragraph: Unnumbered) => WordParagraph {
  const { context, leftovers } = reading;
  return ({ list, joint: _, ...paragraph }) => {
    if (reading.inDeletedRow) return paragraph;
    const marker = context.lists.next(paragraph.style, list.numId, list.level);
    if (!marker) return { ...paragraph, ...withoutEmptyEnd(paragraph) };
    if (marker.bullet) leftovers.bullets++;
    return { ...paragraph, ...numbered(paragraph, marker) };
  };
}

function closeContainer(reading: StoryReading): void {
  flush(reading.containers.pop()!, numbererOf(reading));
}

function closeCell(reading: StoryReading): void {
  closeContainer(reading);
  reading.endScope();
}

function closeRow(reading: StoryReading, ending: Ending): void {
  const row = reading.rows.pop()!;
  const end = { offset: ending.end, changes: reading.changes };
  reading.endScope();
  if (!row.deleted) takeFinished(reading.containers.at(-1)!, rowText(row, reading.note, end), numbererOf(reading));
}

function closeNote(reading: StoryReading): void {
  reading.note = undefined;
}

type Text = Pick<WordParagraph, 'text' | 'pieces'>;

/** The line behind a page turn is the next paragraph's. */
function withoutEmptyEnd({ text, pieces }: Text): Text {
  return { text: text.endsWith(PAGE_TURN) ? text.slice(0, -1) : text, pieces };
}

/** The number of a list goes before the text, behind a page turned in front of it; Word shows it without a text too. */
function numbered(paragraph: Text, marker: ListMarker): Text {
  const { text, pieces } = withoutEmptyEnd(paragraph);
  const offset = paragraph.text.startsWith(PAGE_TURN) ? PAGE_TURN.length : 0;
  if (text.length < offset || marker.text === '') return { text, pieces };
  const rest = text.slice(offset);
  const prefix = rest === '' ? marker.text : marker.text + gapBehind(marker, rest);
  const before = pieces.filter((p) => p.start < offset);
  return {
    text: text.slice(0, offset) + prefix + rest,
    pieces: [
      ...before,
      { start: offset, text: prefix, run: undefined, inner: undefined },
      ...shifted(pieces.slice(before.length), prefix.length),
    ],
  };
}

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t';

function firstInk(text: string): number {
  let offset = 0;
  while (isBlank(text[offset])) offset++;
  return offset;
}

function lastInk(text: string, from: number): number {
  let offset = text.length;
  while (offset > from && isBlank(text[offset - 1])) offset--;
  return offset;
}
