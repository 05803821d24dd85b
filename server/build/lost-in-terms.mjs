// Makes server/data/made/lost-in-terms.tsv: of the terms of officials' language, of which no text says how often they are
// used, which of their characters leave no right text when they are lost. Run by hand when a list of terms has changed, after
// `npm run build`, and word-edges.mjs after it:
//   node server/build/lost-in-terms.mjs TEXTS…
// TEXTS are folders or files (.txt) of any kind: a broken form that stands anywhere is right. Only counts are taken from them.
import fs from 'node:fs';
import { dropMet, placesLost, readsByItself, SPOKEN, without, writeForms } from './lost-forms.mjs';
import { columnOf } from './made.mjs';
import { documentsOf, HAN, tagger } from './texts.mjs';

/** Characters of the shortest term: of a shorter one a word is left. */
const SHORTEST = 4;
/** Times that a character stands alone in the texts from which it may stand alone anywhere. */
const ALONE = 60;
/** Count in jieba's dictionary from which a word may be met. */
const LEAST_COUNT = 3;
/** Words of three characters that one character makes with a word, from which it does so with any: 文艺|队. */
const PRODUCTIVE = 20;
/** Kinds of words of one character that go with any word behind or before them: 提|质效, 祝|大家, 治|交通拥堵, 产业|兴. */
const JOINS_ANY = /^[vadzmqrpcuf]/;

const texts = process.argv.slice(2).flatMap(documentsOf);
const tag = tagger();
const isNameOrNegation = readsByItself(tag);

const alone = new Map();
for (const text of texts)
  for (const line of text.split('\n'))
    for (const { word } of tag(line)) if (word.length === 1) alone.set(word, (alone.get(word) ?? 0) + 1);

const dictionary = new Set();
const kindOf = new Map();
const file = new URL('../../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', import.meta.url);
for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
  const [word, count, kind] = line.split(' ');
  if (word.length === 1) kindOf.set(word, kind);
  else if (Number(count) >= LEAST_COUNT) dictionary.add(word);
}
const add = (counts, character) => counts.set(character, (counts.get(character) ?? 0) + 1);
const asPrefix = new Map();
const asSuffix = new Map();
for (const word of dictionary) {
  if (word.length !== 3) continue;
  if (dictionary.has(word.slice(1))) add(asPrefix, word[0]);
  if (dictionary.has(word.slice(0, 2))) add(asSuffix, word[2]);
}

/** Whether a character of a form may stand alone there, by itself or as a prefix or a suffix. */
function isFree(form, index) {
  const character = form[index];
  return (
    SPOKEN.has(character) ||
    (alone.get(character) ?? 0) >= ALONE ||
    (index > 1 && (asSuffix.get(character) ?? 0) >= PRODUCTIVE) ||
    (index < form.length - 2 && (asPrefix.get(character) ?? 0) >= PRODUCTIVE)
  );
}

/** Whether a form can be cut into words and characters that may stand alone. */
function isCutWhole(form) {
  const reaches = [true];
  for (let end = 1; end <= form.length; end++) {
    reaches[end] = reaches[end - 1] && isFree(form, end - 1);
    for (let start = 0; start < end - 1; start++)
      reaches[end] ||= reaches[start] && dictionary.has(form.slice(start, end));
  }
  return reaches[form.length];
}

const terms = ['kept/standing-terms', 'kept/set-phrases', 'kept/fixed-phrases']
  .flatMap((table) => columnOf(table, 'phrase'))
  .filter((term) => term.length >= SHORTEST && HAN.test(term));
const isTerm = new Set(terms);
const told = new Set(brokenForms());
const forms = new Map();
for (const phrase of terms) {
  const words = tag(phrase).map(({ word }) => word);
  let start = 0;
  words.forEach((word, index) => {
    for (let k = 0; k < word.length; k++) {
      const lostIndex = start + k;
      const broken = without(phrase, lostIndex);
      const rest = without(word, k);
      // of a form of three characters both sides count, as one may belong to a neighbour: 律协|会议
      const isShort = broken.length === 3;
      if (lostIndex === 0 || word.length < 2 || phrase[lostIndex] === phrase[lostIndex - 1]) continue;
      if (isTerm.has(broken) || told.has(broken) || forms.has(broken)) continue;
      if (isCutWhole(broken) || isNameOrNegation(broken)) continue;
      const isAtEdge = isShort || index === 0 || index === words.length - 1;
      if (isAtEdge && rest.length === 1 && JOINS_ANY.test(kindOf.get(rest) ?? '')) continue;
      forms.set(broken, {
        phrase,
        lostIndex,
        inFirst: isShort || index === 0,
        inLast: isShort || index === words.length - 1,
      });
    }
    start += word.length;
  });
}
dropMet(forms, texts);
writeForms('lost-in-terms', forms, {
  what: 'Terms of officials’ language, and the places of characters that leave no right text when they are lost: inside the term, in its first word, in its last word, or where one word is both. What is left can not be cut into words, and no text that was read holds it.',
  source: 'standing-terms.tsv, set-phrases.tsv and fixed-phrases.tsv; words of jieba’s dictionary',
  command: 'node server/build/lost-in-terms.mjs TEXTS…, folders or files of any kind',
});

/** Forms that another table has, or that are right. */
function brokenForms() {
  const tables = [placesLost('made/lost-characters'), placesLost('kept/phrases-kept-whole', ['inside'])];
  const losses = tables.flat().flatMap(([phrase, places]) => places.map((lostIndex) => without(phrase, lostIndex)));
  return [...losses, ...columnOf('kept/forms-not-lost', 'form')];
}
