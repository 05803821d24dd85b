import { placeholdersOf } from '../facts/placeholders';
import { shownSections } from '../features/shown-sections';
import { shownText } from '../syntax/source';
import type { Draft, Paragraph, Section } from '../syntax/types';
import type { Span } from '../text/span';
import { headingStyle, leadsOf, type HeadingStyle, type Lead } from './leads';
import { textWidth } from './line-fill';
import { tableRows, type RowColumns } from './table-rows';
import { xmlSafe } from './xml-text';

/** Paragraph styles of an exported file. The ids are Word's own where it has one, so that its commands know them. */
export type StyleId = 'Title' | 'Subtitle' | 'Byline' | 'Salutation' | HeadingStyle | 'BodyText' | 'Signature';

/** A stretch of text of one look. */
export interface Piece {
  readonly text: string;
  /** Lead of a run-in heading: set in the type of a heading of this level. */
  readonly lead: 1 | 2 | undefined;
  /** A place left open. */
  readonly open: boolean;
}

/** A line of the draft as a paragraph of the page. */
export interface Block {
  /** Line of the draft. */
  readonly line: number;
  readonly style: StyleId;
  readonly pieces: readonly Piece[];
  /** Blank to the right of a sign-off, in characters. */
  readonly right: number;
  /** Lines of the sign-off behind it that must stand on its page: none stands on a page alone. */
  readonly signedBy: number;
  /** Whether it is the first behind the title and what belongs to it: a blank line goes before it. */
  readonly afterHead: boolean;
  /** Whether the draft turns the page before it, by a form feed. */
  readonly newPage: boolean;
  /** Of a row of a table its columns; rows of one table share them. */
  readonly row: RowColumns | undefined;
}

/** Blocks of a draft, and the lines that have no place on a page (pictures, code and front matter of Markdown). */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly number[];
}

/** Lays the lines of a draft out as blocks. Blank lines are left out: distances come from styles. */
export function blocksOf(draft: Draft): Blocks {
  const levels = levelsOf(shownSections(draft));
  const leads = leadsOf(draft);
  const rows = tableRows(draft);
  const rights = signoffIndents(draft);
  const blocks: Block[] = [];
  const leftOut: number[] = [];
  let head = false;
  let turned = false;
  draft.paragraphs.forEach((paragraph, line) => {
    const role = draft.roles[line]!;
    const { text, content } = paragraph;
    turned ||= (role === 'blank' ? text : text.slice(0, content.start)).includes('\f');
    if (role === 'blank') return;
    const isMarkdownRow = paragraph.markdown?.kind === 'table';
    if (role === 'markup' && !isMarkdownRow) return void leftOut.push(line);
    const row = rows.get(line);
    const style = row ? 'BodyText' : styleOf(draft, line, levels);
    const pieces = isMarkdownRow
      ? rowOf(paragraph)
      : piecesOf(paragraph, style === 'BodyText' && !row ? leads.get(line) : undefined, row !== undefined);
    if (pieces.length === 0) return;
    const inHead = style === 'Title' || style === 'Subtitle' || style === 'Byline';
    const newPage = turned && blocks.length > 0;
    blocks.push({
      line,
      style,
      pieces,
      right: rights.get(line) ?? 0,
      signedBy: 0,
      afterHead: head && !inHead,
      newPage,
      row,
    });
    head = inHead;
    turned = text.slice(content.end).includes('\f');
  });
  return { blocks: withSignoff(blocks), leftOut };
}

/** Ties the last paragraph, and each line of the sign-off, to the lines of the sign-off behind it. */
function withSignoff(blocks: readonly Block[]): Block[] {
  let behind = 0;
  return blocks
    .toReversed()
    .map((block) => {
      const signedBy = behind;
      behind = block.style === 'Signature' ? behind + 1 : 0;
      return { ...block, signedBy };
    })
    .reverse();
}

