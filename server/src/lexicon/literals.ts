import { mixPair } from '../text/mixing';
import { unitsOf } from '../text/units';
import { addPair, makePairFilter, mayHold, type PairFilter } from './pair-filter';

/** A literal found in a text. Offsets are UTF-16, half-open; `id` is the place of the literal in the list. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** Number of UTF-16 units. */
const UNITS = 65536;

/** Finds many literals in one pass over a text. */
export interface LiteralIndex {
  /** Hits in order of their starts, then ends; of hits that overlap all are given. Undefined when there is none. */
  find(text: string): Hit[] | undefined;
}

/** What a finder of literals is made of. */
export interface LiteralArrays {
  /**
   * The tree, level by level: the unit that leads to each state, its first child, and behind the last state where its
   * children end. The children of a state stand side by side, in the order of their units; state 0 is the root.
   */
  readonly units: Uint16Array;
  readonly children: Int32Array;
  /** By state and by literal: one more than the literal that ends there, or that is the next one to end there; 0 for none. */
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
  /** The first two units of literals; the first three of those that have them; literals of two. */
  readonly beginnings: PairFilter;
  readonly thirds: PairFilter;
  readonly short: PairFilter;
  /** Literals of one unit, which no two units tell of: few, and searched for one by one. Their numbers, and their units. */
  readonly alone: Int32Array;
  readonly aloneUnits: Uint16Array;
  readonly [name: string]: Int32Array | Uint32Array | Uint16Array;
}

/** Packs literals for `literalFinder`. Empty ones are left out. */
export function packLiterals(literals: readonly string[]): LiteralArrays {
  const beginnings = makePairFilter();
  const thirds = makePairFilter();
  const short = makePairFilter();
  const alone: number[] = [];
  literals.forEach((literal, id) => {
    if (literal.length === 1) alone.push(id);
    if (literal.length < 2) return;
    const [first, second] = [literal.charCodeAt(0), literal.charCodeAt(1)];
    addPair(beginnings, first, second);
    if (literal.length === 2) addPair(short, first, second);
    else addPair(thirds, mixPair(first, second) >>> 16, literal.charCodeAt(2));
  });
  return {
    ...packTree(literals),
    beginnings,
    thirds,
    short,
    alone: Int32Array.from(alone),
    aloneUnits: Uint16Array.from(alone, (id) => literals[id]!.charCodeAt(0)),
  };
}

/** The tree of the literals of two units and more. */
function packTree(literals: readonly string[]): Pick<LiteralArrays, 'units' | 'children' | 'heads' | 'nexts'> {
  const sorted = [...literals.keys()]
    .filter((id) => literals[id]!.length > 1)
    .sort((a, b) => (literals[a]! < literals[b]! ? -1 : literals[a]! > literals[b]! ? 1 : a - b));
  const nexts = new Int32Array(literals.length);
  // of each state: its unit, the literal that ends there, its first child, and the literals below it in `sorted`
  const [units, heads, children, froms, tos] = [[0], [0], [0], [0], [sorted.length]];
  for (let state = 0, depth = 0, levelEnd = 1; state < units.length; state++) {
    if (state === levelEnd) {
      depth++;
      levelEnd = units.length;
    }
    children[state] = units.length;
    let from = froms[state]!;
    const to = tos[state]!;
    // literals that end here come first; they are equal
    for (; from < to && literals[sorted[from]!]!.length === depth; from++)
      if (heads[state] === 0) heads[state] = sorted[from]! + 1;
      else nexts[sorted[from - 1]!] = sorted[from]! + 1;
    while (from < to) {
      const unit = literals[sorted[from]!]!.charCodeAt(depth);
      const first = from;
      while (from < to && literals[sorted[from]!]!.charCodeAt(depth) === unit) from++;
      units.push(unit);
      heads.push(0);
      froms.push(first);
      tos.push(from);
    }
  }
  children.push(units.length);
  return { units: Uint16Array.from(units), children: Int32Array.from(children), heads: Int32Array.from(heads), nexts };
}

/**
 * A finder of literals over UTF-16 units. A filter knows with which two units literals begin: text in which none does costs
 * one look-up a unit (most characters of a speech begin some word, few pairs do). Where one may begin, a tree of literals
 * is walked. Time is linear in the text for literals of bounded length.
 */
export function literalFinder(arrays: LiteralArrays): LiteralIndex {
  const { beginnings, thirds, short, alone, units: treeUnits, children, heads, nexts } = arrays;
  const roots = new Int32Array(UNITS);
  for (let state = children[0]!; state < children[1]!; state++) roots[treeUnits[state]!] = state;
  const aloneTexts = Array.from(arrays.aloneUnits, (unit) => String.fromCharCode(unit));
  /** The state behind a state and a unit, or 0. */
  const behind = (state: number, unit: number): number => {
    let low = children[state]!;
    let high = children[state + 1]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (treeUnits[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && treeUnits[low] === unit ? low : 0;
  };
  /** Literals that begin at an offset. */
  const walk = (units: Uint16Array, start: number, length: number, earlier: Hit[] | undefined): Hit[] | undefined => {
    let hits = earlier;
    let state = roots[units[start]!]!;
    for (let offset = start + 1; state !== 0 && offset < length; offset++) {
      state = behind(state, units[offset]!);
      for (let next = state && heads[state]!; next > 0; next = nexts[next - 1]!)
        (hits ??= []).push({ start, end: offset + 1, id: next - 1 });
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
