// `npm test`: types, lint, unit tests and the real VS Code, side by side where one needs nothing of another; one line at the
// end says how many tests passed and failed.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { SUPPORTED } from './host/versions.mjs';
import { endOf, failure, failuresIn, withoutFailures } from './support/failures.mjs';

const root = path.resolve(import.meta.dirname, '..');
let passed = 0;
let failed = 0;
/** What failed, told again at the end: it is far up in what was printed. */
const failures = [];

/**
 * Niceness of what waits for nobody: it gives way to the windows, which lose clicks on pages that are about to be drawn
 * anew, and has a third of the processor time of a window while both want it.
 */
const GIVES_WAY = 5;

/**
 * Runs a suite, shows in one piece what it has printed, since others run beside it, or with `isLive` as it comes, and adds
 * up what `counts` finds. A suite that says nothing has failed.
 */
async function suite(title, args, { counts, isLive = false, niceness = 0 } = {}) {
  const begin = performance.now();
  const { code, text } = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (niceness > 0) os.setPriority(child.pid, niceness);
    let text = '';
    const add = (data) => {
      text += data;
      if (isLive) process.stdout.write(data);
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('close', (code) => resolve({ code, text }));
  });
  console.log(
    `\n== ${title} (${((performance.now() - begin) / 1000).toFixed(0)} s)\n${isLive ? '' : withoutFailures(text)}`,
  );
  if (code !== 0) {
    const told = failuresIn(text);
    failures.push(...(told.length > 0 ? told : [failure(title, `ended with ${code}`, endOf(text))]));
  }
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

/** Suites one after another. */
async function inTurn(suites) {
  for (const [title, ...args] of suites) await suite(title, args);
}

const withHost = !process.argv.includes('--no-host');
// each version of VS Code that is not here yet comes over the network, while others work
const installed = withHost && suite('VS Code: installation', ['test/host/setup.mjs', ...SUPPORTED]);

const REPORTERS = ['--reporter=default', '--reporter=./test/support/vitest-failures.mjs'];

/** What reads only the sources. */
const sources = inTurn([
  ['types', 'node_modules/typescript/bin/tsc', '-b', 'test'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
]);

/** What reads dist/. The first run keeps its code there, which other tests copy meanwhile. */
async function built() {
  await inTurn([
    ['build', 'esbuild.mjs'],
    ['first run', 'dist/cli.js', '--version'],
  ]);
  await Promise.all([
    suite('unit tests', ['node_modules/vitest/vitest.mjs', 'run', ...REPORTERS], {
      counts: { passed: /Tests\s+(?:\d+ failed \| )?(\d+) passed/g, failed: /Tests\s+(\d+) failed/g },
      niceness: GIVES_WAY,
    }),
    withHost && hosts(),
  ]);
}

async function hosts() {
  // A dozen busy processes more than there are processors take longer than the same ones after each other: a window alone
  // is five of them.
  await Promise.all([installed, sources]);
  // it prints in one piece what each window has to say
  await suite('VS Code', ['test/host/run.mjs'], {
    counts: { passed: /^(\d+) passed, \d+ failed$/gm, failed: /^\d+ passed, (\d+) failed$/gm },
    isLive: true,
  });
}

await Promise.all([sources, built()]);
if (failures.length > 0) console.log(`\n\n== ALL THAT FAILED\n\n${failures.join('\n\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
