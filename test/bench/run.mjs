// Bundles a TypeScript program of this folder and runs it: `node test/bench/run.mjs bench.ts …`
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { withHanRanges } from '../../server/build/han-sources.mjs';
import { rewritten } from '../../server/build/rewritten.mjs';
import { tables } from '../../server/build/tables.mjs';

const [program, ...args] = process.argv.slice(2);
// beside node_modules, so that packages left outside the bundle are found
const out = path.resolve(
  import.meta.dirname,
  `../../node_modules/.cache/biganzi/${path.basename(program, '.ts')}-${process.pid}.mjs`,
);
/** Parts of the build that read what lies beside them are run where they are. */
const atHome = {
  name: 'at home',
  setup(build) {
    build.onResolve({ filter: /(?:\/server\/build\/segmenter|\.\.\/made)\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, file)).href,
      external: true,
    }));
  },
};
await esbuild.build({
  entryPoints: [path.join(import.meta.dirname, program)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: out,
  // patterns as they are shipped
  plugins: [tables, atHome, rewritten(withHanRanges)],
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--expose-gc', out, ...args], { stdio: 'inherit' });
fs.rmSync(out, { force: true });
process.exitCode = run.status ?? 1;
