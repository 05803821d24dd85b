import {
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HighlightColor,
  ImportedXmlComponent,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import type { ExportSettings } from '../configuration/export-settings';
import { countLines } from '../features/statistics';
import type { Draft } from '../syntax/types';
import { blocksOf, type Block, type Piece } from './blocks';
import { exportNotices } from './export-notices';
import { fontTable } from './font-table';
import {
  characterPitch,
  footerDistance,
  layoutOf,
  linePitch,
  titleCharacters,
  twips,
  type Font,
  type Layout,
} from './layout';
import { OffGridParagraph } from './off-grid';
import { CONTINUED_STYLE, MARGIN_STYLE } from './own-styles';
import { fontOf, stylesOf } from './page-styles';
import { pageNumberLook } from './page-number';
import { pageTurns } from './page-turns';
import { withReadings } from './pinyin';
import { tableOf } from './table';
import { corePart, settingsPart } from './settings-part';
import { titleLines } from './title-lines';
import { xmlEscape } from './xml-text';
import { takeOutTimes } from './zip-directory';

/** Characters a minute where nothing else is set. */
export const SPEAKING_RATE = 200;

/** Parts that a file of ours has at most. */
const MAX_PARTS_PER_FILE = 100;

export interface Exported {
  readonly bytes: Uint8Array;
  /** Lines of the draft that have no place on a page: pictures, code, comments and front matter of Markdown. */
  readonly leftOut: readonly number[];
  /** What is left out or written in another way, in Chinese. */
  readonly notices: readonly string[];
  /**
   * Line of the draft for each paragraph and each table of the body, in order; a note in the margin has that of its
   * heading, a table that of its first row.
   */
  readonly lines: readonly number[];
  /** Typefaces that the file asks for, each once, with what may stand in for it. */
  readonly fonts: readonly Font[];
}

/**
 * Makes a Word file of a draft, in the layout of GB/T 9704-2012. Total: any draft has one. Text is written as it stands,
 * but for blank lines, blanks around a line, markup of Markdown and characters that XML forbids; indents and
 * distances are properties of styles. `rate` is in characters a minute.
 */
export async function exportDocx(draft: Draft, settings: ExportSettings = {}, rate = SPEAKING_RATE): Promise<Exported> {
  const layout = layoutOf(settings);
  const { blocks, leftOut } = blocksOf(draft);
  const times = settings.speakingTime ? speakingTimes(draft, rate) : new Map<number, string>();
  const lines: number[] = [];
  const turns = layout.wholeSentences ? pageTurns(blocks, layout) : [];
  const children = blocks.flatMap((block, i): (Paragraph | Table)[] => {
    if (block.row) {
      // the first row stands for the table
      if (block.row === blocks[i - 1]?.row) return [];
      lines.push(block.line);
      const rows = blocks.filter((b) => b.row === block.row);
      return [tableOf(rows, layout, (piece) => runs(piece, settings))];
    }
    const time = times.get(block.line);
    const paragraphs = partsOf(block, turns[i] ?? []).map((part) => paragraphOf(part, layout, settings));
    const all = time === undefined ? paragraphs : [marginNote(time, layout), ...paragraphs];
    lines.push(...all.map(() => block.line));
    return all;
  });
  // the body of a Word file ends with a paragraph: one that takes up no line
  if (blocks.at(-1)?.row) {
    children.push(new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, run: { size: 2 } }));
    lines.push(blocks.at(-1)!.line);
  }
  const title = blocks
    .filter((b) => b.style === 'Title')
    .map(textOf)
    .join('');
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(layout),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(layout.paper.width), height: twips(layout.paper.height) },
            margin: {
              top: twips(layout.margin.top),
              right: twips(layout.margin.right),
              bottom: twips(layout.margin.bottom),
              left: twips(layout.margin.left),
              header: twips(15),
              footer: footerDistance(layout),
              gutter: 0,
            },
          },
          grid: {
            // a grid of characters too would set type wider than its cell (16 pt in 15.8 pt) over two in LibreOffice
            type: DocumentGridType.LINES,
            linePitch: linePitch(layout),
          },
        },
        ...(layout.pageNumber !== '无' && {
          footers: { default: pageNumber(layout, 'odd'), even: pageNumber(layout, 'even') },
        }),
        children,
      },
    ],
  });
  const fonts = [...new Map(Object.values(layout.font).map((font) => [font.eastAsia, font])).values()];
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/fontTable.xml', data: fontTable(fonts) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'docProps/core.xml', data: corePart(title) },
  ]);
  takeOutTimes(bytes, MAX_PARTS_PER_FILE);
  return { bytes, leftOut, notices: exportNotices(draft), lines, fonts };
}

/** What becomes a paragraph of the page. */
type Part = Omit<Block, 'style'> & { readonly style: Block['style'] | typeof CONTINUED_STYLE };

function textOf(block: Part): string {
  return block.pieces.map((p) => p.text).join('');
}

/** A block cut in parts that each stay on one page: the first keeps its style, the others go on in it. */
function partsOf(block: Block, cuts: readonly number[]): Part[] {
  if (cuts.length === 0) return [block];
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? Infinity;
    let start = 0;
    const pieces = block.pieces.flatMap((piece) => {
      const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += piece.text.length;
      return text === '' ? [] : [{ ...piece, text }];
    });
    const signedBy = i === cuts.length ? block.signedBy : 0;
    return i === 0
      ? { ...block, pieces, signedBy }
      : { ...block, pieces, signedBy, style: CONTINUED_STYLE, afterHead: false, newPage: false };
  });
}

