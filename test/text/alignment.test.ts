import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonStretches } from '../../server/src/text/alignment';

/** What two texts have in common, its parts set apart by bars. */
const common = (a: string, b: string): string =>
  commonStretches(a, b)
    .map((c) => a.slice(c.old, c.old + c.length))
    .join('|');

test.each([
  ['', '', ''],
  ['甲乙丙', '甲乙丙', '甲乙丙'],
  ['甲乙丙', '甲丁丙', '甲|丙'],
  ['甲\n乙\n', '甲\n新\n乙\n', '甲\n|乙\n'],
  ['要布署好', '要部署好工作', '要|署好'],
])('%j and %j have %j in common', (a, b, expected) => {
  expect(common(a, b)).toBe(expected);
});

test('what is in common stands in both, in order, and as much of it as of any two texts', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙', '，', '\n'), { maxLength: 30 }).map((c) => c.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      let [old, fresh] = [0, 0];
      for (const stretch of commonStretches(a, b)) {
        expect(stretch.old).toBeGreaterThanOrEqual(old);
        expect(stretch.new).toBeGreaterThanOrEqual(fresh);
        expect(a.slice(stretch.old, stretch.old + stretch.length)).toBe(
          b.slice(stretch.new, stretch.new + stretch.length),
        );
        [old, fresh] = [stretch.old + stretch.length, stretch.new + stretch.length];
      }
    }),
  );
});

test('two long texts that have nothing in common are answered in time', () => {
  expect(common('甲'.repeat(50_000), '乙'.repeat(50_000))).toBe('');
});
