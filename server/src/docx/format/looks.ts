import { applyEdits, type TextEdit } from '../../text/span';
import type { Layout } from '../layout';
import { LOOKS } from '../page-styles';
import { readStyles } from '../word-styles';
import { hasInk, isTextRun, styleIdOf } from './body';
import { listsOf, type ListPlace } from './list-looks';
import { paragraphEdit } from './paragraph-looks';
import { placeParagraphs, type PlacedParagraph, type ReadFile } from './placing';
import { runEdits, type Emphasis } from './run-looks';
import { characterStyles } from './run-styles';
import { fontXml, planStyles, prefixed, type LeadStyle, type PlannedStyle } from './style-plan';
import type { WordPackage } from './word-package';
import { attributeOf, childOf, descendants, isOn, readTree, type Property, type XmlNode } from './xml-tree';

/** What the paragraphs of a file became. */
export interface Looked {
  /** The edits of the main part. */
  readonly edits: readonly TextEdit[];
  readonly placed: readonly PlacedParagraph[];
  readonly emphasis: Emphasis;
}

/** Sets the paragraphs of the body; styles and lists are written, the edits of the main part are given back. */
export function lookEdits(file: WordPackage, read: ReadFile, layout: Layout, keepGaps: boolean): Looked {
  const { main } = read;
  const placed = placeParagraphs(read);
  const set = placed.filter(({ style }) => style !== undefined);
  const setNodes = new Set(set.map(({ paragraph }) => paragraph.node));
  const elsewhere = [...descendants(main.root)].filter((n) => n.name === 'p' && !setNodes.has(n));
  const lists = listsOf(file.read(file.pathOf('numbering')), read.styles);
  const places = set.map(({ paragraph: { properties } }) =>
    lists.placeOf(main, properties, styleIdOf(main, properties)),
  );
  const placesElsewhere = elsewhere.map((p) =>
    lists.placeOf(main, childOf(p, 'pPr'), styleIdOf(main, childOf(p, 'pPr'))),
  );
  const wanted = new Set<PlannedStyle | LeadStyle>(set.map((p) => plannedStyle(p, read)));
  for (const { lead } of set) if (lead) wanted.add(`Lead${lead.level}`);
  const stylesPath = file.ensure('styles');
  const stylesPart = readTree(file.read(stylesPath)!);
  const usedElsewhere = stylesElsewhere(file, read, elsewhere);
  const plan = planStyles(stylesPart, read.styles, { wanted, usedElsewhere, layout });
  const stylesXml = applyEdits(stylesPart.xml, plan.edits);
  file.write(stylesPath, stylesXml);
  if (lists.part)
    file.write(file.pathOf('numbering')!, applyEdits(lists.part.xml, lists.edits(places, placesElsewhere, keepGaps)));
  const listsNow = listsOf(lists.part?.xml, readStyles(stylesXml));
  const against = characterStyles(stylesPart);
  const emphasis: Emphasis = { bold: 0, colour: 0, underline: 0, shading: 0, unbolded: 0 };
  const boldBody = isBoldThroughout(read, set);
  const ours = new Set((['Lead1', 'Lead2'] as const).map((key) => plan.ids.get(key) ?? key));
  const lines = read.imported.text.split('\n');
  const edits = set.flatMap((p, i): TextEdit[] => {
    const key = plannedStyle(p, read);
    const style = plan.ids.get(key)!;
    const plain = p.style !== 'BodyText' || boldBody;
    const lead = p.lead && plan.ids.get(`Lead${p.lead.level}`);
    const leadRuns = lead === undefined ? undefined : leadRunStarts(p);
    const place = places[i]!;
    const placeByStyle = listsNow.placeOf(main, undefined, style);
    const edit = paragraphEdit(main, p, {
      style,
      numbering: isSamePlace(placeByStyle, place) ? undefined : numberingOf(main.prefix, place),
      numbered: place.numId !== undefined,
      plain,
      layout,
      lead,
      text: p.line === undefined ? '' : lines[p.line]!,
    });
    const size = p.style === 'Title' ? layout.size.title : layout.size.body;
    const font = LOOKS.find(({ id }) => id === p.style)!.font;
    const runs = runEdits(main, p.paragraph, {
      plain,
      against: (rStyle) => against(rStyle, prefixed(fontXml(layout, font), main.prefix), size, main.prefix),
      leadOf: (run) => (leadRuns?.has(run.start) ? lead : undefined),
      ours,
      emphasis,
    });
    return edit ? [edit, ...runs] : runs;
  });
  return { edits, placed, emphasis };
}

/** Line breaks of a title are text unless its style is Word's own: those of another style are kept as text. */
function plannedStyle({ style, paragraph }: PlacedParagraph, { main, styles }: ReadFile): PlannedStyle {
  if (style !== 'Title') return style!;
  const name = styles.get(styleIdOf(main, paragraph.properties) ?? '')?.name ?? '';
  const parted = paragraph.runs.some((run) => run.children.some((c) => isLineBreak(c)));
  return parted && !/^(?:title|标题)$/i.test(name) ? 'PartedTitle' : 'Title';

  function isLineBreak(node: XmlNode): boolean {
    const type = node.name === 'br' ? attributeOf(main, node, 'type') : undefined;
    return node.name === 'cr' || (node.name === 'br' && type !== 'page' && type !== 'column');
  }
}

/** Ids of the styles of all paragraphs that keep their look. */
function stylesElsewhere(file: WordPackage, { main }: ReadFile, elsewhere: readonly XmlNode[]): Set<string> {
  const ids = new Set(elsewhere.flatMap((p) => styleIdOf(main, childOf(p, 'pPr')) ?? []));
  for (const type of ['header', 'footer', 'footnotes', 'endnotes', 'comments'])
    for (const xml of file.all(type).values())
      for (const [, id] of xml.matchAll(/:pStyle\s[^>]*:val="([^"]*)"/g)) ids.add(id!);
  return ids;
}

function isSamePlace(a: ListPlace, b: ListPlace): boolean {
  return a.numId === b.numId && (a.numId === undefined || a.level === b.level);
}

function numberingOf(w: string, { numId, level }: ListPlace): Property {
  const row = (name: string, value: string): string => `<${w}${name} ${w}val="${value}"/>`;
  return { name: 'numPr', xml: `<${w}numPr>${row('ilvl', String(level))}${row('numId', numId ?? '0')}</${w}numPr>` };
}

/** Starts of the runs that hold nothing but the run-in heading of a paragraph. */
function leadRunStarts({ lead, pieces }: PlacedParagraph): Set<number> {
  const starts = new Set<number>();
  const beyond = new Set<number>();
  for (const { run, start, text } of pieces)
    if (run) (start + text.length <= lead!.end ? starts : beyond).add(run.start);
  return new Set([...starts].filter((start) => !beyond.has(start)));
}

/** Whether most of the body is bold: then it is the type of the file, not emphasis. */
function isBoldThroughout({ main }: ReadFile, set: readonly PlacedParagraph[]): boolean {
  let bold = 0;
  let all = 0;
  for (const { style, paragraph } of set) {
    if (style !== 'BodyText') continue;
    const inked = paragraph.runs.filter((run) => isTextRun(run) && hasInk(main, run));
    if (inked.length === 0) continue;
    all++;
    if (inked.every((run) => isOn(main, childOf(childOf(run, 'rPr'), 'b')))) bold++;
  }
  return all > 1 && 2 * bold > all;
}
