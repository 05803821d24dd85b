#!/usr/bin/env node
// Installs the VS Code test host into <root>/.vscode-test/host-<version>-<hash>/ (idempotent, cached by lockfile hash).
// usage: node test/host/setup.mjs [1.100|1.139 ...]     prints the folder(s); second run takes ~0.1 s.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
/** Where hosts are installed: beside the project, or where several projects share them. */
export const cacheRoot = process.env.VSCODE_HOST_CACHE || path.resolve(here, '../../.vscode-test');

export function hostDir(version) {
  const h = createHash('sha256');
  for (const f of ['package.json', 'package-lock.json']) h.update(fs.readFileSync(path.join(here, version, f)));
  h.update(fs.readFileSync(fileURLToPath(import.meta.url))); // a change in this script re-installs
  return path.join(cacheRoot, `host-${version}-${h.digest('hex').slice(0, 12)}`);
}

export function setupHost(version, log = console.error) {
  const dir = hostDir(version);
  if (fs.existsSync(path.join(dir, '.ok'))) return dir;
  const t0 = Date.now();
  if (!process.env.VSCODE_HOST_CACHE && fs.existsSync(cacheRoot))
    // older hosts of this version; never in a shared cache, never one being installed
    for (const f of fs.readdirSync(cacheRoot))
      if (f.startsWith(`host-${version}-`) && !f.includes('.tmp-'))
        fs.rmSync(path.join(cacheRoot, f), { recursive: true, force: true });
  const tmp = `${dir}.tmp-${process.pid}`; // install beside, then rename: an interrupted run leaves no half host
  fs.mkdirSync(tmp, { recursive: true });
  for (const f of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(here, version, f), path.join(tmp, f));
  log(`installing VS Code test host ${version} into ${dir} ...`);
  const r = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: tmp,
    stdio: ['ignore', 2, 2],
  });
  if (r.status !== 0) throw new Error(`npm ci for host ${version} exited ${r.status}`);
  const nm = path.join(tmp, 'node_modules');
  const vs = path.join(nm, 'code-server/lib/vscode');
  // code-server's own postinstall would run a second npm install inside lib/vscode; link the few modules needed instead
  const deps = Object.keys(JSON.parse(fs.readFileSync(path.join(tmp, 'package.json'), 'utf8')).dependencies);
  for (const d of deps) {
    if (d === 'code-server' || d.startsWith('node-linux')) continue;
    const to = path.join(vs, 'node_modules', d);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.symlinkSync(path.relative(path.dirname(to), path.join(nm, d)), to);
  }
  // JS stand-ins for the native modules that would otherwise have to be compiled (file logging, a CPU watchdog)
  const shim = (name, type, code) => {
    const d = path.join(vs, 'node_modules', name);
    fs.mkdirSync(d, { recursive: true });
    fs.writeFileSync(
      path.join(d, 'package.json'),
      JSON.stringify({ name, version: '0.0.0-shim', type, main: 'index.js' }),
    );
    fs.writeFileSync(path.join(d, 'index.js'), code);
  };
  shim(
    '@vscode/spdlog',
    'commonjs',
    `const fs = require('fs');
exports.setFlushOn = exports.setLevel = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => {
  try { fs.mkdirSync(require('path').dirname(file), { recursive: true }); } catch {}
  const w = (s) => { try { fs.appendFileSync(file, s + '\\n'); } catch {} };
  return { critical: w, error: w, warn: w, info: w, debug: w, trace: w, flush() {}, drop() {}, setLevel() {}, setPattern() {}, clearFormatters() {}, getLevel: () => 2 };
};`,
  );
  const watchdog = 'exports.start = () => {}; exports.exit = (c) => process.exit(c);';
  shim('native-watchdog', 'commonjs', watchdog);
  shim('@vscode/native-watchdog', 'commonjs', watchdog);
  // built-in extensions that want to talk to the network or fill the screen
  for (const e of ['copilot', 'github', 'github-authentication', 'microsoft-authentication', 'tunnel-forwarding'])
    fs.rmSync(path.join(vs, 'extensions', e), { recursive: true, force: true });
  fs.writeFileSync(path.join(tmp, '.ok'), new Date().toISOString());
  try {
    fs.renameSync(tmp, dir);
  } catch (e) {
    // another process was faster
    fs.rmSync(tmp, { recursive: true, force: true });
    if (!fs.existsSync(path.join(dir, '.ok'))) throw e;
  }
  log(`host ${version} ready in ${((Date.now() - t0) / 1000).toFixed(1)} s`);
  return dir;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const v of process.argv.slice(2).length ? process.argv.slice(2) : ['1.100']) console.log(setupHost(v));
