import { expect, it } from 'vitest';
import { failure, failuresIn, pieceOf, withoutFailures } from './failures.mjs';

it('a failure that a runner within a runner has told of is found, and told once', () => {
  const inner = `✗ 甲\n${pieceOf([failure('甲', '1 is not 2', 'printed')])}\n0 passed, 1 failed\n`;
  expect(failuresIn(inner)).toEqual(['甲\n    1 is not 2\n    | printed']);
  const outer = withoutFailures(inner) + pieceOf(failuresIn(inner));
  expect(failuresIn(outer)).toEqual(failuresIn(inner));
  expect(withoutFailures(inner)).toContain('0 passed, 1 failed');
});
