// Compiles nodejieba's two C++ files. Its own install script asks other hosts for headers; npm packages have them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/biganzi');

/** Path of the compiled addon, or undefined where no compiler works. Compiled once for a version and platform. */
export function buildNative(nodejieba, log) {
  if (process.platform === 'win32') return undefined;
  const sources = ['index.cpp', 'nodejieba.cpp'].map((file) => path.join(nodejieba, 'lib', file));
  const headers = path.join(path.dirname(require.resolve('node-api-headers/package.json')), 'include');
  const addon = path.dirname(require.resolve('node-addon-api/package.json'));
  const cppjieba = path.join(nodejieba, 'submodules/cppjieba');
  const flags = [
    '-std=c++17',
    '-O2',
    '-shared',
    '-fPIC',
    '-w',
    ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : ['-s']),
    '-DNODE_GYP_MODULE_NAME=nodejieba',
    '-DNAPI_CPP_EXCEPTIONS',
    '-DBUILDING_NODE_EXTENSION',
    '-DLOGGING_LEVEL=LL_WARNING',
    '-I',
    headers,
    '-I',
    addon,
    '-I',
    path.join(cppjieba, 'include'),
    '-I',
    path.join(cppjieba, 'deps/limonp/include'),
  ];
  const version = JSON.parse(fs.readFileSync(path.join(nodejieba, 'package.json'), 'utf8')).version;
  const key = createHash('sha256')
    .update(JSON.stringify([version, process.platform, process.arch, flags]))
    .digest('hex')
    .slice(0, 12);
  const out = path.join(cache, `nodejieba-${key}.node`);
  if (fs.existsSync(out)) return out;
  fs.mkdirSync(cache, { recursive: true });
  const part = `${out}.${process.pid}`;
  const compiler = process.env.CXX ?? 'c++';
  const run = spawnSync(compiler, [...flags, ...sources, '-o', part], { encoding: 'utf8' });
  if (run.status !== 0) {
    fs.rmSync(part, { force: true });
    log(
      `nodejieba was not compiled (${run.error ? `${compiler}: ${run.error.message}` : (run.stderr.split('\n').find((l) => l.includes('error')) ?? '')}); long drafts are cut without it`,
    );
    return undefined;
  }
  fs.renameSync(part, out);
  return out;
}
