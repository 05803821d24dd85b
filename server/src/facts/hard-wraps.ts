import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import {
  commonWidth,
  MAX_LONG_SHARE,
  MAX_WIDTH,
  MIN_CUT_ROWS_OF_PAGES,
  MIN_ROWS,
  SENTENCE_END,
  type Row,
} from './printed-width';
import { Blank, Digit, HalfMark, Letter, classOf } from '../text/chars';

/** A piece of a line that a join takes out: offsets in its paragraph; the end may go over the line's end. */
export interface WrapCut {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** A blank between two words of Latin letters. */
  readonly newText: string;
}

/** A draft whose lines were cut by the width of a page. */
export interface HardWraps {
  readonly cuts: readonly WrapCut[];
  /** First and last line that are joined. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lines that end where a line and a sentence end, and nothing tells whether the paragraph does. */
  readonly unsure: number;
}

const PAGE_NUMBER =
  /^\s*(?:[-—–－─]{1,2}\s*\d{1,4}\s*[-—–－─]{1,2}|第\s*\d{1,4}\s*页(?:[，\s/／]*共\s*\d{1,4}\s*页)?|\d{1,3})\s*$/;
const FIGURE_ALONE = /^\s*\d{1,3}\s*$/;
const DATE_LINE = /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年\d{0,2}[\d一二三四五六七八九十]*月.{0,4}日?[）)]?$/;
const LABEL = /^\p{Script=Han}{2,5}：/u;
const CLOSING_MARK = /^[，。、；：！？”’）】》…,.;:!?]/;
const OPENS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节条]|——|[①-⑳])/;

/** Where the lines of a draft were cut by the width of a page, of a PDF or an e-mail; undefined where they were not. */
export function hardWrapsOf(draft: Draft): HardWraps | undefined {
  const { paragraphs } = draft;
  if (paragraphs.length < MIN_ROWS || draft.format === 'markdown') return undefined;
  const most = paragraphs.length * MAX_LONG_SHARE;
  let long = 0;
  // of most drafts the first lines tell, and a key further down changes nothing
  for (let line = 0; line < paragraphs.length; line++)
    if (paragraphs[line]!.text.length > MAX_WIDTH * 2 && ++long > most) return undefined;
  const rows = rowsOf(draft);
  const width = commonWidth(rows.rows, rows.hasPages);
  return width === undefined ? undefined : joined(draft, rows, width);
}

/** How a line is printed, remembered with it: a draft of short lines is measured at each key. */
const shapeOf = remembered(({ text }: Paragraph): Omit<Row, 'line' | 'apart'> => {
  const content = text.trim();
  return { text: content, width: widthOf(content), indented: /^\f?(?:　|[ \t\u00a0]{2})/.test(text) };
});

/** Lines that say something. */
interface Rows {
  readonly rows: readonly Row[];
  /** Whether numbers of pages with their dashes stand among them. */
  readonly hasPages: boolean;
  readonly alone: FiguresAlone;
}

function rowsOf({ paragraphs }: Draft): Rows {
  const rows: Row[] = [];
  let hasPages = false;
  let blank = false;
  let turned = false;
  const alone = numbersOfPages(paragraphs);
  paragraphs.forEach((paragraph, line) => {
    if (paragraph.text.includes('\f')) turned = true;
    const shape = shapeOf(paragraph);
    if (shape.text === '') {
      blank = true;
      return;
    }
    if (rows.length > 0 && isPageNumber(paragraphs, line, alone)) {
      turned = true;
      hasPages ||= !/^\d+$/.test(shape.text);
      return;
    }
    rows.push({ line, ...shape, apart: blank && !turned });
    blank = false;
    turned = false;
  });
  return { rows, hasPages, alone };
}

/** Whether figures that stand alone are numbers of pages. */
type FiguresAlone = 'pages' | 'headings';

/** Characters of the shortest line that is none of a title. */
const ROW_OF_TEXT = 18;

/**
 * Figures that stand alone count pages where they rise, and one of them stands within a sentence, or where a page is
 * turned. Chapters are numbered between paragraphs, and years (1949) head them: those are the writer's own.
 */
