import { placeholdersOf } from '../../server/src/facts/placeholders';
import { parse } from '../../server/src/syntax/parse';

/** Places left open of a text, as they are written. */
export const placesLeftOpen = (text: string): string[] =>
  parse(text).paragraphs.flatMap((paragraph) => placeholdersOf(paragraph).map((p) => p.text));
