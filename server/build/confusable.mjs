import * as esbuild from 'esbuild';
import path from 'node:path';
import { tables } from './tables.mjs';

/** The checker’s own likeness of characters, with the sounds that stand in server/data/made now. */
export async function loadConfusable() {
  const out = path.resolve(import.meta.dirname, '../../node_modules/.cache/biganzi/confusable.mjs');
  await esbuild.build({
    entryPoints: [path.resolve(import.meta.dirname, '../src/lexicon/confusable.ts')],
    bundle: true,
    format: 'esm',
    outfile: out,
    logLevel: 'warning',
    plugins: [tables],
  });
  return import(out);
}
