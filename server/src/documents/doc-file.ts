import { DocxError } from '../docx/problem';
import { openCompound } from './compound';

/** Where the parts of a .doc file lie (MS-DOC 2.5), and its streams. */
export interface DocFile {
  readonly document: Uint8Array;
  readonly table: Uint8Array;
  /** Bytes of a table by its number among the pairs of offset and length; empty where there is none. */
  part(index: number): Uint8Array;
  /** Offset of such a table. */
  offsetOf(index: number): number;
  /** Characters of each story, in the order in which they stand. */
  readonly stories: {
    readonly main: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly macros: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  readonly pieces: readonly Piece[];
}

/** A stretch of characters and where it lies in the file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Offset of its first character. */
  readonly offset: number;
  /** Whether each character is one byte, of Windows-1252. */
  readonly narrow: boolean;
}

/** Numbers of tables among the pairs of the header. */
export const DOC_PARTS = { styles: 1, sections: 6, runs: 12, paragraphs: 13, lists: 73, listUses: 74 } as const;
const CLX = 33;
const FIRST_PAIR = 0x9a;
const WORD_MARK = 0xa5ec;
/** Word 97; what is older has another layout. */
const FIRST_VERSION = 0x00c1;

/** Opens a .doc file, or a .wps file of WPS Office, which is the same. Throws `DocxError`. */
export function openDoc(bytes: Uint8Array): DocFile {
  const compound = openCompound(bytes);
  const document = compound.stream('WordDocument');
  // some programs put a stream of the other kind beside what they encrypt
  if (compound.stream('EncryptedPackage')) throw new DocxError('encrypted');
  if (!document) throw new DocxError('too-old');
  if (document.length < 0x200) throw new DocxError('damaged');
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const flags = view.getUint16(0x0a, true);
  if (view.getUint16(0, true) !== WORD_MARK || view.getUint16(2, true) < FIRST_VERSION) throw new DocxError('too-old');
  if (flags & 0x0100) throw new DocxError('encrypted');
  const table = compound.stream(flags & 0x0200 ? '1Table' : '0Table');
  if (!table) throw new DocxError('missing-part');
  const count = (offset: number): number => view.getUint32(offset, true);
  const pair = (index: number): { offset: number; length: number } => {
    const offset = FIRST_PAIR + index * 8;
    return offset + 8 > document.length
      ? { offset: 0, length: 0 }
      : { offset: count(offset), length: count(offset + 4) };
  };
  const part = (index: number): Uint8Array => {
    const { offset, length } = pair(index);
    return offset + length > table.length ? new Uint8Array() : table.subarray(offset, offset + length);
  };
  return {
    document,
    table,
    part,
    offsetOf: (index) => pair(index).offset,
    stories: {
      main: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      macros: count(0x58),
      comments: count(0x5c),
      endnotes: count(0x60),
      textBoxes: count(0x64),
    },
    pieces: piecesOf(part(CLX), document.length),
  };
}

/** The table of pieces (MS-DOC 2.8.35): a text that was saved fast is scattered over the file. */
function piecesOf(clx: Uint8Array, documentLength: number): Piece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let index = 0;
  while (index + 3 <= clx.length && clx[index] === 1) index += 3 + view.getUint16(index + 1, true);
  if (index + 5 > clx.length || clx[index] !== 2) throw new DocxError('damaged');
  const length = view.getUint32(index + 1, true);
  const start = index + 5;
  if (start + length > clx.length) throw new DocxError('damaged');
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const raw = view.getUint32(start + (count + 1) * 4 + i * 8 + 2, true);
    const narrow = (raw & 0x40000000) !== 0;
    const piece = {
      start: view.getUint32(start + i * 4, true),
      end: view.getUint32(start + i * 4 + 4, true),
      offset: narrow ? (raw & 0x3fffffff) >> 1 : raw & 0x3fffffff,
      narrow,
    };
    if (piece.end < piece.start || piece.offset + (piece.end - piece.start) * (narrow ? 1 : 2) > documentLength)
      throw new DocxError('damaged');
    pieces.push(piece);
  }
  return pieces;
}
