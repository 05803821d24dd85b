import type { Draft } from '../../syntax/types';
import { blocksOf, type Block, type StyleId } from '../blocks';
import type { Imported } from '../import';
import { leadsOf, type Lead } from '../leads';
import { MARGIN_STYLE, CONTINUED_STYLE } from '../own-styles';
import type { WordStyle } from '../word-styles';
import type { TextPiece } from '../word-text';
import { hasInk, isFramed, styleIdOf, type Body, type BodyParagraph } from './body';
import { attributeOf, childOf, type XmlNode, type XmlPart } from './xml-tree';

/** Why a paragraph keeps the look that it has. */
export type KeptReason = 'contents' | 'frames' | 'pictures' | 'captions' | 'unread' | 'hidden' | 'titleLines';

/** A paragraph of the file with what it is in the draft. */
export interface PlacedParagraph {
  readonly paragraph: BodyParagraph;
  /** What it is set as; a reason where it stays as it is. */
  readonly style: StyleId | undefined;
  readonly kept: KeptReason | undefined;
  /** Its first line in the draft; undefined where nothing of it is read. */
  readonly line: number | undefined;
  readonly block: Block | undefined;
  /** Lines that it is in the draft: line breaks part them. */
  readonly lines: number;
  /** A run-in heading, and what its line comes from. */
  readonly lead: Lead | undefined;
  readonly pieces: readonly TextPiece[];
  /** A blank line goes before it. */
  readonly afterHead: boolean;
}

const HEADS: readonly StyleId[] = ['Title', 'Subtitle', 'Byline'];
/** A line that a style calls a heading is one up to this length. */
const MAX_HEADING_LENGTH = 60;
const IN_HEAD = /^(?:Subtitle|Byline)$/;
const NUMBERED = /^第?[\d一二三四五六七八九十]+(?:[.．]\d+)*(?:[、．.章节部\s]|$)/u;
/** In half points: 小二 and larger, where the text of a speech is 三号. */
const MIN_TITLE_SIZE = 36;
const CAPTION_STYLE = /^(?:caption|题注)$/i;
const CAPTION = /^[图表]\s*[\d一二三四五六七八九十]+(?:[—－.-]\d+)?(?:[\s：:．.、]|$)/u;
const MAX_CAPTION_LENGTH = 40;
const CONTENTS_STYLE = /^(?:toc|目录|table of figures)(?: |$)/i;

/** A file that was read: its body, its text as a draft, its styles. */
export interface ReadFile {
  readonly main: XmlPart;
  readonly body: Body;
  readonly imported: Imported;
  readonly draft: Draft;
  readonly styles: ReadonlyMap<string, WordStyle>;
}

/** Says of each paragraph of the body what it is, by our own reading of the draft. */
export function placeParagraphs(file: ReadFile): PlacedParagraph[] {
  const { body, draft, imported } = file;
  const lines = linesOf(body.paragraphs, imported);
  const blocks = new Map(blocksOf(draft).blocks.map((block) => [block.line, block]));
  const leads = leadsOf(draft);
  const shownTitle = titleByLook(file, lines, blocks);
  const headEnd = createHeadEnd(file);
  let head = false;
  return body.paragraphs.map((paragraph, i) => {
    const placed = lines.get(paragraph) ?? [];
    const line = placed.find((l) => blocks.has(l)) ?? placed[0];
    const block = line === undefined ? undefined : blocks.get(line);
    const kept = reasonToKeep(file, i, line);
    const read = paragraph === shownTitle ? 'Title' : styleOf(file, placed, blocks);
    const planned = kept === undefined ? headEnd.styleOf(paragraph, read) : undefined;
    const keepsLines = planned !== undefined && planned !== 'Title' && isPartedTitle(file, paragraph);
    const style = keepsLines ? undefined : planned;
    const inHead = style !== undefined && block !== undefined && HEADS.includes(style);
    const afterHead = head && !inHead && block !== undefined && kept === undefined;
    head = inHead;
    const hasLead = style === 'BodyText' && placed.length === 1 && block?.row === undefined;
    return {
      paragraph,
      style,
      kept: keepsLines ? 'titleLines' : kept,
      line,
      block,
      lines: placed.length,
      lead: hasLead ? leads.get(line!) : undefined,
      pieces: line === undefined ? [] : imported.lines[line]!.pieces,
      afterHead,
    };
  });
}

/** Says where the head of a file ends: behind a heading or a table no line belongs to the title any more. */
function createHeadEnd({ body }: ReadFile): { styleOf(paragraph: BodyParagraph, style: StyleId): StyleId } {
  let titleEnd: number | undefined;
  let isOver = false;
  return {
    styleOf({ node }, style) {
      if (style === 'Title') [titleEnd, isOver] = [node.end, false];
      else if (/^Heading/.test(style)) isOver = true;
      isOver ||= titleEnd !== undefined && body.tables.some(({ start }) => start > titleEnd! && start < node.start);
      return isOver && IN_HEAD.test(style) ? 'BodyText' : style;
    },
  };
}

/**
 * The title of a file whose words are none of a title: what stands centred in large type, or in the style of titles, above
 * all that is longer than a title. Undefined where the draft has one.
 */
