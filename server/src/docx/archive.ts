import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DocxError } from './problem';

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

/** Opens a zip file in memory. Throws `DocxError` where it is none, is damaged or names a part twice. */
export async function openArchive(bytes: Uint8Array, limits: Limits = READING): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (COMPOUND.every((b, i) => buffer[i] === b))
    // an encrypted .docx lies in such a container, in a stream of this name
    throw new DocxError(buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format');
  if (!ZIP.every((b, i) => buffer[i] === b)) throw new DocxError('not-zip');
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(withWholeComment(buffer), { lazyEntries: true, validateEntrySizes: true }, (error, file) =>
      error ? reject(new DocxError('damaged')) : resolve(file),
    );
  });
  const entries = await listEntries(zip, limits);
  let spent = 0;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw new DocxError('encrypted');
      const part = await inflate(zip, entry, Math.min(limits.part, limits.total - spent));
      spent += part.length;
      return part;
    },
  };
}

const DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_END_LENGTH = 22;

/**
 * A zip file whose comment ends where the file does: some that Word opens say that it is longer, or have bytes behind it.
 */
function withWholeComment(buffer: Buffer): Buffer {
  const start = buffer.lastIndexOf(DIRECTORY_END);
  if (start < 0 || start + DIRECTORY_END_LENGTH > buffer.length) return buffer;
  const commentLength = buffer.readUInt16LE(start + 20);
  if (start + DIRECTORY_END_LENGTH + commentLength === buffer.length) return buffer;
  const whole = Buffer.from(buffer.subarray(0, start + DIRECTORY_END_LENGTH));
  whole.writeUInt16LE(0, start + 20);
  return whole;
}

function listEntries(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > limits.entries) return reject(new DocxError('too-large'));
    zip.on('error', () => reject(new DocxError('damaged')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      // two parts of one name: readers would differ in what they show
      if (entries.has(entry.fileName)) return reject(new DocxError('damaged'));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Inflates one entry and stops at the limit, whatever size the archive declares. */
function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > limit) return reject(new DocxError('too-large'));
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new DocxError('damaged'));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > limit) {
          stream.destroy();
          reject(new DocxError('too-large'));
        }
      });
      stream.on('error', () => reject(new DocxError('damaged')));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
