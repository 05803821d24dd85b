// Characters that make a word with the first or the last character of a listed misspelling of two characters, or of a
// pleonasm: where such a word stands over its edge it may be no slip but the seam of two words (加倍|训练 is no 培训).
// Usage: node server/build/word-edges.mjs   (reads jieba’s dictionary of the package nodejieba)
import fs from 'node:fs';
import { columnOf, writeMade } from './made.mjs';

/** Count in jieba’s dictionary from which a word is common enough to be met in a draft. */
const LEAST_COUNT = 20;

const forms = ['kept/typos', 'kept/misspellings']
  .flatMap((table) => columnOf(table, 'wrong'))
  .filter((form) => form.length === 2);
const wrong = new Set(forms);
const seconds = new Map(forms.map(([, second]) => [second, new Set()]));
forms.push(...columnOf('kept/pleonasms', 'wrong'));
const firsts = new Map(forms.map((form) => [form[0], new Set()]));

const dictionary = fs.readFileSync(
  new URL('../../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', import.meta.url),
  'utf8',
);
for (const line of dictionary.split('\n')) {
  const [word, count, tag] = line.split(' ');
  if (word.length !== 2 || Number(count) < LEAST_COUNT || tag === 'nr' || wrong.has(word)) continue;
  firsts.get(word[1])?.add(word[0]);
  seconds.get(word[0])?.add(word[1]);
}
const characters = [...new Set([...firsts.keys(), ...seconds.keys()])].sort();
const joined = (set) => [...(set ?? [])].sort().join('') || '-';
writeMade('word-edges', {
  what: 'Characters of listed misspellings and pleonasms, with those that make a word before the first one and behind the last one.',
  source: `jieba’s dictionary, words with a count of ${LEAST_COUNT} and more`,
  command: 'node server/build/word-edges.mjs',
  columns: ['character', 'before', 'behind'],
  rows: characters.map((character) => [character, joined(firsts.get(character)), joined(seconds.get(character))]),
});
