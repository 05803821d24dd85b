import { applyEdits, type TextEdit } from '../../text/span';
import type { ExportSettings } from '../../configuration/export-settings';
import { importPackage } from '../import';
import { DocxError } from '../problem';
import { layoutOf, titleCharacters, type Layout } from '../layout';
import { textWidth } from '../line-fill';
import { titleLines } from '../title-lines';
import { bodyOf, styleIdOf } from './body';
import { withFonts } from './fonts';
import { formatNotices } from './format-notices';
import { lookEdits, type Looked } from './looks';
import { numberPages } from './page-numbers';
import { setUpPages } from './page-setup';
import { placeParagraphs, type PlacedParagraph, type ReadFile } from './placing';
import { readFile } from './read-file';
import { splitsAt } from './splitting';
import { WordPackage } from './word-package';
import { childAdded, descendants, readTree, type XmlPart } from './xml-tree';

/** A Word file in a layout. */
export interface Formatted {
  /** The bytes that were given, where the file has the layout already. */
  readonly bytes: Uint8Array;
  readonly changed: boolean;
  /** What was not touched, what was kept and what to look at, in Chinese. */
  readonly notices: readonly string[];
}

/**
 * Gives a .docx file the layout of GB/T 9704-2012 or of the settings, in place: page, page numbers, and the paragraphs of
 * the body by what each is in the draft. Its text is the same before and after; tables, text boxes, pictures, notes, links,
 * comments and tracked changes stay as they are. A file that has the layout is given back unchanged. Throws `DocxError`.
 */
export async function formatDocx(bytes: Uint8Array, settings: ExportSettings = {}): Promise<Formatted> {
  const layout = layoutOf(settings);
  for (const keepGaps of [false, true])
    try {
      return await formatted(bytes, layout, keepGaps);
    } catch (error) {
      // lists whose gaps are narrowed must read as before; where they would not, their gaps stay
      const isOtherText = error instanceof DocxError && error.problem === 'text-would-change';
      if (!isOtherText || keepGaps) throw error;
    }
  throw new DocxError('text-would-change');
}

async function formatted(bytes: Uint8Array, layout: Layout, keepGaps: boolean): Promise<Formatted> {
  const file = await WordPackage.open(bytes);
  const mainPath = file.parts.mainPath;
  const first = await readFile(file);
  const { text } = first.imported;
  const leads = edited(first.main, leadSplits(first));
  file.write(mainPath, leads);
  const read = leads === first.main.xml ? first : await readFile(file);
  const looked = lookEdits(file, read, layout, keepGaps);
  file.write(mainPath, edited(read.main, looked.edits));
  file.write(mainPath, edited(readTree(file.read(mainPath)!), await titleBreaks(file, looked.placed, layout)));
  const pages = pagesOf(file, layout);
  withFonts(file, layout);
  // nothing is handed over that says anything else than before
  if ((await importPackage(file.archive())).text !== text) throw new DocxError('text-would-change');
  const made = file.pack();
  const notices = formatNotices({ read, looked, pages, layout });
  return { bytes: made ?? bytes, changed: made !== undefined, notices };
}

function edited(part: XmlPart, edits: readonly TextEdit[]): string {
  return edits.length === 0 ? part.xml : applyEdits(part.xml, edits);
}

/** The edits that part the runs of run-in headings from the text behind them. */
function leadSplits(read: ReadFile): TextEdit[] {
  return placeParagraphs(read).flatMap(({ lead, pieces }) => (lead ? splitsAt(read.main, pieces, [lead.end]) : []));
}

/** The line breaks that give long titles a good shape; a title that has some, or a tracked change, is left alone. */
async function titleBreaks(file: WordPackage, placed: readonly PlacedParagraph[], layout: Layout): Promise<TextEdit[]> {
  const most = titleCharacters(layout);
  const isLong = ({ style, pieces }: PlacedParagraph): boolean =>
    style === 'Title' && textWidth(pieces.map(({ text }) => text).join('')) > most;
  if (!placed.some(isLong)) return [];
  const read = await readFile(file);
  const isShapeable = ({ style, lines, paragraph }: PlacedParagraph): boolean => {
    const name = read.styles.get(styleIdOf(read.main, paragraph.properties) ?? '')?.name.toLowerCase();
    if (style !== 'Title' || lines !== 1 || name !== 'title') return false;
    return ![...descendants(paragraph.node)].some((n) => /^(?:br|cr|ins|del|moveFrom|moveTo|tab)$/.test(n.name));
  };
  return placeParagraphs(read)
    .filter(isShapeable)
    .flatMap(({ line, pieces }) => {
      const whole = read.draft.paragraphs[line!]!.text;
      // a Western title is Word's to break, between its words
      if (whole !== whole.trim() || !/^[^a-zA-Z]{8}/.test(whole)) return [];
      let offset = 0;
      const cuts = titleLines(whole, most).map(({ length }) => (offset += length));
      cuts.pop();
      return splitsAt(read.main, pieces, cuts, `<${read.main.prefix}br/>`);
    });
}

/** What became of the pages of a file. */
export interface Pages {
  readonly landscape: number;
  readonly columns: number;
  /** Footers with a text of their own. */
  readonly keptFooters: number;
  readonly numberInHeader: boolean;
}

function pagesOf(file: WordPackage, layout: Layout): Pages {
  const path = file.parts.mainPath;
  let main = readTree(withSection(readTree(file.read(path)!)));
  const { edits, landscape, columns } = setUpPages(main, bodyOf(main).sections, layout);
  main = readTree(edited(main, edits));
  const numbered =
    layout.pageNumber === '无'
      ? { edits: [], kept: 0, inHeader: false }
      : numberPages(file, main, bodyOf(main).sections, layout);
  file.write(path, edited(main, numbered.edits));
  return { landscape, columns, keptFooters: numbered.kept, numberInHeader: numbered.inHeader };
}

/** The main part with a section: a file may leave out what says nothing. */
function withSection(main: XmlPart): string {
  const body = main.root.children.find(({ name }) => name === 'body');
  if (!body || bodyOf(main).sections.length > 0) return main.xml;
  const section = `<${main.prefix}sectPr></${main.prefix}sectPr>`;
  return applyEdits(main.xml, [childAdded(main, body, section, 'last')]);
}

export type { Looked };
