import type { Binding } from './bound-text';
import { isBracketed } from './fields';
import type { OpenParagraph, StoryReading } from './story-reading';
import { shifted, truncated, type TextPiece, type WordParagraph } from './word-text';
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
  /** Paragraphs around it, and how long the innermost is where it begins. */
  readonly depth: number;
  readonly length: number;
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
  controls.push({
    placeholder: false,
    contents: false,
    binding: undefined,
    kind: undefined,
    lines: false,
    choices: new Map(),
    depth: paragraphs.length,
    length: paragraphs.at(-1)?.text.length ?? 0,
  });
}

/** Ends a content control; one inside a paragraph shows the data it is bound to, or asks to be filled in. */
export function closeControl(reading: StoryReading): void {
  const control = reading.controls.pop();
  const paragraph = reading.paragraphs.at(-1);
  if (control && paragraph && control.depth === reading.paragraphs.length)
    Object.assign(paragraph, shownBy(reading, control, paragraph, control.length));
}

/** What a paragraph shows that ends inside a content control: the same for the whole of it. */
export function shownByControl(reading: StoryReading, paragraph: OpenParagraph): Text {
  const control = reading.controls.at(-1);
  return control?.depth === reading.paragraphs.length ? shownBy(reading, control, paragraph, 0) : paragraph;
}

/** The text of a paragraph with what stands behind `from` as its control shows it. */
function shownBy(reading: StoryReading, control: OpenControl, text: Text, from: number): Text {
  const held = text.text.slice(from);
  const bound = boundText(reading, control);
  if (bound === undefined) return control.placeholder && held.trim() !== '' ? bracketed(text, from) : text;
  control.binding = undefined;
  if (bound === held) return text;
  reading.leftovers.boundControls++;
  const kept = truncated(text, from);
  let start = from;
  // a line break is a piece of its own
  for (const part of bound.split(/(\n)/)) {
    if (part !== '') kept.pieces.push({ start, text: part, run: undefined, inner: undefined });
    start += part.length;
  }
  return { text: kept.text + bound, pieces: kept.pieces };
}

/** What a control takes from its data; undefined where it shows what it holds. Data that are empty ask to be filled in. */
function boundText({ context }: StoryReading, { binding, kind, lines, choices }: OpenControl): string | undefined {
  const data = binding && kind && context.boundText(binding);
  if (data === undefined || data.trim() === '') return undefined;
  if (kind === 'dropDownList') return choices.get(data);
  return (choices.get(data) ?? data).replace(/\r\n?|\n/g, lines ? '\n' : ' ');
}

/** The text with brackets around what stands behind `from`, but where it has some: words that ask to be replaced. */
function bracketed({ text, pieces }: Text, from: number): Text {
  const words = text.slice(from);
  if (isBracketed(words.trim())) return { text, pieces };
  const sign = (start: number, mark: string): TextPiece => ({ start, text: mark, run: undefined, inner: undefined });
  return {
    text: `${text.slice(0, from)}【${words}】`,
    pieces: [
      ...pieces.filter((p) => p.start < from),
      sign(from, '【'),
      ...shifted(
        pieces.filter((p) => p.start >= from),
        1,
      ),
      sign(text.length + 1, '】'),
    ],
  };
}
