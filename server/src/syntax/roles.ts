import { attachmentsFrom } from './attachments';
import wordingTable from '../../data/kept/roles-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { family } from './families';
import { assignHead, headEnd, isBareAddress, isProse, lineMarker, nextLine, salutationEnd, type Lines } from './head';
import { depthOf } from './headings';
import { ORGAN } from './organs';
import { shapeOf, type Shape } from './shape';
import type { Touched } from './touched';
import type { Format, Paragraph, Role } from './types';

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
  if (format === 'markdown') assignMarkup(paragraphs, roles);
  const shapes = shapesOf(paragraphs, past);
  for (let i = 0; i < shapes.length; i++) if (shapes[i]!.length === 0 && roles[i] !== 'markup') roles[i] = 'blank';

  const lines: Lines = { paragraphs, shapes, roles };
  assignAssistant(shapes, roles);
  const body = headEnd(lines);
  assignHead(lines, roles, body);
  assignBody(lines, roles, body, format === 'markdown');
  assignTail(shapes, roles, body);
  assignCredits(shapes, roles);
  SHAPES.set(roles, shapes);
  return roles;
}

/** Lines of Markdown that are no prose, and notes at its foot. */
function assignMarkup(paragraphs: readonly Paragraph[], roles: Role[]): void {
  paragraphs.forEach(({ markdown }, i) => {
    if (markdown && markdown.kind !== 'prose') roles[i] = markdown.kind === 'note' ? 'note' : 'markup';
  });
}

function shapesOf(paragraphs: readonly Paragraph[], past: Assigned | undefined): readonly Shape[] {
  const knownShapes = past && SHAPES.get(past.roles);
  if (!knownShapes) return paragraphs.map(shapeOf);
  const { start, oldEnd, newEnd } = past;
  return knownShapes.slice(0, start).concat(paragraphs.slice(start, newEnd).map(shapeOf), knownShapes.slice(oldEnd));
}

/** Lines at the top and at the end of a draft in which an assistant speaks of the text between them. */
const ASSISTANT_HEAD = 3;
const ASSISTANT_TAIL = 6;

/** What a writing assistant says before and behind the text is boilerplate; some of it wherever it stands. */
function assignAssistant(shapes: readonly Shape[], roles: Role[]): void {
  if (!shapes.some((shape) => shape.assistant !== undefined)) return;
  const spoken = shapes.flatMap((_, line) => (roles[line] === 'paragraph' ? [line] : []));
  spoken.forEach((line, i) => {
    const place = shapes[line]!.assistant;
    if (
      place === 'any' ||
      (place === 'head' && i < ASSISTANT_HEAD) ||
      (place === 'tail' && i >= spoken.length - ASSISTANT_TAIL)
    )
      roles[line] = 'boilerplate';
  });
}

/** Characters of the longest line that stands as a heading; salutations, notes and watermarks are shorter. */
const LONGEST_HEADING = 80;

function assignBody(lines: Lines, roles: Role[], body: number, isMarkdown: boolean): void {
  const { paragraphs, shapes } = lines;
  const addressEnd = body < paragraphs.length ? (salutationEnd(lines, body) ?? -1) : -1;
  for (let i = body; i < paragraphs.length; i++) {
    if (roles[i] !== 'paragraph') continue;
    const shape = shapes[i]!;
    if (isMarkdown && depthOf(paragraphs[i]!) > 0 && shape.salutation === 'no') {
      roles[i] = 'heading';
      continue;
    }
    // of a long line none of these is asked: most lines of a speech are long, and an edit goes through all of them
    if (shape.length > LONGEST_HEADING) continue;
    if (shape.boilerplate) roles[i] = 'boilerplate';
    else if (shape.direction) roles[i] = 'direction';
    else if (i <= addressEnd || shape.salutation === 'whole' || shape.salutation === 'part') roles[i] = 'salutation';
    else if (i === body && isBareAddress(lines, i)) roles[i] = 'salutation';
    else if (shape.note && i > paragraphs.length / 2) {
      for (let k = i; k < paragraphs.length; k++) if (roles[k] === 'paragraph') roles[k] = 'note';
      return;
    } else if (shape.note) {
      const end = attachmentsFrom(paragraphs, i);
      for (let k = i; k < end; k++) if (roles[k] === 'paragraph') roles[k] = 'note';
    }
    if (roles[i] === 'paragraph' && isHeading(lines, i)) roles[i] = 'heading';
  }
}