function styleOf(draft: Draft, line: number, levels: ReadonlyMap<number, number>): StyleId {
  switch (draft.roles[line]) {
    case 'title':
      return 'Title';
    case 'subtitle':
      return 'Subtitle';
    case 'byline':
      return 'Byline';
    case 'salutation':
      return 'Salutation';
    case 'signoff':
      return 'Signature';
    case 'heading':
      return headingStyle(draft.headings[line], levels.get(line) ?? 1);
    default:
      return 'BodyText';
  }
}

function levelsOf(sections: readonly Section[], levels = new Map<number, number>()): Map<number, number> {
  for (const section of sections) {
    levels.set(section.line, section.level);
    levelsOf(section.children, levels);
  }
  return levels;
}

/** A row of a table, its cells apart by tabs; nothing for the line under its head. */
function rowOf(paragraph: Paragraph): Piece[] {
  const text = xmlSafe(shownText(paragraph, 0, paragraph.text.length));
  return text === '' ? [] : [{ text, lead: undefined, open: false }];
}

/** `whole` keeps the blanks around the text: in a row of a table they are cells. */
function piecesOf(paragraph: Paragraph, lead: Lead | undefined, whole: boolean): Piece[] {
  const { content, text } = paragraph;
  const open = placeholdersOf(paragraph);
  const holes = gapsOf(paragraph);
  const cuts = new Set([content.start, content.end]);
  for (const at of [
    lead?.end ?? content.start,
    ...open.flatMap((p) => [p.start, p.end]),
    ...holes.flatMap((h) => [h.start, h.end]),
  ])
    if (at > content.start && at < content.end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let k = 0; k + 1 < edges.length; k++) {
    const start = k > 0 ? edges[k]! : whole ? 0 : printStart(paragraph);
    const end = k + 2 < edges.length ? edges[k + 1]! : whole ? text.length : printEnd(paragraph);
    if (holes.some((h) => h.start <= start && end <= h.end)) continue;
    const shown = xmlSafe(shownText(paragraph, start, end));
    if (shown === '') continue;
    pieces.push({
      text: shown,
      lead: lead !== undefined && end <= lead.end ? lead.level : undefined,
      open: open.some((p) => p.start <= start && end <= p.end),
    });
  }
  return pieces;
}

/** Where a line begins to be printed: the number of a list item, and of a footnote, stands before the content. */
function printStart({ content, markdown }: Paragraph): number {
  return markdown?.kind === 'note' ? 0 : (markdown?.number?.start ?? content.start);
}

/** Where it ends to be printed: the call of a footnote stands behind the content. */
function printEnd({ content, markdown }: Paragraph): number {
  return markdown?.prints.findLast((p) => p.start >= content.end)?.end ?? content.end;
}

/** The blanks that Markdown wants behind closing emphasis after a Chinese mark: they are none of the text. */
function gapsOf({ text, markdown }: Paragraph): Span[] {
  if (!markdown) return [];
  return [...text.matchAll(/(?<=[^\0-\x7f\ufdd0\ufdd1])\ufdd0+( +)/g)].flatMap(({ 0: all, 1: blanks, index }) => {
    const end = index + all.length;
    const start = end - blanks!.length;
    return '*_'.includes(markdown.source[start - 1]!) ? [{ start, end }] : [];
  });
}

/**
 * Blank to the right of the sign-off lines, in characters: the name leaves two, the date begins two characters behind the
 * name; where the date is the longer one it leaves two and the name moves (GB/T 9704-2012 7.3.5.2, document without seal).
 */
function signoffIndents(draft: Draft): Map<number, number> {
  const lines = draft.roles.flatMap((role, line) => (role === 'signoff' ? [line] : []));
  const widths = lines.map((line) => {
    const paragraph = draft.paragraphs[line]!;
    return textWidth(shownText(paragraph, paragraph.content.start, paragraph.content.end));
  });
  // the last of several lines is the date
  const inset = lines.map((_, k) => (k > 0 && k === lines.length - 1 ? 2 : 0));
  const begin = Math.max(0, ...widths.map((w, k) => w + 2 + inset[k]!));
  return new Map(lines.map((line, k) => [line, begin - inset[k]! - widths[k]!]));
}
