import { unitsOf } from '../text/units';
import { addPair, makePairFilter, mayHold, mixPair, SPREAD, type PairFilter } from './pair-filter';

/** A literal found in a text. Offsets are UTF-16, half-open; `id` is the place of the literal in the list. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** Finds many literals in one pass over a text. */
export interface LiteralIndex {
  /** Hits in order of their starts, then ends; of hits that overlap all are given. Undefined when there is none. */
  find(text: string): Hit[] | undefined;
}

/** Number of UTF-16 units. */
const UNITS = 65536;

/** What a finder of literals is made of. */
export interface LiteralArrays {
  /** The tree: its edges, and the literals that end in a state. */
  readonly edgeKeys: Float64Array;
  readonly edgeTargets: Int32Array;
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
  /** The first two units of literals; the first three of those that have them; literals of two. */
  readonly beginnings: PairFilter;
  readonly thirds: PairFilter;
  readonly short: PairFilter;
  /** Literals of one unit, which no two units tell of: few, and searched for one by one. Their numbers, and their units. */
  readonly alone: Int32Array;
  readonly aloneUnits: Uint16Array;
  readonly [name: string]: Float64Array | Int32Array | Uint32Array | Uint16Array;
}

/** Packs literals for `literalFinder`. Empty ones are left out. */
export function packLiterals(literals: readonly string[]): LiteralArrays {
  const tree = new Edges(literals.reduce((sum, { length }) => sum + length, 0));
  const ends = new Ends(new Int32Array(tree.most + 1), new Int32Array(literals.length));
  const beginnings = makePairFilter();
  const thirds = makePairFilter();
  const short = makePairFilter();
  const alone: number[] = [];
  let states = 1;
  // from the last one, so that of equal literals the first comes first
  for (let id = literals.length - 1; id >= 0; id--) {
    const literal = literals[id]!;
    if (literal.length < 2) {
      if (literal !== '') alone.unshift(id);
      continue;
    }
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      state = tree.add(state, literal.charCodeAt(i), states);
      if (state === states) states++;
    }
    ends.add(state, id);
    const [first, second] = [literal.charCodeAt(0), literal.charCodeAt(1)];
    addPair(beginnings, first, second);
    if (literal.length === 2) addPair(short, first, second);
    else addPair(thirds, mixPair(first, second) >>> 16, literal.charCodeAt(2));
  }
  const { keys, targets } = tree.withRoomFor(states - 1);
  return {
    edgeKeys: keys,
    edgeTargets: targets,
    heads: ends.heads.slice(0, states),
    nexts: ends.nexts,
    beginnings,
    thirds,
    short,
    alone: Int32Array.from(alone),
    aloneUnits: Uint16Array.from(alone, (id) => literals[id]!.charCodeAt(0)),
  };
}

/**
 * A finder of literals over UTF-16 units. A filter knows with which two units literals begin: text in which none does costs
 * one look-up a unit (most characters of a speech begin some word, few pairs do). Where one may begin, a tree of literals
 * is walked, its edges kept as numbers in one open hash. Time is linear in the text for literals of bounded length.
 */
