import type { TextEdit } from '../../text/span';
import { DocxError } from '../problem';
import { readXml } from '../xml-reader';

/** An element of a part and where it stands in its XML. Offsets are UTF-16 units. */
export interface XmlNode {
  /** Local name in Word's vocabulary, with its prefix in any other (wp:inline). */
  readonly name: string;
  /** Where the start tag begins, and behind it. */
  readonly start: number;
  readonly inner: number;
  /** Before the end tag, and behind it. */
  innerEnd: number;
  end: number;
  readonly parent: XmlNode | undefined;
  readonly children: XmlNode[];
}

/** A part as a tree; `xml` is what its offsets count in. */
export interface XmlPart {
  readonly xml: string;
  readonly root: XmlNode;
  /** Prefix of Word's vocabulary with its colon. */
  readonly prefix: string;
}

/** A speech has some ten thousand elements, a book a million. */
const MAX_ELEMENTS_PER_PART = 2_000_000;

/** Reads a part as a tree. Throws `DocxError` for malformed XML, and where Word's vocabulary has no prefix. */
export function readTree(xml: string): XmlPart {
  let root: XmlNode | undefined;
  let open: XmlNode | undefined;
  let elements = 0;
  readXml(xml, {
    open({ name, start, inner }) {
      if (++elements > MAX_ELEMENTS_PER_PART) throw new DocxError('too-large');
      const node: XmlNode = { name, start, inner, innerEnd: inner, end: inner, parent: open, children: [] };
      if (open) open.children.push(node);
      root ??= node;
      open = node;
    },
    close(_, innerEnd, end) {
      if (!open) return;
      open.innerEnd = Math.max(open.inner, Math.min(innerEnd, end));
      open.end = end;
      open = open.parent;
    },
  });
  const prefix = root && /^<([^\s:/>]+:)/.exec(xml.slice(root.start, root.inner))?.[1];
  if (!root || prefix === undefined) throw new DocxError('damaged');
  return { xml, root, prefix };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ATTRIBUTES = new Map<string, RegExp>();

/** Value of an attribute by its local name; undefined where the element has none. */
export function attributeOf({ xml }: XmlPart, { start, inner }: XmlNode, local: string): string | undefined {
  let pattern = ATTRIBUTES.get(local);
  if (!pattern) ATTRIBUTES.set(local, (pattern = new RegExp(`[\\s:]${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const match = pattern.exec(xml.slice(start, inner));
  const value = match?.[1] ?? match?.[2];
  return value?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** Whether a property that is on where it stands is not switched off there. */
export function isOn(part: XmlPart, node: XmlNode | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(part, node, 'val') ?? '');
}

/** All elements below a node, in order; `leave` names elements whose inside is left out. */
export function* descendants(node: XmlNode, leave?: (child: XmlNode) => boolean): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    if (!leave?.(child)) yield* descendants(child, leave);
  }
}

/** An element as it is written. */
export function written({ xml }: XmlPart, { start, end }: XmlNode): string {
  return xml.slice(start, end);
}

/** A property that an element is to have: its local name and its XML. */
export interface Property {
  readonly name: string;
  readonly xml: string;
}

/** The children of an element as they are written. */
export function propertiesOf(part: XmlPart, node: XmlNode | undefined): Property[] {
  return (node?.children ?? []).map((child) => ({ name: child.name, xml: written(part, child) }));
}

/** Properties in the order that the schema asks for; what it does not name goes before the last, the record of a change. */
export function inOrder(properties: readonly Property[], order: readonly string[]): Property[] {
  const rankOf = ({ name }: Property): number => {
    const rank = order.indexOf(name);
    return rank >= 0 ? rank : order.length - 1.5;
  };
  return [...properties].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The edit that makes the children of an element another list; undefined where it is the same. */
export function withProperties(
  part: XmlPart,
  { node, name, parent }: { readonly node: XmlNode | undefined; readonly name: string; readonly parent: XmlNode },
  properties: readonly Property[],
): TextEdit | undefined {
  const inside = properties.map(({ xml }) => xml).join('');
  const old = propertiesOf(part, node)
    .map(({ xml }) => xml)
    .join('');
  if (inside === old) return undefined;
  const tag = `${part.prefix}${name}`;
  if (!node) return childAdded(part, parent, `<${tag}>${inside}</${tag}>`, 'first');
  if (inside === '') return { start: node.start, end: node.end, newText: '' };
  return { start: node.start, end: node.end, newText: `${openTag(part, node)}${inside}</${tag}>` };
}

/** The edit that sets something in before what an element holds, or behind it. */
export function childAdded(part: XmlPart, parent: XmlNode, xml: string, side: 'first' | 'last'): TextEdit {
  const { start, inner, innerEnd, end } = parent;
  const offset = side === 'first' ? inner : innerEnd;
  if (inner !== end) return { start: offset, end: offset, newText: xml };
  const name = /^<([^\s/>]+)/.exec(part.xml.slice(start, inner))![1]!;
  return { start, end, newText: `${openTag(part, parent)}${xml}</${name}>` };
}

/** The start tag of an element that has a content. */
export function openTag({ xml }: XmlPart, { start, inner }: XmlNode): string {
  return xml.slice(start, inner).replace(/\s*\/>$/, '>');
}
