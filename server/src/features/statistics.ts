import { remembered } from '../syntax/line';
import type { Draft, Paragraph, Role } from '../syntax/types';
import { Blank, Digit, HalfMark, Invisible, Letter, classOf } from '../text/chars';

/** Numbers of a stretch of lines. */
export interface Numbers {
  /** As Word counts them (字数). */
  readonly characters: number;
  /** Those of them that are spoken: stage directions are not. */
  readonly spoken: number;
  /** Lines on the page at 28 characters a line. */
  readonly rows: number;
}

/** Characters a line and lines a page (GB/T 9704-2012, 5.2.3). */
export const PER_ROW = 28;
export const ROWS_PER_PAGE = 22;
/** Characters a line of the title: 2号 (22 pt) in a text area of 156 mm (5.2.2, 7.3.1). */
const PER_TITLE_ROW = 20;
/** A paragraph begins two characters in (7.3.3). */
const INDENT = 2;

/**
 * Characters of a paragraph as Word counts them (字数): every Chinese character and full-width mark is one, every run of
 * Latin letters, digits and half-width marks is one, blanks are none. Word's own dialogue puts it as 中文字符和朝鲜语单词
 * and 非中文单词, whose sum is its 字数. Remembered with the paragraph.
 */
export const countCharacters = remembered(({ text }): number => countOf(text));

/** Spoken characters of the lines from `first` up to, not including, `end`; 水印 and stage directions are left out. */
export function countLines(draft: Draft, first = 0, end = draft.paragraphs.length): number {
  let sum = 0;
  for (let line = first; line < end; line++)
    if (draft.roles[line] !== 'boilerplate' && draft.roles[line] !== 'direction')
      sum += countCharacters(draft.paragraphs[line]!);
  return sum;
}

/** Numbers of any stretch of a draft's lines at once, after one pass over all. */
export interface Tally {
  /** Of the lines from `first` up to, not including, `end`; by default of the draft. */
  between(first?: number, end?: number): Numbers;
}

const TALLIES = new WeakMap<Draft, Tally>();

/**
 * Adds a draft up, once. Rows are those of GB/T 9704-2012: a title in larger type, salutation flush left, all else indented
 * by two characters, no blank lines but one behind the head of the draft. That a mark may not begin a line is left out of
 * account. 水印 count for nothing, markup fills no rows.
 */
export function tally(draft: Draft): Tally {
  let tallied = TALLIES.get(draft);
  if (!tallied) TALLIES.set(draft, (tallied = add(draft)));
  return tallied;
}

function add(draft: Draft): Tally {
  const lines = draft.paragraphs.length;
  const characters = new Float64Array(lines + 1);
  const spoken = new Float64Array(lines + 1);
  const rows = new Float64Array(lines + 1);
  let head = false;
  for (let line = 0; line < lines; line++) {
    const role = draft.roles[line]!;
    const paragraph = draft.paragraphs[line]!;
    const prints = role !== 'boilerplate' && role !== 'blank' && role !== 'markup';
    const count = role === 'boilerplate' ? 0 : countCharacters(paragraph);
    characters[line + 1] = characters[line]! + count;
    spoken[line + 1] = spoken[line]! + (role === 'direction' ? 0 : count);
    const inHead = HEAD.has(role);
    rows[line + 1] = rows[line]! + (prints ? rowsOf(paragraph, role) + (head && !inHead ? 1 : 0) : 0);
    if (prints) head = inHead;
  }
  return {
    between: (first = 0, end = lines) => ({
      characters: characters[end]! - characters[first]!,
      spoken: spoken[end]! - spoken[first]!,
      rows: rows[end]! - rows[first]!,
    }),
  };
}

/** Pages that so many rows fill; an empty draft has none. */
export function pagesOf(rows: number): number {
  return Math.ceil(rows / ROWS_PER_PAGE);
}

/** The last of the characters that end a line. */
const CARRIAGE_RETURN = 0x0d;

/** Characters of a piece of text, counted likewise; the ends of its lines are none. */
export function countOf(text: string): number {
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
    if (unit > CARRIAGE_RETURN && !(bits & (Blank | Invisible)) && !(unit >= 0xdc00 && unit <= 0xdfff)) count++;
  }
  return count;
}

const HEAD: ReadonlySet<Role> = new Set(['title', 'subtitle', 'byline']);

function rowsOf(paragraph: Paragraph, role: Role): number {
  const width = widthOf(paragraph);
  if (role === 'title') return Math.max(1, Math.ceil(width / PER_TITLE_ROW));
  const indent = HEAD.has(role) || role === 'salutation' || role === 'signoff' ? 0 : INDENT;
  return Math.max(1, Math.ceil((width + indent) / PER_ROW));
}

/** Width of a line's content in characters; Latin letters, digits and half-width marks are half as wide. */
const widthOf = remembered(({ text, content }): number => {
  let width = 0;
  for (let i = content.start; i < content.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) width += 0.5;
    else if (!(classOf(unit) & Invisible) && !(unit >= 0xdc00 && unit <= 0xdfff)) width++;
  }
  return width;
});
