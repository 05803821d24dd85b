// Makes server/data/made/swapped-characters.tsv: words and phrases of official prose with one character taken for another
// that sounds or looks like it, or with its characters the other way round, where what comes out is no word and stands
// nowhere by chance. Run by hand when the list is to be renewed, after `npm run build`:
//   node server/build/swapped-characters.mjs SPEECHES… -- OTHERS… [--half]
// SPEECHES are folders or files of published speeches, reports and news (.txt), from which words are taken; a line
// `# name` begins a document of a file that holds several. In OTHERS a form is looked for too: one that stands anywhere is
// right. With --half every other document is read, forms are looked for in the rest, and nothing is written: what is
// printed is the number of false findings to expect. Only words and counts are taken from the texts.
import fs from 'node:fs';
import path from 'node:path';
import { columnOf, writeMade } from './made.mjs';
import { documentsOf, HAN, jiebaFolder, tagger } from './texts.mjs';

/** Documents that hold a word of two characters, a longer word, a phrase of two words, a word to be turned round. */
const DOCUMENTS = { short: 30, long: 12, phrase: 45, turned: 12 };
/** Characters of a group of sounds, the most frequent first, that are likely to be typed. */
const LIKELY_SOUNDS = 8;
/** Times that the end of one word and the beginning of the next may be expected to make a form by chance. */
const CHANCE = { short: 0.05, long: 0.01, turned: 5 };
/** Places in which a form of two characters may stand as the end of one word and the beginning of the next. */
const SEAMS = 20;
/** Times that a character stands in the texts from which it is one that a writer types. */
const TYPED = 300;
/** Parts of speech of words that carry meaning; names and numerals are left out. */
const CONTENT = /^(?:n|v|a|d|vn|an|ad|b|i|l|z|vd|nz|j)$/;

const args = process.argv.slice(2).filter((arg) => arg !== '--half');
const half = process.argv.includes('--half');
const border = args.indexOf('--');
const speeches = args.slice(0, border).flatMap(documentsOf);
const others = args.slice(border + 1).flatMap(documentsOf);
const isRead = (_, k) => !half || k % 2 === 0;
const texts = [...speeches.filter(isRead), ...others.filter(isRead)];
const rest = half ? [...speeches, ...others].filter((text) => !texts.includes(text)) : [];

const dictionaryWords = new Set(
  fs
    .readFileSync(path.join(jiebaFolder, 'jieba.dict.utf8'), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]),
);
const tag = tagger();

/** What each character may be taken for. */
const confused = new Map();
const confuse = (a, b) => a !== b && (confused.get(a) ?? confused.set(a, new Set()).get(a)).add(b);
for (const group of columnOf('kept/look-alikes', 'characters'))
  for (const a of group) for (const b of group) confuse(a, b);
const heard = new Map();
for (const group of columnOf('made/sounds', 'characters'))
  for (const a of group)
    for (const b of Array.from(group).slice(0, LIKELY_SOUNDS)) {
      if (!confused.get(a)?.has(b)) heard.set(a, (heard.get(a) ?? new Set()).add(b));
      confuse(a, b);
    }
const isSurname = new Set(columnOf('kept/surnames', 'characters').flatMap((row) => Array.from(row)));

const grammar = new Set(columnOf('kept/grammar-characters', 'characters').flatMap((row) => Array.from(row)));

/** Words of two characters, by which the rule tells a seam of two words too. */
const seamWords = new Set(
  ['common-words', 'rare-words', 'seam-words'].flatMap((name) => columnOf(`made/${name}`, 'word')),
);

const bump = (map, key) => map.set(key, (map.get(key) ?? 0) + 1).get(key);
const documents = new Map();
const [words, endings, beginnings] = [new Map(), new Map(), new Map()];
let total = 0;
for (const [index, text] of texts.entries()) {
  const isSpeech = index < speeches.filter(isRead).length;
  const here = new Set();
  for (const line of text.split('\n')) {
    const tokens = tag(line);
    tokens.forEach(({ word, tag: kind }, k) => {
      if (!HAN.test(word)) return;
      total++;
      bump(words, word);
      bump(endings, word.at(-1));
      bump(beginnings, word[0]);
      if (word.length >= 2 && word.length <= 4 && CONTENT.test(kind)) here.add(word);
      const next = tokens[k + 1];
      if (
        word.length === 2 &&
        next?.word.length === 2 &&
        CONTENT.test(kind) &&
        CONTENT.test(next.tag) &&
        HAN.test(next.word)
      )
        here.add(word + ' ' + next.word);
    });
  }
  if (isSpeech) for (const form of here) bump(documents, form);
}
/** Share of seams that no known word beside them tells of. */
const UNTOLD = 0.06;

