// The full dictionary costs 258 MB of resident memory; most of its rows are rare names and phrases, which the hidden
// Markov model cuts nearly as well. The bench prints how far the pruned one agrees with it.
/** Rows with a lower count are left out, idioms of four characters with a lower one still. */
export const LEAST_COUNT = 30;
const LEAST_IDIOM = 12;
/** Rare person names (nr) stand for a third of the rows. */
const LEAST_NAME = 250;

/**
 * The rows of jieba's dictionary (`word count tag`) that official prose needs; words of `domain` are kept however rare they
 * are elsewhere. Deterministic.
 */
export function pruneDictionary(dictionary, domain) {
  const rows = dictionary.split('\n');
  return rows.filter((row) => keep(row, domain)).join('\n') + '\n';
}

function keep(row, domain) {
  const [word, count, tag] = row.split(' ');
  if (tag === undefined || !/^\p{Script=Han}+$/u.test(word)) return false;
  if (domain.has(word)) return true;
  if (word.length > 5) return false;
  if (tag === 'nr') return Number(count) >= LEAST_NAME;
  return Number(count) >= (tag === 'i' || tag === 'l' ? LEAST_IDIOM : LEAST_COUNT);
}
