import { family } from './families';
import { shapeOf, type Shape } from './shape';
import type { Touched } from './touched';
import type { Format, Paragraph, Role } from './types';
import { markupLines } from './markdown';

/** How far from the top a salutation still belongs to the head of the draft, in lines that are not blank. */
const HEAD_LINES = 40;
const LONG = 60;

/** Lines whose roles were assigned before an edit, and those that it has touched. */
export interface Assigned extends Touched {
  readonly roles: readonly Role[];
}

/** Shapes of the lines that roles were assigned to, so that an edit asks for those of its own lines alone. */
const SHAPES = new WeakMap<readonly Role[], readonly Shape[]>();

/**
 * Role of every line. Total: any sequence of paragraphs has one. Linear in the number of lines. Lines of running text that
 * were typed in since may have another length than their shape says: both are long, and more does not count.
 */
export function assignRoles(paragraphs: readonly Paragraph[], format: Format, past?: Assigned): Role[] {
  const roles = new Array<Role>(paragraphs.length).fill('paragraph');
  if (format === 'markdown') markupLines(paragraphs).forEach((flag, i) => flag && (roles[i] = 'markup'));
  const shapes = shapesOf(paragraphs, past);
  for (let i = 0; i < shapes.length; i++) if (shapes[i]!.length === 0 && roles[i] !== 'markup') roles[i] = 'blank';

  const body = headEnd(paragraphs, shapes, roles);
  assignHead(paragraphs, shapes, roles, body);
  assignBody(paragraphs, shapes, roles, body);
  assignTail(shapes, roles, body);
  SHAPES.set(roles, shapes);
  return roles;
}

function shapesOf(paragraphs: readonly Paragraph[], past: Assigned | undefined): readonly Shape[] {
  const known = past && SHAPES.get(past.roles);
  if (!known) return paragraphs.map(shapeOf);
  const { start, oldEnd, newEnd } = past;
  return known.slice(0, start).concat(paragraphs.slice(start, newEnd).map(shapeOf), known.slice(oldEnd));
}

function isProse(shape: Shape): boolean {
  return shape.length > LONG || (shape.length > 0 && '。！？；'.includes(shape.final));
}

function lineMarker(paragraph: Paragraph): boolean {
  const m = paragraph.markers[0];
  return m !== undefined && m.opensLine && family(m.family).group === 'level';
}

