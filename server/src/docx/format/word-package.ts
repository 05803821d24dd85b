import { strToU8, zipSync } from 'fflate';
import { packed, utf8Declared } from '../annotate';
import { COPYING, openArchive, type Archive } from '../archive';
import { openWord, relationshipsOf, relationshipsPath, type Relationship, type WordParts } from '../parts';
import { DocxError } from '../problem';
import { xmlText } from '../xml-reader';
import { xmlEscape } from '../xml-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a Word file while some of them are written anew; the others stay as they are. */
export class WordPackage {
  readonly #files: Record<string, Uint8Array>;
  #changed = false;

  private constructor(
    files: Record<string, Uint8Array>,
    readonly parts: WordParts,
    readonly relationships: Relationship[],
  ) {
    this.#files = files;
  }

  /** Throws `DocxError` where the file cannot be read. */
  static async open(bytes: Uint8Array): Promise<WordPackage> {
    const archive = await openArchive(bytes, COPYING);
    const parts = await openWord(archive);
    const files: Record<string, Uint8Array> = {};
    for (const name of archive.names) files[name] = (await archive.read(name))!;
    return new WordPackage(files, parts, await relationshipsOf(archive, parts.mainPath));
  }

  /** The parts as they are now, for a reader. */
  archive(): Archive {
    return { names: Object.keys(this.#files), read: (name) => Promise.resolve(this.#files[name]) };
  }

  /** XML of a part; undefined where there is none. */
  read(name: string | undefined): string | undefined {
    const file = name === undefined ? undefined : this.#files[name];
    return file && xmlText(file);
  }

  write(name: string, xml: string): void {
    if (this.read(name) === xml) return;
    this.#files[name] = strToU8(utf8Declared(xml));
    this.#changed = true;
  }

  /** Path of the part of a type that the main part names first; undefined where there is none. */
  pathOf(type: string): string | undefined {
    const target = this.relationships.find((r) => r.type === type)?.target;
    return target !== undefined && this.#files[target] ? target : undefined;
  }

  /** XML of all parts of a type, by their paths. */
  all(type: string): Map<string, string> {
    const paths = this.relationships.flatMap((r) => (r.type === type && r.target !== undefined ? [r.target] : []));
    return new Map(paths.flatMap((path) => (this.#files[path] ? [[path, this.read(path)!]] : [])));
  }

  /** Path of the part of a type, made with an empty root where there is none. */
  ensure(type: 'styles' | 'settings'): string {
    const path = this.pathOf(type);
    if (path !== undefined) return path;
    return this.add(type, `${HEAD}<w:${type} xmlns:w="${WORD}"></w:${type}>`).path;
  }

  /** Adds a part of the given type that the main part names; `like` is a part whose relationships it shares. */
  add(type: string, xml: string, like?: string): { readonly path: string; readonly id: string } {
    const folder = this.parts.mainPath.slice(0, this.parts.mainPath.lastIndexOf('/') + 1);
    const numbered = type === 'header' || type === 'footer';
    let path = `${folder}${type}${numbered ? 1 : ''}.xml`;
    for (let n = 2; this.#files[path]; n++) path = `${folder}${type}${n}.xml`;
    const ids = new Set(this.relationships.map((r) => r.id));
    let id = 'rIdBiganzi';
    for (let n = 2; ids.has(id); n++) id = `rIdBiganzi${n}`;
    this.write(path, xml);
    const shared = like === undefined ? undefined : this.read(relationshipsPath(like));
    if (shared !== undefined) this.write(relationshipsPath(path), shared);
    this.relationships.push({ id, type, target: path });
    const relations = relationshipsPath(this.parts.mainPath);
    const rows = this.read(relations) ?? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    const name = xmlEscape(path.slice(folder.length));
    this.write(
      relations,
      beforeEnd(
        rows,
        `<Relationship xmlns="${PACKAGE}/relationships" Id="${id}" Type="${TYPE}${type}" Target="${name}"/>`,
      ),
    );
    this.write(
      '[Content_Types].xml',
      beforeEnd(
        this.read('[Content_Types].xml') ?? '',
        `<Override xmlns="${PACKAGE}/content-types" PartName="/${xmlEscape(path)}" ContentType="${CONTENT}${type}+xml"/>`,
      ),
    );
    return { path, id };
  }

  /** The bytes of the file; undefined where nothing was written. */
  pack(): Uint8Array | undefined {
    return this.#changed ? zipSync(Object.fromEntries(Object.entries(this.#files).map(packed))) : undefined;
  }
}

/** XML with more at the end of its root element. Throws `DocxError` where there is none. */
export function beforeEnd(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  const empty = xml.lastIndexOf('/>');
  if (empty > end) {
    const name = /^<([^\s/>]+)/.exec(xml.slice(xml.lastIndexOf('<', empty)))?.[1];
    if (name === undefined) throw new DocxError('damaged');
    return `${xml.slice(0, empty)}>${more}</${name}>${xml.slice(empty + 2)}`;
  }
  if (end < 0) throw new DocxError('damaged');
  return xml.slice(0, end) + more + xml.slice(end);
}
