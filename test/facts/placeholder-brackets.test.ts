import { expect, test } from 'vitest';
import { placesLeftOpen } from '../support/places-left-open';

test('a bracket behind a number is a heading, unless it leaves a choice', () => {
  expect(placesLeftOpen('一【工作回顾】')).toEqual([]);
  expect(placesLeftOpen('一、【总体要求/工作目标】')).toEqual(['【总体要求/工作目标】']);
});
