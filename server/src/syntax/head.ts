import { family } from './families';
import { depthOf } from './headings';
import type { Shape } from './shape';
import { COLON, DASH, titleLines } from './title-lines';
import type { Paragraph, Role } from './types';

/** How far from the top a salutation still belongs to the head of the draft, in lines that are not blank. */
const HEAD_LINES = 40;
/** Lines of the longest salutation. */
const SALUTATION_LINES = 8;
const LONG = 60;

/** The lines of a draft as the head reads them. */
export interface Lines {
  readonly paragraphs: readonly Paragraph[];
  readonly shapes: readonly Shape[];
  readonly roles: readonly Role[];
}

/** A sentence behind another, without its mark: a credit has blanks in it. */
const GOES_ON = /。[^。 \u3000]{6,}$/;

/** Whether a line is running text by its shape: long, or with the end of a sentence. */
export function isProse(shape: Shape): boolean {
  return shape.length > LONG || (shape.length > 0 && ('。！？；'.includes(shape.final) || GOES_ON.test(shape.text)));
}

/** Whether a line opens with the marker of a heading. */
export function lineMarker(paragraph: Paragraph): boolean {
  const m = paragraph.markers[0];
  return m !== undefined && m.opensLine && family(m.family).group === 'level';
}

/** Index of the next line below line `i` that is not blank; undefined where there is none. */
export function nextLine({ shapes, roles }: Omit<Lines, 'paragraphs'>, i: number): number | undefined {
  for (let k = i + 1; k < shapes.length; k++) if (roles[k] !== 'blank') return k;
  return undefined;
}

/** Last line of the salutation that begins in a line; undefined where none does. It may go over several lines. */
export function salutationEnd(lines: Lines, first: number): number | undefined {
  let end: number | undefined;
  let count = 0;
  for (
    let k: number | undefined = first;
    k !== undefined && count < SALUTATION_LINES;
    k = nextLine(lines, k), count++
  ) {
    const shape = lines.shapes[k]!;
    if (shape.salutation === 'whole' || shape.salutation === 'part' || calls(lines, k)) end = k;
    // 某某博士， between two lines that are surely addresses
    else if (shape.length > 30 || !/^[^。；：]+[，,]$/.test(shape.text)) break;
  }
  return end;
}

/** A line in the place of a 称谓 that calls people, while the text below it goes on as a speech does. */
function calls(lines: Lines, line: number): boolean {
  const { address } = lines.shapes[line]!;
  return (address === 'whole' || address === 'part') && leadsOn(lines, line);
}

/** Whether the line below belongs to no title block. */
function leadsOn(lines: Lines, line: number): boolean {
  const next = nextLine(lines, line);
  return next === undefined || !(lines.shapes[next]!.titular || lines.shapes[next]!.byline);
}

/** 同志们 without a mark, as the salutation of a draft. */
export function isBareAddress(lines: Lines, line: number): boolean {
  const { salutation, address } = lines.shapes[line]!;
  return salutation === 'bare' || (address === 'bare' && leadsOn(lines, line));
}

/** 女士们、先生们、朋友们 without a mark on the first line of all, with prose below: several who are called are no title. */
function opensDraft(lines: Lines, line: number): boolean {
  const { salutation, text } = lines.shapes[line]!;
  if (salutation !== 'bare' || !/[、，]/.test(text)) return false;
  const next = nextLine(lines, line);
  return next !== undefined && isProse(lines.shapes[next]!);
}

/** First line behind the head: the salutation, else the first heading or prose. */
export function headEnd(lines: Lines): number {
  const { paragraphs, shapes, roles } = lines;
  let seen = 0;
  let firstMarker = -1;
  let lastTitle = -1;
  let titled = false;
  for (let i = 0; i < shapes.length && seen < HEAD_LINES; i++) {
    if (roles[i] !== 'paragraph') continue;
    seen++;
    const shape = shapes[i]!;
    const depth = shape.byline || DASH.test(shape.text) ? 0 : depthOf(paragraphs[i]!);
    // the first heading of Markdown may be the title; one below it, or a second one, is none
    if (depth > 0 && seen > 1 && (depth > 1 || titled) && firstMarker < 0) return i;
    titled ||= depth > 0;
    if (salutationEnd(lines, i) !== undefined) return i;
    if (firstMarker < 0 && (seen > 1 ? isBareAddress(lines, i) : opensDraft(lines, i))) return i;
    if (lineMarker(paragraphs[i]!)) {
      if (firstMarker < 0) firstMarker = i;
    } else if ((shape.titular && !shape.boilerplate) || (seen === 1 && isCry(lines, i))) lastTitle = i;
    else if ((isProse(shape) || announces(shape)) && !shape.boilerplate && !shape.byline) {
      // an outline pasted above the title: its markers stand in the head, the title behind them
      if (firstMarker >= 0 && lastTitle < firstMarker) return firstMarker;
      return firstMarker >= 0 && shape.length <= LONG
        ? firstMarker
        : firstMarker >= 0
          ? markerAfter(paragraphs, lastTitle, i)
          : i;
    }
  }
  return firstMarker >= 0
    ? lastTitle > firstMarker
      ? markerAfter(paragraphs, lastTitle, shapes.length)
      : firstMarker
    : Math.min(shapes.length, 1);
}

/** A title that ends in ！ or ？: short, at the very top, and what stands below a title stands below it. */
export function isCry(lines: Lines, line: number): boolean {
  const { length, final, text } = lines.shapes[line]!;
  if (length > 30 || !'！？'.includes(final) || /[。；：]/.test(text)) return false;
  const next = nextLine(lines, line);
  if (next === undefined) return false;
  const below = lines.shapes[next]!;
  return below.titular || below.byline || /^——/.test(below.text) || salutationEnd(lines, next) !== undefined;
}

/** 下面，我讲三点意见： is no line about the speech but its first words. */
function announces({ text, final }: Shape): boolean {
  return final === '：' && /，|我|下面|如下|以下|现将/.test(text);
}

function markerAfter(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (lineMarker(paragraphs[i]!)) return i;
  return to;
}

/** Gives the lines above `body` their roles. */
export function assignHead(lines: Lines, roles: Role[], body: number): void {
  const { paragraphs, shapes } = lines;
  const free: number[] = [];
  let lastKeyword = -1;
  for (let i = 0; i < body; i++) {
    if (roles[i] !== 'paragraph') continue;
    const shape = shapes[i]!;
    if (shape.boilerplate) {
      roles[i] = 'boilerplate';
      lastKeyword = i;
    } else if (lineMarker(paragraphs[i]!)) roles[i] = 'outline';
    else if ((shape.byline || shape.speaker) && !shape.titular) roles[i] = 'byline';
    else if (shape.staged) roles[i] = 'direction';
    else if (!isProse(shape) || shape.titular || isCry(lines, i)) free.push(i);
  }
  const title = titleLines(shapes, roles, free, lastKeyword);
  for (const i of free) {
    if (title && i >= title.first && i < title.end) roles[i] = 'title';
    else if (i < lastKeyword && (!title || i < title.end)) roles[i] = 'boilerplate';
    else if (title && (i === title.said || (i >= title.end && isSubtitle(shapes[i]!)))) roles[i] = 'subtitle';
    // who speaks, where and when is no line that announces something: 会议议程：
    else if (!COLON.test(shapes[i]!.text)) roles[i] = 'byline';
  }
}

/** ——在……上的讲话 · （在……上的发言）: below a title, where it was said. */
function isSubtitle({ text, retold }: Shape): boolean {
  return retold || DASH.test(text);
}
