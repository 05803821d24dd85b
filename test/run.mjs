// `npm test`: types, lint, unit tests, then the real VS Code; one line at the end says how many tests passed and failed.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
let passed = 0;
let failed = 0;

/**
 * Runs a suite, shows what it prints as it comes or, where others run beside it, in one piece, and adds up what `counts`
 * finds. A suite that says nothing has failed.
 */
async function suite(title, args, { counts, isWhole = false } = {}) {
  if (!isWhole) console.log(`\n== ${title}`);
  const { code, text } = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      if (!isWhole) process.stdout.write(data);
    });
    child.on('close', (code) => resolve({ code, text }));
  });
  if (isWhole) console.log(`\n== ${title}\n${text}`);
  if (!counts) {
    if (code !== 0) failed++;
    return;
  }
  // The last line that counts is that of the whole; suites within a suite count as well.
  const number = (pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const tally = { passed: number(counts.passed), failed: number(counts.failed) };
  passed += tally.passed;
  failed += tally.failed;
  if ((code !== 0 || tally.passed === 0) && tally.failed === 0) failed++;
}

/** Suites that read only the sources, one after another. */
async function inTurn(suites) {
  for (const [title, ...args] of suites) await suite(title, args, { isWhole: true });
}

// Types are one core's work, and so is lint: together they take half the time.
await Promise.all([
  inTurn(['server', 'client', 'test'].map((name) => [`types: ${name}`, 'node_modules/typescript/bin/tsc', '-p', name])),
  inTurn([
    ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
    ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ]),
]);
// the tests of the bundles read dist/
await suite('build', ['esbuild.mjs']);
// The first run keeps its code in dist/, which other tests copy meanwhile.
await suite('first run', ['dist/cli.js', '--version']);
await suite('unit tests', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default'], {
  counts: { passed: /Tests\s+(?:\d+ failed \| )?(\d+) passed/g, failed: /Tests\s+(\d+) failed/g },
});
if (!process.argv.includes('--no-host')) {
  await suite('VS Code', ['test/host/run.mjs'], {
    counts: { passed: /^(\d+) passed, \d+ failed$/gm, failed: /^\d+ passed, (\d+) failed$/gm },
  });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
