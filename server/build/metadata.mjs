// Reads the rules' metadata for the build: bundles server/src/metadata.ts and imports it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { tables } from './tables.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The module server/src/metadata.ts. */
export async function loadMetadata() {
  const out = path.join(root, `node_modules/.cache/biganzi/metadata-${process.pid}.mjs`);
  await esbuild.build({
    entryPoints: [path.join(root, 'server/src/metadata.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: out,
    plugins: [tables],
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(out).href);
  } finally {
    fs.rmSync(out, { force: true });
  }
}
