import type { ModelFile } from './model-file';

/** Marks a leaf among the features of the nodes. */
export const LEAF = 255;

/**
 * Boosted trees, their nodes one behind another with the left child right behind its parent: feature and threshold of a
 * node (left is at or below it), or the value of a leaf. The first node of each tree follows the last of the one before.
 */
export class Trees {
  constructor(
    private readonly features: Uint8Array,
    /** Distance from a node to its right child; at the root of each tree its size stands in `sizes`. */
    private readonly rights: Uint16Array,
    private readonly values: Float32Array,
  ) {}

  static of(file: ModelFile, kind: 'replace' | 'length'): Trees {
    return new Trees(file.bytes(`${kind}Features`), file.halves(`${kind}Rights`), file.reals(`${kind}Values`));
  }

  /** The log-odds that the judged edit is right. */
  score(row: Float32Array): number {
    const { features, rights, values } = this;
    let sum = 0;
    let root = 0;
    while (root < features.length) {
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