/** （省略部分段落） · ············: a line in the place of text that is left out. */
const STANDS_FOR_TEXT = /^(?:[（(][^（）()]*[）)]|[^\p{L}\p{N}]+)$/u;

/** 回过头来看，我们体会最深的有三条：, a sentence that announces what stands below it. */
function announces({ final, text, length }: Shape): boolean {
  return final === '：' && length >= 10 && text.includes('，');
}

/** Whether line i is a heading of its own line: a marker and one short sentence, or a short line without final mark. */
function isHeading(lines: Lines, i: number): boolean {
  const { paragraphs, shapes } = lines;
  const paragraph = paragraphs[i]!;
  const shape = shapes[i]!;
  if (paragraph.sentences.length !== 1 || '；;！？!?…'.includes(shape.final)) return false;
  const marker = paragraph.markers[0];
  // 下面，请周县长讲话。 is said, and 一要学法纪，二要正家风。 is a list
  if (marker?.family === 'agenda') return false;
  if ('。，'.includes(shape.final) && paragraph.markers.some((m) => m !== marker && m.family === marker?.family))
    return false;
  const next = nextLine(lines, i);
  if (marker === undefined || !marker.opensLine || marker.family === 'dash')
    return (
      shape.length <= 30 &&
      shape.length >= 2 &&
      !STANDS_FOR_TEXT.test(shape.text) &&
      !'。，：,:、'.includes(shape.final) &&
      // cells of a table that was pasted
      !shape.text.includes('\t') &&
      next !== undefined &&
      (isProse(shapes[next]!) || announces(shapes[next]!) || lineMarker(paragraphs[next]!)) &&
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

/** 责编：周明 */
const CREDIT = new RegExp(String.raw`^(?:${wordingsFor(wordingTable, 'roles-wordings.tsv', 'credit')})[:：]\s*\S`);
/** 文字：周明 · 审核：何芳: an office says who wrote its own news and who has seen it; a site that reposts does not. */
const OFFICE_CREDIT = new RegExp(`^(?:${wordingsFor(wordingTable, 'roles-wordings.tsv', 'credit of an office')})[:：]`);
/** Lines of credits in a row of which none was left by a site. */
const CREDITS_OF_OFFICE = 3;

/** 文字：…… 图片：…… 责编：…… 审核：……: a whole block of credits is the draft's, though a site leaves such lines as well. */
function assignCredits(shapes: readonly Shape[], roles: Role[]): void {
  for (let start = 0; start < shapes.length; start++) {
    if (roles[start] !== 'boilerplate' || !CREDIT.test(shapes[start]!.text)) continue;
    const isCredit = (line: number): boolean => shapes[line] !== undefined && CREDIT.test(shapes[line].text);
    let first = start;
    while (isCredit(first - 1)) first--;
    let end = start + 1;
    while (isCredit(end)) end++;
    const isOfOffice = shapes.slice(first, end).some(({ text }) => OFFICE_CREDIT.test(text));
    if (end - first >= CREDITS_OF_OFFICE && isOfOffice)
      for (let line = start; line < end; line++) if (roles[line] === 'boilerplate') roles[line] = 'note';
    start = end - 1;
  }
}

/** 述职人：周明 */
const SIGNER = new RegExp(
  String.raw`^(?:${wordingsFor(wordingTable, 'roles-wordings.tsv', 'signer')})[人者]?[：:]\s*\S`,
);

/** 抄送：县委办，各乡镇 · （共印35份）: who else gets a letter, and how many were printed. */
export const IMPRINT = /^(?:抄[送报]|主送|分送)[：:]\s*\S[^。！？；]*$|^[（(]?共印\s*\d+\s*份[）)]?$/;

/** Boilerplate behind the close, and the sign-off: at most three short lines behind the last prose. */
function assignTail(shapes: readonly Shape[], roles: Role[], body: number): void {
  let i = shapes.length - 1;
  const isImprint = (line: number): boolean => roles[line] === 'paragraph' && IMPRINT.test(shapes[line]!.text);
  while (i > body && (roles[i] === 'blank' || shapes[i]!.boilerplate || roles[i] === 'note' || isImprint(i))) {
    if (shapes[i]!.boilerplate) roles[i] = 'boilerplate';
    else if (isImprint(i)) roles[i] = 'note';
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
  return dated || SIGNER.test(text) || ORGAN.test(text) || /^[\p{Script=Han}·\s×xX]{2,5}$/u.test(text);
}
