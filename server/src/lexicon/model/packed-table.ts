/**
 * A map from hashed sequences to levels 1…16 in about 18 bits an entry: a binary fuse filter (Graf and Lemire, 2022) of
 * three slots whose exclusive or is a 12-bit mark of the key and its level. What was never put in answers 0, but for one
 * in 4096.
 */
export interface PackedTable {
  /** Level of the sequence with these two hashes, from 1; 0 where it is not there. */
  find(a: number, b: number): number;
  /** Whether it is there. */
  has(a: number, b: number): boolean;
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

export const packedTable = (cells: Uint16Array, layout: Layout): PackedTable => new FuseTable(cells, layout);

/** A class, not closures: two tables are asked tens of times a character, and what is inlined must be the same code. */
class FuseTable implements PackedTable {
  readonly #cells: Uint16Array;
  readonly #scale: number;
  readonly #segment: number;

  constructor(cells: Uint16Array, { segment, starts }: Layout) {
    this.#cells = cells;
    this.#segment = segment;
    this.#scale = starts / 4294967296;
  }

  find(a: number, b: number): number {
    const x = spreadA(a, b);
    const y = spreadB(a, b);
    const cell = this.#cell(x, y);
    return cell >>> 4 === markOf(x, y) ? (cell & 15) + 1 : 0;
  }

  has(a: number, b: number): boolean {
    const x = spreadA(a, b);
    const y = spreadB(a, b);
    return this.#cell(x, y) >>> 4 === markOf(x, y);
  }

  /** The three cells of a key, mixed. */
  #cell(x: number, y: number): number {
    const cells = this.#cells;
    const segment = this.#segment;
    // what is below 2³¹ is cut off as well by | 0 as by floor, and faster
    const first = ((x >>> 0) * this.#scale) | 0;
    const mask = segment - 1;
    return cells[first]! ^ cells[(first + segment) ^ (y & mask)]! ^ cells[(first + 2 * segment) ^ ((y >>> 16) & mask)]!;
  }
}
