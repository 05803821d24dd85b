import type { Archive } from '../docx/archive';
import { importPackage, type Imported } from '../docx/import';
import { DocxError } from '../docx/problem';
import { readXml } from '../docx/xml-reader';

const MAX_PARTS = 4096;

/** Reads a Word file that is kept as one XML text (Flat OPC, ECMA-376 part 2 in one file). Throws `DocxError`. */
export async function readFlatOpc(xml: string): Promise<Imported> {
  const parts = partsOf(xml);
  // the list of types is there in a packed file alone
  parts.set('[Content_Types].xml', '<Types/>');
  const archive: Archive = {
    names: [...parts.keys()],
    read: (name) => {
      const part = parts.get(name);
      return Promise.resolve(part === undefined ? undefined : new TextEncoder().encode(part));
    },
  };
  return importPackage(archive);
}

/** XML of the parts by their paths. */
function partsOf(xml: string): Map<string, string> {
  const parts = new Map<string, string>();
  let name: string | undefined;
  let inner: number | undefined;
  let depth = 0;
  const declared = new Map<string, string>();
  readXml(xml, {
    open(element) {
      depth++;
      if (depth <= 3) for (const [prefix, uri] of Object.entries(element.declared)) declared.set(prefix, uri);
      if (element.name === 'pkg:part') name = element.attribute('name')?.replace(/^\//, '');
      else if (element.name === 'pkg:xmlData') inner = element.inner;
      else if (element.name === 'pkg:binaryData') {
        depth--;
        return 'skip';
      }
    },
    close(tag, innerEnd) {
      depth--;
      if (tag !== 'pkg:xmlData' || name === undefined || inner === undefined) return;
      if (parts.size >= MAX_PARTS) throw new DocxError('too-large');
      if (parts.has(name)) throw new DocxError('damaged');
      parts.set(name, withNamespaces(xml.slice(inner, innerEnd).trim(), declared));
    },
  });
  return parts;
}

/** A part as a text of its own: prefixes that were declared around it are declared on its root. */
function withNamespaces(part: string, declared: ReadonlyMap<string, string>): string {
  const head = /^<[^\s/>]+/.exec(part)?.[0];
  if (head === undefined) return part;
  const tag = part.slice(0, part.indexOf('>') + 1);
  const missing = [...declared].filter(([prefix]) => prefix !== '' && !tag.includes(`xmlns:${prefix}=`));
  const attributes = missing.map(
    ([prefix, uri]) => ` xmlns:${prefix}="${uri.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return head + attributes.join('') + part.slice(head.length);
}
