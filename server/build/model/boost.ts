import { exponential, naturalLog } from '../../src/lexicon/model/natural-log';
import { LEAF } from '../../src/lexicon/model/trees';
import { Random } from './random';

/** Rows of numbers with a yes or no to each. */
export interface Examples {
  readonly features: number;
  readonly size: number;
  /** `size` rows of `features` numbers. */
  readonly values: Float32Array;
  readonly answers: Uint8Array;
  readonly weights: Float32Array;
}

export interface Forest {
  readonly features: Uint8Array;
  readonly rights: Uint16Array;
  readonly values: Float32Array;
}

export interface Recipe {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weight of the examples of a leaf. */
  readonly least: number;
  readonly smoothing: number;
  /** Share of the features that each tree may ask for, drawn anew for each. */
  readonly columns: number;
}

const BINS = 128;

interface Binned {
  /** Row by row. */
  readonly bins: Uint8Array;
  /** Highest value of each bin. */
  readonly edges: readonly Float32Array[];
}

/** Puts each number into one of at most 128 bins that hold about equally many. */
function binned({ features, size, values }: Examples): Binned {
  const bins = new Uint8Array(features * size);
  const edges: Float32Array[] = [];
  const column = new Float32Array(size);
  for (let feature = 0; feature < features; feature++) {
    for (let row = 0; row < size; row++) column[row] = values[row * features + feature]!;
    const sorted = column.slice().sort();
    const distinct: number[] = [];
    for (let bin = 1; bin < BINS; bin++) {
      const value = sorted[Math.floor((bin * size) / BINS)]!;
      if (distinct.length === 0 || value > distinct.at(-1)!) distinct.push(value);
    }
    const limits = Float32Array.from(distinct);
    for (let row = 0; row < size; row++) bins[row * features + feature] = binOf(limits, column[row]!);
    edges.push(limits);
  }
  return { bins, edges };
}

/** Number of the first bin whose highest value is not below this one. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly sums: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  gain: number;
  feature: number;
  bin: number;
  left?: Node;
  right?: Node;
}

/** Grows trees by gradient boosting on log-odds, best leaf first, with histograms. The same rows make the same trees. */
export function boost(examples: Examples, recipe: Recipe): Forest {
  const { features, size, answers, weights } = examples;
  const { bins, edges } = binned(examples);
  const scores = new Float64Array(size);
  const gradients = new Float64Array(size);
  const hessians = new Float64Array(size);
  const order = new Int32Array(size);
  const spare = new Int32Array(size);
  let yes = 0;
  let all = 0;
  for (let row = 0; row < size; row++) {
    all += weights[row]!;
    if (answers[row] === 1) yes += weights[row]!;
  }
  const base = naturalLog(Math.max(yes, 1e-6) / Math.max(all - yes, 1e-6));
  scores.fill(base);
  const out = { features: [LEAF], rights: [1], values: [base] };
  let chosen = new Uint8Array(0);

  const histogram = (start: number, end: number): Float64Array => {
    const sums = new Float64Array(features * BINS * 2);
    for (let place = start; place < end; place++) {
      const row = order[place]!;
      const gradient = gradients[row]!;
      const hessian = hessians[row]!;
      const rowStart = row * features;
      for (let k = 0; k < chosen.length; k++) {
        const feature = chosen[k]!;
        const cell = (feature * BINS + bins[rowStart + feature]!) * 2;
        sums[cell]! += gradient;
        sums[cell + 1]! += hessian;
      }
    }
    return sums;
  };
  const worth = (gradient: number, hessian: number): number => (gradient * gradient) / (hessian + recipe.smoothing);
  const makeNode = (start: number, end: number, sums: Float64Array): Node => {
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < BINS; bin++) {
      gradient += sums[(chosen[0]! * BINS + bin) * 2]!;
      hessian += sums[(chosen[0]! * BINS + bin) * 2 + 1]!;
    }
    const node: Node = { start, end, sums, gradient, hessian, gain: 0, feature: -1, bin: 0 };
    for (const feature of chosen) {
      let leftG = 0;
      let leftH = 0;
      const binCount = edges[feature]!.length;
      for (let bin = 0; bin < binCount; bin++) {
        leftG += sums[(feature * BINS + bin) * 2]!;
        leftH += sums[(feature * BINS + bin) * 2 + 1]!;
        if (leftH < recipe.least) continue;
        if (hessian - leftH < recipe.least) break;
        const gain = worth(leftG, leftH) + worth(gradient - leftG, hessian - leftH) - worth(gradient, hessian);
        if (gain > node.gain + 1e-9) Object.assign(node, { gain, feature, bin });
      }
    }
    return node;
  };
  const split = (node: Node): void => {
    let left = node.start;
    let right = 0;
    for (let k = node.start; k < node.end; k++) {
      const row = order[k]!;
      if (bins[row * features + node.feature]! <= node.bin) order[left++] = row;
      else spare[right++] = row;
    }
    order.set(spare.subarray(0, right), left);
    const isLeftSmaller = left - node.start < node.end - left;
    const small = isLeftSmaller ? histogram(node.start, left) : histogram(left, node.end);
    const large = node.sums;
    for (let at = 0; at < large.length; at++) large[at]! -= small[at]!;
    node.left = makeNode(node.start, left, isLeftSmaller ? small : large);
    node.right = makeNode(left, node.end, isLeftSmaller ? large : small);
  };
  const write = (node: Node): void => {
    const place = out.features.length;
    if (node.left && node.right) {
      out.features.push(node.feature);
      out.values.push(edges[node.feature]![node.bin]!);
      out.rights.push(0);
      write(node.left);
      out.rights[place] = out.features.length - place;
      write(node.right);
      return;
    }
    const value = Math.fround((-node.gradient / (node.hessian + recipe.smoothing)) * recipe.rate);
    for (let k = node.start; k < node.end; k++) scores[order[k]!]! += value;
    out.features.push(LEAF);
    out.values.push(value);
    out.rights.push(0);
  };

  const random = new Random(recipe.trees);
  for (let tree = 0; tree < recipe.trees; tree++) {
    const columns = random.shuffle(Array.from({ length: features }, (_, feature) => feature));
    chosen = Uint8Array.from(columns.slice(0, Math.ceil(features * recipe.columns))).sort();
    for (let row = 0; row < size; row++) {
      const chance = 1 / (1 + exponential(-scores[row]!));
      gradients[row] = (chance - answers[row]!) * weights[row]!;
      hessians[row] = Math.max(chance * (1 - chance), 1e-6) * weights[row]!;
      order[row] = row;
    }
    const root = makeNode(0, size, histogram(0, size));
    const leaves = [root];
    while (leaves.length < recipe.leaves) {
      let best = 0;
      for (let k = 1; k < leaves.length; k++) if (leaves[k]!.gain > leaves[best]!.gain) best = k;
      const node = leaves[best]!;
      if (node.gain <= 0) break;
      split(node);
      leaves[best] = node.left!;
      leaves.push(node.right!);
    }
    const place = out.features.length;
    write(root);
    // each leaf says how far it is to the next tree
    for (let at = place; at < out.features.length; at++)
      if (out.features[at] === LEAF) out.rights[at] = out.features.length - at;
  }
  return {
    features: Uint8Array.from(out.features),
    rights: Uint16Array.from(out.rights),
    values: Float32Array.from(out.values),
  };
}
