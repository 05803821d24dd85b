import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import ALONE from '../support/alone.json';
import { ROOT, sources } from './imports';

const MAX_LINES_PER_FILE = 300;
const files = ['server', 'client', 'test'].flatMap(sources);
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const lines = (file: string): number => read(file).split('\n').length - 1;

it(`no file has more than ${MAX_LINES_PER_FILE} lines`, () => {
  expect(files.filter((file) => lines(file) > MAX_LINES_PER_FILE)).toEqual([]);
});

it('files are named in small letters with hyphens', () => {
  const odd = files.filter((file) => !/^[a-z0-9-]+(?:\.test|\.d)?\.m?ts$/.test(path.basename(file)));
  expect(odd).toEqual([]);
});

it('the top level is the one that was agreed', () => {
  const agreed = [
    'client',
    'server',
    'snippets',
    'syntaxes',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  const extra = [
    'esbuild.mjs',
    'eslint.config.mjs',
    'vitest.config.mts',
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'findings',
  ];
  const made = ['node_modules', 'dist', 'out', 'coverage'];
  const names = fs.readdirSync(ROOT).filter((name) => !name.startsWith('.') && !name.endsWith('.vsix'));
  const odd = names.filter((name) => ![...agreed, ...extra, ...made].includes(name));
  expect(odd.filter((name) => !/^package\.nls(?:\.[a-z-]+)?\.json$/.test(name))).toEqual([]);
  expect(agreed.filter((name) => !names.includes(name))).toEqual([]);
});

it('a test that changes what its process has for all has a process of its own', () => {
  const changes =
    /\bsetFlagsFromString\(|\bvi\.(?:mock|spyOn|stub\w+|useFakeTimers|resetModules)\(|process\.(?:chdir\(|env\[.*?\] = )/;
  expect(files.filter((file) => /^test\/.*\.test\.ts$/.test(file) && changes.test(read(file))).sort()).toEqual(ALONE);
});
