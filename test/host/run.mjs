// Runs the suites in the real VS Code, oldest and newest supported: `node test/host/run.mjs [1.100 1.139] [--no-ui]`, from
// npm packages; with --desktop the suite inside the host in the VS Code of that version that people download.
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setupHost } from './setup.mjs';
import { SUPPORTED } from './versions.mjs';
import { tables } from '../../server/build/tables.mjs';
import { endOf, failure, failuresIn, pieceOf, withoutFailures } from '../support/failures.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out/host');
const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const desktop = process.argv.includes('--desktop');
const versions = given.length > 0 ? given : SUPPORTED;

await esbuild.build({
  entryPoints: { index: path.join(import.meta.dirname, 'suite/index.ts') },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  outdir: out,
  plugins: [tables],
  logLevel: 'warning',
});

const ui = path.join(import.meta.dirname, 'ui');
/** Sittings in the window, longer ones first, so that none is begun when all others have come to their end. */
const windows = fs
  .readdirSync(ui)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => ({ file: path.join('test/host/ui', name), length: fs.statSync(path.join(ui, name)).size }))
  .sort((a, b) => b.length - a.length)
  .map(({ file }) => file);

/** Windows at once: they wait for lines to be drawn most of their time. */
const WINDOWS_AT_ONCE = 3;

let passed = 0;
let failed = 0;
/** What failed, told again at the end. */
const failures = [];
const count = (text, [pass, fail]) => {
  passed += Number(pass.exec(text)?.[1] ?? 0);
  failed += Number(fail.exec(text)?.[1] ?? 0);
};

/** Runs a command, shows what it prints as it comes or, with `whole`, in one piece, and gives its exit code and output. */
function run(command, args, { whole = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      if (!whole) process.stdout.write(data);
    });
    child.on('close', (code) => {
      if (whole) process.stdout.write(withoutFailures(text));
      resolve({ code, text });
    });
  });
}

async function inHost(version) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-host-'));
  // several folders, two of which have a configuration of their own
  const folders = ['讲话 稿', '县', '市'];
  for (const name of folders) fs.mkdirSync(path.join(scratch, name));
  fs.writeFileSync(path.join(scratch, '县/.biganzi.json'), '{ "rules": { "punctuation/half-width": "off" } }');
  fs.writeFileSync(path.join(scratch, '市/.biganzi.json'), '{ "rules": { "numbering/sequence": "off" } }');
  const workspace = path.join(scratch, '稿件.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: folders.map((name) => ({ path: name })) }));
  process.env.VSCODE_HOST = version; // the executable reads it
  const write = process.stdout.write.bind(process.stdout);
  let text = '';
  process.stdout.write = (data, ...rest) => {
    text += data;
    return write(data, ...rest);
  };
  try {
    await runTests({
      ...(desktop ? { version } : { vscodeExecutablePath: path.join(import.meta.dirname, 'code-web.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(out, 'index.js'),
      launchArgs: [workspace, `--user-data-dir=${scratch}/user`, `--extensions-dir=${scratch}/extensions`],
    });
    fs.rmSync(scratch, { recursive: true, force: true });
  } catch (error) {
    const [list] = /^ *\d+ failing[\s\S]*/m.exec(text) ?? [];
    failures.push(failure(`in the host of VS Code ${version}`, list ?? String(error), list ? '' : text));
    // a host that did not get as far as a test has failed as well
    if (list === undefined) failed++;
    console.error(String(error));
  } finally {
    delete process.env.VSCODE_HOST;
    process.stdout.write = write;
    count(text, [/(\d+) passing/, /(\d+) failing/]);
  }
}

/** The suites of several versions at once, each in a process of its own: much of their time is waiting. */
async function inHosts() {
  if (versions.length === 1) {
    console.log(`\nVS Code ${versions[0]}`);
    return inHost(versions[0]);
  }
  const suites = versions.map((version) =>
    run(process.execPath, [import.meta.filename, version, desktop ? '--desktop' : '--no-ui'], { whole: true }),
  );
  for (const { code, text } of await Promise.all(suites)) {
    const before = failed;
    failures.push(...failuresIn(text));
    count(text, [/^(\d+) passed, \d+ failed$/m, /^\d+ passed, (\d+) failed$/m]);
    if (code !== 0 && failed === before) failed++;
  }
}

/** The failures of a sitting: its steps, with what it printed before the runner of Node summed it up. */
function sittingFailures(file, told, text) {
  const output = endOf(text.split(/^ℹ tests /m)[0]);
  const steps = fs
    .readFileSync(told, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (steps.length === 0) return [failure(file, 'did not come to its end', output)];
  return steps.map(([name, message], index) => failure(name, message, index === steps.length - 1 ? output : ''));
}

/** Each file in a process of its own; the runner of Node would begin with those whose names come first. */
async function inWindows() {
  const rest = [...windows];
  const worker = async () => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) {
      const told = path.join(out, `${path.basename(file)}.failures`);
      const reporters = [
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=./test/support/step-failures.mjs', `--test-reporter-destination=${told}`],
      ];
      const { code, text } = await run(process.execPath, ['--test', ...reporters, file], { whole: true });
      count(text, [/ℹ pass (\d+)/, /ℹ fail (\d+)/]);
      if (code !== 0 && !/ℹ fail [1-9]/.test(text)) failed++;
      if (code !== 0) failures.push(...sittingFailures(file, told, text));
    }
  };
  await Promise.all(Array.from({ length: WINDOWS_AT_ONCE }, worker));
}

// both hosts are there before anything runs: one that is being installed deletes older ones
if (!desktop) for (const version of versions) setupHost(version);
await inHosts();
if (!desktop && !process.argv.includes('--no-ui')) await inWindows();
process.stdout.write(pieceOf(failures));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
