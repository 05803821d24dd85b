const NONE: readonly never[] = Object.freeze([]);

/**
 * All matches of a global pattern in a text, in order. Like `matchAll`, which makes a copy of the pattern and an
 * iterator even where there is no match: a rule asks for every paragraph and finds nothing in nearly all. Throws on a
 * pattern that is not global, as `matchAll` does.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('the pattern must be global');
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
