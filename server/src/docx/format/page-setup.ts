import type { TextEdit } from '../../text/span';
import { footerDistance, linePitch, twips, type Layout } from '../layout';
import { isLandscape } from './body';
import {
  attributeOf,
  inOrder,
  propertiesOf,
  type Property,
  withProperties,
  type XmlNode,
  type XmlPart,
} from './xml-tree';

/** Children of w:sectPr behind its headers and footers, in the order of the schema (ECMA-376 part 1, 17.6.17). */
const ORDER =
  'footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
    ' ',
  );

/** Distance of a header from the edge of the paper, in millimetres. */
const HEADER_DISTANCE = 15;

/** What the sections of a file became. */
export interface SetUp {
  readonly edits: readonly TextEdit[];
  /** Sections across the paper: they stay as they are. */
  readonly landscape: number;
  /** Sections of several columns. */
  readonly columns: number;
}

/** The kinds of grid that count characters (ECMA-376 part 1, 17.18.14). */
const CHARACTER_GRIDS: readonly (string | undefined)[] = ['linesAndChars', 'snapToChars'];

/** Gives the sections of a file the paper and margins of a layout. */
export function setUpPages(part: XmlPart, sections: readonly XmlNode[], layout: Layout): SetUp {
  const upright = sections.filter((section) => !isLandscape(part, section));
  const w = part.prefix;
  const { paper, margin } = layout;
  const row = (name: string, values: Readonly<Record<string, number | string>>): Property => ({
    name,
    xml: `<${w}${name}${Object.entries(values)
      .map(([key, value]) => ` ${w}${key}="${value}"`)
      .join('')}/>`,
  });
  const size = row('pgSz', { w: twips(paper.width), h: twips(paper.height) });
  const margins = row('pgMar', {
    top: twips(margin.top),
    right: twips(margin.right),
    bottom: twips(margin.bottom),
    left: twips(margin.left),
    header: twips(HEADER_DISTANCE),
    footer: footerDistance(layout),
    gutter: 0,
  });
  // The characters of a line are set by the styles. A grid that counts them as well costs the line its last one in
  // LibreOffice, and sets what has no style of ours in cells, of which a character of 16 points takes two.
  const grid = row('docGrid', { type: 'lines', linePitch: linePitch(layout) });
  const edits = upright.flatMap((node) => {
    const isCounted = node.children.some(
      (child) => child.name === 'docGrid' && CHARACTER_GRIDS.includes(attributeOf(part, child, 'type')),
    );
    const changed = [size, margins, ...(isCounted ? [grid] : [])];
    const kept = propertiesOf(part, node).filter((property) => !changed.some(({ name }) => name === property.name));
    const isReference = ({ name }: Property): boolean => name === 'headerReference' || name === 'footerReference';
    // these stand first, in any order
    const references = kept.filter(isReference);
    const rest = inOrder([...kept.filter((p) => !isReference(p)), ...changed], ORDER);
    const edit = withProperties(part, { node, name: 'sectPr', parent: node }, [...references, ...rest]);
    return edit ? [edit] : [];
  });
  const columns = sections.filter((section) =>
    section.children.some((c) => c.name === 'cols' && Number(attributeOf(part, c, 'num') ?? 1) > 1),
  ).length;
  return { edits, landscape: sections.length - upright.length, columns };
}
