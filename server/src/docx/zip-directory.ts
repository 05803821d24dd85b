import { latin1Of } from '../text/base64';
import { DocxError } from './problem';

/** A part of a zip file as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Where its record in the directory begins. */
  readonly recordOffset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END_64_LOCATOR = 0x07064b50;
const END_64_LOCATOR_BYTES = 20;
const END_64 = 0x06064b50;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** The extra field with numbers of eight bytes, and what stands in their place before. */
const EXTRA_64 = 1;
const IN_EXTRA = 0xffffffff;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;

/** Entries of a zip file. Throws `DocxError` for a damaged directory and for more entries than are allowed. */
export function zipDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryAt(view);
    if (count > maxEntries) throw new DocxError('too-large');
    const entries: ZipEntry[] = [];
    let offset = start;
    while (entries.length < count) {
      const entry = entryAt(view, bytes, offset);
      entries.push(entry.entry);
      offset = entry.end;
    }
    return entries;
  } catch (error) {
    // a number that lies beyond the file
    throw error instanceof RangeError ? new DocxError('damaged') : error;
  }
}

/** The packed bytes of an entry. Throws `DocxError` where they do not lie in the file. */
export function packedBytesOf(bytes: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new DocxError('damaged');
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw new DocxError('damaged');
  return bytes.subarray(start, start + packedBytes);
}

/** The first day that a zip file can name, as it writes dates. */
const FIRST_DAY = 0x21;

/** Takes the times out of a zip file, in place, so that the same parts are the same bytes whenever it is made. */
export function takeOutTimes(bytes: Uint8Array, maxEntries: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { offset, recordOffset } of zipDirectory(bytes, maxEntries))
    for (const time of [offset + 10, recordOffset + 12]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, FIRST_DAY, true);
    }
}

/** Number of entries and begin of the directory, from the record at the end of the file. */
function directoryAt(view: DataView): { readonly count: number; readonly start: number } {
  const end = directoryEnd(view);
  if (view.getUint16(end + 4, true) !== 0) throw new DocxError('damaged');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isShort = count !== 0xffff && start !== IN_EXTRA;
  return isShort ? { count, start } : (longDirectoryAt(view, end) ?? { count, start });
}

/**
 * Where the last record begins: the one whose comment reaches to the end of the file, else the last of any. Some files that
 * Word opens say that their comment is longer, or have bytes behind it.
 */
function directoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  let nearest: number | undefined;
  for (let end = view.byteLength - END_BYTES; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END) continue;
    nearest ??= end;
    if (end + END_BYTES + view.getUint16(end + 20, true) === view.byteLength) return end;
  }
  if (nearest === undefined) throw new DocxError('damaged');
  return nearest;
}

/** The same of a zip file whose numbers have eight bytes; undefined where there is no record of these. */
function longDirectoryAt(view: DataView, end: number): { readonly count: number; readonly start: number } | undefined {
  const locator = end - END_64_LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return undefined;
  const record = longNumber(view, locator + 8);
  if (view.getUint32(record, true) !== END_64) throw new DocxError('damaged');
  return { count: longNumber(view, record + 32), start: longNumber(view, record + 48) };
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  offset: number,
): { readonly entry: ZipEntry; readonly end: number } {
  if (view.getUint32(offset, true) !== ENTRY) throw new DocxError('damaged');
  const flags = view.getUint16(offset + 8, true);
  const nameEnd = offset + ENTRY_BYTES + view.getUint16(offset + 28, true);
  const extraEnd = nameEnd + view.getUint16(offset + 30, true);
  const end = extraEnd + view.getUint16(offset + 32, true);
  if (end > bytes.length) throw new DocxError('damaged');
  const long = longNumbers(view, nameEnd, extraEnd);
  const number = (field: number): number => {
    const short = view.getUint32(field, true);
    return short === IN_EXTRA ? (long.next().value ?? short) : short;
  };
  // in the order in which the extra field has them
  const unpacked = number(offset + 24);
  const packed = number(offset + 20);
  const start = number(offset + 42);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(offset + ENTRY_BYTES, nameEnd), (flags & FLAG_UTF8) !== 0),
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
    method: view.getUint16(offset + 10, true),
    packedBytes: packed,
    bytes: unpacked,
    offset: start,
    recordOffset: offset,
  };
  return { entry, end };
}

/** Numbers of eight bytes in the extra fields of an entry. */
function* longNumbers(view: DataView, start: number, end: number): Generator<number, undefined> {
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA_64) continue;
    const fieldEnd = Math.min(end, field + 4 + view.getUint16(field + 2, true));
    for (let place = field + 4; place + 8 <= fieldEnd; place += 8) yield longNumber(view, place);
  }
  return undefined;
}

const longNumber = (view: DataView, offset: number): number => Number(view.getBigUint64(offset, true));

/** A name with `/`. Throws `DocxError` for one that leads out of the archive. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const name = (isUtf8 ? new TextDecoder().decode(bytes) : latin1Of(bytes)).replaceAll('\\', '/');
  if (/^(?:[a-zA-Z]:|\/)/.test(name) || name.split('/').includes('..')) throw new DocxError('damaged');
  return name;
}
