import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packTable, readTable } from '../../server/build/tables.mjs';
import { alternation, wordingsFor } from '../../server/src/text/alternation';
import { cellWords, tableColumn, tableRows } from '../../server/src/text/table';
import { tableProblems } from '../support/table-problems';
import { ROOT, sources } from '../tidy/imports';

const HEAD = '# source: 手工\n# date: 2026-11-28\n';

test('rows have the named columns', () => {
  expect(readTable(`${HEAD}wrong\tright\n布署\t部署\n`, 'a.tsv')).toEqual([{ wrong: '布署', right: '部署' }]);
});

test.each([
  ['wrong\tright\n', 'a.tsv:1: no line "# source: …"'],
  ['# source: 手工\nwrong\n', 'a.tsv:1: no line "# date: YYYY-MM-DD"'],
  [
    `${HEAD}wrong\tright\n布署\n`,
    'a.tsv:4: cells: 1, columns: 2 (wrong, right); a tab parts cells, also before an empty one',
  ],
  [`${HEAD}wrong\tright\n布署\t部署 \n`, 'a.tsv:4: blanks around the right "部署 "'],
  [`${HEAD}wrong\tRight one\n`, 'a.tsv:3: column 2 is named "Right one": use a plain word'],
  [HEAD, 'a.tsv:1: no columns'],
])('what is wrong with a table is told with its line: %j', (text, message) => {
  expect(() => readTable(text, 'a.tsv')).toThrow(message);
});

test('a table is packed as its columns and one text', () => {
  const packed = packTable(`${HEAD}wrong\tright\n布署\t部署\n按装\t安装\n`, 'a.tsv');
  expect(packed).toEqual({ columns: ['wrong', 'right'], text: '布署\t部署\n按装\t安装' });
  expect(tableRows(packed, 'a.tsv', ['right', 'wrong'])).toEqual([
    { right: '部署', wrong: '布署' },
    { right: '安装', wrong: '按装' },
  ]);
  expect(tableColumn(packed, 'a.tsv', 'right')).toEqual(['部署', '安装']);
  expect(() => tableRows(packed, 'a.tsv', ['since'])).toThrow('a.tsv: no column “since”');
  expect(() => tableColumn(packed, 'a.tsv', 'since')).toThrow('a.tsv: no column “since”');
});

test.each([
  ['', []],
  ['机,机关', ['机', '机关']],
  ['[^，]{1,12}的,济', ['[^，]{1,12}的', '济']],
])('the words of the cell %j', (cell, expected) => {
  expect(cellWords(cell)).toEqual(expected);
});

const USES = { columns: ['use', 'wording'], text: 'end\t会\nend\t会议\ncount\t个(?!人)\ncount\t个人' };
test.each([
  ['end', '会议|会'],
  ['count', '个(?!人)|个人'],
])('wordings for %s: words the longest first, patterns as they stand', (use, expected) => {
  expect(wordingsFor(USES, 'uses.tsv', use)).toBe(expected);
});

test('signs of patterns are taken as themselves, and a use without wordings is told', () => {
  expect(alternation(['A.', '（A）', 'A+B'])).toBe('（A）|A\\+B|A\\.');
  expect(() => wordingsFor(USES, 'uses.tsv', 'head')).toThrow('uses.tsv: no wordings for “head”');
});

const data = path.resolve(import.meta.dirname, '../../server/data');
const columnRows = readTable(fs.readFileSync(path.join(data, 'columns.tsv'), 'utf8'), 'columns.tsv');
const columns = new Map(
  columnRows.map(({ column, part, mayBeEmpty, chosen }) => [
    column!,
    { isKey: part === 'key', mayBeEmpty: mayBeEmpty === 'yes', isChosen: chosen === 'yes' },
  ]),
);
const code = sources('server/src')
  .map((file) => fs.readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');
const isAskedFor = (value: string): boolean => code.includes(`'${value}'`) || code.includes(`\n  ${value}: `);
const problemsOf = (text: string, file: string): string[] => tableProblems(text, file, columns, isAskedFor);

test.each([
  ['wrong\tright\n布署\t部署\n布署\t部属\n', 'kept/a.tsv:5: wrong: “布署” stands in line 4 too'],
  ['wrong\tright\n部署\t部署\n', 'kept/a.tsv:4: wrong: “部署” is also the right form'],
  ['wrong\tright\n布署\t\n', 'kept/a.tsv:4: right: empty, but needs a value'],
  ['wrong\tcorrect\n布署\t部署\n', 'kept/a.tsv:3: correct: no such column in server/data/columns.tsv'],
  ['wrong\tseverity\n布署\tE\n', 'kept/a.tsv:4: severity: “E” is none of error, warning, information, hint'],
  ['wrong\tright\n', 'kept/a.tsv:3: no rows'],
  [
    'word\tkind\n一\tdouble\n二\tdouble\n三\tdubble\n',
    'kept/a.tsv:6: kind: no code asks for “dubble”; the other rows have double',
  ],
  ['word\tsince\n会\t2020-13\n', 'kept/a.tsv:4: since: “2020-13” is neither a year (YYYY) nor a month (YYYY-MM)'],
  ['members\n道路自信、理论自信\n', 'kept/a.tsv:4: members: “道路自信、理论自信” is one member; a blank parts members'],
  ['wrong\n布署\t部署\n', 'kept/a.tsv:4: cells: 2, columns: 1 (wrong); a tab parts cells, also before an empty one'],
])('what is wrong with a row is told with its line, its column and why: %j', (text, problem) => {
  expect(problemsOf(HEAD + text, 'kept/a.tsv')).toEqual([problem]);
});

test('a table says in its folder and at its head whether a command makes it', () => {
  expect(problemsOf(`${HEAD}word\n会\n`, 'made/a.tsv')).toEqual(['made/a.tsv:1: no line "# made by: …"']);
  expect(problemsOf(`# made by: node a.mjs\n${HEAD}word\n会\n`, 'kept/a.tsv')).toEqual([
    'kept/a.tsv:1: what a command makes belongs in made/',
  ]);
});

const tables = ['kept', 'made'].flatMap((folder) =>
  fs
    .readdirSync(path.join(data, folder))
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => `${folder}/${name}`),
);
test.each(tables)('%s is a table without a fault', (file) => {
  expect(problemsOf(fs.readFileSync(path.join(data, file), 'utf8'), file)).toEqual([]);
});

test('columns are told once each, in the order of the alphabet', () => {
  const names = columnRows.map(({ column }) => column!);
  expect(names).toEqual([...new Set(names)].sort());
});

test('each column that is known stands in a table', () => {
  const used = new Set(
    tables.flatMap((file) => {
      const lines = fs.readFileSync(path.join(data, file), 'utf8').split('\n');
      return lines.find((line) => line !== '' && !line.startsWith('#'))?.split('\t') ?? [];
    }),
  );
  expect([...columns.keys()].filter((column) => !used.has(column))).toEqual([]);
});
