// The browser that windows of VS Code are drawn in.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { cacheRoot } from './setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** A Chromium of this machine, else the one from npm. */
export async function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((p) => p && fs.existsSync(p)) ?? (await chromiumPackage.executablePath());
}

let headless;

/**
 * A Chromium that shows no window: the one from npm is made for that, is the same wherever it runs, and takes a quarter
 * less work than that of a desktop. Where it cannot be started, that of this machine.
 */
export async function findHeadlessChromium() {
  return (headless ??= process.env.CHROMIUM_PATH ?? shell() ?? (await findChromium()));
}

/** The one from npm, which is for Linux; unpacked once for all processes. */
function shell() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = path.join(cacheRoot, `chromium-${version}`);
  if (!fs.existsSync(folder)) unpack(folder);
  const file = path.join(folder, 'chromium');
  return spawnSync(file, ['--version']).status === 0 ? file : undefined;
}

/** Unpacks beside, then renames: another process must not start one that is half there. */
function unpack(folder) {
  fs.mkdirSync(cacheRoot, { recursive: true });
  const beside = fs.mkdtempSync(`${folder}.tmp-`);
  // the package unpacks into the folder for temporary files
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: beside },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // one that could not be unpacked must not be kept: it would never be unpacked again
  if (status === 0)
    try {
      fs.renameSync(beside, folder);
    } catch {
      // another process was faster
    }
  fs.rmSync(beside, { recursive: true, force: true });
}
