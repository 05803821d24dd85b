import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../server/build/tables.mjs';
import { readPlaces } from '../../server/src/lexicon/places';
import { factProblems } from '../support/fact-problems';

const HEAD = '# source: 手工\n# date: 2026-11-28\nname\tsince\tuntil\tsuccessor\tsource\n';

test.each([
  ['合同法\t1999-10\t2021-01\t\t\n', 'laws.tsv: 合同法: no source'],
  ['合同法\t1999-10\t2021-01\t民法典\t主席令\n', 'laws.tsv: 合同法: its successor “民法典” is not in the pack'],
  ['合同法\t1999-10\t1998-01\t\t主席令\n', 'laws.tsv: 合同法: ends in 1998-01, before it begins in 1999-10'],
  [
    '某法\t1999-10\t2021-01\t\t甲\n某法\t2020-01\t\t\t乙\n',
    'laws.tsv: 某法: its periods from 1999-10 and 2020-01 overlap',
  ],
  ['某法\t1999-10\t\t\t甲\n某法\t2020-01\t\t\t乙\n', 'laws.tsv: 某法: its periods from 1999-10 and 2020-01 overlap'],
])('a row that cannot be is refused: %j', (rows, problem) => {
  expect(factProblems(readTable(HEAD + rows, 'laws.tsv'), 'laws.tsv')).toEqual([problem]);
});

test('periods that follow each other, and ends that are not known, are no fault', () => {
  const rows = '某法\t1999-10\t2020-01\t\t甲\n某法\t2020-01\t\t\t乙\n旧法\t?\t?\t\t丙\n';
  expect(factProblems(readTable(HEAD + rows, 'laws.tsv'), 'laws.tsv')).toEqual([]);
});

const data = path.resolve(import.meta.dirname, '../../server/data/kept');
const parts = readTable(fs.readFileSync(path.join(data, 'pack-dates.tsv'), 'utf8'), 'pack-dates.tsv');

/** Tables of the pack that know of no last month. */
const files = [...new Set(parts.map(({ source }) => source!)), 'numbered-days.tsv', 'named-days.tsv', 'lunar-days.tsv'];

/** What the pack may add to a file that people install. */
const MAX_PACKED_BYTES = 1_000_000;

test('the pack is small in what is installed', () => {
  // a VSIX is packed in the same way
  const packed = [...files, 'formulations.tsv'].map(
    (file) => deflateRawSync(fs.readFileSync(path.join(data, file))).length,
  );
  expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MAX_PACKED_BYTES);
});

test('each formulation has a source', () => {
  const rows = readTable(fs.readFileSync(path.join(data, 'formulations.tsv'), 'utf8'), 'formulations.tsv');
  expect(rows.filter(({ source }) => !source).map(({ name }) => name)).toEqual([]);
});

/** Places as they are now are a table of their own. */
const placeNames = new Set(readPlaces().map(({ name }) => name));

describe.each(files)('%s', (file) => {
  test('has a source for each row, no periods that overlap, and each successor', () => {
    expect(factProblems(readTable(fs.readFileSync(path.join(data, file), 'utf8'), file), file, placeNames)).toEqual([]);
  });
});
