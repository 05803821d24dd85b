import iconv from 'iconv-lite';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How a file is written: what is needed to write it back the same way. */
export interface Encoding {
  readonly name: EncodingName;
  readonly bom: boolean;
}

export interface Decoded {
  /** Without the BOM. */
  readonly text: string;
  readonly encoding: Encoding;
}

const BOMS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 64 * 1024;
/** Share of characters that a Chinese text consists of, below which bytes are taken for no text at all. */
const TEXT_SHARE = 0.7;

/**
 * Finds the encoding of a text and decodes it: by its BOM, else valid UTF-8, else what reads best as Chinese text.
 * Undefined where nothing reads as text (pictures, programs, packed files). Broken bytes in a text become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  for (const [name, mark] of BOMS)
    if (mark.every((b, i) => bytes[i] === b)) {
      const text = read(bytes.subarray(mark.length), name);
      return isText(text) ? { text, encoding: { name, bom: true } } : undefined;
    }
  // ASCII in UTF-16 is valid UTF-8 with a zero behind each letter; zeros beside other characters have been saved so
  const text = readStrictly(bytes);
  if (text !== undefined && (!bytes.includes(0) || bytes.some((b) => b >= 0x80)))
    return isText(text) ? { text, encoding: { name: 'utf-8', bom: false } } : undefined;
  const sample = bytes.subarray(0, SAMPLE);
  let best: { readonly name: EncodingName; readonly score: number } | undefined;
  for (const name of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    const score = share(read(sample, name));
    if (!best || score > best.score) best = { name, score };
  }
  if (!best || best.score < TEXT_SHARE) return undefined;
  return { text: read(bytes, best.name), encoding: { name: best.name, bom: false } };
}

/** Bytes of a text, with the BOM where the encoding has one. */
export function encode(text: string, { name, bom }: Encoding): Uint8Array {
  const mark = bom ? BOMS.find(([n]) => n === name)![1] : [];
  return Buffer.concat([Buffer.from(mark), write(text, name)]);
}

function read(bytes: Uint8Array, name: EncodingName): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Buffer keeps lone surrogates, TextDecoder would replace them
  if (name === 'utf-16le') return buffer.toString('utf16le');
  if (name === 'utf-16be')
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le');
  return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
}

function readStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function write(text: string, name: EncodingName): Buffer {
  if (name === 'gb18030') return iconv.encode(text, 'gb18030');
  if (name === 'utf-8') return Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  return name === 'utf-16le' ? little : little.swap16();
}

function isText(text: string): boolean {
  return share(text.slice(0, SAMPLE)) >= TEXT_SHARE;
}

/** Share of characters that occur in Chinese texts; 1 for the empty text. */
function share(text: string): number {
  if (text === '') return 1;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (
      (c >= 0x20 && c < 0x7f) ||
      (c >= 0x4e00 && c <= 0x9fff) ||
      (c >= 0x2010 && c <= 0x206f) ||
      (c >= 0x3000 && c <= 0x303f) ||
      (c >= 0xff00 && c <= 0xff5e) ||
      (c >= 0xa0 && c <= 0xff) ||
      (c >= 0x2100 && c <= 0x2bff) ||
      (c >= 0x3400 && c <= 0x4dbf) ||
      c === 0x0a ||
      c === 0x0d ||
      c === 0x09
    )
      good++;
  }
  return good / text.length;
}
