// Makes the files that people install from staged folders. The same commit gives the same bytes on every day and machine.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { manifestOf } from './address.mjs';
import { stageExtension, stageNpm } from './stage.mjs';
import { TARGETS } from './targets.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const vsce = path.join(import.meta.dirname, 'vsce.mjs');

/** Every file in an archive has this time (1 January 2026), told in one time zone. */
const SAME_TIME = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC' };

/** The list of checksums, which `sha256sum --check` reads. */
export const CHECKSUMS = 'SHA256SUMS';

const stageFolder = (name) => path.join(root, 'out/stage', name);

/** Runs a program in a folder; what it prints is shown where it fails. */
function run(command, args, { cwd, env, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')}: ${code}\n${Buffer.concat(said)}`));
    });
  });
}

/**
 * Compresses a VSIX once more: the packer of VS Code leaves three parts in a hundred more, and the indexes are ten parts
 * smaller. The time of each file is written as it is told in any zone.
 */
function compressAgain(file) {
  const files = unzipSync(new Uint8Array(fs.readFileSync(file)));
  fs.writeFileSync(file, zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) }));
}

/** Makes the VSIX of each target in `out` and gives their paths. */
async function packExtensions(out, targets, address) {
  const jobs = targets.map((target) => {
    const cwd = stageFolder(`vscode-${target}`);
    stageExtension(cwd, target, address);
    return {
      cwd,
      ...(target !== 'universal' && { target }),
      packagePath: path.join(out, `biganzi-${manifestOf().version}-${target}.vsix`),
      // all is in the bundles
      dependencies: false,
      // without an address there is nothing to publish: the file is for one's own machines
      ...(address === undefined && { allowMissingRepository: true }),
    };
  });
  await run(process.execPath, [vsce, JSON.stringify(jobs)], { cwd: root, env: { ...process.env, ...SAME_TIME } });
  for (const { packagePath } of jobs) compressAgain(packagePath);
  return jobs.map(({ packagePath }) => packagePath);
}

/** Makes the npm package in `out` and gives its path. */
export async function packNpm(out, address) {
  const stage = stageFolder('npm');
  stageNpm(stage, address);
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], {
    cwd: stage,
    env: process.env,
    // npm is a batch file there
    shell: process.platform === 'win32',
  });
  return path.join(out, `biganzi-${manifestOf().version}.tgz`);
}

/** All files, or those of the targets named, with their checksums beside. */
export async function packAll(out, address, targets = Object.keys(TARGETS)) {
  fs.mkdirSync(out, { recursive: true });
  const lanes = Math.min(os.availableParallelism(), targets.length);
  const packed = await Promise.all([
    ...Array.from({ length: lanes }, (_, lane) =>
      packExtensions(
        out,
        targets.filter((_target, index) => index % lanes === lane),
        address,
      ),
    ),
    packNpm(out, address).then((file) => [file]),
  ]);
  const files = packed.flat();
  files.sort();
  const lines = files.map((file) => {
    const sum = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
    return `${sum}  ${path.basename(file)}\n`;
  });
  fs.writeFileSync(path.join(out, CHECKSUMS), lines.join(''));
  return files;
}
