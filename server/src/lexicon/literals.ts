/** A literal found in a text. Offsets are UTF-16, half-open; `id` is the place of the literal in the list. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** Finds many literals in one pass over a text. */
export interface LiteralIndex {
  /** Hits in order of their ends; of hits that overlap all are given. Undefined when there is none. */
  find(text: string): Hit[] | undefined;
}

/** States of the automaton while it is built. */
interface Node {
  readonly next: Map<number, Node>;
  readonly state: number;
  fail: Node | undefined;
  /** Literals that end here, longest first along `fail`. */
  readonly ids: number[];
}

/** Multiplier of the hash of a state and a unit (Knuth, golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * Builds an Aho–Corasick automaton (Aho & Corasick, CACM 1975) over UTF-16 units. The root's transitions are a table and
 * all others one open hash of numbers, so that text in which nothing begins costs one look-up a unit. Empty literals are
 * left out.
 */
export function indexLiterals(literals: readonly string[]): LiteralIndex {
  const nodes: Node[] = [];
  const make = (): Node => {
    const node: Node = { next: new Map(), state: nodes.length, fail: undefined, ids: [] };
    nodes.push(node);
    return node;
  };
  const root = make();
  literals.forEach((literal, id) => {
    if (literal === '') return;
    let node = root;
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = make()));
      node = next;
    }
    node.ids.push(id);
  });
  const first = new Int32Array(65536);
  const queue: Node[] = [];
  for (const [unit, node] of root.next) {
    node.fail = root;
    first[unit] = node.state;
    queue.push(node);
  }
  for (const node of queue)
    for (const [unit, next] of node.next) {
      let fail = node.fail;
      while (fail && !fail.next.has(unit)) fail = fail.fail;
      next.fail = fail?.next.get(unit) ?? root;
      next.ids.push(...next.fail.ids);
      queue.push(next);
    }
  // transitions below the root: keys are state and unit in one number, at most half of the slots are taken
  let slots = 16;
  while (slots < nodes.length * 2) slots *= 2;
  const mask = slots - 1;
  const keys = new Float64Array(slots).fill(-1);
  const targets = new Int32Array(slots);
  const keyOf = (state: number, unit: number): number => state * 65536 + unit;
  const slotOf = (state: number, unit: number): number => (Math.imul(state * 31 + unit, SPREAD) >>> 8) & mask;
  for (const node of nodes)
    if (node !== root)
      for (const [unit, next] of node.next) {
        let slot = slotOf(node.state, unit);
        while (keys[slot] !== -1) slot = (slot + 1) & mask;
        keys[slot] = keyOf(node.state, unit);
        targets[slot] = next.state;
      }
  const fails = Int32Array.from(nodes, (n) => n.fail?.state ?? 0);
  const ends = nodes.map((n) => (n.ids.length > 0 ? n.ids : undefined));
  const step = (state: number, unit: number): number => {
    const key = keyOf(state, unit);
    for (let slot = slotOf(state, unit); keys[slot] !== -1; slot = (slot + 1) & mask)
      if (keys[slot] === key) return targets[slot]!;
    return -1;
  };
  return {
    find(text) {
      let hits: Hit[] | undefined;
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        while (state !== 0) {
          const next = step(state, unit);
          if (next >= 0) {
            state = next;
            break;
          }
          state = fails[state]!;
        }
        if (state === 0) {
          state = first[unit]!;
          if (state === 0) continue;
        }
        const ids = ends[state];
        if (ids) for (const id of ids) (hits ??= []).push({ start: i + 1 - literals[id]!.length, end: i + 1, id });
      }
      return hits;
    },
  };
}
