import { expect, it } from 'vitest';
import { LEAF } from '../../../server/src/lexicon/model/trees';
import { readTrees, writeTrees } from '../../../server/src/lexicon/model/written-trees';

const ROWS = ['0.5', '1<2 -1 0<3.5 1 2'];

it('reads the trees of a table', () => {
  const trees = readTrees(ROWS);
  const score = (...row: number[]) => trees.score(Float32Array.from(row), -Infinity);
  expect(score(9, 2)).toBe(-0.5);
  expect(score(3, 3)).toBe(1.5);
  expect(score(4, 3)).toBe(2.5);
});

it('writes trees as they are read', () => {
  expect(
    writeTrees(
      Uint8Array.of(LEAF, 1, LEAF, 0, LEAF, LEAF),
      Uint16Array.of(1, 2, 4, 2, 2, 1),
      Float32Array.of(0.5, 2, -1, 3.5, 1, 2),
    ),
  ).toEqual(ROWS);
});