/** First line behind the head: the salutation, else the first heading or prose. */
function headEnd(paragraphs: readonly Paragraph[], shapes: readonly Shape[], roles: readonly Role[]): number {
  let seen = 0;
  let firstMarker = -1;
  let lastTitle = -1;
  for (let i = 0; i < shapes.length && seen < HEAD_LINES; i++) {
    if (roles[i] === 'blank' || roles[i] === 'markup') continue;
    seen++;
    const shape = shapes[i]!;
    if (shape.salutation !== 'no' && shape.salutation !== 'bare') return i;
    if (shape.salutation === 'bare' && firstMarker < 0 && seen > 1) return i;
    if (lineMarker(paragraphs[i]!)) {
      if (firstMarker < 0) firstMarker = i;
    } else if (shape.titular && !shape.boilerplate) lastTitle = i;
    else if (isProse(shape) && !shape.boilerplate && !shape.byline) {
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

function markerAfter(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (lineMarker(paragraphs[i]!)) return i;
  return to;
}

function assignHead(paragraphs: readonly Paragraph[], shapes: readonly Shape[], roles: Role[], body: number): void {
  const free: number[] = [];
  let lastKeyword = -1;
  for (let i = 0; i < body; i++) {
    if (roles[i] !== 'paragraph') continue;
    const shape = shapes[i]!;
    if (shape.boilerplate) {
      roles[i] = 'boilerplate';
      lastKeyword = i;
    } else if (lineMarker(paragraphs[i]!)) roles[i] = 'outline';
    else if (shape.byline && !shape.titular) roles[i] = 'byline';
    else if (!isProse(shape) || shape.titular) free.push(i);
  }
  const last = chooseTitle(shapes, free, lastKeyword);
  let first = last;
  while (
    last !== undefined &&
    first! > 0 &&
    last - first! < 3 &&
    free.includes(first! - 1) &&
    continues(shapes[first! - 1]!, shapes[first!]!)
  )
    first!--;
  for (const i of free) {
    if (last !== undefined && i >= first! && i <= last) roles[i] = 'title';
    else if (i < lastKeyword) roles[i] = 'boilerplate';
    else if (last !== undefined && i > last && /^(?:——|--)/.test(shapes[i]!.text)) roles[i] = 'subtitle';
    else roles[i] = 'byline';
  }
}

/** Last line that reads like the title of a speech; else the first line behind the boilerplate. */
function chooseTitle(shapes: readonly Shape[], free: readonly number[], lastKeyword: number): number | undefined {
  const behind = free.filter((i) => i > lastKeyword && !/^(?:——|--)/.test(shapes[i]!.text));
  const usable = behind.length > 0 ? behind : free.filter((i) => i > lastKeyword);
  for (let k = usable.length - 1; k >= 0; k--) if (shapes[usable[k]!]!.titular) return usable[k];
  return usable[0];
}

/** Whether `upper` is the first part of a title that goes on in `lower`. */
function continues(upper: Shape, lower: Shape): boolean {
  return (
    !/^(?:在|关于)/.test(lower.text) &&
    (/^(?:在|关于)/.test(upper.text) || !upper.titular) &&
    !/[。！？；：:]$/.test(upper.text) &&
    upper.length + lower.length <= 80
  );
}

/** Characters of the longest line that stands as a heading; salutations, notes and watermarks are shorter. */
const LONGEST_HEADING = 80;

function assignBody(paragraphs: readonly Paragraph[], shapes: readonly Shape[], roles: Role[], body: number): void {
  for (let i = body; i < paragraphs.length; i++) {
    if (roles[i] !== 'paragraph') continue;
    const shape = shapes[i]!;
    // of a long line none of these is asked: most lines of a speech are long, and an edit goes through all of them
    if (shape.length > LONGEST_HEADING) continue;
    if (isWatermark(shape)) roles[i] = 'boilerplate';
    else if (shape.salutation === 'whole' || shape.salutation === 'part') roles[i] = 'salutation';
    else if (shape.salutation === 'bare' && i === body) roles[i] = 'salutation';
    else if (shape.note && i > paragraphs.length / 2) {
      for (let k = i; k < paragraphs.length; k++) if (roles[k] === 'paragraph') roles[k] = 'note';
      return;
    } else if (isHeading(paragraphs, shapes, roles, i)) roles[i] = 'heading';
  }
}

/** Whether line i is a heading of its own line: a marker and one short sentence, or a short line without final mark. */
function isHeading(
  paragraphs: readonly Paragraph[],
  shapes: readonly Shape[],
  roles: readonly Role[],
  i: number,
): boolean {
  const paragraph = paragraphs[i]!;
  const shape = shapes[i]!;
  if (paragraph.sentences.length !== 1 || '；;！？!?…'.includes(shape.final)) return false;
  const marker = paragraph.markers[0];
  const next = nextLine(shapes, roles, i);
  if (marker === undefined || !marker.opensLine || marker.family === 'dash')
    return (
      shape.length <= 30 &&
      shape.length >= 2 &&
      !'。，：,:、'.includes(shape.final) &&
      next !== undefined &&
      (isProse(shapes[next]!) || lineMarker(paragraphs[next]!)) &&
      !shape.dated
    );
  const long = family(marker.family).place === 'clause' ? 40 : LONGEST_HEADING;
  if (!'。，：,:'.includes(shape.final)) return shape.length <= long;
  // a heading that wrongly ends in a mark is told from a list item by what follows it: text or a lower level
  if (shape.length > 45 || next === undefined) return false;
  const follower = paragraphs[next]!.markers[0];
  if (follower !== undefined && follower.opensLine)
    return (
      follower.family !== marker.family &&
      family(follower.family).place === 'clause' &&
      marker.family !== 'dot' &&
      marker.family !== 'digit-paren'
    );
  return family(marker.family).place === 'line' && isProse(shapes[next]!);
}

function nextLine(shapes: readonly Shape[], roles: readonly Role[], i: number): number | undefined {
  for (let k = i + 1; k < shapes.length; k++) if (roles[k] !== 'blank') return k;
  return undefined;
}

/** In and behind the body only a short line of its own is a watermark: a sentence may speak of such things. */
function isWatermark(shape: Shape): boolean {
  return shape.assistant || (shape.boilerplate && shape.length <= 40 && !'。；'.includes(shape.final));
}

const ORGAN = /(?:委|局|组|办|府|院|会|校|公司|部|科|处|中心|支部|大队|集团|厅|社|站|所|园|馆)$/;

/** Boilerplate behind the close, and the sign-off: at most three short lines behind the last prose. */
function assignTail(shapes: readonly Shape[], roles: Role[], body: number): void {
  let i = shapes.length - 1;
  while (i > body && (roles[i] === 'blank' || isWatermark(shapes[i]!) || roles[i] === 'note')) {
    if (isWatermark(shapes[i]!)) roles[i] = 'boilerplate';
    i--;
  }
  const lines: number[] = [];
  for (; i > body && lines.length < 3; i--) {
    if (roles[i] === 'blank') continue;
    const shape = shapes[i]!;
    if (
      (roles[i] !== 'paragraph' && roles[i] !== 'heading') ||
      shape.length > 30 ||
      /[。！？；：，、,:…”]$/.test(shape.text)
    )
      break;
    lines.push(i);
  }
  const other = lines.findIndex((k) => !isSign(shapes[k]!));
  // above a date, a line that is no sign is the last of the speech, which lacks its mark
  const signs = other < 0 ? lines : shapes[lines[0]!]?.dated ? lines.slice(0, other) : [];
  for (const k of signs) roles[k] = 'signoff';
}

function isSign({ dated, text }: Shape): boolean {
  return dated || ORGAN.test(text) || /^[\p{Script=Han}·\s×xX]{2,5}$/u.test(text);
}