function numbersOfPages(paragraphs: Draft['paragraphs']): FiguresAlone {
  let behind = -1;
  let isWithin = false;
  let spoken = '';
  let turned = false;
  for (let line = 0; line < paragraphs.length; line++) {
    const { text } = paragraphs[line]!;
    if (text.includes('\f')) turned = true;
    if (FIGURE_ALONE.test(text)) {
      if (Number(text) <= behind) return 'headings';
      behind = Number(text);
      isWithin ||= turned || (spoken.length >= ROW_OF_TEXT && !SENTENCE_END.test(spoken));
      turned = false;
    } else if (text.trim() !== '') {
      isWithin ||= behind >= 0 && turned;
      spoken = text.trimEnd();
      turned = false;
    }
  }
  return isWithin ? 'pages' : 'headings';
}

/** A number alone is that of a page only where the page ends around it. */
function isPageNumber(paragraphs: Draft['paragraphs'], line: number, alone: FiguresAlone): boolean {
  const { text } = paragraphs[line]!;
  if (!PAGE_NUMBER.test(text)) return false;
  if (!FIGURE_ALONE.test(text)) return true;
  if (alone === 'headings') return false;
  const isEdge = (near: string | undefined): boolean => near === undefined || near.trim() === '' || near.includes('\f');
  return isEdge(paragraphs[line - 1]?.text) || isEdge(paragraphs[line + 1]?.text);
}

/** Lines with the number of a page, between two lines. */
function pageNumbers({ paragraphs }: Draft, from: number, to: number, alone: FiguresAlone): WrapCut[] {
  const cuts: WrapCut[] = [];
  for (let line = from; line < to; line++) {
    const { text, eol } = paragraphs[line]!;
    if (isPageNumber(paragraphs, line, alone))
      cuts.push({ line, start: 0, end: text.length + eol.length, newText: '' });
  }
  return cuts;
}

/** Blanks between figures and characters: a printed page sets them apart, and what takes its text out writes them. */
function gapsBesideFigures({ paragraphs }: Draft, line: number): WrapCut[] {
  const { text } = paragraphs[line]!;
  if (!text.includes(' ')) return [];
  return [...text.matchAll(/(?<=\p{Script=Han}) (?=\d)|(?<=[\d%]) (?=\p{Script=Han})/gu)].map(({ index }) => ({
    line,
    start: index,
    end: index + 1,
    newText: '',
  }));
}

/** Letters, figures and their marks are half as wide; a blank that a program set beside figures is narrower. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const c = classOf(text.charCodeAt(i));
    width += c & Blank ? 0.25 : /[A-Z]/.test(text[i]!) ? 0.7 : c & (Letter | Digit | HalfMark) ? 0.5 : 1;
  }
  return width;
}

type Verdict = 'join' | 'break' | 'unsure';

function joined(draft: Draft, { rows, alone }: Rows, width: number): HardWraps | undefined {
  const indented = rows.filter((row) => row.indented).length >= 3;
  const cuts: WrapCut[] = [];
  const numbers: WrapCut[] = [];
  let unsure = 0;
  let firstLine: number | undefined;
  let lastLine = 0;
  let opens = true;
  let ends = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    const [row, next] = [rows[i]!, rows[i + 1]!];
    const verdict: Verdict = next.apart
      ? 'break'
      : verdictOf({ row, next, behind: rows[i + 2], width, opens, indented });
    opens = verdict === 'break';
    if (verdict === 'break') {
      if (SENTENCE_END.test(row.text)) ends++;
      numbers.push(...pageNumbers(draft, row.line + 1, next.line, alone));
      continue;
    }
    if (verdict === 'unsure') unsure++;
    firstLine ??= row.line;
    lastLine = next.line;
    cuts.push(...cutsBetween(draft, row, next));
  }
  // verses, slogans and lists of names have no sentences
  if (firstLine === undefined || cuts.length < MIN_CUT_ROWS_OF_PAGES) return undefined;
  if (ends === 0 && !SENTENCE_END.test(rows.at(-1)!.text)) return undefined;
  numbers.push(...pageNumbers(draft, rows.at(-1)!.line + 1, draft.paragraphs.length, alone));
  const gaps = rows.flatMap((row) => gapsBesideFigures(draft, row.line));
  const all = [...cuts, ...numbers, ...gaps].sort((a, b) => a.line - b.line || a.start - b.start);
  return { cuts: all, firstLine, lastLine, unsure };
}

interface Seam {
  readonly row: Row;
  readonly next: Row;
  readonly behind: Row | undefined;
  readonly width: number;
  /** Whether the row begins its paragraph. */
  readonly opens: boolean;
  /** Whether paragraphs of the draft begin with blanks. */
  readonly indented: boolean;
}

