import { describe, expect, test } from 'vitest';
import { patternWithHanRanges, tableWithHanRanges } from '../../server/build/han-ranges.mjs';
import { withHanRanges } from '../../server/build/han-sources.mjs';

const RANGES = patternWithHanRanges('\\p{Script=Han}', { isInClass: true }).made;
const DOUBLED = RANGES.replaceAll('\\', '\\\\');

describe('ranges in the place of the script', () => {
  test('every character that Unicode has given out is in both or in neither', () => {
    const ranges = new RegExp(`^[${RANGES}]$`, 'u');
    const differing: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (ranges.test(character) !== /^\p{Script=Han}$/u.test(character) && !/^\p{Cn}$/u.test(character))
        differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  test.each([
    ['/\\p{Script=Han}+/u', `/[${RANGES}]+/u`],
    ['/[^\\p{Script=Han}、]\\[\\p{Script=Han}/u', `/[^${RANGES}、]\\[[${RANGES}]/u`],
    ['/[\\]\\p{Script=Han}]\\\\[[\\p{Script=Han}]/u', `/[\\]${RANGES}]\\\\[[${RANGES}]/u`],
    ['[/\\p{Script=Han}/u, /]/]', `[/[${RANGES}]/u, /]/]`],
    ["'\\\\p{Script=Han}\\'\\u3000'", `'[${DOUBLED}]\\'\\u3000'`],
    ['`[${MARKS}\\\\p{Script=Han}]\\\\p{Script=Han}`', `\`[\${MARKS}${DOUBLED}][${DOUBLED}]\``],
    ['`[${MARKS[0] + "\\\\p{Script=Han}"}]`', `\`[\${MARKS[0] + "[${DOUBLED}]"}]\``],
    ['String.raw`\\p{Script=Han}`', `String.raw\`[${RANGES}]\``],
    ['String.raw`[\\\\${MARKS}\\p{Script=Han}]`', `String.raw\`[\\\\\${MARKS}${RANGES}]\``],
    ['/\\\\p{Script=Han}/u', '/\\\\p{Script=Han}/u'],
  ])('in a source: %s', (written, made) => {
    expect(withHanRanges(`const x = ${written};`)).toBe(`const x = ${made};`);
  });

  test('in a table each cell is a pattern of its own', () => {
    expect(tableWithHanRanges('a [\t\\p{Script=Han}\n[\\p{Script=Han}]\t')).toBe(`a [\t[${RANGES}]\n[${RANGES}]\t`);
  });
});
