/** A place where the ordinals of a series do not run on, and why: the least that explains what is written. */
export interface WrongOrdinal {
  /** Index into the ordinals. */
  readonly index: number;
  /** Mistyped: those around it go on without it. Swapped: with the next. Else all behind it are counted from it. */
  readonly kind: 'mistyped' | 'swapped' | 'gap' | 'back';
  /** What should stand here. */
  readonly expected: number;
}

/** What makes a series right: its first ordinal, and the members that are then wrong. */
export interface Explanation {
  /** Ordinal of the first member as it is meant: more than one in an excerpt. */
  readonly first: number;
  readonly wrong: readonly WrongOrdinal[];
}

/** A way to read the members so far, all meant ordinals from here on being `offset` more than their index. */
interface Reading {
  readonly offset: number;
  readonly cost: number;
  readonly before: Reading | undefined;
  readonly slip: WrongOrdinal | undefined;
  readonly first: number;
}

/** Beside one for each slip, what makes of two readings with as many slips the likelier one. */
const EXCERPT = 0.05;
const GAP = 1;
const BACK = 1.1;
const MISTYPED = 1.2;
const MISTYPED_FIRST = 1.12;

/**
 * Finds the fewest slips that explain the ordinals of a series: 1 2 2 4 is one (3 mistyped), 1 3 2 4 is one (swapped),
 * 1 2 4 5 is one (3 is lost). Undefined where they run on. Costs members × differing offsets.
 */
export function explainOrdinals(ordinals: readonly number[]): Explanation | undefined {
  if (ordinals.every((n, i) => n === ordinals[0]! + i)) return undefined;
  const start: Reading[] = [reading(undefined, ordinals[0]! - 1, ordinals[0] === 1 ? 0 : EXCERPT)];
  if (ordinals[0] !== 1) start.push(reading(undefined, 0, MISTYPED_FIRST, { index: 0, kind: 'mistyped', expected: 1 }));
  // readings that end before a member, by index: a swap skips one
  let here: readonly Reading[] = start;
  let swapped: readonly Reading[] =
    ordinals[0] === 2 && ordinals[1] === 1
      ? [reading(undefined, 0, GAP, { index: 0, kind: 'swapped', expected: 1 })]
      : [];
  for (let i = 1; i < ordinals.length; i++) {
    const next: Reading[] = [...swapped];
    const skipping: Reading[] = [];
    for (const r of here) {
      const ways = waysOn(r, i, ordinals);
      next.push(...ways.next);
      skipping.push(...ways.skipping);
    }
    here = cheapest(next);
    swapped = skipping;
  }
  const best = here.reduce((a, b) => (b.cost < a.cost ? b : a));
  const wrong: WrongOrdinal[] = [];
  for (let r: Reading | undefined = best; r; r = r.before) if (r.slip) wrong.unshift(r.slip);
  return { first: best.first, wrong };
}

function reading(before: Reading | undefined, offset: number, cost: number, slip?: WrongOrdinal): Reading {
  return { offset, cost: (before?.cost ?? 0) + cost, before, slip, first: before?.first ?? offset + 1 };
}

/** The ways to read member `index` behind a reading; those of a swap read the member after it as well. */
function waysOn(
  r: Reading,
  index: number,
  ordinals: readonly number[],
): { readonly next: readonly Reading[]; readonly skipping: readonly Reading[] } {
  const expected = index + r.offset + 1;
  const ordinal = ordinals[index]!;
  if (ordinal === expected) return { next: [reading(r, r.offset, 0)], skipping: [] };
  const isGap = ordinal > expected;
  const isSwapped = ordinal === expected + 1 && ordinals[index + 1] === expected;
  return {
    next: [
      reading(r, r.offset, MISTYPED, { index, kind: 'mistyped', expected }),
      reading(r, ordinal - index - 1, isGap ? GAP : BACK, { index, kind: isGap ? 'gap' : 'back', expected }),
    ],
    skipping: isSwapped ? [reading(r, r.offset, GAP, { index, kind: 'swapped', expected })] : [],
  };
}

/** The cheapest reading of each offset. */
function cheapest(readings: readonly Reading[]): Reading[] {
  const best = new Map<number, Reading>();
  for (const r of readings) {
    const bestHere = best.get(r.offset);
    if (bestHere === undefined || r.cost < bestHere.cost) best.set(r.offset, r);
  }
  return [...best.values()];
}
