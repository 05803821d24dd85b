// Makes server/data/made/seam-words.tsv of the phrases that are looked for with a slip in them. Run by hand when phrases were
// added: node server/build/seam-words.mjs. Dictionary: jieba (MIT).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { loadConfusable } from './confusable.mjs';
import { LEAST_COUNT } from './dictionary.mjs';
import { groupBy } from './groups.mjs';
import { columnOf, writeMade } from './made.mjs';

const require = createRequire(import.meta.url);
/** Count in jieba's dictionary from which a word is known at all. */
const KNOWN = 3;
const WORD = /^[\u4e00-\u9fff]{2}$/;
const PHRASES = ['made/fixed-words', 'made/neighbours', 'kept/set-phrases', 'kept/standing-terms'];

const { mistaken } = await loadConfusable();
const isMistaken = (a, b) => a !== b && mistaken(a.charCodeAt(0), b.charCodeAt(0)) !== undefined;

const inside = [
  ...new Set(
    PHRASES.flatMap((table) => columnOf(table, 'phrase')).flatMap((phrase) =>
      [...phrase].slice(1).map((character, index) => phrase[index] + character),
    ),
  ),
];
const byLast = groupBy(inside, (pair) => pair[1]);
const byFirst = groupBy(inside, (pair) => pair[0]);
const isNear = (word) =>
  byLast.get(word[1])?.some((pair) => isMistaken(pair[0], word[0])) ||
  byFirst.get(word[0])?.some((pair) => isMistaken(pair[1], word[1]));

const said = new Set([...columnOf('made/common-words', 'word'), ...columnOf('made/rare-words', 'word')]);
const source = require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const words = [];
for (const line of fs.readFileSync(source, 'utf8').split('\n')) {
  const [word, count, tag] = line.split(' ');
  if (!WORD.test(word ?? '') || said.has(word) || tag === 'nr') continue;
  if (Number(count) >= KNOWN && Number(count) < LEAST_COUNT && isNear(word)) words.push(word);
}
writeMade('seam-words', {
  what: 'Rare words of two characters, one mistaken character away from what stands inside a phrase: the segmenter has them not.',
  source: 'jieba’s dictionary and the phrases of server/data',
  command: 'node server/build/seam-words.mjs',
  columns: ['word'],
  rows: words.sort(),
});
console.log(`${words.length} words`);
