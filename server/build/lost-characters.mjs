// Makes server/data/made/lost-characters.tsv: frequent phrases of official prose, and which of their characters leave no
// right text when they are lost. Run by hand when the list is to be renewed, after `npm run build`:
//   node server/build/lost-characters.mjs SPEECHES… -- OTHERS…
// SPEECHES are folders or files of published speeches, reports and news (.txt), from which phrases are taken; a line
// `# name` begins a document of a file that holds several. In OTHERS a broken form is looked for too: one that stands
// anywhere is right. Only phrases and counts are taken from the texts. fixed-phrases.tsv adds phrases by hand.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { columnOf, writeMade } from './made.mjs';

const require = createRequire(import.meta.url);
const HAN = /^[\u4e00-\u9fff]+$/;
/** Documents that hold a phrase, its characters, and words that it has at most. */
const DOCUMENTS = 9;
const LENGTHS = [5, 8];
const WORDS = 4;
/** Times that a character stands alone in the texts from which it may stand alone anywhere. */
const ALONE = 100;
/** What talk says alone, where reports do not: 在基层干了二十年. */
const SPOKEN = new Set('干管走看说想做办搞抓问学用讲写开住吃');
/** What may stand before a broken first word, and behind a broken last one: elsewhere its rest may belong to a neighbour. */
const [before, behind] = columnOf('kept/lost-neighbours', 'characters').map((characters) => {
  const grammar = new Set(characters);
  return (c) => c === undefined || !HAN.test(c) || grammar.has(c);
});

const args = process.argv.slice(2);
const border = args.indexOf('--');
const speeches = args.slice(0, border).flatMap(documentsOf);
const others = args.slice(border + 1).flatMap(documentsOf);
const jieba = path.resolve(import.meta.dirname, '../../dist/jieba');
process.chdir(jieba);
const segmenter = require(path.join(jieba, `${process.platform}-${process.arch}.node`));
segmenter.load('jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8');
const tag = (text) => (text === '' ? [] : segmenter.tag(text));

function documentsOf(name) {
  if (fs.statSync(name).isDirectory())
    return fs
      .readdirSync(name, { recursive: true })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => fs.readFileSync(path.join(name, file), 'utf8'));
  return fs.readFileSync(name, 'utf8').split(/^# .*$/m);
}

/** Documents that hold each phrase, by the lengths of its words. */
const counts = new Map();
const alone = new Map();
for (const text of speeches) {
  const phrases = new Set();
  for (const line of text.split('\n')) {
    const words = tag(line).map(({ word }) => word);
    words.forEach((word, i) => {
      if (!HAN.test(word)) return;
      if (word.length === 1) alone.set(word, (alone.get(word) ?? 0) + 1);
      let phrase = '';
      for (let n = 0; n < WORDS && HAN.test(words[i + n] ?? ''); n++) {
        phrase += words[i + n];
        if (phrase.length > LENGTHS[1]) break;
        if (word.length > 1 && words[i + n].length > 1 && phrase.length >= LENGTHS[0])
          phrases.add(
            `${phrase} ${words
              .slice(i, i + n + 1)
              .map((w) => w.length)
              .join(' ')}`,
          );
      }
    });
  }
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
}

for (const phrase of columnOf('kept/fixed-phrases', 'phrase'))
  counts.set(
    `${phrase} ${tag(phrase)
      .map(({ word }) => word.length)
      .join(' ')}`,
    DOCUMENTS,
  );

const isRight = (rest) =>
  rest.length === 1
    ? SPOKEN.has(rest) || (alone.get(rest) ?? 0) > ALONE
    : tag(rest).every(({ word, tag: kind }) => word.length > 1 && kind !== 'x');

/** Offices that end a name: what is left of 发展格局 reads as 发展局. */
const OFFICES = '部局处科室组';
/** Whether a broken form is a name of an office or a word with a negation: right text, whether it was read or not. */
const readsByItself = (broken) => {
  const isWord = (text) => text.length === 2 && tag(text).length === 1 && tag(text)[0].tag !== 'x';
  return (
    (OFFICES.includes(broken.at(-1)) && isWord(broken.slice(0, -1))) ||
    (/^[不无未没]/.test(broken) && isWord(broken.slice(1)))
  );
};

/** Broken forms: the phrase, which character is lost, whether that was in the first and in the last word. */
const forms = new Map();
for (const [key] of [...counts]
  .filter(([, n]) => n >= DOCUMENTS)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  const [phrase, ...lengths] = key.split(' ');
  let start = 0;
  lengths.map(Number).forEach((length, index) => {
    for (let k = 0; k < length; k++) {
      const at = start + k;
      const word = phrase.slice(start, start + length);
      const broken = phrase.slice(0, at) + phrase.slice(at + 1);
      if (length < 2 || at === 0 || phrase[at] === phrase[at - 1] || isRight(word.slice(0, k) + word.slice(k + 1)))
        continue;
      if (readsByItself(broken)) continue;
      if (!forms.has(broken))
        forms.set(broken, { phrase, at, inFirst: index === 0, inLast: index === lengths.length - 1 });
    }
    start += length;
  });
}

const byHead = new Map();
for (const broken of forms.keys()) byHead.set(broken.slice(0, 3), [...(byHead.get(broken.slice(0, 3)) ?? []), broken]);
for (const text of [...speeches, ...others])
  for (let i = 0; i < text.length; i++)
    for (const broken of byHead.get(text.slice(i, i + 3)) ?? []) {
      const form = forms.get(broken);
      if (!form || !text.startsWith(broken, i)) continue;
      if (form.inFirst && !before(text[i - 1])) continue;
      if (form.inLast && !behind(text[i + broken.length])) continue;
      forms.delete(broken);
    }
// a form that holds another, which is looked for wherever it stands, is found by that one
const free = new Set([...forms].filter(([, { inFirst, inLast }]) => !inFirst && !inLast).map(([broken]) => broken));
const isHeld = (broken) => {
  for (let from = 0; from < broken.length; from++)
    for (let to = from + 3; to <= broken.length; to++)
      if (to - from < broken.length && free.has(broken.slice(from, to))) return true;
  return false;
};
/** Where in its phrase a character is lost: the columns of the table. */
const PLACES = ['inside', 'first', 'last', 'only'];
const rows = new Map();
for (const [broken, { phrase, at, inFirst, inLast }] of forms) {
  if (isHeld(broken)) continue;
  const row = rows.get(phrase) ?? Object.fromEntries(PLACES.map((place) => [place, []]));
  row[inFirst && inLast ? 'only' : inFirst ? 'first' : inLast ? 'last' : 'inside'].push(at);
  rows.set(phrase, row);
}
writeMade('lost-characters', {
  what: 'Phrases, and the places of characters that leave no right text when they are lost: inside the phrase, in its first word, in its last word, or where one word is both. No text that was read holds one of the broken forms.',
  source: 'phrases of six or more published reports, speeches and news',
  command: 'node server/build/lost-characters.mjs SPEECHES… -- OTHERS…, folders or files of published texts',
  columns: ['phrase', ...PLACES],
  rows: [...rows].map(([phrase, row]) => [phrase, ...PLACES.map((place) => row[place].join(' ') || '-')]),
});
console.log(
  `${rows.size} phrases, ${[...rows.values()].reduce((n, row) => n + PLACES.reduce((sum, place) => sum + row[place].length, 0), 0)} broken forms`,
);
