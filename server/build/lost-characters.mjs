// Makes server/data/made/lost-characters.tsv: frequent phrases of official prose, and which of their characters leave no
// right text when they are lost. Run by hand when the list is to be renewed, after `npm run build`:
//   node server/build/lost-characters.mjs SPEECHES… -- OTHERS…
// SPEECHES are folders or files of published speeches, reports and news (.txt), from which phrases are taken; a line
// `# name` begins a document of a file that holds several. In OTHERS a broken form is looked for too: one that stands
// anywhere is right. Only phrases and counts are taken from the texts. fixed-phrases.tsv adds phrases by hand.
import { dropMet, readsByItself, SPOKEN, without, writeForms } from './lost-forms.mjs';
import { columnOf } from './made.mjs';
import { documentsOf, HAN, tagger } from './texts.mjs';

/** Documents that hold a phrase, its characters, and words that it has at most. */
const DOCUMENTS = 9;
const LENGTHS = [5, 8];
const WORDS = 4;
/** Times that a character stands alone in the texts from which it may stand alone anywhere. */
const ALONE = 100;

const args = process.argv.slice(2);
const border = args.indexOf('--');
const speeches = args.slice(0, border).flatMap(documentsOf);
const others = args.slice(border + 1).flatMap(documentsOf);
const tag = tagger();
const isNameOrNegation = readsByItself(tag);

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

/** Broken forms: the phrase, which character is lost, whether that was in the first and in the last word. */
const forms = new Map();
for (const [key] of [...counts]
  .filter(([, n]) => n >= DOCUMENTS)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  const [phrase, ...lengths] = key.split(' ');
  let start = 0;
  lengths.map(Number).forEach((length, index) => {
    for (let k = 0; k < length; k++) {
      const lostIndex = start + k;
      const word = phrase.slice(start, start + length);
      const broken = without(phrase, lostIndex);
      if (length < 2 || lostIndex === 0 || phrase[lostIndex] === phrase[lostIndex - 1] || isRight(without(word, k)))
        continue;
      if (isNameOrNegation(broken)) continue;
      if (!forms.has(broken))
        forms.set(broken, { phrase, lostIndex, inFirst: index === 0, inLast: index === lengths.length - 1 });
    }
    start += length;
  });
}

dropMet(forms, [...speeches, ...others]);
writeForms('lost-characters', forms, {
  what: 'Phrases, and the places of characters that leave no right text when they are lost: inside the phrase, in its first word, in its last word, or where one word is both. No text that was read holds one of the broken forms.',
  source: 'phrases of six or more published reports, speeches and news',
  command: 'node server/build/lost-characters.mjs SPEECHES… -- OTHERS…, folders or files of published texts',
});
