// Makes the lists of server/data/made that say so at their head: readings of characters, common words, idioms, and neighbouring
// words of official prose. The checker holds against them what it does not know. Run by hand when they are to be renewed:
//   node server/build/near-forms.mjs FOLDER [HALF] && node server/build/seam-words.mjs
// FOLDER holds published texts (.txt); only words and counts are taken from them. HALF (0 or 1) reads every other text
// only, so that the lists can be measured on the rest. Dictionary and frequencies: jieba (MIT); readings: pinyin-pro (MIT).
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { standardCharacters } from './characters.mjs';
import { loadConfusable } from './confusable.mjs';
import { groupBy } from './groups.mjs';
import { columnOf, writeMade } from './made.mjs';

const require = createRequire(import.meta.url);
const jieba = require('jieba-wasm');
const [folder, half] = process.argv.slice(2);

const HAN = /^[\u4e00-\u9fff]+$/;
/** Characters in use, by frequency. */
const CHARACTERS = 4500;
/** Count in jieba's dictionary from which a word is common, known at all, or an idiom in use. */
const COMMON = 1500;
const KNOWN = 3;
/** Times that a character stands alone in the texts, or its count as a word, from which it is free. */
const ALONE = 4;
const SINGLE = 4500;
/** Texts that hold a word of official prose. */
const DOCUMENTS = 3;
const IDIOM = 5;
const FIXED = { l: 15, n: 50, z: 30, v: 10 };
/** Parts of speech of words that carry meaning; names are left out. */
const CONTENT = /^(?:n|v|a|d|vn|an|ad|b|i|l|z|vd)$/;

/** Readings that are typed alike or nearly: zh z, ch c, sh s; in ing, en eng, an ang. */
const sound = (syllable) => syllable.replace(/^([zcs])h/, '$1').replace(/([iea])ng$/, '$1n');

const dictionary = new Map();
const use = new Map();
const source = require.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
for (const line of fs.readFileSync(source, 'utf8').split('\n')) {
  const [word, count, tag] = line.split(' ');
  if (!word || !HAN.test(word)) continue;
  dictionary.set(word, { count: Number(count), tag });
  for (const c of word) use.set(c, (use.get(c) ?? 0) + Number(count));
}
const countOf = (word) => dictionary.get(word)?.count ?? 0;
const isContent = (word) => word.length === 2 && CONTENT.test(dictionary.get(word)?.tag ?? '');
const bump = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

// of published texts: how many hold a word, how many two words side by side, how often a character stands alone
const documents = new Map();
const neighbours = new Map();
const alone = new Map();
const coined = new Map();
const files = fs
  .readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .filter((_, i) => half === undefined || i % 2 === Number(half));
for (const file of files) {
  const words = new Set();
  const pairs = new Set();
  for (const line of fs.readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/)) {
    const cut = jieba.cut(line, true);
    cut.forEach((word, i) => {
      if (!HAN.test(word)) return;
      if (word.length === 2 && !dictionary.has(word)) bump(coined, word);
      if (word.length === 1 && i > 0 && cut[i - 1].length === 1 && HAN.test(cut[i - 1]))
        bump(coined, cut[i - 1] + word);
      if (word.length === 1 || !dictionary.has(word)) for (const c of word) bump(alone, c);
      if (word.length === 1) return;
      words.add(word);
      const next = cut[i + 1];
      if (isContent(word) && next !== undefined && isContent(next)) pairs.add(word + next);
    });
  }
  for (const word of words) bump(documents, word);
  for (const pair of pairs) bump(neighbours, pair);
}

const characters = [...use]
  .sort((a, b) => b[1] - a[1])
  .slice(0, CHARACTERS)
  .map(([c]) => c);
const groups = new Map();
// rare characters are typed wrongly too, and in place of others: 老骥伏枥 as 老骥伏砺
for (const c of new Set([...characters, ...standardCharacters('all')]))
  for (const s of new Set(pinyin(c, { toneType: 'none', multiple: true, type: 'array' }).map(sound)))
    groups.set(s, (groups.get(s) ?? '') + c);
const sounds = [...groups.entries()].sort().map(([, group]) => group);
write(
  'sounds',
  'characters',
  sounds,
  'Characters in use and all of GB 2312, in groups that are typed alike or nearly: tones apart, zh as z, -ng as -n; the commoner first.',
);

const { mistaken } = await loadConfusable();
const grammar = new RegExp(`[${columnOf('kept/grammar-characters', 'characters').join('')}]`);
const isMistaken = (a, b) => a !== b && mistaken(a.charCodeAt(0), b.charCodeAt(0)) !== undefined;

const free = characters.filter((c) => (alone.get(c) ?? 0) >= ALONE || countOf(c) >= SINGLE).sort();
const words = [...dictionary]
  .filter(
    ([w, { count, tag }]) =>
      w.length === 2 && CONTENT.test(tag) && (count >= COMMON || ((documents.get(w) ?? 0) >= DOCUMENTS && count >= 20)),
  )
  .map(([w]) => w)
  .sort();
const byLast = groupBy(words, (w) => w[1]);
const byFirst = groupBy(words, (w) => w[0]);
const common = new Set(words);
const isFree = new Set(free);
// two free characters side by side prove nothing
const near = (w) =>
  !(isFree.has(w[0]) && isFree.has(w[1])) &&
  (byLast.get(w[1])?.some((o) => isMistaken(o[0], w[0])) || byFirst.get(w[0])?.some((o) => isMistaken(o[1], w[1])));
