import fs from 'node:fs';
import tseslint from 'typescript-eslint';

/** The order of the folders of server/src, of which each imports only from those before it; test/tidy reads it as well. */
const layout = JSON.parse(fs.readFileSync(new URL('test/tidy/layout.json', import.meta.url), 'utf8'));

const NODE = { regex: '^node:', message: 'Files, clocks and threads come in through the host.' };
const SERVER_FRAMEWORK = { regex: '^vscode-languageserver', message: 'Only lsp/ and main.ts speak LSP.' };
const VSCODE = { regex: '^vscode$', message: 'The server knows no editor.' };

/** A folder may import what is listed above it, and itself. */
const borders = layout.order.map((part, i) => {
  const later = layout.order.slice(i + 1).map((name) => name.replace(/\.ts$/, ''));
  const patterns = [VSCODE];
  if (later.length > 0)
    patterns.push({
      regex: `^(?:\\.\\./)+(?:${later.join('|')})(?:/|$)|^\\./(?:${later.join('|')})$`,
      message: `${part} stands above: a folder imports only what is listed before it.`,
    });
  if (!layout.nodeModules.includes(part)) patterns.push(NODE);
  if (part !== 'lsp' && part !== 'main.ts')
    patterns.push(part === 'protocol' ? { ...SERVER_FRAMEWORK, allowTypeImports: true } : SERVER_FRAMEWORK);
  return {
    files: [`server/src/${part.endsWith('.ts') ? part : `${part}/**/*.ts`}`],
    ignores: layout.nodeModules.filter((name) => name.startsWith(`${part}/`)).map((name) => `server/src/${name}/**`),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  {
    ignores: ['dist/**', 'out/**', 'coverage/**', '.vscode-test/**', 'test/host/1.100/**', 'test/host/1.139/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mts,mjs}'],
    rules: {
      // these alone say nothing of what they hold: the last line, the words that are known, the section's own level
      'id-denylist': ['error', 'own', 'found', 'known', 'last'],
      'max-lines-per-function': ['error', 80],
      // five and more are one value with names
      'max-params': ['error', 4],
    },
  },
  {
    // a suite and a sitting are lists of steps: cut in pieces they are harder to follow
    files: ['test/**/*.test.{ts,mjs}', 'test/ime/session.mjs'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // AssemblyScript passes numbers in registers; a value of several would be put on the heap for each call
    files: ['server/wasm/**/*.ts'],
    rules: { 'max-params': 'off' },
  },
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // what the host sets from outside is reassigned where no linter sees it
    files: ['server/wasm/typo/memory.ts'],
    rules: { 'prefer-const': 'off' },
  },
  {
    // a promise that nobody awaits is a finding that nobody sees
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket'],
    },
  },
  ...borders,
  {
    files: ['client/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `/server/src/(?!(?:${[...layout.clientTypes, ...layout.clientValues].join('|')})$)`,
              message: 'The client knows the protocol and one pure function of the server.',
            },
            {
              regex: `/server/src/(?:${layout.clientTypes.join('|')})$`,
              allowTypeImports: true,
              message: 'Types only: the client bundle holds no server.',
            },
          ],
        },
      ],
    },
  },
);
