import rows from '../../data/kept/common-characters.tsv';
import { isHan } from '../text/chars';
import { tableRows } from '../text/table';

/** How a text was decoded that nobody can read. */
export interface Misreading {
  /** With which encoding the file should be opened. */
  readonly encoding: 'GB18030' | 'UTF-8' | 'Big5' | 'UTF-16 LE' | 'UTF-16 BE' | 'UTF-16';
  /** Characters are gone: what was saved so cannot be read any more, whatever it is opened with. */
  readonly lost: boolean;
}

/** Counts of units of a text that are neither ASCII nor blank. */
export interface Tally {
  readonly units: number;
  /** Characters that no Chinese text does without, and the commonest marks. */
  readonly common: number;
}

/** Fewer units beyond ASCII tell nothing. */
const LEAST_UNITS = 10;
/** Share of common characters that no misread text reaches, and that a right one has: prose has half and more. */
const LOW_SHARE = 0.2;
const PROSE_SHARE = 0.24;
/** Share of U+FFFD, or of 锟斤拷, from which a text and not a character of it is broken. */
const BROKEN_SHARE = 0.2;
/** Share of units that must be writable in the encoding that a text is taken to have been decoded with. */
const COVERED_SHARE = 0.8;

const COMMON = commonUnits();

function commonUnits(): Uint8Array {
  const units = new Uint8Array(65536);
  for (const { characters } of tableRows(rows, 'common-characters.tsv', ['script', 'characters']))
    for (const c of characters + '，。、：；“”《》') units[c.charCodeAt(0)] = 1;
  return units;
}

/** Counts the units of a text. */
export function tallyOf(text: string): Tally {
  let units = 0;
  let common = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit < 0x80 || unit === 0x3000 || unit === 0xa0) continue;
    units++;
    common += COMMON[unit]!;
  }
  return { units, common };
}

/** Whether a text of this tally may have been decoded wrongly: it is no Chinese prose. */
export function maybeMisread({ units, common }: Tally): boolean {
  return units >= LEAST_UNITS && common < LOW_SHARE * units;
}

/**
 * How a text was decoded wrongly; undefined for any text that was not, in whatever language. It is proved by doing it
 * again: the characters are written in the encoding that the text seems to have been read with, and the bytes, read in
 * another, are Chinese prose. Where characters were lost there is nothing to read again, and their signs are counted.
 */
