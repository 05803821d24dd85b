import { MARKUP, OPAQUE } from '../../text/filler';
import { eventsOf, type Definition } from './parser';
import type { LineKind, Printed, Reading } from './reading';
import { HIDDEN, PROSE, SHOWN, Walk, type LineFacts } from './walk';
import { NONE } from '../../text/none';

/** A stretch of Markdown as it is read: whole blocks, the outermost of which begin at the lines `blocks`. */
export interface Stretch {
  readonly readings: readonly Reading[];
  readonly blocks: readonly number[];
  readonly definitions: readonly Definition[];
}

/** A stretch of whole lines: `starts` are those of its lines, with line ends in the text. */
export interface StretchText {
  readonly text: string;
  readonly starts: readonly number[];
  /** How many of its lines are front matter. */
  readonly front: number;
  /** What the rest of the draft defines. */
  readonly elsewhere: readonly Definition[];
}

/** Reads a stretch of Markdown. Total: any text can be read. */
export function readStretch({ text, starts, front, elsewhere }: StretchText): Stretch {
  const sources = starts.map((start, line) => contentOf(text, start, starts[line + 1] ?? text.length));
  const given = parseable(text, sources, starts, front);
  const { mask, lines, blocks, definitions } = new Walk(text, starts).over(eventsOf(given, elsewhere));
  for (let line = 0; line < front; line++) lines[line]!.kind = 'front matter';
  markFormulas(sources, lines, blocks);
  // [甲]: with more than an address in the next line is no definition, and would be one if blanks went
  for (let line = 1; line < sources.length; line++)
    if (LONE_LABEL.test(sources[line - 1]!) && lines[line]!.kind === 'prose') lines[line]!.kind = 'definition';
  const readings = sources.map((source, line) => {
    const start = starts[line]!;
    return readLine(source, mask.subarray(start, start + source.length), lines[line]!);
  });
  return { readings, blocks, definitions };
}

const LONE_LABEL = /^[\s>]*\[[^\]][^\]]*\]:\s*$/;

