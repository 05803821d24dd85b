import type { ModelFile } from './model-file';

/** Marks a leaf among the features of the nodes. */
export const LEAF = 255;

/**
 * Boosted trees, their nodes one behind another with the left child right behind its parent: feature and threshold of a
 * node (left is at or below it), or the value of a leaf. The first node of each tree follows the last of the one before.
 */
export class Trees {
  /** The most that all trees from each one on can add to a score. */
  readonly #rests: Float64Array;

  constructor(
    private readonly features: Uint8Array,
    /** Distance from a node to its right child; at the root of each tree its size stands in `sizes`. */
    private readonly rights: Uint16Array,
    private readonly values: Float32Array,
  ) {
    this.#rests = restsOf(features, rights, values);
  }

  static of(file: ModelFile, kind: 'replace' | 'length'): Trees {
    return new Trees(file.bytes(`${kind}Features`), file.halves(`${kind}Rights`), file.reals(`${kind}Values`));
  }

  /**
   * The log-odds that the judged edit is right; -Infinity where they are certain to be below `least`, whatever the rest of
   * the trees says. Most candidates are hopeless, and known to be half-way.
   */
  score(row: Float32Array, least: number): number {
    const { features, rights, values } = this;
    const rests = this.#rests;
    let sum = 0;
    let root = 0;
    for (let tree = 0; root < features.length; tree++) {
      if (sum + rests[tree]! < least) return -Infinity;
      // a leaf says how far it is to the next tree
      let node = root;
      let feature = features[node]!;
      while (feature !== LEAF) {
        node += row[feature]! <= values[node]! ? 1 : rights[node]!;
        feature = features[node]!;
      }
      sum += values[node]!;
      root = node + rights[node]!;
    }
    return sum;
  }
}

/** By how much a sum may be off from rounding. */
const TOLERANCE = 1e-6;

/** The most that all trees from each one on can add. */
function restsOf(features: Uint8Array, rights: Uint16Array, values: Float32Array): Float64Array {
  const mosts: number[] = [];
  for (let node = 0, most = -Infinity; node < features.length; node++) {
    if (features[node] !== LEAF) continue;
    most = Math.max(most, values[node]!);
    // the last leaf of a tree stands right before the next one
    if (rights[node] !== 1) continue;
    mosts.push(most);
    most = -Infinity;
  }
  let rest = TOLERANCE;
  for (let tree = mosts.length - 1; tree >= 0; tree--) mosts[tree] = rest += mosts[tree]!;
  return Float64Array.from(mosts);
}
