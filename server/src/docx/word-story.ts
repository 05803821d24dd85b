import { DocxError } from './problem';
import type { Leftovers } from './leftovers';
import { closeElement, numbererOf } from './story-closing';
import { openElement } from './story-opening';
import { MAX_ELEMENTS_READ, StoryReading, type NoteReference, type StoryContext } from './story-reading';
import { addCode } from './fields';
import { flush, joinContinued } from './word-containers';
import type { WordParagraph } from './word-text';
import { readXml } from './xml-reader';

/** The text of a part: paragraphs in the order in which they are read. */
export interface Story {
  readonly paragraphs: readonly WordParagraph[];
  readonly leftovers: Leftovers;
  readonly references: readonly NoteReference[];
}

/** Reads a part as text with tracked changes accepted. Throws `DocxError` for malformed XML. */
export function readStory(xml: string, context: StoryContext): Story {
  if (holdsTooMuch(xml)) throw new DocxError('too-large');
  const reading = new StoryReading(xml, context);
  readXml(xml, {
    open: (element) => openElement(reading, element),
    close: (name, inner, end) => closeElement(reading, name, { inner, end }),
    text(text) {
      if (reading.text) reading.text.content += text;
      else if (reading.readsCode) addCode(reading, text);
    },
  });
  const { body, leftovers, references } = reading;
  flush(body, numbererOf(reading));
  return { paragraphs: joinContinued(body.paragraphs, context.continued), leftovers, references };
}

/** Units of the shortest element: a part that is shorter than all that may be read has fewer. */
const SHORTEST_ELEMENT_LENGTH = '<p/>'.length;

/** Whether a part has more elements than are read, as its text shows: it is refused before it is taken apart. */
function holdsTooMuch(xml: string): boolean {
  if (xml.length < MAX_ELEMENTS_READ * SHORTEST_ELEMENT_LENGTH) return false;
  let count = 0;
  for (const _ of xml.matchAll(/<(?:\w{1,8}:)?(?:[prt]|tr|tc|br|tab|sym)[\s/>]/g))
    if (++count > MAX_ELEMENTS_READ) return true;
  return false;
}
