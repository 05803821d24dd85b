import rows from '../../data/kept/transliteration-characters.tsv';
import type { Span } from '../text/span';
import { tableRows } from '../text/table';
import { commonWordSet } from './word-sets';

/** Characters with which foreign names are written by their sound. */
const SOUNDS: ReadonlySet<string> = new Set(
  tableRows(rows, 'transliteration-characters.tsv', ['characters', 'note']).flatMap((row) => [...row.characters]),
);

/** Whether foreign names are written with this character. */
export const isForeignNameCharacter = (character: string | undefined): boolean =>
  character !== undefined && SOUNDS.has(character);

/** Characters of the shortest name of which two alone prove nothing. */
const SHORTEST_LONG = 4;

/** Whether a place is part of a longer run of such characters, and no everyday word begins behind it: 希奇莱马, and not 辛福|安康. */
export function standsInSounds(text: string, start: number, end: number): boolean {
  const run = soundsAround(text, { start, end });
  return run !== undefined && run.end - run.start >= SHORTEST_LONG && !commonWordSet().standsAt(text, end);
}

/** The run of such characters that holds a place; undefined where the place holds another. */
export function soundsAround(text: string, { start, end }: Span): Span | undefined {
  for (let offset = start; offset < end; offset++) if (!isForeignNameCharacter(text[offset])) return undefined;
  let from = start;
  let to = end;
  while (isForeignNameCharacter(text[from - 1])) from--;
  while (isForeignNameCharacter(text[to])) to++;
  return { start: from, end: to };
}

/**
 * Whether the point at an offset of a text joins the parts of a foreign name: 约翰.史密斯, 弗.伊.列宁, J.史密斯. Characters of
 * a name by its sound stand on both sides, two of them where the part is that long; or one side is of nothing else.
 */
export function isForeignName(text: string, point: number): boolean {
  if (/(?<![A-Za-z])[A-Z]$/.test(text.slice(Math.max(0, point - 2), point))) return isSound(text, point + 1, 1);
  const left = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, point - LONGEST), point))![0];
  const right = /^\p{Script=Han}*/u.exec(text.slice(point + 1, point + 1 + LONGEST))![0];
  if (isAllSound(left) && left.length < LONGEST && right !== '') return true;
  if (isAllSound(right) && right.length < LONGEST && left !== '') return true;
  if (isSound(text, point - 1, -1) && isSound(text, point + 1, 1)) return true;
  // 瓦西里.谢苗诺夫: three such characters on one side, and one on the other
  const [before, behind] = [SOUNDS.has(text[point - 1] ?? ''), SOUNDS.has(text[point + 1] ?? '')];
  return before && behind && (isAllSound(left.slice(-3), 3) || isAllSound(right.slice(0, 3), 3));
}

/** Characters of the longest part of a name. */
const LONGEST = 7;

function isAllSound(part: string, least = 2): boolean {
  return part.length >= least && [...part].every((c) => SOUNDS.has(c));
}

/** Whether a character is of a name, and the one behind it (away from the point) as well where it is Chinese. */
function isSound(text: string, offset: number, step: 1 | -1): boolean {
  const next = text[offset + step] ?? '';
  return SOUNDS.has(text[offset] ?? '') && (SOUNDS.has(next) || !/\p{Script=Han}/u.test(next));
}
