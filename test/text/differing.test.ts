import { expect, test } from 'vitest';
import { areTurned, differInOne, differingAt } from '../../server/src/text/differing';

test('offsets at which two texts of one length differ', () => {
  expect(differingAt('徐海涛', '徐海波')).toEqual([2]);
  expect(differingAt('徐海涛', '徐海涛')).toEqual([]);
});

test.each([
  ['徐海涛', '徐海波', true],
  ['徐海涛', '徐海涛', false],
  ['徐海涛', '徐海', false],
  ['徐海涛', '许海波', false],
])('%s and %s differ in one: %s', (a, b, expected) => {
  expect(differInOne(a, b)).toBe(expected);
});

test.each([
  ['李建国', '李国建', true],
  ['415', '451', true],
  ['415', '514', false],
  ['4115', '1411', false],
  ['李建国', '李国建设', false],
  ['李建国', '李建国', false],
])('%s and %s are turned: %s', (a, b, expected) => {
  expect(areTurned(a, b)).toBe(expected);
});
