/**
 * The characters of `\p{Script=Han}` as ranges. V8 compiles the property into five times as much machine code and more, a
 * millisecond for many a pattern, and a draft meets some eighty such patterns. Where Unicode has given out no character
 * between two of the script, they are in one range.
 */
const RANGES = [
  '\\u2e80-\\u2ef3',
  '\\u2f00-\\u2fd5',
  '\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b',
  '\\u3400-\\u4dbf',
  '\\u4e00-\\u9fff',
  '\\uf900-\\ufad9',
  '\\u{16fe2}\\u{16fe3}\\u{16ff0}-\\u{16ff6}',
  '\\u{20000}-\\u{3347f}',
].join('');

export const SLASH = '\\';
export const HAN = 'p{Script=Han}';

/**
 * A pattern, or a part of one, with ranges in the place of the property, and whether a class is open at its end. In a string
 * that is not raw a backslash of the pattern is written as two: that is `slash`.
 */
export function patternWithHanRanges(written, { slash = SLASH, isInClass = false } = {}) {
  const ranges = RANGES.replaceAll(SLASH, slash);
  const property = slash + HAN;
  let made = '';
  let offset = 0;
  const take = (length) => {
    made += written.slice(offset, offset + length);
    offset += length;
  };
  while (offset < written.length)
    if (written.startsWith(property, offset)) {
      made += isInClass ? ranges : `[${ranges}]`;
      offset += property.length;
    } else if (written.startsWith(slash, offset)) {
      take(slash.length);
      take(written.startsWith(slash, offset) ? slash.length : 1);
    } else if (written[offset] === SLASH)
      // an escape of the string
      take(2);
    else {
      if (written[offset] === '[') isInClass = true;
      if (written[offset] === ']') isInClass = false;
      take(1);
    }
  return { made, isInClass };
}

/** A packed table with ranges in the place of the property in its cells. */
export const tableWithHanRanges = (text) =>
  text.includes(HAN) ? text.replace(/[^\t\n]+/g, (cell) => patternWithHanRanges(cell).made) : text;
