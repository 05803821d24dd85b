// Makes the files that people install from staged folders. The same commit gives the same bytes on every day and machine.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';
import { deflateSync, unzipSync, Zip } from 'fflate';
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

/** Bytes of a file up to which each bit that can be saved is sought; of longer ones that takes half a minute each. */
const MAX_BYTES_SOUGHT = 6_000_000;

/** Compressed files by the checksum of what is in them: nearly all are in the files of every target. */
const compressed = new Map();

/** The contents of a file, compressed for an archive. */
function compress(content) {
  const sum = createHash('sha256').update(content).digest('hex');
  if (!compressed.has(sum))
    compressed.set(
      sum,
      content.length > MAX_BYTES_SOUGHT
        ? Promise.resolve(deflateSync(content, { level: 9 }))
        : deflateAsync(content, { numiterations: 3 }),
    );
  return compressed.get(sum);
}

/** The checksum that an archive keeps of a file: gzip writes it behind what it has compressed, before the length. */
function crcOf(content) {
  const gzipped = gzipSync(content, { level: 1 });
  return gzipped.readUInt32LE(gzipped.length - 8);
}

/**
 * Compresses a VSIX once more: the packer of VS Code leaves six parts in a hundred more, and the indexes are ten parts
 * smaller. The time of each file is written as it is told in any zone.
 */
async function compressAgain(file) {
  const files = Object.entries(unzipSync(new Uint8Array(fs.readFileSync(file))));
  const parts = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [filename, content] of files) {
    const entry = { filename, size: content.length, crc: crcOf(content), compression: 8, mtime: new Date(2026, 0, 1) };
    zip.add(entry);
    entry.ondata(null, await compress(content), true);
  }
  zip.end();
  fs.writeFileSync(file, Buffer.concat(parts));
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
  for (const { packagePath } of jobs) await compressAgain(packagePath);
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
