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

interface Node {
  next: Map<number, Node>;
  fail: Node | undefined;
  /** Literals that end here, longest first along `fail`. */
  ids: number[];
}

/**
 * Builds an Aho–Corasick automaton (Aho & Corasick, CACM 1975) over UTF-16 units. The root's transitions are a table, so
 * that text in which nothing begins costs one look-up a unit. Empty literals are left out.
 */
export function indexLiterals(literals: readonly string[]): LiteralIndex {
  const root: Node = { next: new Map(), fail: undefined, ids: [] };
  literals.forEach((literal, id) => {
    if (literal === '') return;
    let node = root;
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: new Map(), fail: undefined, ids: [] }));
      node = next;
    }
    node.ids.push(id);
  });
  const queue: Node[] = [];
  const first = new Array<Node | undefined>(65536);
  for (const [unit, node] of root.next) {
    node.fail = root;
    first[unit] = node;
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
  return {
    find(text) {
      let hits: Hit[] | undefined;
      let node = root;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (node === root) {
          const begun = first[unit];
          if (begun === undefined) continue;
          node = begun;
        } else {
          let next = node.next.get(unit);
          while (next === undefined && node !== root) {
            node = node.fail!;
            next = node === root ? first[unit] : node.next.get(unit);
          }
          node = next ?? root;
        }
        for (const id of node.ids) (hits ??= []).push({ start: i + 1 - literals[id]!.length, end: i + 1, id });
      }
      return hits;
    },
  };
}
