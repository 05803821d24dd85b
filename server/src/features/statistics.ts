import type { Draft, Paragraph } from '../syntax/types';
import { Blank, Digit, HalfMark, Invisible, Letter, classOf } from '../text/chars';

const KNOWN = new WeakMap<Paragraph, number>();

/**
 * Characters of a paragraph as Word counts them (字数): every Chinese character and full-width mark is one, every run of
 * Latin letters, digits and half-width marks is one, blanks are none. Remembered with the paragraph.
 */
export function countCharacters(paragraph: Paragraph): number {
  let count = KNOWN.get(paragraph);
  if (count === undefined) KNOWN.set(paragraph, (count = countOf(paragraph.text)));
  return count;
}

/** Characters of the lines from `first` up to, not including, `end`. */
export function countLines(draft: Draft, first = 0, end = draft.paragraphs.length): number {
  let sum = 0;
  for (let line = first; line < end; line++)
    if (draft.roles[line] !== 'boilerplate') sum += countCharacters(draft.paragraphs[line]!);
  return sum;
}

function countOf(text: string): number {
  let count = 0;
  let inRun = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const bits = classOf(unit);
    if (bits & (Letter | Digit | HalfMark)) {
      if (!inRun) count++;
      inRun = true;
      continue;
    }
    inRun = false;
    // the low half of an astral character belongs to its high half
    if (!(bits & (Blank | Invisible)) && !(unit >= 0xdc00 && unit <= 0xdfff)) count++;
  }
  return count;
}
