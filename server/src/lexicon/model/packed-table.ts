/**
 * A map from hashed sequences to levels 1…16 in about 18 bits an entry: a binary fuse filter (Graf and Lemire, 2022) of
 * three slots whose exclusive or is a 12-bit mark of the key and its level. What was never put in answers 0, but for one
 * in 4096.
 */
export interface PackedTable {
  /** Level of the sequence with these two hashes, from 1; 0 where it is not there. */
  find(a: number, b: number): number;
}

/** Where a key may stand, and its mark. Shared with the maker. */
export interface Layout {
  /** Length of a segment, a power of two. */
  readonly segment: number;
  /** Slots in which the first of the three may stand. */
  readonly starts: number;
}

export const spreadA = (a: number, b: number): number => {
  const mixed = Math.imul(a ^ (b >>> 15), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
};

export const spreadB = (a: number, b: number): number => {
  const mixed = Math.imul(b ^ (a >>> 13), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
};

export const firstSlot = (x: number, starts: number): number => Math.floor((x >>> 0) * (starts / 4294967296));

export const markOf = (x: number, y: number): number => (x ^ (y >>> 7)) & 0xfff;

export function packedTable(cells: Uint16Array, { segment, starts }: Layout): PackedTable {
  const mask = segment - 1;
  const scale = starts / 4294967296;
  return {
    find(a, b) {
      const x = spreadA(a, b);
      const y = spreadB(a, b);
      const first = Math.floor((x >>> 0) * scale);
      const cell =
        cells[first]! ^ cells[(first + segment) ^ (y & mask)]! ^ cells[(first + 2 * segment) ^ ((y >>> 16) & mask)]!;
      return cell >>> 4 === ((x ^ (y >>> 7)) & 0xfff) ? (cell & 15) + 1 : 0;
    },
  };
}
