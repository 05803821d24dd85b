import { LEAF, Trees } from './trees';

/**
 * Trees that a table holds, one a row: their nodes with the left child right behind its parent, `6<2.5` for a node that asks
 * whether its feature is at or below a value, and the value alone for a leaf.
 */
export function readTrees(rows: readonly string[]): Trees {
  const nodes = rows.map((row) => row.split(' '));
  const size = nodes.reduce((sum, { length }) => sum + length, 0);
  const features = new Uint8Array(size).fill(LEAF);
  const rights = new Uint16Array(size);
  const values = new Float32Array(size);
  let place = 0;
  for (const tree of nodes) {
    const end = place + tree.length;
    /** Nodes whose right child has not come yet, the last one first. */
    const open: number[] = [];
    for (const node of tree) {
      const sign = node.indexOf('<');
      values[place] = Number(node.slice(sign + 1));
      if (sign < 0) {
        rights[place] = end - place;
        const parent = open.pop();
        if (parent !== undefined) rights[parent] = place + 1 - parent;
      } else {
        features[place] = Number(node.slice(0, sign));
        open.push(place);
      }
      place++;
    }
  }
  return new Trees(features, rights, values);
}

/** The rows of trees that `readTrees` reads again. */
export function writeTrees(features: Uint8Array, rights: Uint16Array, values: Float32Array): string[] {
  const rows: string[] = [];
  let nodes: string[] = [];
  features.forEach((feature, place) => {
    nodes.push(
      feature === LEAF ? String(Number(values[place]!.toFixed(4))) : `${feature}<${Number(values[place]!.toFixed(4))}`,
    );
    // the last leaf of a tree stands right before the next one
    if (feature === LEAF && rights[place] === 1) {
      rows.push(nodes.join(' '));
      nodes = [];
    }
  });
  return rows;
}
