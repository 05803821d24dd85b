import { FullMark, HalfMark, Blank, Invisible, classOf } from '../../text/chars';

/** Longest beginning of a word that is looked at, in UTF-16 units. */
const LONGEST = 10;

/** Ends of what stands before the caret that a word may begin with, longest first: of 落实四个 落实四个, 实四个, 四个, 个. */
export function beginnings(before: string): string[] {
  let start = before.length;
  while (start > 0 && before.length - start < LONGEST && isWord(before.charCodeAt(start - 1))) start--;
  const endings: string[] = [];
  for (let offset = start; offset < before.length; offset++) endings.push(before.slice(offset));
  return endings;
}

/** Whether a UTF-16 unit may stand inside a word: no mark and no blank. */
export function isWord(unit: number): boolean {
  return (classOf(unit) & (FullMark | HalfMark | Blank | Invisible)) === 0;
}
