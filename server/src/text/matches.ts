import { mayMatch } from './needs';
import { NONE } from './none';

/**
 * All matches of a global pattern in a text, in order. Like `matchAll`, which makes a copy of the pattern and an
 * iterator even where there is no match: a rule asks for every paragraph and finds nothing in nearly all. Throws on a
 * pattern that is not global, as `matchAll` does. What a pattern needs is kept with the pattern: one that is written inside
 * a function is another at each call. It reads the units of the text: an array held from `unitsOf` of another text is lost.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('the pattern must be global');
  if (!mayMatch(text, pattern)) return NONE;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    // an empty match would be found for ever
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return matches;
}

/**
 * Makes `allMatches` for a pattern all of whose matches begin with one of some characters. It is tried where one of these
 * stands alone: a pattern that looks behind itself, or has many ways to begin, would be tried at every character.
 */
export function matchesFrom(firsts: Iterable<string>, source: string): (text: string) => readonly RegExpExecArray[] {
  const isFirst = new Uint8Array(0x10000);
  for (const character of firsts) isFirst[character.charCodeAt(0)] = 1;
  const pattern = new RegExp(source, 'uy');
  return (text) => {
    let matches: RegExpExecArray[] | undefined;
    for (let offset = 0; offset < text.length; offset++) {
      if (isFirst[text.charCodeAt(offset)] === 0) continue;
      pattern.lastIndex = offset;
      const match = pattern.exec(text);
      if (match === null) continue;
      (matches ??= []).push(match);
      offset = Math.max(offset, pattern.lastIndex - 1);
    }
    return matches ?? NONE;
  };
}
