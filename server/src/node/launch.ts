// Starts the command line in the bundle beside this file (cli.js starts code.js) with the machine code that V8 made of it in
// an earlier run: to read three megabytes of source again would take as long as to check a draft.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds after which code that this program does not use is taken to be forgotten. */
const FORGOTTEN_AFTER = 86_400_000;

/** Bytes of the checksum before the code. */
const CHECKSUM_LENGTH = 32;

const bundle = path.join(__dirname, 'code.js');
// code of one version of V8 for one processor; others have files of their own
const cache = __filename.replace(/\.js$/, `.${process.versions.v8}-${process.arch}.cache`);

type Exported = Partial<{ startCommandLine(): Promise<unknown> }>;
/** A module as a function: Node gives these five to each. */
type Bundle = (
  ...given: readonly [exports: object, require: NodeJS.Require, module: object, file: string, folder: string]
) => void;

if (isMainThread && process.argv[2] === 'server') createRequire(__filename)('./server.js');
else startCommandLine();

function startCommandLine(): void {
  // V8 compiles what has run for a while again, and better. A draft is checked before that pays: it is put off fourfold.
  // Only the V8 of Node 20 is told so: a later one that does not know the flag would complain on stderr at every start.
  // A pattern is compiled at its first use, not run by an interpreter once and compiled at its second: of the thousand
  // patterns that a draft meets nearly all are used for each paragraph. The nursery of the heap grows at once to the size
  // that a check needs. Flags are those of the process: a thread of it must not change them under the others.
  if (isMainThread && process.versions.v8.startsWith('11.'))
    setFlagsFromString('--interrupt-budget=540000 --no-regexp-tier-up --semi-space-growth-factor=8');
  const version = versionOfBundle();
  // the build writes nothing but ASCII: to read UTF-8 would take five times as long
  const source = fs.readFileSync(bundle, 'latin1');
  const code = readCode(version);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new vm.Script(wrapped, { filename: bundle, ...(code && { cachedData: code }) });
  // at the end, so that the functions that this run has called are among the code
  if (isMainThread && (!code || script.cachedDataRejected)) process.on('exit', () => keepCode(script, version));
  const holder: { exports: Exported } = { exports: {} };
  const evaluate = script.runInThisContext() as Bundle;
  evaluate(holder.exports, createRequire(bundle), holder, bundle, path.dirname(bundle));
  void holder.exports.startCommandLine!();
}

/** What tells the bundle from another one that stands in its place. */
function versionOfBundle(): string {
  const { size, mtimeMs, ctimeMs, ino } = fs.statSync(bundle);
  return [size, mtimeMs, ctimeMs, ino].join(' ');
}

/** A checksum of the version of the bundle and of its code. V8 looks at the length of the one and at nothing of the other. */
function checksumOf(version: string, code: Uint8Array): Buffer {
  return createHash('sha256').update(version).update(code).digest();
}

/** Code of an earlier run; undefined where there is none, or none of this bundle, or not all of it. */
function readCode(version: string): Buffer | undefined {
  try {
    const file = fs.readFileSync(cache);
    const code = file.subarray(CHECKSUM_LENGTH);
    return checksumOf(version, code).equals(file.subarray(0, CHECKSUM_LENGTH)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code of this run for the next one; in a folder that may not be written nothing is kept. */
function keepCode(script: vm.Script, version: string): void {
  const unfinished = `${cache}.${process.pid}`;
  try {
    fs.accessSync(path.dirname(bundle), fs.constants.W_OK);
    const code = script.createCachedData();
    fs.writeFileSync(unfinished, Buffer.concat([checksumOf(version, code), code]), { flag: 'wx' });
    fs.renameSync(unfinished, cache);
    removeForgotten();
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}

/** Removes what killed runs have left unfinished and what an older Node has kept: each is as large as the bundle. */
function removeForgotten(): void {
  const folder = path.dirname(cache);
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!/^cli\..+\.cache(?:\.\d+)?$/.test(name) || file === cache) continue;
    if (Date.now() - fs.statSync(file).mtimeMs > FORGOTTEN_AFTER) fs.rmSync(file, { force: true });
  }
}
