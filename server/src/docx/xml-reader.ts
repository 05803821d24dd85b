import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DocxError } from './problem';

/** Namespaces of WordprocessingML: transitional and strict. */
export const WORD_NAMESPACES: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** An element as a reader sees it. `source` offsets are UTF-16 units of the XML text. */
export interface Element {
  /** Local name; elements of other vocabularies than Word's carry their prefix too (m:oMath). */
  readonly name: string;
  /** Its name without a prefix, and its namespace. */
  readonly local: string;
  readonly namespace: string;
  /** Value of an attribute by its local name. */
  attribute(local: string): string | undefined;
  /** Where the start tag begins. */
  readonly start: number;
  /** Behind the start tag. */
  readonly inner: number;
  readonly selfClosing: boolean;
  /** Namespaces as declared on this element. */
  readonly declared: Readonly<Record<string, string>>;
}

/** Whether a property of Word's that is on where it stands is not switched off there. */
export function isOn(element: Element): boolean {
  const value = element.attribute('val');
  return value !== '0' && value !== 'false' && value !== 'off';
}

export interface XmlHandler {
  /** Returns 'skip' to leave out the element with all that is inside: its `close` is not called either. */
  open(element: Element): 'skip' | void;
  /** `end` is behind the end tag, `innerEnd` before it. */
  close(name: string, innerEnd: number, end: number): void;
  text?(text: string): void;
}

const DEEPEST = 400;
/** Word writes some ten on the busiest of its elements, and the namespaces on the root. */
const MAX_ATTRIBUTES_PER_ELEMENT = 400;

/** XML text of a part. Throws `DocxError` where the bytes are no UTF-8 (or UTF-16 with a byte order mark). */
export function xmlText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocxError('damaged');
  }
}

/**
 * Reads XML in one pass. Nothing is fetched and no entity is expanded but the five of XML: a document type declaration,
 * malformed XML and absurd nesting throw `DocxError`.
 */
export function readXml(source: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  // depth at which the skipped element stands; 0 for none
  let skipped = 0;
  parser.on('error', () => {
    throw new DocxError('damaged');
  });
  parser.on('doctype', () => {
    throw new DocxError('doctype');
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES_PER_ELEMENT) throw new DocxError('damaged');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new DocxError('damaged');
    if (skipped > 0) return;
    if (handler.open(elementOf(tag, source, parser.position)) === 'skip') skipped = depth;
  });
  parser.on('closetag', (tag) => {
    const elementDepth = depth--;
    if (skipped > 0) {
      if (elementDepth === skipped) skipped = 0;
      return;
    }
    const end = parser.position;
    handler.close(nameOf(tag), tag.isSelfClosing ? end : source.lastIndexOf('</', end - 1), end);
  });
  const onText = (text: string): void => {
    if (skipped === 0) handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(source).close();
}

function elementOf(tag: SaxesTagNS, source: string, inner: number): Element {
  return {
    name: nameOf(tag),
    local: tag.local,
    namespace: tag.uri,
    attribute: (local) => Object.values(tag.attributes).find((a) => a.local === local && a.prefix !== 'xmlns')?.value,
    start: source.lastIndexOf('<', inner - 1),
    inner,
    selfClosing: tag.isSelfClosing,
    declared: tag.ns,
  };
}

function nameOf({ uri, local, prefix }: SaxesTagNS): string {
  if (WORD_NAMESPACES.includes(uri)) return local;
  if (uri === COMPATIBILITY) return `mc:${local}`;
  return prefix === '' ? `:${local}` : `${prefix}:${local}`;
}