export function misreadingOf(text: string): Misreading | undefined {
  const tally = tallyOf(text);
  if (!maybeMisread(tally)) return undefined;
  let best: { readonly encoding: Misreading['encoding']; readonly share: number } | undefined;
  for (const [encoding, again] of readAgain(text)) {
    const { units, common } = tallyOf(again);
    const share = units < LEAST_UNITS / 3 ? 0 : common / units;
    if (share >= PROSE_SHARE && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best ? { encoding: best.encoding, lost: false } : brokenOf(text, tally);
}

/** What signs of lost characters tell, where they are no single slip. */
function brokenOf(text: string, { units }: Tally): Misreading | undefined {
  // U+FFFD written in UTF-8 and read as GBK
  if (3 * count(text, /锟/g) >= BROKEN_SHARE * units) return { encoding: 'GB18030', lost: true };
  if (count(text, /\ufffd/g) < BROKEN_SHARE * units) return undefined;
  // half of the bytes of UTF-16 are zeros or ASCII where a text has figures and line ends
  if (count(text, /\0/g) > 0.05 * text.length) return { encoding: 'UTF-16', lost: true };
  // bytes that make no UTF-8 leave few Chinese characters behind, those that make no Big5 or GBK leave many
  return { encoding: count(text, /\p{Script=Han}/gu) > 0.2 * units ? 'UTF-8' : 'GB18030', lost: true };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The text as it would be in other encodings, for all ways in which it may have been decoded. */
function* readAgain(text: string): Generator<readonly [Misreading['encoding'], string]> {
  const western = bytesOf(text, westernTable());
  if (western) yield* decoded(western, ['GB18030', 'UTF-8', 'Big5', 'UTF-16 LE', 'UTF-16 BE']);
  const gbk = bytesOf(text, doubleByteTable('gbk'));
  // Japanese in kana is written with bytes that are common characters in Big5
  if (gbk) yield* decoded(gbk, isKana(text) ? ['UTF-8'] : ['UTF-8', 'Big5', 'UTF-16 LE', 'UTF-16 BE']);
  const big5 = bytesOf(text, doubleByteTable('big5'));
  if (big5) yield* decoded(big5, isKana(text) ? ['UTF-8'] : ['GB18030', 'UTF-8']);
  // ASCII with its bytes swapped is Chinese too ("_" is 开)
  const beyond = text.replace(/[\0-\x7f]/g, '');
  const swapped = Uint8Array.from({ length: 2 * beyond.length }, (_, i) => {
    const unit = beyond.charCodeAt(i >> 1);
    return i % 2 === 0 ? unit & 0xff : unit >> 8;
  });
  yield* decoded(swapped, ['UTF-16']);
}

const LABELS: Readonly<Record<Misreading['encoding'], string>> = {
  GB18030: 'gb18030',
  'UTF-8': 'utf-8',
  Big5: 'big5',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  // of a text whose bytes are in the wrong order nobody knows which order was taken for right
  'UTF-16': 'utf-16be',
};

function* decoded(
  bytes: Uint8Array,
  encodings: readonly Misreading['encoding'][],
): Generator<readonly [Misreading['encoding'], string]> {
  for (const encoding of encodings) {
    const decoder = decoderOf(LABELS[encoding]);
    if (decoder) yield [encoding, decoder.decode(bytes)];
  }
}

/** Undefined where the platform does not have the encoding. */
function decoderOf(label: string): { decode(bytes: Uint8Array): string } | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** Bytes of each unit: one byte below 0x100, else two; 0 where the encoding does not have the unit. */
type Table = Uint16Array;

/** Bytes of a text; undefined where too much of it is not in the encoding. */
function bytesOf(text: string, table: Table | undefined): Uint8Array | undefined {
  if (!table) return undefined;
  const bytes: number[] = [];
  let missing = 0;
  let beyond = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x80) beyond++;
    const code = unit < 0x80 ? unit : table[unit]!;
    if (code === 0 && unit !== 0) missing++;
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code);
  }
  return missing > (1 - COVERED_SHARE) * beyond ? undefined : Uint8Array.from(bytes);
}

const TABLES = new Map<string, Table | undefined>();

function tableOf(label: string, make: () => Table | undefined): Table | undefined {
  if (!TABLES.has(label)) TABLES.set(label, make());
  return TABLES.get(label);
}

/** What Windows has between 0x80 and 0x9f. Written down: Node 20 decodes windows-1252 as Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Latin-1 and Windows-1252, which are both taken for the other. */
function westernTable(): Table | undefined {
  return tableOf('western', () => {
    const table = new Uint16Array(65536);
    for (let byte = 0x80; byte < 0x100; byte++) table[byte] = byte;
    for (let k = 0; k < WINDOWS.length; k++) table[WINDOWS.charCodeAt(k)] = 0x80 + k;
    return table;
  });
}

/** Reads every pair of bytes once: a platform decodes these encodings and does not encode them. */
function doubleByteTable(label: 'gbk' | 'big5'): Table | undefined {
  return tableOf(label, () => {
    const decoder = decoderOf(label);
    if (!decoder) return undefined;
    const table = new Uint16Array(65536);
    const pair = new Uint8Array(2);
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) {
        pair[0] = lead;
        pair[1] = trail;
        const read = decoder.decode(pair);
        if (read.length === 1 && read !== '\ufffd') table[read.charCodeAt(0)] ||= lead * 256 + trail;
      }
    // the byte 0x80 alone
    table[0x20ac] ||= 0x80;
    return table;
  });
}

/** Kana of which many stand three in a row: Japanese, and no Chinese read in a wrong encoding. */
function isKana(text: string): boolean {
  const all = count(text, /[\u3041-\u30fe]/g);
  const inRuns = (text.match(/[\u3041-\u30fe]{3,}/g) ?? []).join('').length;
  return inRuns > 0.3 * all || all > 0.6 * [...text].filter((c) => isHan(c.charCodeAt(0))).length + all * 0.4;
}
