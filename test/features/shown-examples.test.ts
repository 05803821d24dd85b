import { expect, it } from 'vitest';
import { withShownExamples } from '../../server/build/shown-examples.mjs';
import { MAX_EXAMPLES_SHOWN } from '../../server/src/contract/rule';

const rule = (bad: number, good: number): string => `export const rule = {
  examples: {
    bad: [
${Array.from({ length: bad }, (_, i) => `      { text: '错${i}' },\n`).join('')}    ],
    good: [
${Array.from({ length: good }, (_, i) => `      '对${i}',\n`).join('')}    ],
  },
};
`;

it('the bundles hold the examples that a page shows, and no others', () => {
  expect(MAX_EXAMPLES_SHOWN).toBe(4);
  expect(withShownExamples(rule(6, 5))).toBe(rule(4, 4));
  expect(withShownExamples(rule(3, 4))).toBe(rule(3, 4));
});

it('examples behind a spread stay: nobody knows which are the first', () => {
  const spread = rule(2, 2).replace('good: [', 'good: [...MORE, 1, 2, 3, 4,');
  expect(withShownExamples(spread)).toBe(spread);
});

it('examples that stand elsewhere are not looked for', () => {
  const withElsewhere = (bad: number): string => rule(bad, 2).replace('  examples: {', '  examples: {\n    ...MORE,');
  expect(withShownExamples(withElsewhere(6))).toBe(withElsewhere(4));
});

it('a source without examples stays as it is', () => {
  expect(withShownExamples('export const a = 1;\n')).toBe('export const a = 1;\n');
});
