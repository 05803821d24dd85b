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
  return new Booster(examples, recipe).grow();
}

class Booster {
  readonly #examples: Examples;
  readonly #recipe: Recipe;
  readonly #bins: Uint8Array;
  readonly #edges: readonly Float32Array[];
  /** Log-odds that the trees so far give each row. */
  readonly #scores: Float64Array;
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;
  /** The rows, those of a node side by side. */
  readonly #order: Int32Array;
  readonly #spare: Int32Array;
  readonly #out: { readonly features: number[]; readonly rights: number[]; readonly values: number[] };
  /** Features that the tree in work may ask for. */
  #chosen = new Uint8Array(0);

  constructor(examples: Examples, recipe: Recipe) {
    const { size, answers, weights } = examples;
    this.#examples = examples;
    this.#recipe = recipe;
    const { bins, edges } = binned(examples);
    this.#bins = bins;
    this.#edges = edges;
    this.#scores = new Float64Array(size);
    this.#gradients = new Float64Array(size);
    this.#hessians = new Float64Array(size);
    this.#order = new Int32Array(size);
    this.#spare = new Int32Array(size);
    let yes = 0;
    let all = 0;
    for (let row = 0; row < size; row++) {
      all += weights[row]!;
      if (answers[row] === 1) yes += weights[row]!;
    }
    const base = naturalLog(Math.max(yes, 1e-6) / Math.max(all - yes, 1e-6));
    this.#scores.fill(base);
    this.#out = { features: [LEAF], rights: [1], values: [base] };
  }

  grow(): Forest {
    const { features } = this.#examples;
    const { trees, columns: share } = this.#recipe;
    const random = new Random(trees);
    for (let tree = 0; tree < trees; tree++) {
      const columns = random.shuffle(Array.from({ length: features }, (_, feature) => feature));
      this.#chosen = Uint8Array.from(columns.slice(0, Math.ceil(features * share))).sort();
      this.#weigh();
      this.#writeTree(this.#growTree());
    }
    return {
      features: Uint8Array.from(this.#out.features),
      rights: Uint16Array.from(this.#out.rights),
      values: Float32Array.from(this.#out.values),
    };
  }

  /** Takes up what the trees so far get wrong, and puts the rows back into one node. */
  #weigh(): void {
    const { size, answers, weights } = this.#examples;
    for (let row = 0; row < size; row++) {
      const chance = 1 / (1 + exponential(-this.#scores[row]!));
      this.#gradients[row] = (chance - answers[row]!) * weights[row]!;
      this.#hessians[row] = Math.max(chance * (1 - chance), 1e-6) * weights[row]!;
      this.#order[row] = row;
    }
  }

  #growTree(): Node {
    const { size } = this.#examples;
    const root = this.#makeNode(0, size, this.#histogram(0, size));
    const leaves = [root];
    while (leaves.length < this.#recipe.leaves) {
      let best = 0;
      for (let k = 1; k < leaves.length; k++) if (leaves[k]!.gain > leaves[best]!.gain) best = k;
      const node = leaves[best]!;
      if (node.gain <= 0) break;
      this.#split(node);
      leaves[best] = node.left!;
      leaves.push(node.right!);
    }
    return root;
  }

  #histogram(start: number, end: number): Float64Array {
    const { features } = this.#examples;
    const chosen = this.#chosen;
    const bins = this.#bins;
    const sums = new Float64Array(features * BINS * 2);
    for (let place = start; place < end; place++) {
      const row = this.#order[place]!;
      const gradient = this.#gradients[row]!;
      const hessian = this.#hessians[row]!;
      const rowStart = row * features;
      for (let k = 0; k < chosen.length; k++) {
        const feature = chosen[k]!;
        const cell = (feature * BINS + bins[rowStart + feature]!) * 2;
        sums[cell]! += gradient;
        sums[cell + 1]! += hessian;
      }
    }
    return sums;
  }

  /** A node with the question that parts its rows best. */
  #makeNode(start: number, end: number, sums: Float64Array): Node {
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < BINS; bin++) {
      gradient += sums[(this.#chosen[0]! * BINS + bin) * 2]!;
      hessian += sums[(this.#chosen[0]! * BINS + bin) * 2 + 1]!;
    }
    const node: Node = { start, end, sums, gradient, hessian, gain: 0, feature: -1, bin: 0 };
    for (const feature of this.#chosen) {
      let leftG = 0;
      let leftH = 0;
      const binCount = this.#edges[feature]!.length;
      for (let bin = 0; bin < binCount; bin++) {
        leftG += sums[(feature * BINS + bin) * 2]!;
        leftH += sums[(feature * BINS + bin) * 2 + 1]!;
        if (leftH < this.#recipe.least) continue;
        if (hessian - leftH < this.#recipe.least) break;
        const parted = this.#worth(leftG, leftH) + this.#worth(gradient - leftG, hessian - leftH);
        const gain = parted - this.#worth(gradient, hessian);
        if (gain > node.gain + 1e-9) Object.assign(node, { gain, feature, bin });
      }
    }
    return node;
  }

  #worth(gradient: number, hessian: number): number {
    return (gradient * gradient) / (hessian + this.#recipe.smoothing);
  }

  #split(node: Node): void {
    const { features } = this.#examples;
    let left = node.start;
    let right = 0;
    for (let k = node.start; k < node.end; k++) {
      const row = this.#order[k]!;
      if (this.#bins[row * features + node.feature]! <= node.bin) this.#order[left++] = row;
      else this.#spare[right++] = row;
    }
    this.#order.set(this.#spare.subarray(0, right), left);
    const isLeftSmaller = left - node.start < node.end - left;
    const small = isLeftSmaller ? this.#histogram(node.start, left) : this.#histogram(left, node.end);
    const large = node.sums;
    for (let cell = 0; cell < large.length; cell++) large[cell]! -= small[cell]!;
    node.left = this.#makeNode(node.start, left, isLeftSmaller ? small : large);
    node.right = this.#makeNode(left, node.end, isLeftSmaller ? large : small);
  }

  #writeTree(root: Node): void {
    const { features, rights } = this.#out;
    const start = features.length;
    this.#write(root);
    // each leaf says how far it is to the next tree
    for (let place = start; place < features.length; place++)
      if (features[place] === LEAF) rights[place] = features.length - place;
  }

  #write(node: Node): void {
    const { features, rights, values } = this.#out;
    const place = features.length;
    if (node.left && node.right) {
      features.push(node.feature);
      values.push(this.#edges[node.feature]![node.bin]!);
      rights.push(0);
      this.#write(node.left);
      rights[place] = features.length - place;
      this.#write(node.right);
      return;
    }
    const value = Math.fround((-node.gradient / (node.hessian + this.#recipe.smoothing)) * this.#recipe.rate);
    for (let k = node.start; k < node.end; k++) this.#scores[this.#order[k]!]! += value;
    features.push(LEAF);
    values.push(value);
    rights.push(0);
  }
}
