import { strToU8, zipSync, type ZippableFile } from 'fflate';
import { lineStarts } from '../text/line-index';
import { applyEdits, type Span, type TextEdit } from '../text/span';
import { COPYING, openArchive } from './archive';
import { placeSpan, type MarkPlace } from './comment-marks';
import { importDocx } from './import';
import { openWord, relationshipsPath, type WordParts } from './parts';
import { DocxError } from './problem';
import { readXml, WORD_NAMESPACES, xmlText } from './xml-reader';
import { xmlEscape } from './xml-text';

/** A remark on a span of the imported text (UTF-16, half-open). */
export interface Remark extends Span {
  /** Its lines become paragraphs of the comment. */
  readonly message: string;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Remarks that found no place: they stand on what the import has written itself. */
  readonly left: readonly Remark[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const AUTHOR = '笔杆子';

/**
 * Copies a .docx file with a Word comment at each remark; every other byte of text and every other part stays as it is.
 * `date` (ISO 8601) is printed with the comments. Throws `DocxError` where the file cannot be read.
 */
export async function annotateDocx(bytes: Uint8Array, remarks: readonly Remark[], date?: string): Promise<Annotated> {
  const imported = await importDocx(bytes);
  const archive = await openArchive(bytes, COPYING);
  const parts = await openWord(archive);
  const files: Record<string, Uint8Array> = {};
  for (const name of archive.names) files[name] = (await archive.read(name))!;
  const read = (name: string): string | undefined => {
    const file = files[name];
    return file && xmlText(file);
  };
  const commentsPath = commentsPathOf(parts, files);
  const old = read(commentsPath);
  const firstId = highestId(old) + 1;
  const starts = lineStarts(imported.text);
  const left: Remark[] = [];
  const marks: { readonly place: MarkPlace; readonly id: number; readonly end: boolean }[] = [];
  const comments: string[] = [];
  for (const remark of [...remarks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const placed = placeSpan(imported, starts, remark, parts.main);
    if (!placed) {
      left.push(remark);
      continue;
    }
    const id = firstId + comments.length;
    marks.push({ place: placed.start, id, end: false }, { place: placed.end, id, end: true });
    comments.push(commentOf(remark, id, date));
  }
  const word = vocabularyOf(parts.main);
  files[parts.mainPath] = strToU8(utf8Declared(applyEdits(parts.main, editsOf(marks, parts.main, word))));
  if (comments.length > 0) {
    files[commentsPath] = strToU8(withComments(old, comments));
    if (old === undefined) {
      const relations = relationshipsPath(parts.mainPath);
      files[relations] = strToU8(withRelationship(read(relations), parts, commentsPath));
      files['[Content_Types].xml'] = strToU8(withContentType(read('[Content_Types].xml') ?? '', commentsPath));
    }
  }
  return { bytes: zipSync(Object.fromEntries(Object.entries(files).map(packed))), left };
}

/** Pictures are packed already. */
export function packed([name, file]: [string, Uint8Array]): [string, ZippableFile] {
  return [name, /\.(?:png|jpe?g|gif|mp4|zip)$/i.test(name) ? [file, { level: 0 }] : file];
}

/** How tags of Word's vocabulary are written: always with the prefix w, declared where the file does not. */
function vocabularyOf(main: string): string {
  let declaration: string | undefined;
  readXml(main, {
    open(element) {
      if (declaration !== undefined) return 'skip';
      const bound = element.declared['w'];
      const namespace =
        Object.values(element.declared).find((uri) => WORD_NAMESPACES.includes(uri)) ?? WORD_NAMESPACES[0]!;
      declaration = bound === namespace ? '' : ` xmlns:w="${namespace}"`;
      return;
    },
    close: () => undefined,
  });
  return declaration ?? '';
}

/** The edits of the XML that set all marks. Marks of one place go in together: ends before starts. */
function editsOf(
  marks: readonly { readonly place: MarkPlace; readonly id: number; readonly end: boolean }[],
  xml: string,
  word: string,
): TextEdit[] {
  const places = new Map<number, { place: MarkPlace; ends: string; starts: string }>();
  const preserved = new Set<number>();
  const edits: TextEdit[] = [];
  for (const { place, id, end } of marks) {
    const marksHere = places.get(place.at) ?? { place, ends: '', starts: '' };
    places.set(place.at, marksHere);
    if (end)
      marksHere.ends +=
        `<w:commentRangeEnd${word} w:id="${id}"/>` + `<w:r${word}><w:commentReference w:id="${id}"/></w:r>`;
    else marksHere.starts += `<w:commentRangeStart${word} w:id="${id}"/>`;
  }
  for (const { place, ends, starts } of places.values()) {
    const { at: offset, cut, inner } = place;
    if (!cut) {
      edits.push({ start: offset, end: offset, newText: ends + starts });
      continue;
    }
    const tag = xml.slice(xml.lastIndexOf('<', inner - 1), inner);
    // a text that ends or begins with a blank at the cut would lose it
    if (!tag.includes('preserve') && !preserved.has(inner)) {
      preserved.add(inner);
      edits.push({ start: inner - 1, end: inner - 1, newText: ' xml:space="preserve"' });
    }
    const close = `</${nameIn(tag)}></${nameIn(xml.slice(cut.start, cut.start + 80))}>`;
    const open = `<w:r${word}>${cut.properties}<w:t xml:space="preserve">`;
    // the second half is closed by the old end tags: they must bear the same names
    const reopened = open
      .replace('<w:r', `<${nameIn(xml.slice(cut.start, cut.start + 80))}`)
      .replace('<w:t', `<${nameIn(tag)}`);
    edits.push({ start: offset, end: offset, newText: close + ends + starts + reopened });
  }
  return edits;
}

/** Name of the element whose start tag begins the text, with its prefix. */
function nameIn(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'w:r';
}

function commentOf({ message }: Remark, id: number, date: string | undefined): string {
  const paragraphs = message
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${xmlEscape(line)}</w:t></w:r></w:p>`);
  const when = date === undefined ? '' : ` w:date="${xmlEscape(date)}"`;
  return (
    `<w:comment xmlns:w="${WORD_NAMESPACES[0]!}" w:id="${id}" w:author="${AUTHOR}" w:initials="笔"${when}>` +
    `${paragraphs.join('')}</w:comment>`
  );
}

function commentsPathOf(parts: WordParts, files: Readonly<Record<string, Uint8Array>>): string {
  const commentsPart = parts.relationships.find((r) => r.type === 'comments')?.target;
  if (commentsPart !== undefined && files[commentsPart]) return commentsPart;
  const folder = parts.mainPath.slice(0, parts.mainPath.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let n = 2; files[name]; n++) name = `${folder}comments${n}.xml`;
  return name;
}

function highestId(comments: string | undefined): number {
  let highest = -1;
  if (comments !== undefined)
    readXml(comments, {
      open(element) {
        const id = element.name === 'comment' ? Number(element.attribute('id')) : NaN;
        if (Number.isSafeInteger(id)) highest = Math.max(highest, id);
      },
      close: () => undefined,
    });
  return highest;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function withComments(old: string | undefined, comments: readonly string[]): string {
  if (old === undefined)
    return `${DECLARATION}<w:comments xmlns:w="${WORD_NAMESPACES[0]!}">${comments.join('')}</w:comments>`;
  return beforeEnd(utf8Declared(old), comments.join(''));
}

/** Inserts XML at the end of the root element, opening it where it is empty. */
function beforeEnd(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  const empty = xml.lastIndexOf('/>');
  if (empty > end) {
    const name = nameIn(xml.slice(xml.lastIndexOf('<', empty)));
    return `${xml.slice(0, empty)}>${more}</${name}>${xml.slice(empty + 2)}`;
  }
  if (end < 0) throw new DocxError('damaged');
  return xml.slice(0, end) + more + xml.slice(end);
}

function withRelationship(old: string | undefined, parts: WordParts, target: string): string {
  const ids = new Set(parts.relationships.map((r) => r.id));
  let id = 'rIdBiganzi';
  for (let n = 2; ids.has(id); n++) id = `rIdBiganzi${n}`;
  const name = target.slice(target.lastIndexOf('/') + 1);
  const xmlns = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const row = `<Relationship ${xmlns} Id="${id}" Type="${RELATIONSHIPS}/comments" Target="${xmlEscape(name)}"/>`;
  return beforeEnd(utf8Declared(old ?? `${DECLARATION}<Relationships ${xmlns}></Relationships>`), row);
}

function withContentType(old: string, part: string): string {
  const xmlns = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
  return beforeEnd(
    utf8Declared(old),
    `<Override ${xmlns} PartName="/${xmlEscape(part)}" ContentType="${COMMENTS_TYPE}"/>`,
  );
}

/** The text with a declaration that says how it is written back. */
export function utf8Declared(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*(["'])/, '$1UTF-8$2');
}