/** Times that a form may be expected to stand somewhere by chance, cut between any two of its characters. */
function chanceOf(form) {
  if (form.length === 2) {
    const [left, right] = form;
    const ending = (words.get(left) ?? 0) + UNTOLD * (endings.get(left) ?? 0);
    return (ending * ((words.get(right) ?? 0) + UNTOLD * (beginnings.get(right) ?? 0))) / total;
  }
  let chance = 0;
  for (let cut = 1; cut < form.length; cut++) {
    const [left, right] = [form.slice(0, cut), form.slice(cut)];
    const ending = cut === 1 ? (endings.get(left) ?? 0) : (words.get(left) ?? 0);
    const beginning = right.length === 1 ? (beginnings.get(right) ?? 0) : (words.get(right) ?? 0);
    chance += (ending * beginning) / total;
  }
  return chance;
}

const typed = new Map();
for (const text of texts) for (const c of text) bump(typed, c);

/** Forms, each with the word that is meant: the most frequent where several may be. */
const meant = new Map();
const ordered = [...documents].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
for (const [key, count] of ordered) {
  const parts = key.split(' ');
  const word = parts.join('');
  const least = parts.length > 1 ? DOCUMENTS.phrase : word.length === 2 ? DOCUMENTS.short : DOCUMENTS.long;
  if (word.length === 2 && parts.length === 1 && count >= DOCUMENTS.turned) {
    const form = word[1] + word[0];
    // 要既: two words of grammar may meet anywhere
    const isSmall = Array.from(word).some((c) => grammar.has(c));
    if (
      !isSmall &&
      word[0] !== word[1] &&
      !meant.has(form) &&
      !dictionaryWords.has(form) &&
      chanceOf(form) <= CHANCE.turned
    )
      meant.set(form, word);
  }
  if (count < least) continue;
  for (let k = 0; k < word.length; k++)
    for (const other of confused.get(word[k]) ?? []) {
      const form = word.slice(0, k) + other + word.slice(k + 1);
      if (meant.has(form) || dictionaryWords.has(form)) continue;
      // 全县己完成: 己 for 已 stands behind any noun, and confusable-phrases.tsv tells of it
      if (other === '己') continue;
      if (heard.get(word[k])?.has(other)) {
        if ((typed.get(other) ?? 0) < TYPED) continue;
        // a name may stand there: 江立, 李力
        if (form.length === 2 && k === 0 && isSurname.has(other)) continue;
      }
      // a right word in the place of one of the two may be meant
      if (
        parts.length > 1 &&
        [form.slice(0, 2), form.slice(2), form.slice(1, 3)].filter((part) => dictionaryWords.has(part)).length > 1
      )
        continue;
      if (chanceOf(form) > (form.length === 2 ? CHANCE.short : CHANCE.long)) continue;
      meant.set(form, word);
    }
}
/** Whether a form of two characters stands where one word ends and another begins. */
const isSeam = (text, at, length) =>
  length === 2 && (seamWords.has(text.slice(at - 1, at + 1)) || seamWords.has(text.slice(at + 1, at + 3)));
/** Places of forms in a text. */
function* placesIn(text) {
  for (let at = 0; at < text.length; at++)
    for (const length of [2, 3, 4]) {
      const form = text.slice(at, at + length);
      if (meant.has(form)) yield { form, seam: isSeam(text, at, length) };
    }
}
// what stands somewhere is right there
const seams = new Map();
for (const text of [...texts, [...dictionaryWords].join('\n')])
  for (const { form, seam } of placesIn(text)) if (!seam || bump(seams, form) > SEAMS) meant.delete(form);
// a form that holds a shorter one is found by that
for (const form of [...meant.keys()])
  for (let from = 0; from < form.length; from++)
    for (let to = from + 2; to <= form.length; to++)
      if (to - from < form.length && meant.has(form.slice(from, to))) meant.delete(form);

const placesByForm = new Map();
for (const text of rest) for (const { form, seam } of placesIn(text)) if (!seam) bump(placesByForm, form);
const counted = [2, 3, 4].map((length) => [...meant.keys()].filter((form) => form.length === length).length);
console.log(`${meant.size} forms (${counted.join(', ')} of two, three, four characters)`);
if (half) {
  const characters = rest.reduce((sum, text) => sum + text.length, 0);
  const places = [...placesByForm.values()].reduce((sum, n) => sum + n, 0);
  console.log(`${places} places of ${placesByForm.size} forms in ${characters} characters that were not read:`);
  console.log([...placesByForm].map(([form, n]) => `${form}(${meant.get(form)})${n}`).join(' '));
} else {
  const rows = new Map();
  for (const [form, word] of meant) rows.set(word, [...(rows.get(word) ?? []), form]);
  writeMade('swapped-characters', {
    what: 'Words and phrases, and forms with one character taken for another that sounds or looks like it, or with the two characters of a word the other way round. No text that was read holds one of the wrong forms.',
    source: 'words of published reports, laws and news',
    command: 'node server/build/swapped-characters.mjs SPEECHES… -- OTHERS…, folders or files of published texts',
    columns: ['right', 'wrong'],
    rows: [...rows].map(([word, forms]) => [word, forms.join(' ')]),
  });
}
