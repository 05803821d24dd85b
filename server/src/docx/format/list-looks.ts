import type { TextEdit } from '../../text/span';
import { readNumbering, type Numbering } from '../word-numbering';
import { DEFAULT_STYLE, type WordStyle } from '../word-styles';
import { attributeOf, childOf, readTree, written, type XmlNode, type XmlPart } from './xml-tree';

/** The place of a paragraph in a list; `numId` '0' and undefined are none. */
export interface ListPlace {
  readonly numId: string | undefined;
  readonly level: number;
}

/** The lists of a file as a layout sees them. */
export interface Lists {
  /** Place by the properties of a paragraph and its style. */
  placeOf(part: XmlPart, properties: XmlNode | undefined, style: string | undefined): ListPlace;
  /** The edits of the numbering part for levels that paragraphs with a layout use, and no other paragraph. */
  edits(used: readonly ListPlace[], elsewhere: readonly ListPlace[], keepGaps: boolean): TextEdit[];
  readonly part: XmlPart | undefined;
}

const LOOKS = new Set(['rFonts', 'sz', 'szCs', 'b', 'bCs', 'i', 'iCs', 'color', 'spacing', 'w', 'kern', 'u']);
/** Numbers whose mark is distance enough. */
const MARKED = /[、。，．：；）】〕》.)]$/;

/** Reads the lists of a file. */
export function listsOf(xml: string | undefined, styles: ReadonlyMap<string, WordStyle>): Lists {
  const numbering = readNumbering(xml);
  const part = xml === undefined ? undefined : readTree(xml);
  return {
    part,
    placeOf(main, properties, styleId) {
      const node = childOf(properties, 'numPr');
      const said = (name: string): string | undefined => {
        const child = childOf(node, name);
        return child && attributeOf(main, child, 'val');
      };
      const style = styles.get(styleId ?? DEFAULT_STYLE);
      const numId = said('numId') ?? style?.numId;
      const level = said('ilvl');
      const byStyle = numId === undefined ? undefined : levelByStyle(style, numId, numbering);
      return { numId: numId === '0' ? undefined : numId, level: level === undefined ? (byStyle ?? 0) : Number(level) };
    },
    edits(used, elsewhere, keepGaps) {
      if (!part) return [];
      const shared = new Set(elsewhere.flatMap((place) => levelsOf(part, numbering, place)));
      const nodes = new Set(used.flatMap((place) => levelsOf(part, numbering, place)));
      return [...nodes].filter((node) => !shared.has(node)).flatMap((node) => levelEdits(part, node, keepGaps));
    },
  };
}

function levelByStyle(style: WordStyle | undefined, numId: string, { nums, abstracts }: Numbering): number | undefined {
  const levels = abstracts.get(nums.get(numId)?.abstract ?? '')?.levels;
  for (const { id, level } of style?.lineage ?? []) {
    const bound = [...(levels ?? [])].find(([, l]) => l.style === id)?.[0] ?? level;
    if (bound !== undefined) return bound;
  }
  return undefined;
}

/** The elements that define a level: that of the list, else that of the definition behind it. */
function levelsOf(part: XmlPart, numbering: Numbering, { numId, level }: ListPlace): XmlNode[] {
  if (numId === undefined) return [];
  const byId = (name: string, attribute: string, id: string | undefined): XmlNode | undefined =>
    part.root.children.find((n) => n.name === name && attributeOf(part, n, attribute) === id);
  const isLevel = (n: XmlNode): boolean => attributeOf(part, n, 'ilvl') === String(level);
  const num = byId('num', 'numId', numId);
  const override = num?.children.find((n) => n.name === 'lvlOverride' && isLevel(n));
  const abstract = byId('abstractNum', 'abstractNumId', numbering.nums.get(numId)?.abstract);
  const defined = childOf(override, 'lvl') ?? abstract?.children.find((n) => n.name === 'lvl' && isLevel(n));
  return defined ? [defined] : [];
}

function levelEdits(part: XmlPart, node: XmlNode, keepGaps: boolean): TextEdit[] {
  const value = (name: string): string | undefined => {
    const child = childOf(node, name);
    return child && attributeOf(part, child, 'val');
  };
  const isBullet = value('numFmt') === 'bullet';
  const edits: TextEdit[] = [];
  const properties = childOf(node, 'rPr');
  // the sign of a bullet is one of its font
  if (properties && !isBullet) {
    const kept = properties.children.filter((child) => !LOOKS.has(child.name));
    if (kept.length < properties.children.length) {
      const inside = kept.map((child) => written(part, child)).join('');
      const tag = `${part.prefix}rPr`;
      edits.push({
        start: properties.start,
        end: properties.end,
        newText: inside === '' ? '' : `<${tag}>${inside}</${tag}>`,
      });
    }
  }
  const suffix = childOf(node, 'suff');
  const text = childOf(node, 'lvlText');
  // without the list's own indent a tab would go far
  const gap = isBullet ? 'space' : MARKED.test(value('lvlText') ?? '') ? 'nothing' : undefined;
  if (!keepGaps && text && gap !== undefined && (value('suff') ?? 'tab') === 'tab') {
    const newText = `<${part.prefix}suff ${part.prefix}val="${gap}"/>`;
    const { start, end } = suffix ?? { start: text.start, end: text.start };
    edits.push({ start, end, newText });
  }
  return edits;
}
