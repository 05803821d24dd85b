import { attributeOf, childOf, descendants, type XmlNode, type XmlPart } from './xml-tree';

/** A paragraph of the body that stands in no table and in no text box. */
export interface BodyParagraph {
  readonly node: XmlNode;
  readonly properties: XmlNode | undefined;
  /** Its runs, in order, those of tracked changes, links and content controls too. */
  readonly runs: readonly XmlNode[];
  /** Stretches of the XML that belong to text boxes in it. */
  readonly boxes: readonly XmlNode[];
  /** Whether it stands in a table of contents. */
  readonly contents: boolean;
  /** Whether a table stands before or behind it. */
  readonly besideTable: boolean;
  /** What stands in its lines and is higher than they: pictures, objects, formulas. */
  readonly high: boolean;
}

/** What the body holds besides the paragraphs that get a layout. */
export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  readonly tables: readonly XmlNode[];
  readonly sections: readonly XmlNode[];
}

/** Elements that only stand around paragraphs. */
const AROUND_PARAGRAPHS = new Set([
  'body',
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
]);

/** Walks through the body of the main part. */
export function bodyOf(part: XmlPart): Body {
  const paragraphs: BodyParagraph[] = [];
  const tables: XmlNode[] = [];
  const sections: XmlNode[] = [];
  const walk = (node: XmlNode, contents: boolean): void => {
    const inContents = contents || isContents(part, node);
    node.children.forEach((child, i) => {
      if (child.name === 'p') {
        const besideTable = [node.children[i - 1], node.children[i + 1]].some((n) => n?.name === 'tbl');
        const paragraph = paragraphOf(part, child, { contents: inContents, besideTable });
        paragraphs.push(paragraph);
        const section = childOf(paragraph.properties, 'sectPr');
        if (section) sections.push(section);
      } else if (child.name === 'tbl') tables.push(child);
      else if (child.name === 'sectPr') sections.push(child);
      else if (AROUND_PARAGRAPHS.has(child.name)) walk(child, inContents);
    });
  };
  walk(part.root, false);
  return { paragraphs, tables, sections };
}

function isContents(part: XmlPart, node: XmlNode): boolean {
  if (node.name !== 'sdt') return false;
  const gallery = childOf(childOf(childOf(node, 'sdtPr'), 'docPartObj'), 'docPartGallery');
  return gallery !== undefined && /^table of contents$/i.test(attributeOf(part, gallery, 'val') ?? '');
}

function paragraphOf(
  part: XmlPart,
  node: XmlNode,
  place: Pick<BodyParagraph, 'contents' | 'besideTable'>,
): BodyParagraph {
  const runs: XmlNode[] = [];
  const boxes: XmlNode[] = [];
  let high = false;
  for (const child of descendants(node, (n) => n.name === 'r' || n.name === 'pPr')) {
    if (child.name === 'm:oMath') high = true;
    if (child.name !== 'r') continue;
    runs.push(child);
    for (const inside of descendants(child, (n) => n.name === 'txbxContent')) {
      if (inside.name === 'txbxContent') boxes.push(inside);
      high ||= isInLine(part, inside);
    }
  }
  return { node, properties: childOf(node, 'pPr'), runs, boxes, high, ...place };
}

/** Whether a picture or an object stands in the line like a character. */
function isInLine(part: XmlPart, node: XmlNode): boolean {
  if (node.name === 'wp:inline') return true;
  if (node.name !== 'v:shape' && node.name !== 'v:rect' && node.name !== 'v:group') return false;
  return !/position\s*:\s*absolute/i.test(attributeOf(part, node, 'style') ?? '');
}

/** Contents of a run that is text, or a sign of it. */
const TEXT = new Set(['t', 'delText', 'tab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen', 'ptab']);
/** Contents that have a look of their own: the run is left as it is. */
const OBJECTS = new Set([
  'drawing',
  'pict',
  'object',
  'ruby',
  'mc:AlternateContent',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'annotationRef',
]);

/** Whether a run is set anew: it holds text, and nothing that has a look of its own. */
export function isTextRun({ children }: XmlNode): boolean {
  return children.some((c) => TEXT.has(c.name)) && !children.some((c) => OBJECTS.has(c.name));
}

/** Whether it shows ink. */
export function hasInk({ xml }: XmlPart, run: XmlNode): boolean {
  return run.children.some(
    (c) =>
      c.name === 'sym' || ((c.name === 't' || c.name === 'delText') && xml.slice(c.inner, c.innerEnd).trim() !== ''),
  );
}

/** Id of the style that a paragraph names. */
export function styleIdOf(part: XmlPart, properties: XmlNode | undefined): string | undefined {
  const node = childOf(properties, 'pStyle');
  return node && attributeOf(part, node, 'val');
}

/** Whether something in a frame stands beside the text: a drop cap, a number in the margin. */
export function isFramed({ properties }: BodyParagraph): boolean {
  return childOf(properties, 'framePr') !== undefined;
}

/** Whether a section lies across the paper. */
export function isLandscape(part: XmlPart, section: XmlNode): boolean {
  const size = childOf(section, 'pgSz');
  if (!size) return false;
  const [width, height] = [Number(attributeOf(part, size, 'w')), Number(attributeOf(part, size, 'h'))];
  return attributeOf(part, size, 'orient') === 'landscape' || width > height;
}
