import { EXPORT_SPECS, exportProblem, type ExportKey, type ExportSettings } from '../../configuration/export-settings';
import { hasInk, isLandscape, isTextRun, styleIdOf } from './body';
import { looksOf, type LineHeight } from './effective-look';
import { placeParagraphs, type ReadFile } from './placing';
import { readFile } from './read-file';
import { WordPackage } from './word-package';
import { attributeOf, childOf, descendants, isOn, readTree, type XmlNode, type XmlPart } from './xml-tree';

/** Height of a line of single distance, by the size of its type, in Chinese typefaces. */
const SINGLE_LINE = 1.3;

/** Characters that speak for a value. */
class Votes<T extends string | number> {
  readonly #votes = new Map<T, number>();

  add(value: T | undefined, weight: number): void {
    if (value !== undefined) this.#votes.set(value, (this.#votes.get(value) ?? 0) + weight);
  }

  get winner(): T | undefined {
    return [...this.#votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  }
}

/**
 * Learns a layout from a .docx file: typefaces and sizes of title, headings and text, margins, line pitch, page numbers.
 * What the file does not show is left out. Throws `DocxError`.
 */
export async function learnLayout(bytes: Uint8Array): Promise<ExportSettings> {
  const file = await WordPackage.open(bytes);
  const read = await readFile(file);
  const learned = { ...typeOf(file, read), ...marginsOf(read), ...pageNumberOf(file, read) };
  // what no setting can be is not learned
  const kept = Object.entries(learned).filter(
    ([key, value]) =>
      value !== undefined && key in EXPORT_SPECS && exportProblem(key as ExportKey, value) === undefined,
  );
  return Object.fromEntries(kept);
}

type Learned = { -readonly [K in keyof ExportSettings]: ExportSettings[K] | undefined };

/** Typefaces, sizes and the distance of lines, as most characters of each role have them. */
function typeOf(file: WordPackage, read: ReadFile): Learned {
  const looks = looksOf(file);
  const { main } = read;
  const fonts = {
    Title: new Votes<string>(),
    Heading1: new Votes<string>(),
    Heading2: new Votes<string>(),
    BodyText: new Votes<string>(),
  };
  const [titleSize, bodySize, pitch] = [new Votes<number>(), new Votes<number>(), new Votes<number>()];
  const latin = new Votes<string>();
  for (const placed of placeParagraphs(read)) {
    const { paragraph, style, lead, pieces } = placed;
    if (style === undefined) continue;
    const styleId = styleIdOf(main, paragraph.properties);
    const behindLead = new Set(
      pieces.flatMap(({ run, start }) => (run && (!lead || start >= lead.end) ? [run.start] : [])),
    );
    for (const run of paragraph.runs) {
      if (!isTextRun(run) || !hasInk(main, run)) continue;
      const look = looks.run(main, run, styleId);
      const weight = run.children.reduce((sum, c) => sum + (c.name === 't' ? c.innerEnd - c.inner : 0), 0);
      const role = lead && !behindLead.has(run.start) ? `Heading${lead.level}` : style;
      if (role in fonts) fonts[role as keyof typeof fonts].add(look.eastAsia, weight);
      if (role === 'Title') titleSize.add(look.size, weight);
      if (role !== 'BodyText') continue;
      bodySize.add(look.size, weight);
      latin.add(look.latin, weight);
      pitch.add(pitchOf(looks.lineHeight(main, paragraph.properties, styleId), look.size, gridOf(read)), weight);
    }
  }
  return {
    titleFont: fonts.Title.winner,
    heading1Font: fonts.Heading1.winner,
    heading2Font: fonts.Heading2.winner,
    bodyFont: fonts.BodyText.winner,
    latinFont: latin.winner,
    titleSize: titleSize.winner,
    bodySize: bodySize.winner,
    linePitch: pitch.winner,
  };
}

/** Points from line to line; lines that are counted in their own height stand on the lines of the page, if it has any. */
function pitchOf(height: LineHeight, size: number | undefined, grid: number | undefined): number | undefined {
  if ('points' in height) return height.points;
  if (size === undefined) return undefined;
  const single = size * SINGLE_LINE;
  const onGrid = grid === undefined || grid <= 0 ? single : Math.ceil(single / grid) * grid;
  return Math.round(onGrid * height.lines * 2) / 2;
}

/** Points between the lines of the page; undefined where it has none. */
function gridOf({ main, body }: ReadFile): number | undefined {
  const grid = childOf(body.sections.at(-1), 'docGrid');
  const type = grid && attributeOf(main, grid, 'type');
  if (type !== 'lines' && type !== 'linesAndChars' && type !== 'snapToChars') return undefined;
  return Number(attributeOf(main, grid!, 'linePitch') ?? 0) / 20;
}

function marginsOf({ main, body }: ReadFile): Learned {
  const section = body.sections.findLast((s) => !isLandscape(main, s));
  const margins = childOf(section, 'pgMar');
  if (!margins) return {};
  const millimetres = (side: string): number | undefined => {
    const value = Number(attributeOf(main, margins, side));
    return Number.isFinite(value) ? Math.round((Math.abs(value) * 254) / 1440) / 10 : undefined;
  };
  return {
    marginTop: millimetres('top'),
    marginBottom: millimetres('bottom'),
    marginLeft: millimetres('left'),
    marginRight: millimetres('right'),
  };
}

function pageNumberOf(file: WordPackage, { main, body }: ReadFile): Learned {
  const references = body.sections.flatMap((s) => s.children.filter((c) => c.name === 'footerReference'));
  const typeIs = (node: XmlNode, type: string): boolean => (attributeOf(main, node, 'type') ?? 'default') === type;
  const footers = references.flatMap((node) => {
    const id = attributeOf(main, node, 'id');
    const xml = typeIs(node, 'first') ? undefined : file.read(file.relationships.find((r) => r.id === id)?.target);
    return xml !== undefined && /\bPAGE\b/.test(xml) ? [readTree(xml)] : [];
  });
  const [footer] = footers;
  if (!footer) return { pageNumber: '无' };
  const settings = file.read(file.pathOf('settings'));
  const tree = settings === undefined ? undefined : readTree(settings);
  const facing = tree !== undefined && isOn(tree, childOf(tree.root, 'evenAndOddHeaders'));
  const isCentred = alignments(footer).has('center');
  if (facing && !isCentred) return { pageNumber: '外侧' };
  const text = [...descendants(footer.root)]
    .map((n) => (n.name === 't' ? footer.xml.slice(n.inner, n.innerEnd) : ''))
    .join('');
  return { pageNumber: /[-—–－]/.test(text) ? '居中' : '居中数字' };
}

/** How the paragraphs of a footer stand, those in a frame or a text box too. */
function alignments(part: XmlPart): Set<string> {
  return new Set(
    [...descendants(part.root)].flatMap((n) => {
      if (n.name === 'jc') return [attributeOf(part, n, 'val') ?? ''];
      return n.name === 'framePr' ? [attributeOf(part, n, 'xAlign') ?? ''] : [];
    }),
  );
}
