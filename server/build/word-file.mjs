// Packs jieba's dictionary and its hidden Markov model into the arrays that server/src/lexicon/jieba/word-file.ts reads.
// What it weighs is weighed as cppjieba does when it loads the same texts.
const IMPOSSIBLE = -3.14e100;
const NO_WORD = 1;
const MAGIC = 'BGZWORDS';
const VERSION = 2;
const STATES = 4;
const CODE_UNITS = 65536;
/** Sections in the order of the reader. */
const SECTIONS = {
  weights: Float64Array,
  starts: Float64Array,
  moves: Float64Array,
  emissions: Float64Array,
  roots: Uint32Array,
  children: Uint32Array,
  characters: Uint16Array,
  weightRows: Uint16Array,
  emissionRows: Uint16Array,
  tags: Uint8Array,
};

/** The file, of the texts of the dictionary (`word count tag`), the user dictionary and the model. */
export function packWords(dictionary, userDictionary, model) {
  const { words, leastWeight } = weighted(dictionary, userDictionary);
  const tagNames = [...new Set([...words.values()].map(({ tag }) => tag))].sort();
  const trie = packTrie(words, tagNames);
  const hidden = packModel(model);
  return write({ version: VERSION, leastWeight, tagNames }, { ...trie, ...hidden });
}

/** Words with their log-probabilities. Words of the user dictionary weigh as much as the middle one of all. */
function weighted(dictionary, userDictionary) {
  const rows = dictionary
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
  const sum = rows.reduce((total, [, count]) => total + Number(count), 0);
  const weights = rows.map(([, count]) => Math.log(Number(count) / sum));
  const sorted = [...weights].sort((a, b) => a - b);
  const words = new Map(rows.map(([word, , tag], rowIndex) => [word, { weight: weights[rowIndex], tag }]));
  const middle = sorted[sorted.length >> 1];
  for (const line of userDictionary.split('\n')) {
    if (line === '') continue;
    const [word, second, third] = line.split(' ');
    if ([...word].length === 1) throw new Error(`the user dictionary has a word of one character: ${word}`);
    words.set(
      word,
      third === undefined
        ? { weight: middle, tag: second ?? '' }
        : { weight: Math.log(Number(second) / sum), tag: third },
    );
  }
  return { words, leastWeight: sorted[0] };
}

function packTrie(words, tagNames) {
  const root = { children: new Map() };
  for (const [word, value] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (!node.children.has(unit)) node.children.set(unit, { children: new Map() });
      node = node.children.get(unit);
    }
    node.value = value;
  }
  // node 0 stands for none; the nodes of the first characters come behind it, then the children of each in its order
  const nodes = [{ unit: 0, children: new Map() }];
  const sortedChildren = ({ children }) =>
    [...children].sort(([a], [b]) => a - b).map(([unit, child]) => ({ unit, ...child }));
  nodes.push(...sortedChildren(root));
  const roots = new Uint32Array(CODE_UNITS);
  for (let node = 1; node < nodes.length; node++) roots[nodes[node].unit] = node;
  const children = [nodes.length];
  for (let node = 0; node < nodes.length; node++) {
    children[node] = nodes.length;
    nodes.push(...sortedChildren(nodes[node]));
  }
  children.push(nodes.length);
  // equal counts are many
  const nodeWeights = nodes.map(({ value }) => value?.weight ?? NO_WORD);
  const weights = [...new Set(nodeWeights)].sort((a, b) => b - a);
  const rowsByWeight = new Map(weights.map((weight, rowIndex) => [weight, rowIndex]));
  return {
    roots,
    children: Uint32Array.from(children),
    characters: Uint16Array.from(nodes, ({ unit }) => unit),
    weights: Float64Array.from(weights),
    weightRows: Uint16Array.from(nodeWeights, (weight) => rowsByWeight.get(weight)),
    tags: Uint8Array.from(nodes, ({ value }) => (value ? tagNames.indexOf(value.tag) : 0)),
  };
}

/** Lines that are no remarks: to begin with, four of what follows what, four of what a state shows. */
function packModel(model) {
  const lines = model
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length !== 1 + STATES + STATES) throw new Error(`the model has ${lines.length} lines`);
  const numbers = (line) => line.split(' ').map(Number);
  const rows = new Map();
  lines.slice(1 + STATES).forEach((line, state) => {
    for (const cell of line.split(',')) {
      const [character, value] = cell.split(':');
      if (!rows.has(character)) rows.set(character, new Array(STATES).fill(IMPOSSIBLE));
      rows.get(character)[state] = Number(value);
    }
  });
  const emissionRows = new Uint16Array(CODE_UNITS);
  [...rows.keys()].forEach((character, rowIndex) => {
    if (character.length !== 1) throw new Error(`the model has “${character}”`);
    emissionRows[character.charCodeAt(0)] = rowIndex + 1;
  });
  return {
    starts: Float64Array.from(numbers(lines[0])),
    moves: Float64Array.from(lines.slice(1, 1 + STATES).flatMap(numbers)),
    emissions: Float64Array.from([new Array(STATES).fill(IMPOSSIBLE), ...rows.values()].flat()),
    emissionRows,
  };
}

function write(head, arrays) {
  const lengths = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, arrays[name].length]));
  const json = Buffer.from(JSON.stringify({ ...head, lengths }));
  const padded = Buffer.alloc(Math.ceil(json.length / 8) * 8, ' ');
  json.copy(padded);
  const prefix = Buffer.alloc(16);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(padded.length, 8);
  const sections = Object.keys(SECTIONS).map((name) => {
    const { buffer, byteOffset, byteLength } = arrays[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  return Buffer.concat([prefix, padded, ...sections]);
}
