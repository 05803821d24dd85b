/** One property of a run or a paragraph of a .doc file (MS-DOC 2.6): its code, and where its value lies. */
export interface Sprm {
  readonly code: number;
  readonly start: number;
  readonly length: number;
}

/** Lengths of values by the three highest bits of the code; 0 for those that tell their own. */
const VALUE_LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const SPRM_TABLE_DEFINITION = 0xd608;
const SPRM_TABS = 0xc615;

/** Properties of a list of them; one that is cut off ends the list. */
export function* sprmsOf(bytes: Uint8Array, from = 0, to = bytes.length): Generator<Sprm> {
  const end = Math.min(to, bytes.length);
  for (let offset = from; offset + 2 <= end;) {
    const code = bytes[offset]! | (bytes[offset + 1]! << 8);
    let start = offset + 2;
    let length = VALUE_LENGTHS[code >> 13]!;
    if (length === 0) {
      if (code === SPRM_TABLE_DEFINITION) {
        length = ((bytes[start] ?? 0) | ((bytes[start + 1] ?? 0) << 8)) - 1;
        start += 2;
      } else if (code === SPRM_TABS && bytes[start] === 255) {
        const removed = bytes[start + 1] ?? 0;
        const added = bytes[start + 2 + removed * 4] ?? 0;
        length = 2 + removed * 4 + added * 3;
        start += 1;
      } else {
        length = bytes[start] ?? 0;
        start += 1;
      }
    }
    if (length < 0 || start + length > end) return;
    yield { code, start, length };
    offset = start + length;
  }
}

/** What is said of a stretch of the file, by file offsets. */
export interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const PAGE_LENGTH = 512;
const MAX_STRETCHES = 1_000_000;

/**
 * Reads the pages that say of each stretch of text what it looks like (MS-DOC 2.9.33 and 2.9.34). `plc` is their table;
 * `item` bytes stand for each stretch on a page, the first of them tells where its properties lie.
 */
export function readStretches<T>(
  plc: Uint8Array,
  document: Uint8Array,
  item: number,
  valueOf: (page: Uint8Array, offset: number) => T,
): Stretch<T>[] {
  const view = new DataView(plc.buffer, plc.byteOffset, plc.byteLength);
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  const stretches: Stretch<T>[] = [];
  for (let i = 0; i < count; i++) {
    const number = view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff;
    const page = document.subarray(number * PAGE_LENGTH, (number + 1) * PAGE_LENGTH);
    if (page.length < PAGE_LENGTH) continue;
    const pageView = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const runs = page[PAGE_LENGTH - 1]!;
    if ((runs + 1) * 4 + runs * item > PAGE_LENGTH || stretches.length > MAX_STRETCHES) continue;
    for (let k = 0; k < runs; k++)
      stretches.push({
        start: pageView.getUint32(k * 4, true),
        end: pageView.getUint32(k * 4 + 4, true),
        value: valueOf(page, page[(runs + 1) * 4 + k * item]! * 2),
      });
  }
  return stretches.sort((a, b) => a.start - b.start);
}

/** The stretch that an offset lies in; undefined where none says anything of it. */
export function stretchAt<T>(stretches: readonly Stretch<T>[], offset: number): Stretch<T> | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  return stretch && stretch.start <= offset && offset < stretch.end ? stretch : undefined;
}