export function literalFinder(arrays: LiteralArrays): LiteralIndex {
  const { beginnings, thirds, short, alone } = arrays;
  const tree = Edges.of(arrays.edgeKeys, arrays.edgeTargets);
  const ends = new Ends(arrays.heads, arrays.nexts);
  const aloneTexts = Array.from(arrays.aloneUnits, (unit) => String.fromCharCode(unit));
  /** Literals that begin at an offset. */
  const walk = (units: Uint16Array, start: number, length: number, earlier: Hit[] | undefined): Hit[] | undefined => {
    let hits = earlier;
    let state = 0;
    for (let offset = start; offset < length; offset++) {
      state = tree.behind(state, units[offset]!);
      if (state < 0) break;
      for (let id = ends.first(state); id >= 0; id = ends.after(id)) (hits ??= []).push({ start, end: offset + 1, id });
    }
    return hits;
  };
  return {
    find(text) {
      let hits: Hit[] | undefined;
      const { length } = text;
      const units = unitsOf(text);
      let unit = units[0]!;
      for (let start = 0; start < length - 1; start++) {
        const next = units[start + 1]!;
        const mixed = mixPair(unit, next);
        if (
          mayHold(beginnings, mixed) &&
          (mayHold(short, mixed) || mayHold(thirds, mixPair(mixed >>> 16, units[start + 2]!)))
        )
          hits = walk(units, start, length, hits);
        unit = next;
      }
      let mixed = false;
      for (let k = 0; k < alone.length; k++)
        for (
          let offset = text.indexOf(aloneTexts[k]!);
          offset >= 0;
          offset = text.indexOf(aloneTexts[k]!, offset + 1)
        ) {
          (hits ??= []).push({ start: offset, end: offset + 1, id: alone[k]! });
          mixed = true;
        }
      return mixed && hits ? hits.sort((a, b) => a.start - b.start || a.end - b.end) : hits;
    },
  };
}

/** A finder that is made where it is used. */
export const indexLiterals = (literals: readonly string[]): LiteralIndex => literalFinder(packLiterals(literals));

/** Edges of a tree as one open hash, of which at most half of the slots are taken: `most` is the number of edges at most. */
class Edges {
  private readonly mask: number;

  /** `keys` are state and unit of each edge as one number; -1 for a free slot. */
  constructor(
    readonly most: number,
    readonly keys: Float64Array = new Float64Array(slotsFor(most)).fill(-1),
    readonly targets: Int32Array = new Int32Array(keys.length),
  ) {
    this.mask = keys.length - 1;
  }

  static of(keys: Float64Array, targets: Int32Array): Edges {
    return new Edges(keys.length >> 1, keys, targets);
  }

  /** The same edges where there need be room for no more than so many. */
  withRoomFor(edges: number): Edges {
    const fewer = new Edges(edges);
    this.keys.forEach((key, slot) => {
      if (key !== -1) fewer.add(Math.floor(key / UNITS), key % UNITS, this.targets[slot]!);
    });
    return fewer;
  }

  /** The state behind a state and a unit, or -1. */
  behind(state: number, unit: number): number {
    const key = state * UNITS + unit;
    for (let slot = slotOf(state, unit) & this.mask; this.keys[slot] !== -1; slot = (slot + 1) & this.mask)
      if (this.keys[slot] === key) return this.targets[slot]!;
    return -1;
  }

  /** The same; where there is none, `next` is put there. */
  add(state: number, unit: number, next: number): number {
    const key = state * UNITS + unit;
    let slot = slotOf(state, unit) & this.mask;
    for (; this.keys[slot] !== -1; slot = (slot + 1) & this.mask)
      if (this.keys[slot] === key) return this.targets[slot]!;
    this.keys[slot] = key;
    this.targets[slot] = next;
    return next;
  }
}

/** Literals by the state in which they end, as chains of numbers: a list a state would be tens of thousands of lists. */
class Ends {
  /** By state and by literal: one more than the literal that comes first, or next; 0 for none. */
  constructor(
    readonly heads: Int32Array,
    readonly nexts: Int32Array,
  ) {}

  /** Puts a literal before those that end in the state already. */
  add(state: number, id: number): void {
    this.nexts[id] = this.heads[state]!;
    this.heads[state] = id + 1;
  }

  /** The first literal that ends in a state, or -1. */
  first(state: number): number {
    return this.heads[state]! - 1;
  }

  /** The next one, or -1. */
  after(id: number): number {
    return this.nexts[id]! - 1;
  }
}

function slotsFor(edges: number): number {
  let slots = 16;
  while (slots < edges * 2) slots *= 2;
  return slots;
}

function slotOf(state: number, unit: number): number {
  return Math.imul(state * 31 + unit, SPREAD) >>> 8;
}