/** Whether a line goes on in the next one. */
function verdictOf({ row, next, behind, width, opens, indented }: Seam): Verdict {
  const natural = row.width + pushed(row, next, width);
  if (isTitle(row, next)) return 'join';
  // letters and figures are not measured but taken as middling
  const doubt = /[A-Za-z\d]/.test(row.text) ? 0.5 : 0;
  if (natural < width - (opens ? 2.75 : 1.25) - doubt) return 'break';
  if (CLOSING_MARK.test(next.text)) return 'join';
  if (DATE_LINE.test(next.text)) return 'break';
  if (indented && next.indented) return 'break';
  // lines of an address: 联系人：…, 电话：…
  if (LABEL.test(row.text) && LABEL.test(next.text)) return 'unsure';
  if (indented) return 'join';
  // the first line of a paragraph is two characters short of the edge, and goes on itself
  const nextNatural = next.width + (behind ? pushed(next, behind, width) : 0);
  const nextGoesOn = behind !== undefined && !behind.apart && !SENTENCE_END.test(next.text) && nextNatural >= width - 3;
  const isFirstLine = nextNatural < width - 1.25 || Math.abs(next.width - (width - 2)) < 0.3;
  const nextOpens = nextGoesOn && isFirstLine;
  const nextFull = nextNatural >= width - 1.25;
  const opensItem = OPENS_ITEM.test(next.text);
  if (!SENTENCE_END.test(row.text)) {
    // a heading that fills its line, and the first line of the paragraph under it
    if (opens && OPENS_ITEM.test(row.text) && nextOpens) return 'break';
    return opensItem && (nextOpens || !/[，、]$/.test(row.text)) ? 'break' : 'join';
  }
  if (nextOpens || opensItem) return 'break';
  // a first line over whose edge a mark hangs is as wide as a line of which one went over to the next
  if (nextFull) return next.width < width - 0.6 && /[，。、；：！？]$/.test(next.text) ? 'unsure' : 'join';
  // what ends with no full stop is not the last line of a paragraph that has sentences
  if (!/[。！？…][”’）】》]*$/.test(next.text)) return 'break';
  return 'unsure';
}

/** The lines of a title stand in the middle of the page, and are as long as its writer liked. */
function isTitle(row: Row, next: Row): boolean {
  return (
    /^(?:在|中共|关于)[^，。：；]{6,}$/.test(row.text) &&
    !/(?:讲话|发言|致辞|报告|讲话稿)$/.test(row.text) &&
    /^[^，。：；]{2,}(?:讲话|发言|致辞|报告|讲话稿)$/.test(next.text)
  );
}

/**
 * How much wider a line would be, had its end not gone over to the next line: with a mark that may begin no line, with a
 * mark that may end none, or with figures and letters that are not parted.
 */
function pushed(row: Row, next: Row, width: number): number {
  const free = width - row.width;
  if (free <= 0) return 0;
  const head = next.text;
  if (/^[“‘（《【〈「]/.test(head)) return Math.min(free, 1);
  const word = /^[A-Za-z\d][\w.%-]*/.exec(head)?.[0];
  if (word !== undefined && word.length > 1) return Math.min(free, widthOf(word) + 0.5);
  if (head.length < 2 || !CLOSING_MARK.test(head.slice(1))) return 0;
  return Math.min(free, CLOSING_MARK.test(head.slice(2)) ? 2 : 1);
}

/** What stands between the text of two lines: the line's end, blanks, a page's number. */
function cutsBetween({ paragraphs }: Draft, row: Row, next: Row): WrapCut[] {
  const cuts: WrapCut[] = [];
  const isWord = (unit: number): boolean => (classOf(unit) & Letter) !== 0;
  const betweenWords = isWord(row.text.charCodeAt(row.text.length - 1)) && isWord(next.text.charCodeAt(0));
  for (let line = row.line; line < next.line; line++) {
    const { text, eol } = paragraphs[line]!;
    const start = line === row.line ? text.trimEnd().length : 0;
    cuts.push({ line, start, end: text.length + eol.length, newText: line === row.line && betweenWords ? ' ' : '' });
  }
  const indent = paragraphs[next.line]!.text.length - paragraphs[next.line]!.text.trimStart().length;
  if (indent > 0) cuts.push({ line: next.line, start: 0, end: indent, newText: '' });
  return cuts;
}