function titleByLook(
  { main, body, draft, styles }: ReadFile,
  lines: ReadonlyMap<BodyParagraph, readonly number[]>,
  blocks: ReadonlyMap<number, Block>,
): BodyParagraph | undefined {
  for (const paragraph of body.paragraphs) {
    const [line] = lines.get(paragraph) ?? [];
    if (line === undefined) continue;
    if (blocks.get(line)?.style === 'Title') return undefined;
    const text = draft.paragraphs[line]!.text.trim();
    if (text === '') continue;
    if (text.length > MAX_HEADING_LENGTH || /[。！？；：:]$/u.test(text)) return undefined;
    const name = styles.get(styleIdOf(main, paragraph.properties) ?? '')?.name ?? '';
    if (/^(?:title|标题)$/i.test(name) || (isCentred(main, paragraph) && isLarge(main, paragraph))) return paragraph;
  }
  return undefined;
}

function isCentred(main: XmlPart, { properties }: BodyParagraph): boolean {
  const alignment = childOf(properties, 'jc');
  return alignment !== undefined && attributeOf(main, alignment, 'val') === 'center';
}

/** Whether its text is set in type larger than that of a speech, by its runs alone. */
function isLarge(main: XmlPart, { runs }: BodyParagraph): boolean {
  const inked = runs.filter((run) => hasInk(main, run));
  return inked.length > 0 && inked.every((run) => sizeOf(main, run) >= MIN_TITLE_SIZE);
}

function sizeOf(main: XmlPart, run: XmlNode): number {
  const size = childOf(childOf(run, 'rPr'), 'sz');
  return Number((size && attributeOf(main, size, 'val')) ?? 0);
}

/** The lines of the draft that come from each paragraph. */
function linesOf(paragraphs: readonly BodyParagraph[], { lines }: Imported): Map<BodyParagraph, number[]> {
  const placed = new Map<BodyParagraph, number[]>();
  lines.forEach(({ pieces }, line) => {
    for (const { run } of pieces) {
      const paragraph = run && paragraphAt(paragraphs, run.start);
      if (!paragraph) continue;
      const linesHere = placed.get(paragraph);
      if (!linesHere) placed.set(paragraph, [line]);
      else if (linesHere.at(-1) !== line) linesHere.push(line);
    }
  });
  return placed;
}

/** The paragraph that an offset of the XML lies in; none where a text box in it has it. */
export function paragraphAt(paragraphs: readonly BodyParagraph[], offset: number): BodyParagraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.node.start <= offset) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  if (!paragraph || offset < paragraph.node.start || offset >= paragraph.node.end) return undefined;
  return paragraph.boxes.some((box) => box.start <= offset && offset < box.end) ? undefined : paragraph;
}

function reasonToKeep(file: ReadFile, index: number, line: number | undefined): KeptReason | undefined {
  const { main, body, styles, draft } = file;
  const paragraph = body.paragraphs[index]!;
  const id = styleIdOf(main, paragraph.properties);
  const { name = '', vanish = false } = styles.get(id ?? '') ?? {};
  // in another style it would be shown
  if (vanish) return 'hidden';
  if (paragraph.contents || CONTENTS_STYLE.test(name)) return 'contents';
  if (isFramed(paragraph) || id === MARGIN_STYLE || id === CONTINUED_STYLE) return 'frames';
  const { runs } = paragraph;
  const holdsObject = runs.some((run) => run.children.some((c) => OBJECT.test(c.name)));
  if (line === undefined) {
    if (runs.some((run) => hasInk(main, run) && !run.children.some((c) => c.name === 'delText'))) return 'unread';
    return holdsObject || paragraph.high ? 'pictures' : undefined;
  }
  const text = draft.paragraphs[line]!.text.trim();
  if (text === '' && (holdsObject || paragraph.high)) return 'pictures';
  if (CAPTION_STYLE.test(name)) return 'captions';
  const isShort = text.length <= MAX_CAPTION_LENGTH && CAPTION.test(text);
  return isShort && (paragraph.besideTable || isBesidePicture(body.paragraphs, index)) ? 'captions' : undefined;
}

/** Whether line breaks stand in a style in which they are none of the text: in any other they would be. */
function isPartedTitle({ main, styles }: ReadFile, { properties, runs }: BodyParagraph): boolean {
  const name = styles.get(styleIdOf(main, properties) ?? '')?.name ?? '';
  return /^(?:title|标题)$/i.test(name) && runs.some((run) => run.children.some((c) => /^(?:br|cr)$/.test(c.name)));
}

const OBJECT = /^(?:drawing|pict|object|mc:AlternateContent)$/;

function isBesidePicture(paragraphs: readonly BodyParagraph[], index: number): boolean {
  return paragraphs[index - 1]?.high === true || paragraphs[index + 1]?.high === true;
}

function styleOf(
  { draft, imported }: ReadFile,
  placed: readonly number[],
  blocks: ReadonlyMap<number, Block>,
): StyleId {
  const styles = placed.flatMap((line) => blocks.get(line)?.style ?? []);
  const [first] = styles;
  if (first === undefined) return 'BodyText';
  // one paragraph of many lines has one look: that of its first line where all agree
  if (styles.some((style) => style !== first)) return HEADS.includes(first) ? first : 'BodyText';
  const line = placed.find((l) => blocks.has(l))!;
  const { level } = imported.lines[line]!;
  const text = draft.paragraphs[line]!.text.trim();
  // what Word's navigation shows as a heading is one, though no number says so; below a title one with a number is
  const mayBeHeading = first === 'BodyText' || (IN_HEAD.test(first) && NUMBERED.test(text));
  if (mayBeHeading && level !== undefined && text.length <= MAX_HEADING_LENGTH && !/[。；]$/u.test(text))
    return (['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const)[Math.min(level, 5) - 1]!;
  return first;
}
