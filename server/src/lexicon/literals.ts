import { unitsOf } from '../text/units';
import { addPair, makePairFilter, mayHold, mixPair, SPREAD } from './pair-filter';

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

/**
 * Builds a finder of literals over UTF-16 units. A filter knows with which two units literals begin: text in which none
 * does costs one look-up a unit (most characters of a speech begin some word, few pairs do). Where one may begin, a tree
 * of literals is walked, its edges kept as numbers in one open hash. Time is linear in the text for literals of bounded
 * length. Empty literals are left out.
 */
export function indexLiterals(literals: readonly string[]): LiteralIndex {
  // the tree: state behind a state and a unit, and the literals that end in a state
  const tree = new Edges(literals.reduce((sum, { length }) => sum + length, 0));
  const ends = new Ends(tree.most + 1, literals.length);
  const beginnings = makePairFilter();
  /** The first three units of literals that have them, and literals of two. */
  const thirds = makePairFilter();
  const short = makePairFilter();
  /** Literals of one unit, which no two units tell of: few, and searched for one by one. */
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
  /** Literals that begin at an offset. */
  const walk = (units: Uint16Array, start: number, length: number, found: Hit[] | undefined): Hit[] | undefined => {
    let hits = found;
    let state = 0;
    for (let at = start; at < length; at++) {
      state = tree.behind(state, units[at]!);
      if (state < 0) break;
      for (let id = ends.first(state); id >= 0; id = ends.after(id)) (hits ??= []).push({ start, end: at + 1, id });
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
      for (const id of alone)
        for (let at = text.indexOf(literals[id]!); at >= 0; at = text.indexOf(literals[id]!, at + 1)) {
          (hits ??= []).push({ start: at, end: at + 1, id });
          mixed = true;
        }
      return mixed && hits ? hits.sort((a, b) => a.start - b.start || a.end - b.end) : hits;
    },
  };
}

/** Edges of a tree as one open hash, of which at most half of the slots are taken: `most` is the number of edges at most. */
class Edges {
  private readonly mask: number;
  /** State and unit of each edge as one number; -1 for a free slot. */
  private readonly keys: Float64Array;
  private readonly targets: Int32Array;

  constructor(readonly most: number) {
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Float64Array(slots).fill(-1);
    this.targets = new Int32Array(slots);
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
  private readonly heads: Int32Array;
  private readonly nexts: Int32Array;

  constructor(states: number, literals: number) {
    this.heads = new Int32Array(states);
    this.nexts = new Int32Array(literals);
  }

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

function slotOf(state: number, unit: number): number {
  return Math.imul(state * 31 + unit, SPREAD) >>> 8;
}
