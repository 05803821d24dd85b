// Makes server/data/made/everyday-forms.tsv: everyday words with one character taken for another that sounds or looks like
// it, or with their two characters the other way round, where what comes out is no word, two words seldom make it where
// they meet, and no text that was read holds it apart from the words around it. Run by hand when the list is to be renewed:
//   node server/build/everyday-forms.mjs TEXTS…
// TEXTS are files of published texts (.txt). Only counts are taken from them.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { columnOf, rowsOf, writeMade } from './made.mjs';

const require = createRequire(import.meta.url);
const HAN = /^[\u4e00-\u9fff]+$/;
/** How many characters of a group are likely to be typed, and how often each stands in the texts. */
const GROUPS = {
  tones: { table: 'made/tones', most: 8, least: 150 },
  sounds: { table: 'made/sounds', most: 7, least: 1000 },
  looks: { table: 'kept/look-alikes', most: 9, least: 3 },
};
const PARTS = { most: 8, least: 30 };
/** Times that two characters may be expected side by side as words of their own, in all that the dictionary counts. */
const CHANCE = 1;
/** Count of a word in the dictionary from which it tells a seam. */
const KNOWN = 3;
const PARTICLES = '的了是在有不';

const counts = new Map();
const source = require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
for (const line of fs.readFileSync(source, 'utf8').split('\n')) {
  const [word, count] = line.split(' ');
  if (word && HAN.test(word)) counts.set(word, Number(count));
}
const countOf = (word) => counts.get(word) ?? 0;
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
const texts = process.argv.slice(2).map((file) => fs.readFileSync(file, 'utf8'));
const typed = new Map();
for (const text of texts) for (const c of text) typed.set(c, (typed.get(c) ?? 0) + 1);

/** What each character may be taken for. */
const confused = new Map();
const confuse = (character, group, { most, least }) => {
  const likely = Array.from(group)
    .filter((other) => other !== character && (typed.get(other) ?? 0) >= least && !PARTICLES.includes(other))
    .sort((a, b) => typed.get(b) - typed.get(a))
    .slice(0, most);
  confused.set(character, new Set([...(confused.get(character) ?? []), ...likely]));
};
for (const bounds of Object.values(GROUPS))
  for (const group of columnOf(bounds.table, 'characters'))
    for (const character of group) confuse(character, group, bounds);
for (const [character, ...others] of columnOf('made/shared-parts', 'characters').map((row) => Array.from(row)))
  confuse(character, others, PARTS);

/** Pairs of characters that stand in the texts where no known word reaches over their edge. */
const apart = new Set();
for (const text of texts)
  for (let at = 1; at < text.length - 2; at++)
    if (countOf(text.slice(at - 1, at + 1)) < KNOWN && countOf(text.slice(at + 1, at + 3)) < KNOWN)
      apart.add(text.slice(at, at + 2));

const listed = new Set(
  ['kept/everyday-misspellings', 'kept/misspellings', 'kept/typos', 'kept/typos-in-context', 'kept/broken-words']
    .concat('made/swapped-characters')
    .flatMap((name) => columnOf(name, 'wrong').flatMap((cell) => cell.split(' '))),
);
/** Forms of the other tables that are written out there: 存~着 of confusable-phrases.tsv is 存再着. */
const phrases = rowsOf('kept/confusable-phrases').flatMap(({ wrong, words }) =>
  words.split(' ').map((phrase) => phrase.replaceAll('~', wrong)),
);
/** What the other tables call right. */
const meantPhrases = rowsOf('kept/confusable-phrases').flatMap(({ right, words }) =>
  words.split(' ').map((phrase) => phrase.replaceAll('~', right)),
);
const meant = ['confusable-words', 'everyday-misspellings', 'misspellings', 'typos', 'typos-in-context']
  .flatMap((name) => columnOf(`kept/${name}`, 'right'))
  .concat(meantPhrases)
  .join('\n');
const right = new Set(columnOf('kept/right-forms', 'form').concat(columnOf('kept/set-phrases', 'phrase')));
const surnames = new Set(columnOf('kept/surnames', 'characters').flatMap((row) => Array.from(row)));

/** Whether a form is right somewhere, or stands by chance. */
function isUsed(form) {
  if (counts.has(form) || listed.has(form) || right.has(form) || form[0] === form[1]) return true;
  if (meant.includes(form) || phrases.some((phrase) => phrase === form)) return true;
  const [first, second] = form;
  return apart.has(form) || ((countOf(first) || 1) * (countOf(second) || 1)) / total > CHANCE;
}

function* formsOf(word) {
  for (let k = 0; k < word.length; k++)
    for (const other of confused.get(word[k]) ?? [])
      // a name may stand there: 江立, 李力
      if (k > 0 || !surnames.has(other)) yield word.slice(0, k) + other + word.slice(k + 1);
  yield word[1] + word[0];
}

const taken = new Set();
const rows = [];
// A longer form would be told wherever it stands, and is often the seam of two words: 至少|先对照 for 少先队.
const words = columnOf('kept/everyday-words', 'word')
  .filter((word) => word.length === 2)
  .sort((a, b) => countOf(b) - countOf(a));
for (const word of words) {
  const forms = [...formsOf(word)].filter((form) => !taken.has(form) && !isUsed(form));
  for (const form of forms) taken.add(form);
  if (forms.length > 0) rows.push([word, forms.join(' ')]);
}
console.log(`${taken.size} forms of ${rows.length} words`);
writeMade('everyday-forms', {
  what: 'Everyday words, and forms with one character taken for another that sounds or looks like it, or with the two characters of a word the other way round. No text that was read holds one of the wrong forms apart from the words around it.',
  source: 'words of kept/everyday-words.tsv, dictionary of jieba, readings and looks of the other tables',
  command: 'node server/build/everyday-forms.mjs TEXTS…, files of published texts',
  columns: ['right', 'wrong'],
  rows,
});
