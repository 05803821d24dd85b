/**
 * What stands in the read text of a Markdown line for each character that is no prose. Both are noncharacters of
 * Unicode, which no text holds, so that no rule can take them for something written.
 */

/** For markup, which shows nothing: the marks of emphasis, the destination of a link, a picture, a tag. */
export const MARKUP = '\ufdd0';
/** For what is shown as it stands but is no prose: code, addresses, formulas. */
export const OPAQUE = '\ufdd1';

const MARKUP_UNIT = 0xfdd0;
const OPAQUE_UNIT = 0xfdd1;

/** Whether the UTF-16 unit stands for something that is no prose. Any number may be asked. */
export function isFiller(unit: number): boolean {
  return unit === MARKUP_UNIT || unit === OPAQUE_UNIT;
}

/** Whether a UTF-16 unit stands in the place of a sign of Markdown. */
export function isMarkup(unit: number): boolean {
  return unit === MARKUP_UNIT;
}

const FILLERS = /[\ufdd0\ufdd1]/;

/** Whether a text holds a character that stands for something that is no prose. */
export function hasFiller(text: string): boolean {
  return FILLERS.test(text);
}

/** A text that quotes a line, for people: markup away, … for what is no prose. */
export function withoutFillers(text: string): string {
  return hasFiller(text) ? text.replace(/\ufdd0\ufdd0*/g, '').replace(/\ufdd1\ufdd1*/g, '…') : text;
}