/** A line without its line end. */
function contentOf(text: string, start: number, next: number): string {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LINE_FEED) end--;
  if (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  return text.slice(start, end);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line with more marks of Markdown is no text: the parser's time grows with their square, so they are none to it. */
const MAX_MARKS_PER_LINE = 1000;
const MARKS = /[*_[\]<>&`~|!\\$-]/g;

/** The text that the parser is given: the same length, with blanks or letters for what it would stumble over. */
function parseable(text: string, sources: readonly string[], starts: readonly number[], front: number): string {
  // micromark leaves a byte order mark out
  let given = text.startsWith('\ufeff') ? `a${text.slice(1)}` : text;
  if (front > 0)
    given = text.slice(0, starts[front]).replace(/[^\r\n]/g, ' ') + text.slice(starts[front] ?? text.length);
  for (const [line, source] of sources.entries()) {
    if (source.length <= MAX_MARKS_PER_LINE || (source.match(MARKS)?.length ?? 0) <= MAX_MARKS_PER_LINE) continue;
    const start = starts[line]!;
    given = given.slice(0, start) + source.replace(MARKS, 'a') + given.slice(start + source.length);
  }
  return given;
}

/** Lines from a $$ to the next are a formula, where both stand in one block with no blank line between. */
function markFormulas(sources: readonly string[], lines: readonly LineFacts[], blocks: readonly number[]): void {
  const begins = new Set(blocks);
  const isFence = (line: number): boolean => lines[line]!.kind === 'prose' && sources[line]!.includes('$$');
  for (let line = 0; line < sources.length; line++) {
    if (!isFence(line) || sources[line]!.split('$$').length % 2 === 1) continue;
    let close = line + 1;
    while (close < sources.length && sources[close]!.trim() !== '' && !begins.has(close) && !isFence(close)) close++;
    if (close >= sources.length || begins.has(close) || !isFence(close)) {
      line = close - 1;
      continue;
    }
    for (let k = line; k <= close; k++) lines[k]!.kind = 'formula';
    line = close;
  }
}

const READ: ReadonlySet<LineKind> = new Set(['prose', 'note']);

/** A row of a table that lacks its line of dashes: no table to the parser, and no prose to anybody. */
const LONE_ROW = /^\s{0,3}\|.*\|\s*$/;

function readLine(source: string, mask: Uint8Array, facts: LineFacts): Reading {
  const { kind, depth, number, prints, pictures, links } = facts;
  // the point is markup of its own, and what stands behind it
  if (number) prints.push({ start: number.start, end: number.end, text: `${number.ordinal}. ` });
  const reading = (text: string, more: Partial<Reading> = {}): Reading => ({
    source,
    text,
    kind,
    depth,
    number,
    prints: prints.length === 0 ? NONE : prints,
    pictures: pictures.length === 0 ? NONE : pictures,
    links,
    ...more,
  });
  if (source.trim() === '') return reading(source);
  if (kind === 'table' || LONE_ROW.test(source))
    return reading(MARKUP.repeat(source.length), { kind: 'table', prints: [rowOf(source, mask, prints)] });
  if (!READ.has(kind)) return reading(MARKUP.repeat(source.length));
  // CommonMark knows no footnotes: to it they are the addresses of links, or code
  if (kind === 'note') mask.forEach((how, i) => how === PROSE && mask.fill(SHOWN, i, i + 1));
  markLine(source, mask);
  if (!mask.includes(HIDDEN) && !mask.includes(SHOWN)) return reading(source);
  const text = masked(source, mask);
  return pictures.length > 0 && isBare(text) ? reading(text, { kind: 'picture' }) : reading(text);
}

function masked(source: string, mask: Uint8Array): string {
  let text = '';
  for (let i = 0; i < source.length;) {
    const how = mask[i]!;
    let end = i + 1;
    while (end < source.length && mask[end] === how) end++;
    text += how === PROSE ? source.slice(i, end) : (how === SHOWN ? OPAQUE : MARKUP).repeat(end - i);
    i = end;
  }
  return text;
}

function isBare(text: string): boolean {
  for (const c of text) if (c !== MARKUP && c.trim() !== '') return false;
  return true;
}

/** A row of a table as it is printed: its cells side by side. */
function rowOf(source: string, mask: Uint8Array, prints: readonly Printed[]): Printed {
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const print = prints.find((p) => p.start <= i && i < p.end);
    if (print) {
      text += print.text;
      i = print.end - 1;
    } else if (source[i] === '|' && mask[i] === PROSE) {
      text += '\t';
    } else if (mask[i] !== HIDDEN) text += source[i]!;
  }
  return { start: 0, end: source.length, text: text.replace(/ *\t */g, '\t').replace(/^[\t ]+|[\t ]+$/g, '') };
}

/** Two or three * that the parser takes for text, since it asks for blanks where Chinese writes none: **重点：**抓好. */
const LOOSE_STRONG = /(?<!\*)\*{2,3}(?!\*)/g;
const ADDRESS =
  /(?:https?|ftp):\/\/[!#-;=?-~]+|www\.[!#-;=?-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
/** A formula: between two $ that touch it, with no Chinese. */
const FORMULA = /\$\$[^$]+\$\$|\$(?=\S)[^$\p{Script=Han}]+(?<=\S)\$(?!\d)/gu;

/** Marks what the parser does not know: emphasis beside Chinese marks, bare addresses, formulas. */
function markLine(source: string, mask: Uint8Array): void {
  if (source.includes('**')) markLooseStrong(source, mask);
  if (source.includes('](')) markLooseLinks(source, mask);
  if (source.includes('://') || source.includes('@') || source.includes('www.'))
    for (const { 0: address, index } of source.matchAll(ADDRESS)) {
      if (mask[index] !== PROSE) continue;
      const hidden = mask.subarray(index, index + address.length).indexOf(HIDDEN);
      const length = address.slice(0, hidden < 0 ? undefined : hidden).replace(/[.,:;!?'")\]>]+$/, '').length;
      mask.fill(SHOWN, index, index + length);
    }
  if (source.includes('$'))
    for (const { 0: formula, index } of source.matchAll(FORMULA))
      if (mask[index] === PROSE && mask[index + formula.length - 1] === PROSE)
        mask.fill(SHOWN, index, index + formula.length);
}

/** What is meant for a link and is none to CommonMark, as its address has blanks: [甲](名单 第二稿,定.md). */
const LOOSE_LINK = /!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g;

/** Leaves the address as it is; what stands for it is prose. */
function markLooseLinks(source: string, mask: Uint8Array): void {
  for (const { 0: link, 1: label, index } of source.matchAll(LOOSE_LINK)) {
    const end = index + link.length;
    const labelStart = index + link.indexOf('[') + 1;
    if (mask[labelStart - 1] !== PROSE || mask[end - 1] !== PROSE) continue;
    mask.fill(SHOWN, index, labelStart);
    mask.fill(SHOWN, labelStart + label!.length, end);
  }
}

/** Takes runs of two or three * for emphasis, two by two; a last one without its other half stays text. */
function markLooseStrong(source: string, mask: Uint8Array): void {
  const runs = [...source.matchAll(LOOSE_STRONG)].filter(
    ({ 0: run, index }) => mask[index] === PROSE && mask[index + run.length - 1] === PROSE,
  );
  for (let k = 0; k + 1 < runs.length; k += 2)
    for (const { 0: run, index } of [runs[k]!, runs[k + 1]!]) mask.fill(HIDDEN, index, index + run.length);
}
