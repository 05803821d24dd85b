import { strToU8, zipSync } from 'fflate';
import { lineOf, lineStarts } from '../text/line-index';
import { applyEdits, type TextEdit } from '../text/span';
import { annotateDocx, packed, utf8Declared, type Remark } from './annotate';
import { COPYING, openArchive } from './archive';
import { rawOffset } from './comment-marks';
import { importDocx, type Imported } from './import';
import { openWord } from './parts';
import type { TextPiece } from './word-text';
import { xmlEscape } from './xml-text';

export interface Revised {
  readonly bytes: Uint8Array;
  /** Changes that are written as tracked ones. */
  readonly changes: readonly TextEdit[];
  /** Changes that found no place: they touch what the import has written itself, or another's revision. */
  readonly left: readonly TextEdit[];
}

const AUTHOR = '笔杆子';

/**
 * Copies a .docx file with the edits of its imported text (sorted, none overlaps) as tracked changes; every other byte of
 * text and every other part stays as it is. `date` (ISO 8601) is written with them. Throws `DocxError`.
 */
export async function reviseDocx(bytes: Uint8Array, edits: readonly TextEdit[], date?: string): Promise<Revised> {
  const imported = await importDocx(bytes);
  const archive = await openArchive(bytes, COPYING);
  const parts = await openWord(archive);
  const source = { imported, starts: lineStarts(imported.text), xml: parts.main };
  const placed = edits.map((edit) => ({ edit, places: placesOf(source, edit) }));
  const changes = placed.filter(({ places }) => places !== undefined).map(({ edit }) => edit);
  const left = placed.filter(({ places }) => places === undefined).map(({ edit }) => edit);
  if (changes.length === 0) return { bytes, changes, left };
  const texts = new Map<number, Place[]>();
  for (const place of placed.flatMap(({ places }) => places ?? [])) {
    const placesHere = texts.get(place.piece.inner.start);
    if (placesHere) placesHere.push(place);
    else texts.set(place.piece.inner.start, [place]);
  }
  const ids = [...parts.main.matchAll(/\bid="(\d{1,9})"/g)].map((m) => Number(m[1]));
  let id = ids.reduce((most, n) => Math.max(most, n), 0);
  const marks = (): string =>
    ` w:id="${++id}" w:author="${AUTHOR}"${date === undefined ? '' : ` w:date="${xmlEscape(date)}"`}`;
  const main = applyEdits(
    parts.main,
    [...texts.values()].map((places) => rewritten(places, parts.main, marks)).sort((a, b) => a.start - b.start),
  );
  const files: Record<string, Uint8Array> = {};
  for (const name of archive.names) files[name] = (await archive.read(name))!;
  files[parts.mainPath] = strToU8(utf8Declared(main));
  return { bytes: zipSync(Object.fromEntries(Object.entries(files).map(packed))), changes, left };
}

/**
 * The same, and a comment at each remark on the text as it was, as `annotateDocx` sets it. `left` are the remarks that
 * found no place.
 */
export async function reviseAndAnnotate(
  bytes: Uint8Array,
  {
    edits,
    remarks,
  }: { readonly edits: readonly TextEdit[]; readonly remarks: (revised: Revised) => readonly Remark[] },
  date?: string,
): Promise<Revised & { readonly comments: number; readonly leftRemarks: readonly Remark[] }> {
  const revised = await reviseDocx(bytes, edits, date);
  const moved = remarks(revised).map((remark) => ({
    ...remark,
    start: movedOffset(remark.start, revised.changes),
    end: movedOffset(remark.end, revised.changes),
  }));
  if (moved.length === 0) return { ...revised, comments: 0, leftRemarks: [] };
  const annotated = await annotateDocx(revised.bytes, moved, date);
  return {
    ...revised,
    bytes: annotated.bytes,
    comments: moved.length - annotated.left.length,
    leftRemarks: annotated.left,
  };
}

/** Where an offset of the old text lies in the new one. */
function movedOffset(offset: number, changes: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, newText } of changes) {
    if (start >= offset) break;
    shift +=
      end <= offset ? newText.length - (end - start) : Math.min(newText.length, offset - start) - (offset - start);
  }
  return offset + shift;
}