function paragraphOf(block: Part, layout: Layout, settings: ExportSettings): Paragraph {
  const properties: IParagraphOptions = {
    style: block.style,
    ...(block.afterHead && { spacing: { before: linePitch(layout) } }),
    ...(block.right > 0 && { indent: { right: Math.round(block.right * characterPitch(layout)) } }),
    ...(layout.wholeSentences && { keepLines: true }),
    ...(block.signedBy > 0 && { keepNext: true }),
    ...(block.newPage && { pageBreakBefore: true }),
  };
  if (block.style === 'Title')
    return new OffGridParagraph({ ...properties, children: titleRuns(block, layout, settings) });
  const inHead = block.style === 'Subtitle' || block.style === 'Byline';
  const pinyin = settings.pinyin && !inHead ? layout.size.body : undefined;
  const children = block.pieces.flatMap((p) => runs(p, settings, pinyin));
  // a reading would not fit a line of the grid
  const High = children.some((run) => run instanceof ReadingRun) ? OffGridParagraph : Paragraph;
  return new High({ ...properties, children });
}

/** A title in lines of good shape, cut by line breaks that belong to the layout, not to the text. */
function titleRuns(block: Part, layout: Layout, settings: ExportSettings): ParagraphChild[] {
  const breaks = new Set<number>();
  let offset = 0;
  for (const line of titleLines(textOf(block), titleCharacters(layout))) breaks.add((offset += line.length));
  breaks.delete(offset);
  const children: ParagraphChild[] = [];
  let start = 0;
  for (const piece of block.pieces) {
    const end = start + piece.text.length;
    let from = start;
    for (const cut of [...breaks].filter((b) => b > start && b <= end)) {
      children.push(...runs({ ...piece, text: piece.text.slice(from - start, cut - start) }, settings));
      children.push(new TextRun({ break: 1 }));
      from = cut;
    }
    if (from < end) children.push(...runs({ ...piece, text: piece.text.slice(from - start) }, settings));
    start = end;
  }
  return children;
}

/** Runs of a piece; with readings where the size of the type is given for them, in points. */
function runs(piece: Piece, settings: ExportSettings, readings?: number): ParagraphChild[] {
  const look = {
    ...(piece.lead !== undefined && { style: `Lead${piece.lead}` }),
    // quotation marks and dashes are those of the Chinese typeface
    font: { hint: 'eastAsia' },
    ...(settings.markOpen && piece.open && { highlight: HighlightColor.YELLOW }),
  };
  const plain = (text: string): TextRun =>
    new TextRun({ ...look, children: text.split('\t').flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part])) });
  if (readings === undefined) return [plain(piece.text)];
  return withReadings(piece.text).map(({ text, reading }) =>
    reading === undefined ? plain(text) : new ReadingRun({ ...look, children: [ruby(text, reading, readings)] }),
  );
}

/** A run that has a reading above it. */
class ReadingRun extends TextRun {}

/** The reading above a character, at half its size; Word counts both in half points. */
function ruby(text: string, reading: string, points: number): XmlComponent {
  const run = (size: number, content: string): string =>
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="${size}"/></w:rPr><w:t>${xmlEscape(content)}</w:t></w:r>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="${points}"/>` +
      `<w:hpsRaise w:val="${Math.round(points * 1.8)}"/><w:hpsBaseText w:val="${points * 2}"/>` +
      `<w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run(points, reading)}</w:rt>` +
      `<w:rubyBase>${run(points * 2, text)}</w:rubyBase></w:ruby>`,
  );
}

/** Speaking time of each outermost section, by the line of its heading. */
function speakingTimes(draft: Draft, rate: number): Map<number, string> {
  return new Map(
    draft.sections.map(({ line, endLine }) => {
      const seconds = Math.round((countLines(draft, line, endLine) / rate) * 60);
      const minutes = Math.floor(seconds / 60);
      return [line, minutes > 0 ? `${minutes}分${seconds % 60}秒` : `${seconds}秒`];
    }),
  );
}

function marginNote(text: string, layout: Layout): Paragraph {
  return new Paragraph({
    style: MARGIN_STYLE,
    frame: {
      type: 'absolute',
      position: { x: twips(4), y: 0 },
      width: twips(Math.max(8, layout.margin.left - 8)),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.TEXT },
      wrap: FrameWrap.AROUND,
    },
    children: [new TextRun({ text, size: 18, color: '808080', font: { hint: 'eastAsia' } })],
  });
}

/** The footer of odd or of even pages. */
function pageNumber(layout: Layout, side: 'odd' | 'even'): Footer {
  const font = { ...fontOf(layout, 'pageNumber'), hint: 'eastAsia' };
  const size = layout.size.pageNumber * 2;
  const { alignment, inset, before, behind } = pageNumberLook(layout, side);
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        ...(inset > 0 && { indent: { [alignment]: inset } }),
        spacing: { line: layout.size.pageNumber * 20, before: 0, after: 0 },
        children: [new TextRun({ font, size, snapToGrid: false, children: [before, PageNumber.CURRENT, behind] })],
      }),
    ],
  });
}
