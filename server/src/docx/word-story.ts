import type { Leftovers } from './leftovers';
import { closeElement, numbererOf } from './story-closing';
import { openElement } from './story-opening';
import { StoryReading, type NoteReference, type StoryContext } from './story-reading';
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