type RevisablePiece = TextPiece & {
  readonly run: NonNullable<TextPiece['run']>;
  readonly inner: NonNullable<TextPiece['inner']>;
};

/** A stretch of a text element that is taken out, and what is put in behind it. Offsets are those of the XML. */
interface Place {
  readonly piece: RevisablePiece;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text that was read, and what it was read from. */
interface Source {
  readonly imported: Imported;
  /** Where its lines begin. */
  readonly starts: readonly number[];
  readonly xml: string;
}

/** The places of an edit; undefined where a part of it is no text that can be revised. */
function placesOf({ imported, starts, xml }: Source, { start, end, newText }: TextEdit): Place[] | undefined {
  if (/[\n\t\f]/.test(newText)) return undefined;
  const line = lineOf(starts, start);
  const base = starts[line] ?? 0;
  const [from, to] = [start - base, end - base];
  const pieces = imported.lines[line]?.pieces ?? [];
  const reach = from === to ? pieces.filter((p) => p.start <= from && p.start + p.text.length >= from) : [];
  // what is put in goes behind a text rather than before one: it looks like that
  const touched =
    from === to
      ? reach.filter(isRevisable).slice(0, 1)
      : pieces.filter((p) => p.start < to && p.start + p.text.length > from);
  if (touched.length === 0 || !touched.every(isRevisable)) return undefined;
  const covered = touched.reduce((sum, p) => sum + Math.min(to, p.start + p.text.length) - Math.max(from, p.start), 0);
  if (from !== to && covered !== to - from) return undefined;
  const places: Place[] = [];
  for (const [i, piece] of (touched as RevisablePiece[]).entries()) {
    const raw = xml.slice(piece.inner.start, piece.inner.end);
    const rawAt = (offset: number): number | undefined => rawOffset(raw, offset, piece.text.length);
    const firstOffset = rawAt(Math.max(0, from - piece.start));
    const lastOffset = rawAt(Math.min(piece.text.length, to - piece.start));
    if (firstOffset === undefined || lastOffset === undefined || prefixOf(xml, piece) === undefined) return undefined;
    places.push({
      piece,
      start: piece.inner.start + firstOffset,
      end: piece.inner.start + lastOffset,
      newText: i === touched.length - 1 ? newText : '',
    });
  }
  return places;
}

function isRevisable(piece: TextPiece): piece is RevisablePiece {
  return piece.run !== undefined && piece.inner !== undefined && !piece.run.fixed;
}

/** Prefix of Word's vocabulary in a run, with its colon; attributes need one. */
function prefixOf(xml: string, { run }: RevisablePiece): string | undefined {
  return /^<(w:)r[\s>]/.exec(xml.slice(run.start, run.start + 8))?.[1];
}

/** A text element written anew: its run is closed around what is taken out and put in. */
function rewritten(places: readonly Place[], xml: string, marks: () => string): TextEdit {
  const { inner, run } = places[0]!.piece;
  const tagStart = xml.lastIndexOf('<', inner.start - 1);
  const tagEnd = xml.indexOf('>', xml.indexOf('</', inner.end)) + 1;
  const text = (raw: string): string => (raw === '' ? '' : `<w:t xml:space="preserve">${raw}</w:t>`);
  const around = (inside: string): string => `</w:r>${inside}<w:r>${run.properties}`;
  let out = '';
  let offset = inner.start;
  for (const { start, end, newText } of [...places].sort((a, b) => a.start - b.start)) {
    out += text(xml.slice(offset, start));
    const taken = xml.slice(start, end);
    let inside = '';
    if (taken !== '')
      inside += `<w:del${marks()}><w:r>${run.properties}<w:delText xml:space="preserve">${taken}</w:delText></w:r></w:del>`;
    if (newText !== '') inside += `<w:ins${marks()}><w:r>${run.properties}${text(xmlEscape(newText))}</w:r></w:ins>`;
    out += around(inside);
    offset = end;
  }
  out += text(xml.slice(offset, inner.end));
  return { start: tagStart, end: tagEnd, newText: out };
}
