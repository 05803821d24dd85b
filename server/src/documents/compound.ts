import { DocxError } from '../docx/problem';
import { once } from '../text/once';

/** Streams of a compound file by name, those of its root alone: what is embedded has streams of the same names. */
export interface Compound {
  /** Names are the same in capitals and small letters (MS-CFB 2.6.4). */
  stream(name: string): Uint8Array | undefined;
}

const FREE = 0xfffffffa;
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** A file that is a document has some twenty streams, one with many objects some thousand. */
const MAX_ENTRIES = 100_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file (MS-CFB). Chains that run in circles and sectors beyond the end throw `DocxError`. */
export function openCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): never => {
    throw new DocxError('damaged');
  };
  if (bytes.length < HEADER_LENGTH) damaged();
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) damaged();
  const size = 1 << shift;
  const sectorCount = Math.ceil((bytes.length - HEADER_LENGTH) / size);
  const sector = (number: number): Uint8Array => {
    const start = (number + 1) * size;
    return number < sectorCount && start < bytes.length ? bytes.subarray(start, start + size) : damaged();
  };
  const words = (part: Uint8Array): number[] => {
    const partView = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: part.length >> 2 }, (_, i) => partView.getUint32(i * 4, true));
  };

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) fatSectors.push(view.getUint32(0x4c + i * 4, true));
  let more = view.getUint32(0x44, true);
  for (let seen = 0; more < FREE; seen++) {
    if (seen > sectorCount) damaged();
    const list = words(sector(more));
    fatSectors.push(...list.slice(0, -1));
    more = list.at(-1) ?? FREE;
  }
  const fat: number[] = [];
  for (const number of fatSectors.filter((n) => n < FREE)) {
    if (fat.length > sectorCount + size) break;
    for (const word of words(sector(number))) fat.push(word);
  }

  /** The sectors of a chain joined; `limit` bytes at most. */
  const chain = (
    start: number,
    table: readonly number[],
    part: (n: number) => Uint8Array,
    limit: number,
  ): Uint8Array => {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let index = start; index < FREE && length < limit; index = table[index] ?? damaged()) {
      if (parts.length > table.length) damaged();
      const piece = part(index);
      parts.push(piece);
      length += piece.length;
    }
    const joined = new Uint8Array(Math.min(length, limit));
    let offset = 0;
    for (const piece of parts) {
      joined.set(piece.subarray(0, joined.length - offset), offset);
      offset += piece.length;
    }
    return joined;
  };

  const directory = chain(view.getUint32(0x30, true), fat, sector, MAX_ENTRIES * ENTRY_LENGTH);
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_LENGTH) }, (_, i) =>
    entryOf(directory.subarray(i * ENTRY_LENGTH, (i + 1) * ENTRY_LENGTH)),
  );
  const root = entries[0] ?? damaged();
  const cutoff = view.getUint32(0x38, true);
  const short = once(() => ({
    fat: words(chain(view.getUint32(0x3c, true), fat, sector, bytes.length)),
    stream: chain(root.start, fat, sector, root.size),
  }));
  const entryByName = new Map(childrenOf(root, entries).map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    stream(name) {
      const entry = entryByName.get(name.toLowerCase());
      if (entry?.type !== 2) return undefined;
      if (entry.size > bytes.length) damaged();
      if (entry.size >= cutoff) return chain(entry.start, fat, sector, entry.size);
      const { fat: table, stream } = short();
      return chain(entry.start, table, (n) => stream.subarray(n * 64, (n + 1) * 64), entry.size);
    },
  };
}

function entryOf(bytes: Uint8Array): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.max(0, Math.min(64, view.getUint16(0x40, true)) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(0, length)),
    type: bytes[0x42] ?? 0,
    left: view.getUint32(0x44, true),
    right: view.getUint32(0x48, true),
    child: view.getUint32(0x4c, true),
    start: view.getUint32(0x74, true),
    size: view.getUint32(0x78, true),
  };
}

/** Entries right below the root: they are kept as a tree. */
function childrenOf(root: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  const waiting = [root.child];
  const children: Entry[] = [];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    children.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}
