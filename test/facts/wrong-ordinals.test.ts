import { expect, test } from 'vitest';
import { explainOrdinals } from '../../server/src/facts/wrong-ordinals';

/** Ordinals as written, the first as meant, and the slips: place, kind, what should stand there. */
const CASES: readonly (readonly [ordinals: string, first: number, slips: string])[] = [
  ['1 2 4', 1, '2 gap 3'],
  ['1 3 4 5', 1, '1 gap 2'],
  ['1 2 2', 1, '2 back 3'],
  ['1 2 2 3', 1, '2 back 3'],
  ['1 2 2 4', 1, '2 mistyped 3'],
  ['1 3 3 4', 1, '1 mistyped 2'],
  ['1 5 3', 1, '1 mistyped 2'],
  ['1 3 2', 1, '1 swapped 2'],
  ['1 2 4 3 5', 1, '2 swapped 3'],
  ['2 1 3', 1, '0 swapped 1'],
  ['2 2 3', 1, '0 mistyped 1'],
  ['3 4 6', 3, '2 gap 5'],
  ['1 2 4 5 5 6', 1, '2 gap 3, 4 back 6'],
  ['1 3 4 4 5 6 7', 1, '1 gap 2, 3 back 5'],
];

test.each(CASES)('%s', (written, first, slips) => {
  const explained = explainOrdinals(written.split(' ').map(Number))!;
  expect(explained.first).toBe(first);
  expect(explained.wrong.map((w) => `${w.index} ${w.kind} ${w.expected}`).join(', ')).toBe(slips);
});

test('what runs on needs no explanation', () => {
  expect(explainOrdinals([1, 2, 3])).toBeUndefined();
  expect(explainOrdinals([4, 5])).toBeUndefined();
  expect(explainOrdinals([7])).toBeUndefined();
});
