import { PAGE_TURN, type OpenParagraph, type StoryReading } from './story-reading';
import { flush, rowText, take } from './word-containers';
import { shifted } from './word-text';

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
  ['m:t', (reading, { inner }) => closeText(reading, false, inner)],
  ['rPr', closeProperties],
  ['r', closeRun],
  ['p', closeParagraph],
  ['tc', ({ containers }) => flush(containers.pop()!)],
  ['txbxContent', ({ containers }) => flush(containers.pop()!)],
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
  reading.add(text.slice(from, to), canBeMarked ? inner : undefined);
  reading.text = undefined;
}

function closeProperties({ ancestors, runs, xml, propertiesStart }: StoryReading, { end }: Ending): void {
  if (ancestors.at(-1) === 'r' && runs.length > 0) runs.at(-1)!.source.properties = xml.slice(propertiesStart, end);
}

function closeRun({ runs }: StoryReading, { end }: Ending): void {
  const run = runs.pop();
  if (run) run.source.end = end;
}

function closeParagraph(reading: StoryReading): void {
  const { context, leftovers, note } = reading;
  const paragraph = reading.paragraphs.pop()!;
  const marker = context.lists.next(paragraph.style, paragraph.numId, paragraph.level);
  const container = reading.containers.at(-1)!;
  if (paragraph.style !== context.leftOut) {
    if (marker?.bullet) leftovers.bullets++;
    const { text, pieces } = numbered(paragraph, marker?.text ?? '');
    const outline = paragraph.outline === 9 ? undefined : (paragraph.outline ?? reading.styleOf(paragraph)?.outline);
    take(container, { text, pieces, style: paragraph.style, outline, row: false, note }, paragraph.markDeleted);
  }
  flush(paragraph.behind);
  for (const inside of paragraph.behind.paragraphs) take(container, inside, false);
}

function closeRow({ rows, containers, note }: StoryReading): void {
  const row = rows.pop()!;
  if (!row.deleted) take(containers.at(-1)!, rowText(row, note), false);
}

function closeNote(reading: StoryReading): void {
  reading.note = undefined;
}

type Text = Pick<OpenParagraph, 'text' | 'pieces'>;

/** The number of a list goes before the text, behind a page turned in front of it; an empty paragraph shows none. */
function numbered({ text: whole, pieces }: Text, prefix: string): Text {
  const offset = whole.startsWith(PAGE_TURN) ? PAGE_TURN.length : 0;
  // the line behind a page turn is the next paragraph's
  const text = whole.endsWith(PAGE_TURN) ? whole.slice(0, -1) : whole;
  if (whole.length === offset || prefix === '') return { text, pieces };
  const before = pieces.filter((p) => p.start < offset);
  return {
    text: text.slice(0, offset) + prefix + text.slice(offset),
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
