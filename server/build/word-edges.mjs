// Characters that make a word with the first or the last character of a listed misspelling of two characters, of a
// pleonasm, of a longer misspelling whose edge is mistaken, or of a phrase that has lost a character at an edge: where such
// a word stands over its edge it may be no slip but the seam of two words (加倍|训练 is no 培训, 讲座|下来 is no 坐下来).
// Usage: node server/build/word-edges.mjs   (reads jieba’s dictionary of the package nodejieba)
import fs from 'node:fs';
import { placesLost } from './lost-forms.mjs';
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
for (const [form, right] of longerForms()) {
  if (form[0] !== right[0]) firsts.set(form[0], new Set());
  if (form.at(-1) !== right.at(-1)) seconds.set(form.at(-1), new Set());
}
for (const [phrase, places] of ['made/lost-characters', 'made/lost-in-terms'].flatMap((table) => placesLost(table))) {
  // what is left of the first word, and of the last
  if (places.some((place) => place <= 1)) for (const first of [phrase[0], phrase[1]]) firsts.set(first, new Set());
  if (places.some((place) => place >= phrase.length - 2))
    for (const end of [phrase.at(-1), phrase.at(-2)]) seconds.set(end, new Set());
}

/** Forms of three characters and more, each with what is right. */
function longerForms() {
  const pairs = ['kept/typos', 'kept/misspellings', 'kept/broken-words', 'made/swapped-characters'].flatMap((table) => {
    const rights = columnOf(table, 'right');
    return columnOf(table, 'wrong').flatMap((wrongForms, row) =>
      wrongForms.split(' ').map((form) => [form, rights[row]]),
    );
  });
  return pairs.filter(([form]) => form.length > 2);
}

const dictionary = fs.readFileSync(
  new URL('../../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', import.meta.url),
  'utf8',
);
for (const line of dictionary.split('\n')) {
  // its tag is no help: it calls common words names of persons (康复, 练兵, 查明)
  const [word, count] = line.split(' ');
  if (word.length !== 2 || Number(count) < LEAST_COUNT || wrong.has(word)) continue;
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
