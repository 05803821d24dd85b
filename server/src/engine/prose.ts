import { sourceOf } from '../syntax/source';
import type { Paragraph } from '../syntax/types';
import { hasFiller, isFiller } from '../text/filler';
import type { Span, TextEdit } from '../text/span';

/** Whether a place in Markdown holds nothing but what is no prose; the number of a list item is spoken of. */
export function isNoProse({ text, markdown }: Paragraph, { start, end }: Span): boolean {
  if (start >= end || end > text.length) return false;
  const number = markdown?.number;
  if (number && start < number.end && number.start < end) return false;
  for (let i = start; i < end; i++) if (!isFiller(text.charCodeAt(i))) return false;
  return true;
}

/**
 * The same change as `edit` in edits of prose alone, in offsets of the line; undefined where it would change what is no
 * prose, or what the parser of Markdown makes of the line. A rule sees fillers for what is no prose: where its new text
 * has the same fillers in the same order, these stay what they are.
 */
export function proseEdits(paragraph: Paragraph, edit: TextEdit): readonly TextEdit[] | undefined {
  const { text } = paragraph;
  if (edit.end > text.length) return undefined;
  const old = text.slice(edit.start, edit.end);
  if (!hasFiller(old) && !hasFiller(edit.newText)) return keepsStructure(paragraph, edit) ? [edit] : undefined;
  const before = old.split(FILLERS);
  const after = edit.newText.split(FILLERS);
  // with the fillers themselves at every odd place
  if (before.length !== after.length || before.some((part, i) => i % 2 === 1 && part !== after[i])) return undefined;
  const edits: TextEdit[] = [];
  let start = edit.start;
  for (const [i, part] of before.entries()) {
    const end = start + part.length;
    if (part !== after[i]) edits.push({ start, end, newText: after[i]! });
    start = end;
  }
  return edits.every((e) => keepsStructure(paragraph, e)) ? edits : undefined;
}

const FILLERS = /([\ufdd0\ufdd1][\ufdd0\ufdd1]*)/;

/** Characters that Markdown may read as markup wherever they stand. */
const MARKS = /[*_`[\]\\<|$\r\n]/;
/** What defines a link where no more than one word stands behind it. */
const LABEL = /^[\s>]*\[[^\]][^\]]*\]:/;
/** What makes a line another block than a paragraph. */
const OPENS_BLOCK =
  /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|>|[-_*](?:[ \t]*[-_*]){2}[-_* \t]*$|[=-][=-]*\s*$|`{3}|~{3}|\||\[|[ \t]|:?-+:?\s*\|)/;

/** Whether the line is the same Markdown after an edit of its prose. Rather no than yes. */
function keepsStructure(paragraph: Paragraph, edit: TextEdit): boolean {
  const { text, content } = paragraph;
  const source = sourceOf(paragraph);
  const { start, end, newText } = trimmed(source, edit);
  if (MARKS.test(newText) || MARKS.test(source.slice(start, end)) || LABEL.test(source)) return false;
  const before = source[start - 1] ?? '';
  const behind = source[end] ?? '';
  const isBound = (offset: number): boolean => isFiller(text.charCodeAt(offset)) || MARKS.test(source[offset] ?? '');
  if (start > 0 && isBound(start - 1)) {
    if (sideOf(source[start] ?? '') !== sideOf(newText[0] ?? behind)) return false;
    if (newText === '' && (end >= text.length || isBound(end))) return false;
    if (before === ']' || /^[\x21-\x7e]/.test(newText)) return false;
  }
  if (end < text.length && isBound(end) && sideOf(source[end - 1] ?? '') !== sideOf(newText.at(-1) ?? before))
    return false;
  if (end >= content.end && /[ \t\\]$/.test(newText === '' ? source.slice(0, start) : newText)) return false;
  if (start > content.start + FURTHEST_OPENING) return true;
  return !OPENS_BLOCK.test(source.slice(content.start, start) + newText + source.slice(end));
}

/** Characters of the longest number that opens a list. */
const FURTHEST_OPENING = 10;

/** The edit without what it leaves as it is at both ends. */
function trimmed(source: string, { start, end, newText }: TextEdit): TextEdit {
  let from = 0;
  while (start + from < end && from < newText.length && source[start + from] === newText[from]) from++;
  let behind = 0;
  const most = Math.min(end - start, newText.length) - from;
  while (behind < most && source[end - 1 - behind] === newText.at(-1 - behind)) behind++;
  return { start: start + from, end: end - behind, newText: newText.slice(from, newText.length - behind) };
}

/** What emphasis asks of the character beside its marks (CommonMark 0.31.2, 6.2). */
function sideOf(c: string): 'blank' | 'mark' | 'other' {
  if (c === '' || /\s/.test(c)) return 'blank';
  return /[\p{P}\p{S}]/u.test(c) ? 'mark' : 'other';
}
