/** Numbers of one width. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** Arrays of numbers by name: what an index is made of. */
export type Arrays = Readonly<Record<string, Numbers>>;

const KINDS = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;

/** What stands before the arrays, as JSON: of each group its arrays with their kind, the byte each begins at and their length. */
interface Head {
  readonly version: number;
  readonly groups: Readonly<
    Record<string, Readonly<Record<string, readonly [kind: Kind, start: number, length: number]>>>
  >;
}

const MAGIC = 'BGZARRAY';
const VERSION = 1;
/** Bytes before the head: magic, and the length of the head, least byte first. */
const PREFIX = 16;
/** Each array begins at a multiple of the widest number. */
const ALIGNMENT = 8;

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Groups of arrays as one file, which `openArrays` reads. */
export function writeArrays(groups: Readonly<Record<string, Arrays>>): Uint8Array {
  let size = 0;
  const placed: [bytes: Uint8Array, start: number][] = [];
  const place = (array: Numbers): [Kind, number, number] => {
    const start = align(size);
    size = start + array.byteLength;
    placed.push([new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start]);
    return [array.constructor.name as Kind, start, array.length];
  };
  const head: Head = {
    version: VERSION,
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, arrays]) => [
        name,
        Object.fromEntries(Object.entries(arrays).map(([key, array]) => [key, place(array)])),
      ]),
    ),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const base = align(PREFIX + json.length);
  const file = new Uint8Array(base + size);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(MAGIC.length, json.length, true);
  file.set(json, PREFIX);
  for (const [bytes, start] of placed) file.set(bytes, base + start);
  return file;
}

/** Gives `length` bytes of a file from `start` on, or fewer where it ends; what it gives begins at a multiple of eight. */
export type ReadBytes = (start: number, length: number) => Uint8Array;

type GroupReader = (group: string) => Arrays | undefined;

/**
 * Reads groups of arrays; nothing is copied where the bytes begin at a multiple of eight. Undefined for other bytes, for a
 * file that is cut short, and on a machine that writes numbers highest byte first.
 */
export function openArrays(given: Uint8Array): GroupReader | undefined {
  const file = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  return openArrayFile((start, length) => file.subarray(start, start + length));
}

/** The same from a file of which each group is read when it is asked for: a short draft wants few of them. */
export function openArrayFile(read: ReadBytes): GroupReader | undefined {
  const head = isLittleEndian ? readHead(read) : undefined;
  if (!head) return undefined;
  const base = align(PREFIX + head.length);
  return (group) => {
    const entries = head.groups[group];
    if (!entries) return undefined;
    const spans = Object.values(entries).map(([kind, start, length]) => ({
      start,
      end: start + length * KINDS[kind].BYTES_PER_ELEMENT,
    }));
    // the arrays of a group stand one behind another
    const from = Math.min(...spans.map(({ start }) => start));
    const size = Math.max(...spans.map(({ end }) => end)) - from;
    const bytes = read(base + from, size);
    if (bytes.length < size) return undefined;
    return Object.fromEntries(
      Object.entries(entries).map(([name, [kind, start, length]]) => [
        name,
        new KINDS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + start - from, length),
      ]),
    );
  };
}

function readHead(read: ReadBytes): (Pick<Head, 'groups'> & { readonly length: number }) | undefined {
  const prefix = read(0, PREFIX);
  if (prefix.length < PREFIX || String.fromCharCode(...prefix.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const length = new DataView(prefix.buffer, prefix.byteOffset).getUint32(MAGIC.length, true);
  try {
    const { version, groups } = JSON.parse(new TextDecoder().decode(read(PREFIX, length))) as Head;
    return version === VERSION ? { groups, length } : undefined;
  } catch {
    return undefined;
  }
}