const real = [
  ...[...dictionary].filter(([w, { count }]) => w.length === 2 && count >= KNOWN && !common.has(w)).map(([w]) => w),
  ...[...coined.keys()].filter((w) => !dictionary.has(w)),
]
  .filter(near)
  .sort();
const made = [...coined]
  .filter(
    ([w, n]) =>
      n >= 2 &&
      !dictionary.has(w) &&
      !grammar.test(w) &&
      (byLast.get(w[1])?.some((o) => isMistaken(o[0], w[0])) || byFirst.get(w[0])?.some((o) => isMistaken(o[1], w[1]))),
  )
  .map(([w]) => w)
  .sort();
write('common-words', 'word', words, 'Common words of two characters.');
write(
  'rare-words',
  'word',
  real,
  'Other words of two characters that are right, one character away from a common one.',
);
write(
  'coined-words',
  'word',
  made,
  'Words of two characters that texts coin and no dictionary has, one character away from a common one.',
);
write(
  'free-characters',
  'character',
  free,
  'Characters that stand alone in running text or make words that no dictionary has.',
);

const isIdiom = ([w, { count, tag }]) => tag === 'i' && w.length >= 4 && w.length <= 8 && count >= IDIOM;
const isFixed = ([w, { count, tag }]) =>
  w.length <= 8 &&
  !/^n[rs]/.test(tag) &&
  // a numeral takes any measure word: 第一盏 is not 第一章
  !(w.length === 3 && /^[第一二三四五六七八九十两几百千万]/.test(w)) &&
  (((FIXED[tag] ?? Infinity) <= count && w.length > 3) || (documents.get(w) ?? 0) >= (w.length === 3 ? 4 : 2));
const longer = [...dictionary].filter(([w]) => w.length >= 3);
const right = new Set(
  rightOf(
    longer.filter((e) => isIdiom(e) || isFixed(e)).map(([w]) => w),
    countOf,
  ),
);
const idioms = longer
  .filter((e) => isIdiom(e) && right.has(e[0]))
  .map(([w]) => w)
  .sort();
const fixed = longer
  .filter((e) => !isIdiom(e) && isFixed(e) && right.has(e[0]))
  .map(([w]) => w)
  .sort();
write(
  'idioms',
  'phrase',
  idioms,
  'Idioms of four characters and more; of two that differ by one mistaken character the commoner.',
);
write(
  'fixed-words',
  'phrase',
  fixed,
  'Fixed words of three characters and more that are no idioms; of two that differ by one mistaken character the commoner.',
);

const pairs = rightOf(
  [...neighbours].filter(([, n]) => n >= 2).map(([p]) => p),
  (p) => neighbours.get(p),
);
write(
  'neighbours',
  'phrase',
  pairs.sort(),
  'Words of two characters that stand side by side in two or more published texts.',
);
const halves = groupBy([...new Set(pairs.flatMap((p) => [p.slice(0, 2), p.slice(2)]))], (w) => soundOf(w));
const homophones = [...dictionary]
  .filter(
    ([w, { count, tag }]) =>
      w.length === 2 &&
      count >= KNOWN &&
      !/^n[rs]/.test(tag) &&
      !documents.has(w) &&
      !common.has(w) &&
      !grammar.test(w),
  )
  .map(([w]) => [w, (halves.get(soundOf(w)) ?? []).filter((r) => r !== w)])
  .filter(([, rights]) => rights.length > 0)
  .map(([w, rights]) => `${w}\t${rights.join(' ')}`)
  .sort();
write(
  'homophones',
  ['word', 'typedLike'],
  homophones,
  'Words that no published text held, and the words of neighbours.tsv that are typed like them.',
);
console.log(
  `${homophones.length} homophones, ${files.length} texts: ${characters.length} characters, ${free.length} free, ${words.length} words, ${real.length} rare, ${idioms.length} idioms, ${fixed.length} fixed words, ${pairs.length} neighbours`,
);

function soundOf(word) {
  return pinyin(word, { toneType: 'none', type: 'array' }).map(sound).join(' ');
}

/** Leaves out forms that differ from a commoner one by one mistaken character: they may be slips themselves. */
function rightOf(forms, count) {
  const holes = new Map();
  for (const form of forms)
    for (let k = 0; k < form.length; k++) {
      const hole = `${form.slice(0, k)}_${form.slice(k + 1)}`;
      if (holes.has(hole)) holes.get(hole).push(form);
      else holes.set(hole, [form]);
    }
  const wrong = new Set();
  for (const [hole, broken] of holes)
    for (const form of broken)
      for (const other of broken)
        if (count(other) >= count(form) * 8 && isMistaken(form[hole.indexOf('_')], other[hole.indexOf('_')]))
          wrong.add(form);
  return forms.filter((form) => !wrong.has(form));
}

/** Writes a list as a table. */
function write(name, columns, rows, what) {
  writeMade(name, {
    what,
    source: `jieba’s dictionary, readings of pinyin-pro, counts over ${files.length} published texts`,
    command: 'node server/build/near-forms.mjs FOLDER, where FOLDER holds published texts (.txt)',
    columns: [columns].flat(),
    rows,
  });
}
