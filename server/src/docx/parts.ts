import type { Archive } from './archive';
import { DocxError } from './problem';
import { readXml, xmlText } from './xml-reader';

/** A relationship of a part to another one. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type: officeDocument, styles, comments … */
  readonly type: string;
  /** Path inside the archive; undefined for what lies outside, which is never looked at. */
  readonly target: string | undefined;
}

/** Path of the relationships of a part. */
export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Relationships of a part ('' for the archive itself). None where it has no such file. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const bytes = await archive.read(relationshipsPath(part));
  const relationships: Relationship[] = [];
  if (!bytes) return relationships;
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  readXml(xmlText(bytes), {
    open(element) {
      const type = element.attribute('Type');
      const target = element.attribute('Target');
      if (type === undefined || target === undefined) return;
      const outside = element.attribute('TargetMode') === 'External';
      relationships.push({
        id: element.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: outside ? undefined : resolve(folder, target),
      });
    },
    close: () => undefined,
  });
  return relationships;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A file has three headers a section; where it has many, a few tell what they are like. */
const MAX_PARTS_OF_A_TYPE = 24;

/** XML that a file keeps beside its text, and the name by which content controls call it (17.5.2.6). */
export interface DataPart {
  readonly storeId: string | undefined;
  readonly xml: string;
}

/** Names of the properties of a file as data, by the type of their part. */
const PROPERTY_STORES: ReadonlyMap<string, string> = new Map([
  ['core-properties', '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'],
  ['extended-properties', '{6668398D-A668-4E3E-A5EB-62B293D839F1}'],
]);

/** The XML texts that a draft is read from, and where they lie. */
export interface WordParts {
  readonly mainPath: string;
  readonly main: string;
  readonly relationships: readonly Relationship[];
  /** XML of a part by the type of its relationship; undefined where there is none. */
  part(type: string): Promise<string | undefined>;
  /** XML of all parts of a type that can be read. */
  all(type: string): Promise<readonly string[]>;
  /** Data kept in the file that content controls may be bound to. */
  data(): Promise<readonly DataPart[]>;
}

/** Finds the main part. Throws `DocxError` where the archive is no Word file or has lost its main part. */
export async function openWord(archive: Archive): Promise<WordParts> {
  if (!archive.names.includes('[Content_Types].xml')) throw new DocxError('not-word');
  const roots = await relationshipsOf(archive, '');
  const mainPath = roots.find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml';
  const bytes = await archive.read(mainPath);
  if (!bytes) throw new DocxError(archive.names.some((n) => n.startsWith('word/')) ? 'missing-part' : 'not-word');
  const relationships = await relationshipsOf(archive, mainPath);
  return {
    mainPath,
    main: xmlText(bytes),
    relationships,
    data: () => dataOf(archive, roots, relationships),
    async all(type) {
      const texts: string[] = [];
      for (const { target } of relationships.filter((r) => r.type === type).slice(0, MAX_PARTS_OF_A_TYPE)) {
        const part = target === undefined ? undefined : await archive.read(target).catch(() => undefined);
        if (part) texts.push(xmlText(part));
      }
      return texts;
    },
    async part(type) {
      const target = relationships.find((r) => r.type === type)?.target;
      const partBytes = target === undefined ? undefined : await archive.read(target);
      return partBytes && xmlText(partBytes);
    },
  };
}

async function dataOf(
  archive: Archive,
  roots: readonly Relationship[],
  relationships: readonly Relationship[],
): Promise<DataPart[]> {
  const read = async (path: string): Promise<string | undefined> => {
    const bytes = await archive.read(path).catch(() => undefined);
    return bytes && xmlText(bytes);
  };
  const data: DataPart[] = [];
  for (const { target } of relationships.filter((r) => r.type === 'customXml').slice(0, MAX_PARTS_OF_A_TYPE)) {
    const xml = target === undefined ? undefined : await read(target);
    if (target === undefined || xml === undefined) continue;
    const properties = (await relationshipsOf(archive, target)).find((r) => r.type === 'customXmlProps')?.target;
    const named = properties === undefined ? undefined : await read(properties);
    data.push({ storeId: /\bitemID\s*=\s*["']([^"']*)["']/.exec(named ?? '')?.[1], xml });
  }
  for (const { type, target } of roots) {
    const storeId = PROPERTY_STORES.get(type);
    const xml = storeId === undefined || target === undefined ? undefined : await read(target);
    if (xml !== undefined) data.push({ storeId, xml });
  }
  return data;
}
