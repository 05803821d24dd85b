import { Inflate } from 'fflate';
import { DocxError } from './problem';
import { packedBytesOf, zipDirectory, type ZipEntry } from './zip-directory';

/** What an archive may weigh: far above any speech, far below what would hurt. */
export interface Limits {
  readonly entries: number;
  /** Bytes of one part when inflated. */
  readonly part: number;
  /** Bytes of all parts that are read, when inflated. */
  readonly total: number;
}

/** A megabyte of Word XML holds 20 000 characters or more. */
const READING: Limits = { entries: 4096, part: 24 << 20, total: 48 << 20 };

/** For a copy every part is read, pictures too. */
export const COPYING: Limits = { entries: 4096, part: 192 << 20, total: 256 << 20 };

/** The parts of a zip file; each is inflated when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes of a part; undefined where there is none. Throws `DocxError` for a damaged one and beyond the limits. */
  read(name: string): Promise<Uint8Array | undefined>;
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** What an encrypted .docx has in its container: the name of a stream, in UTF-16. */
const ENCRYPTED = Uint8Array.from([...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]));

/** Packed bytes inflated at once: what they swell to, a thousandfold at most, is held against the limit behind each. */
const MAX_PACKED_BYTES_PER_STEP = 16 << 10;

/** Opens a zip file in memory. Throws `DocxError` where it is none, is damaged or names a part twice. */
export function openArchive(bytes: Uint8Array, limits: Limits = READING): Promise<Archive> {
  return Promise.resolve().then(() => open(bytes, limits));
}

function open(bytes: Uint8Array, limits: Limits): Archive {
  if (COMPOUND.every((b, i) => bytes[i] === b))
    throw new DocxError(holds(bytes, ENCRYPTED) ? 'encrypted' : 'old-format');
  if (!ZIP.every((b, i) => bytes[i] === b)) throw new DocxError('not-zip');
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipDirectory(bytes, limits.entries)) {
    // two parts of one name: readers would differ in what they show
    if (entries.has(entry.name)) throw new DocxError('damaged');
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry);
  }
  let spent = 0;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new DocxError('encrypted');
    if (entry.bytes > Math.min(limits.part, limits.total - spent)) throw new DocxError('too-large');
    const part = inflate(packedBytesOf(bytes, entry), entry);
    spent += part.length;
    return part;
  };
  return { names: [...entries.keys()], read: (name) => Promise.resolve(name).then(read) };
}

/** Inflates one entry, and stops where it is longer than it says. */
function inflate(packed: Uint8Array, { method, bytes }: ZipEntry): Uint8Array {
  if (method === 0 && packed.length === bytes) return packed;
  if (method !== 8) throw new DocxError('damaged');
  const whole = new Uint8Array(bytes);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > bytes) throw new DocxError('damaged');
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length; start += MAX_PACKED_BYTES_PER_STEP) {
      const end = start + MAX_PACKED_BYTES_PER_STEP;
      stream.push(packed.subarray(start, end), end >= packed.length);
    }
  } catch {
    throw new DocxError('damaged');
  }
  if (length !== bytes) throw new DocxError('damaged');
  return whole;
}

/** Whether bytes stand somewhere in others. */
function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let start = bytes.indexOf(wanted[0]!); start >= 0; start = bytes.indexOf(wanted[0]!, start + 1))
    if (wanted.every((byte, i) => bytes[start + i] === byte)) return true;
  return false;
}
