import { UNREAD, type Binding } from './bound-text';
import { isBracketed } from './fields';
import type { OpenParagraph, StoryReading } from './story-reading';
import { shifted, type TextPiece, type WordParagraph } from './word-text';
import { isOn, type Element } from './xml-reader';

/** A content control that is being read (ECMA-376 part 1, 17.5.2). */
export interface OpenControl {
  /** Whether it shows the words that ask to be replaced. */
  placeholder: boolean;
  /** Whether it holds a table of contents. */
  contents: boolean;
  /** The data it is bound to, until they have been shown. */
  binding: Binding | undefined;
  /** What it may hold; undefined for what is no plain text, and is never taken from data. */
  kind: 'text' | 'comboBox' | 'dropDownList' | undefined;
  /** Whether its text may have lines. */
  lines: boolean;
  /** Words of a list by the values that data have for them. */
  readonly choices: Map<string, string>;
  /** Paragraphs around it. */
  readonly depth: number;
  /** What the innermost of them holds before it. */
  readonly before: Before;
}

/** The text before a control, how many pieces it is made of, and the last of these. */
interface Before {
  readonly text: string;
  readonly count: number;
  readonly lastPiece: TextPiece | undefined;
}

type Text = Pick<WordParagraph, 'text' | 'pieces'>;
type Handler = (reading: StoryReading, element: Element) => void;

/** A list has some ten entries. */
const MAX_CHOICES = 2000;

/** What begins a content control, and what stands deeper in its properties. */
export const CONTROL_HANDLERS: readonly (readonly [name: string, handler: Handler])[] = [
  ['sdt', openControl],
  [
    'docPartGallery',
    ofControl((control, element) => {
      control.contents = /^table of contents$/i.test(element.attribute('val') ?? '');
    }),
  ],
  [
    'listItem',
    ofControl(({ choices }, element) => {
      const shown = element.attribute('displayText') ?? element.attribute('value');
      if (shown !== undefined && choices.size < MAX_CHOICES) choices.set(element.attribute('value') ?? shown, shown);
    }),
  ],
];

/** Properties of a content control. */
export const CONTROL_PROPERTY_HANDLERS: readonly (readonly [name: string, handler: Handler])[] = [
  ['showingPlcHdr', ofControl((control, element) => (control.placeholder = isOn(element)))],
  [
    'dataBinding',
    ofControl((control, element) => {
      control.binding = {
        path: element.attribute('xpath') ?? '',
        prefixes: element.attribute('prefixMappings') ?? '',
        storeId: element.attribute('storeItemID'),
      };
    }),
  ],
  [
    'text',
    ofControl((control, element) => {
      const lines = element.attribute('multiLine');
      control.kind = 'text';
      control.lines = lines === '1' || lines === 'true' || lines === 'on';
    }),
  ],
  ['comboBox', ofControl((control) => (control.kind = 'comboBox'))],
  ['dropDownList', ofControl((control) => (control.kind = 'dropDownList'))],
];

function ofControl(set: (control: OpenControl, element: Element) => void): Handler {
  return ({ controls }, element) => {
    const control = controls.at(-1);
    if (control) set(control, element);
  };
}

function openControl({ controls, paragraphs }: StoryReading): void {
  const { text, pieces } = paragraphs.at(-1) ?? { text: '', pieces: [] };
  controls.push({
    placeholder: false,
    contents: false,
    binding: undefined,
    kind: undefined,
    lines: false,
    choices: new Map(),
    depth: paragraphs.length,
    before: { text, count: pieces.length, lastPiece: pieces.at(-1) },
  });
}

/**
 * Ends a content control; one inside a paragraph shows the data it is bound to, or asks to be filled in. Only what it holds
 * is looked at: a form has thousands of controls in one paragraph.
 */
export function closeControl(reading: StoryReading): void {
  const control = reading.controls.pop();
  const paragraph = reading.paragraphs.at(-1);
  if (!control || !paragraph || control.depth !== reading.paragraphs.length) return;
  const { text, count, lastPiece } = control.before;
  // a field that began before the control and ended in it has rewritten the text before it: it stays as it stands
  if (paragraph.pieces[count - 1] !== lastPiece) return;
  const pieces = paragraph.pieces.slice(count);
  const shown = shownBy(reading, control, { text: pieces.map((p) => p.text).join(''), pieces }, text.length);
  if (!shown) return;
  paragraph.text = text + shown.text;
  paragraph.pieces.length = count;
  for (const piece of shown.pieces) paragraph.pieces.push(piece);
}

/** What a paragraph shows that ends inside a content control: the same for the whole of it. */
export function shownByControl(reading: StoryReading, paragraph: OpenParagraph): Text {
  const control = reading.controls.at(-1);
  const shown = control?.depth === reading.paragraphs.length ? shownBy(reading, control, paragraph, 0) : undefined;
  return shown ?? paragraph;
}

/** What a control shows for what it holds, which stands from `from` on; undefined where it shows just that. */
function shownBy(reading: StoryReading, control: OpenControl, held: Text, from: number): Text | undefined {
  const bound = boundText(reading, control);
  if (bound === undefined) return control.placeholder ? bracketed(held, from) : undefined;
  control.binding = undefined;
  if (bound === held.text) return undefined;
  reading.leftovers.boundControls++;
  const pieces: TextPiece[] = [];
  let start = from;
  // a line break is a piece of its own
  for (const part of bound.split(/(\n)/)) {
    if (part !== '') pieces.push(written(start, part));
    start += part.length;
  }
  return { text: bound, pieces };
}

/** What the file does not hold in the text itself. */
function written(start: number, text: string): TextPiece {
  return { start, text, run: undefined, inner: undefined };
}

/** What a control takes from its data; undefined where it shows what it holds. Data that are empty ask to be filled in. */
function boundText({ context, leftovers }: StoryReading, control: OpenControl): string | undefined {
  const { binding, kind, lines, choices } = control;
  const data = binding && kind && context.boundText(binding);
  if (data === UNREAD) {
    leftovers.unreadData++;
    // it is told once, however many paragraphs are in it
    control.binding = undefined;
    return undefined;
  }
  if (data === undefined || data.trim() === '') return undefined;
  if (kind === 'dropDownList') return choices.get(data);
  return (choices.get(data) ?? data).replace(/\r\n?|\n/g, lines ? '\n' : ' ');
}

/** What asks to be replaced, in brackets; undefined where it has some, or is nothing. */
function bracketed({ text, pieces }: Text, from: number): Text | undefined {
  const words = text.trim();
  if (words === '' || isBracketed(words)) return undefined;
  return {
    text: `【${text}】`,
    pieces: [written(from, '【'), ...shifted(pieces, 1), written(from + 1 + text.length, '】')],
  };
}
