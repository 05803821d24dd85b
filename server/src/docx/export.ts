import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HighlightColor,
  ImportedXmlComponent,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import { countLines } from '../features/statistics';
import type { Draft } from '../syntax/types';
import { blocksOf, type Block, type Piece } from './blocks';
import { fontTable } from './font-table';
import {
  characterPitch,
  layoutOf,
  linePitch,
  twips,
  type Font,
  type Layout,
  type LayoutChanges,
  type LayoutPreset,
} from './layout';
import { MARGIN_STYLE } from './margin-style';
import { fontOf, stylesOf } from './page-styles';
import { withReadings } from './pinyin';
import { titleLines, width } from './title-lines';
import { xmlEscape } from './xml-text';

export interface ExportOptions {
  /** 公文 where left out. */
  readonly preset?: LayoutPreset;
  /** What differs from the preset (自定义). */
  readonly layout?: LayoutChanges;
  /** Marks places left open in yellow. */
  readonly highlightOpen?: boolean;
  /** Writes the reading above characters outside level one of GB/T 2312. */
  readonly pinyin?: boolean;
  /** Characters a minute: writes the speaking time of each outermost section into the margin. */
  readonly speakingRate?: number;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** Lines of the draft that have no place on a page: tables, code and front matter of Markdown. */
  readonly leftOut: readonly number[];
  /** Line of the draft for each paragraph of the body, in order; a note in the margin has that of its heading. */
  readonly lines: readonly number[];
  /** Typefaces that the file asks for, each once, with what may stand in for it. */
  readonly fonts: readonly Font[];
}

/**
 * Makes a Word file of a draft, in the layout of GB/T 9704-2012. Total: any draft has one. Text is written as it stands,
 * but for blank lines, blanks around a line, emphasis marks of Markdown and characters that XML forbids; indents and
 * distances are properties of styles.
 */
export async function exportDocx(draft: Draft, options: ExportOptions = {}): Promise<Exported> {
  const layout = layoutOf(options.preset ?? '公文', options.layout);
  const { blocks, leftOut } = blocksOf(draft);
  const times =
    options.speakingRate === undefined ? new Map<number, string>() : speakingTimes(draft, options.speakingRate);
  const lines: number[] = [];
  const children = blocks.flatMap((block) => {
    const time = times.get(block.line);
    const own = paragraphOf(block, layout, options);
    const all = time === undefined ? [own] : [marginNote(time, layout), own];
    lines.push(...all.map(() => block.line));
    return all;
  });
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
    compatibility: { version: 15 },
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
        footers: { default: pageNumber(layout, 'odd'), even: pageNumber(layout, 'even') },
        children,
      },
    ],
  });
  const fonts = [...new Map(Object.values(layout.font).map((font) => [font.eastAsia, font])).values()];
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/fontTable.xml', data: fontTable(fonts) },
  ]);
  return { bytes, leftOut, lines, fonts };
}

function textOf(block: Block): string {
  return block.pieces.map((p) => p.text).join('');
}

function paragraphOf(block: Block, layout: Layout, options: ExportOptions): Paragraph {
  const length = width(textOf(block));
  const together = layout.keepTogether && length <= (layout.charactersPerLine * layout.linesPerPage) / 2;
  const properties: IParagraphOptions = {
    style: block.style,
    ...(block.afterHead && { spacing: { before: linePitch(layout) } }),
    ...(block.right > 0 && { indent: { right: Math.round(block.right * characterPitch(layout)) } }),
    ...(together && { keepLines: true }),
  };
  if (block.style !== 'Title')
    return new Paragraph({ ...properties, children: block.pieces.flatMap((p) => runs(p, layout.size.body, options)) });
  return new Paragraph({ ...properties, children: titleRuns(block, layout, options) });
}

/** A title in lines of good shape, cut by line breaks that belong to the layout, not to the text. */
function titleRuns(block: Block, layout: Layout, options: ExportOptions): ParagraphChild[] {
  const most = Math.floor((characterPitch(layout) * layout.charactersPerLine) / 20 / layout.size.title);
  const breaks = new Set<number>();
  let at = 0;
  for (const line of titleLines(textOf(block), most)) breaks.add((at += line.length));
  breaks.delete(at);
  const children: ParagraphChild[] = [];
  let start = 0;
  for (const piece of block.pieces) {
    const end = start + piece.text.length;
    let from = start;
    for (const cut of [...breaks].filter((b) => b > start && b <= end)) {
      children.push(
        ...runs({ ...piece, text: piece.text.slice(from - start, cut - start) }, layout.size.title, options),
      );
      children.push(new TextRun({ break: 1 }));
      from = cut;
    }
    if (from < end)
      children.push(...runs({ ...piece, text: piece.text.slice(from - start) }, layout.size.title, options));
    start = end;
  }
  return children;
}

function runs(piece: Piece, points: number, options: ExportOptions): ParagraphChild[] {
  const look = {
    ...(piece.lead !== undefined && { style: `Lead${piece.lead}` }),
    // quotation marks and dashes are those of the Chinese typeface
    font: { hint: 'eastAsia' },
    ...(options.highlightOpen && piece.open && { highlight: HighlightColor.YELLOW }),
  };
  const plain = (text: string): TextRun =>
    new TextRun({ ...look, children: text.split('\t').flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part])) });
  if (!options.pinyin) return [plain(piece.text)];
  return withReadings(piece.text).map(({ text, reading }) =>
    reading === undefined ? plain(text) : new TextRun({ ...look, children: [ruby(text, reading, points)] }),
  );
}

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

/** The dashes stand at half the height of the line, which Word places by its lower edge. */
function footerDistance({ margin, pageNumberDrop, size }: Layout): number {
  return Math.max(0, twips(margin.bottom - pageNumberDrop) - size.pageNumber * 10);
}

/** — 1 —: odd pages right, even pages left, one character in from the edge (GB/T 9704-2012 7.5). */
function pageNumber(layout: Layout, side: 'odd' | 'even'): Footer {
  const font = { ...fontOf(layout, 'pageNumber'), hint: 'eastAsia' };
  const size = layout.size.pageNumber * 2;
  const inset = layout.size.pageNumber * 20;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: inset } : { left: inset },
        spacing: { line: inset, before: 0, after: 0 },
        children: [new TextRun({ font, size, snapToGrid: false, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
