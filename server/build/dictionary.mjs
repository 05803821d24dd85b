// The full dictionary costs 240 MB of resident memory; most of its rows are rare names and phrases.
import fs from 'node:fs';

/** Rows with a lower count are left out unless they are words of four characters (idioms). */
const LEAST_COUNT = 5;
/** Rare person names (nr) stand for a third of the rows. */
const LEAST_NAME = 50;

/** Writes the rows of jieba's dictionary (`word count tag`) that official prose needs. Deterministic. */
export function pruneDictionary(from, to) {
  const rows = fs.readFileSync(from, 'utf8').split('\n');
  fs.writeFileSync(to, rows.filter(keep).join('\n') + '\n');
}

function keep(row) {
  const [word, count, tag] = row.split(' ');
  if (tag === undefined || word.length > 5 || !/^\p{Script=Han}+$/u.test(word)) return false;
  if (tag === 'nr') return Number(count) >= LEAST_NAME;
  return Number(count) >= (tag === 'i' || tag === 'l' ? 3 : LEAST_COUNT);
}
