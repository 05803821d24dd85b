import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../server/build/tables.mjs';

const HEAD = '# source: 手工\n# date: 2026-11-28\n';

test('rows have the named columns', () => {
  expect(readTable(`${HEAD}wrong\tright\n布署\t部署\n`, 'a.tsv')).toEqual([{ wrong: '布署', right: '部署' }]);
});

test.each([
  ['wrong\tright\n', 'a.tsv:1: no line "# source: …"'],
  ['# source: 手工\nwrong\n', 'a.tsv:1: no line "# date: YYYY-MM-DD"'],
  [`${HEAD}wrong\tright\n布署\n`, 'a.tsv:4: 1 cells, but 2 columns (wrong, right)'],
  [`${HEAD}wrong\tright\n布署\t部署 \n`, 'a.tsv:4: blanks around the right "部署 "'],
  [`${HEAD}wrong\tRight one\n`, 'a.tsv:3: column 2 is named "Right one": use a plain word'],
  [HEAD, 'a.tsv:1: no columns'],
])('what is wrong with a table is told with its line: %j', (text, message) => {
  expect(() => readTable(text, 'a.tsv')).toThrow(message);
});

const folder = path.resolve(import.meta.dirname, '../../server/data/kept');
const tables = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
test.each(tables)('%s can be read, and no row stands twice', (name) => {
  const rows = readTable(fs.readFileSync(path.join(folder, name), 'utf8'), name);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row: Record<string, string>) => JSON.stringify(row))).size).toBe(rows.length);
});
