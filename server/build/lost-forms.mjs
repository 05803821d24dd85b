// What the scripts share that find out which phrases leave no right text when they lose a character.
import { columnOf, writeMade } from './made.mjs';
import { HAN } from './texts.mjs';

/** What may stand before a broken first word, and behind a broken last one: elsewhere its rest may belong to a neighbour. */
const [before, behind] = columnOf('kept/lost-neighbours', 'characters').map((characters) => {
  const grammar = new Set(characters);
  return (c) => c === undefined || !HAN.test(c) || grammar.has(c);
});

/** Where in its phrase a character is lost: the columns of the tables. */
const PLACES = ['inside', 'first', 'last', 'only'];

/** Phrases of such a table, each with the places at which it may lose a character. */
export function placesLost(table, places = PLACES) {
  const columns = places.map((place) => columnOf(table, place));
  return columnOf(table, 'phrase').map((phrase, row) => [
    phrase,
    columns.flatMap((cells) => (cells[row] === '-' ? [] : cells[row].split(' ').map(Number))),
  ]);
}

/** A phrase without the character at an index. */
export const without = (phrase, lostIndex) => phrase.slice(0, lostIndex) + phrase.slice(lostIndex + 1);

/** What talk says alone, where reports do not: 在基层干了二十年. */
export const SPOKEN = new Set('干管走看说想做办搞抓问学用讲写开住吃');
/** Offices that end a name: what is left of 发展格局 reads as 发展局. */
const OFFICES = '部局处科室组';

/** Tells whether a broken form is a name of an office or a word with a negation: right text, whether it was read or not. */
export const readsByItself = (tag) => (broken) => {
  const isWord = (text) => text.length === 2 && tag(text).length === 1 && tag(text)[0].tag !== 'x';
  return (
    (OFFICES.includes(broken.at(-1)) && isWord(broken.slice(0, -1))) ||
    (/^[不无未没]/.test(broken) && isWord(broken.slice(1)))
  );
};

/** Takes the forms out that stand in a text as they would be told there. */
export function dropMet(forms, texts) {
  const byHead = new Map();
  for (const broken of forms.keys())
    byHead.set(broken.slice(0, 3), [...(byHead.get(broken.slice(0, 3)) ?? []), broken]);
  for (const text of texts)
    for (let i = 0; i < text.length; i++)
      for (const broken of byHead.get(text.slice(i, i + 3)) ?? []) {
        const form = forms.get(broken);
        if (!form || !text.startsWith(broken, i)) continue;
        if (form.inFirst && !before(text[i - 1])) continue;
        if (form.inLast && !behind(text[i + broken.length])) continue;
        forms.delete(broken);
      }
}

/** Writes broken forms as a table, a row for each phrase. Gives how many forms it holds. */
export function writeForms(name, forms, head) {
  // a form that holds another, which is looked for wherever it stands, is found by that one
  const free = new Set([...forms].filter(([, { inFirst, inLast }]) => !inFirst && !inLast).map(([broken]) => broken));
  const isHeld = (broken) => {
    for (let from = 0; from < broken.length; from++)
      for (let to = from + 3; to <= broken.length; to++)
        if (to - from < broken.length && free.has(broken.slice(from, to))) return true;
    return false;
  };
  const rows = new Map();
  for (const [broken, { phrase, lostIndex, inFirst, inLast }] of forms) {
    if (isHeld(broken)) continue;
    const row = rows.get(phrase) ?? Object.fromEntries(PLACES.map((place) => [place, []]));
    row[inFirst && inLast ? 'only' : inFirst ? 'first' : inLast ? 'last' : 'inside'].push(lostIndex);
    rows.set(phrase, row);
  }
  writeMade(name, {
    ...head,
    columns: ['phrase', ...PLACES],
    rows: [...rows].map(([phrase, row]) => [phrase, ...PLACES.map((place) => row[place].join(' ') || '-')]),
  });
  const count = [...rows.values()].reduce((n, row) => n + PLACES.reduce((sum, place) => sum + row[place].length, 0), 0);
  console.log(`${rows.size} phrases, ${count} broken forms`);
}
