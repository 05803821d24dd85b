// Makes server/data/made/shared-parts.tsv: characters in use that sound alike or nearly and have a part in common, as 份 and 氛
// or 诊 and 珍. Run by hand when sounds.tsv is made anew:
//   node server/build/shared-parts.mjs
import { standardCharacters, strokesOfCharacters } from './characters.mjs';
import { columnOf, writeMade } from './made.mjs';

/** Strokes that the part must have, and its share of the strokes of the simpler character. */
const LEAST_STROKES = 3;
const LEAST_SHARE = 0.5;

const strokes = strokesOfCharacters();

function isShared(one, other) {
  const [a, b] = [strokes.get(one), strokes.get(other)];
  if (a === undefined || b === undefined) return false;
  const shorter = Math.min(a.length, b.length);
  const part = longestCommon(a, b);
  return part >= LEAST_STROKES && part >= LEAST_SHARE * shorter;
}

/** Length of the longest run of strokes that both have. */
function longestCommon(a, b) {
  let most = 0;
  for (let from = 0; from + most < a.length; from++)
    while (from + most < a.length && b.includes(a.slice(from, from + most + 1))) most++;
  return most;
}

/** The characters that one types. */
const typed = new Set(standardCharacters('first'));
/** Each character with those behind it in its group that share a part with it. */
const rowsOf = (characters) =>
  characters
    .map(
      (one, place) =>
        one +
        characters
          .slice(place + 1)
          .filter((other) => isShared(one, other))
          .join(''),
    )
    .filter((row) => row.length > 1);

writeMade('shared-parts', {
  what: 'Characters in use, each followed by others that sound like it or nearly so and have a part in common with it.',
  source: 'characters of sounds.tsv, strokes of cnchar-order',
  command: 'node server/build/shared-parts.mjs',
  columns: ['characters'],
  // a character that is read in two ways stands in two groups
  rows: [
    ...new Set(
      columnOf('made/sounds', 'characters').flatMap((group) =>
        rowsOf(Array.from(group).filter((character) => typed.has(character))),
      ),
    ),
  ],
});
