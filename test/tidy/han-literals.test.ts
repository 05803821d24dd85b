import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hanLiterals, mostAlternatives } from './han-literals';
import { ROOT, sources } from './imports';

const TWELVE = [...'甲乙丙丁戊己庚辛壬癸子丑'];

it.each([
  [TWELVE.join('|'), 12],
  [`^(?:${TWELVE.join('|')})$`, 12],
  [`(?:第?(?:${TWELVE.slice(1).join('|')})|年)`, 11],
  [`[${TWELVE.join('')}]|a|b`, 1],
  // a part of a pattern, behind what is put into it
  [`)(?:${TWELVE.join('|')}`, 12],
  ['a|b|c|d|e|f|g|h|i|j|k|l|m', 0],
])('%s has %i alternatives', (pattern, expected) => {
  expect(mostAlternatives(pattern)).toBe(expected);
});

it.each([
  [`const A = /^(?:${TWELVE.join('|')})/;`, ['1: 12 alternatives']],
  [`const A = \`(?:\${B})(?:${TWELVE.join('|')})\`;`, ['1: 12 alternatives']],
  [`const A =\n  '${TWELVE.join(' ')}'.split(' ');`, ['2: a list of 12 words']],
  [`const A = [${TWELVE.map((word) => `'${word}'`).join(', ')}];`, ['1: a list of 12 words']],
  [`const A = { ${TWELVE.map((word) => `${word}: 1`).join(', ')} };`, ['1: a list of 12 words']],
  [`const A = /^(?:${TWELVE.slice(1).join('|')})/;`, []],
  [`const rule = { examples: { good: ['${TWELVE.join('、')}'] } };`, []],
])('%s', (source, expected) => {
  expect(hanLiterals(source)).toEqual(expected);
});

it('words and patterns of a dozen and more are data, in server/data', () => {
  const lists = sources('server/src').flatMap((file) =>
    hanLiterals(fs.readFileSync(path.join(ROOT, file), 'utf8')).map((what) => `${file}:${what}`),
  );
  expect(lists).toEqual([]);
});
