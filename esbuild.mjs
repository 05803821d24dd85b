// Builds dist/: the client, the server, the command line, the segmenter's worker and what the segmenter needs. With --dev
// for a debugger; with --watch also again at every change of a source, until it is stopped.
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { ascii } from './server/build/ascii.mjs';
import { later } from './server/build/later.mjs';
import { licencesOf } from './server/build/licences.mjs';
import { loadMetadata } from './server/build/metadata.mjs';
import { noProcesses, noSockets } from './server/build/no-sockets.mjs';
import { buildSegmenter } from './server/build/segmenter.mjs';
import { writeShares } from './server/build/shares.mjs';
import { withHanRanges } from './server/build/han-sources.mjs';
import { rewritten } from './server/build/rewritten.mjs';
import { shownExamples } from './server/build/shown-examples.mjs';
import { tables, tablesBeside, tablesOfAssets } from './server/build/tables.mjs';
import { compiledReader } from './server/build/typo-reader.mjs';
import { vscodeNames } from './server/build/vscode-names.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const dist = path.resolve(import.meta.dirname, 'dist');

const common = {
  bundle: true,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: dist,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  mainFields: ['module', 'main'],
  charset: 'utf8',
  plugins: [noSockets, tables],
  logLevel: 'warning',
};

const alone = [noSockets, noProcesses, tablesBeside(dist)];
// a debugger shows the sources as they are
const asShipped = dev ? [] : [rewritten(withHanRanges, shownExamples)];

const entries = [
  // What is read when a window opens, and the language client, which is loaded when the window shows a speech. The loader
  // of VS Code gives the module `vscode` to what is required, and not to what is imported.
  {
    entryPoints: { extension: 'client/src/extension.ts' },
    external: ['./language-client'],
    supported: { 'dynamic-import': false },
    plugins: [...common.plugins, vscodeNames],
  },
  { entryPoints: { 'language-client': 'client/src/language-client.ts' }, plugins: [...common.plugins, vscodeNames] },
  { entryPoints: { preview: 'client/src/preview/page.ts' }, platform: 'browser', format: 'iife', target: 'es2022' },
  { entryPoints: { parallel: 'client/src/parallel/page.ts' }, platform: 'browser', format: 'iife', target: 'es2022' },
  // The command line and the language server. The launcher runs it as a script of `vm`, in which no import is allowed.
  {
    entryPoints: { code: 'server/src/bundle.ts' },
    supported: { 'dynamic-import': false },
    plugins: [...alone, later, ascii, ...asShipped],
  },
  // The command line is started for one draft: its launcher keeps the machine code of the bundle beside it. The server
  // lives as long as the window, and sets a flag of V8 behind which no kept code is taken.
  { entryPoints: { cli: 'server/src/node/launch.ts' }, plugins: alone, banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: { server: 'server/src/node/launch-server.ts' }, plugins: alone },
  { entryPoints: { learner: 'server/src/node/launch-learner.ts' }, plugins: alone },
  // what only agents need, loaded by `biganzi mcp`
  { entryPoints: { mcp: 'server/src/mcp/main.ts' }, plugins: alone },
  // the one thread that starts another program, LibreOffice, where somebody wants a PDF
  { entryPoints: { office: 'server/src/node/office/worker.ts' } },
  { entryPoints: { 'segmenter-worker': 'server/src/node/segmenter/worker.ts' }, plugins: alone },
];

fs.rmSync(dist, { recursive: true, force: true });
const contexts = await Promise.all(entries.map((entry) => esbuild.context({ ...common, ...entry })));
const bundles = await Promise.all(contexts.map((context) => context.rebuild()));

// What runs in a browser: one file each for the client and the server's worker. The client reads there what lies beside.
const inFolder = (folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`);
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  outdir: path.join(dist, 'web'),
  mainFields: ['browser', 'module', 'main'],
  define: {
    FIRST_ASSETS: JSON.stringify([
      ...(watch ? [] : ['dist/indexes.bin']),
      ...[...inFolder('dist/tables'), ...inFolder('snippets')].sort(),
    ]),
  },
};
const browserContexts = await Promise.all([
  esbuild.context({
    ...browser,
    entryPoints: { extension: 'client/src/browser/extension.ts' },
    external: ['vscode'],
    plugins: [tables, vscodeNames],
  }),
  esbuild.context({
    ...browser,
    entryPoints: { server: 'server/src/browser-main.ts' },
    format: 'iife',
    // a worker has no document: some packages would read the entities of HTML with it
    conditions: ['worker'],
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    plugins: [tablesOfAssets, ...asShipped],
  }),
]);
bundles.push(...(await Promise.all(browserContexts.map((context) => context.rebuild()))));
contexts.push(...browserContexts);

// pages of the rules, opened from the code of a diagnostic
const { GENERATED, DOMAIN_WORDS, preparedFile } = await loadMetadata();
fs.mkdirSync(path.join(dist, 'rules'), { recursive: true });
fs.mkdirSync(path.join(dist, 'skill'), { recursive: true });
// how to write so that the checks pass, for assistants
fs.writeFileSync(path.join(dist, 'skill', 'SKILL.md'), GENERATED.skill);
for (const [name, page] of Object.entries(GENERATED.pages)) fs.writeFileSync(path.join(dist, 'rules', name), page);

// indexes of the word lists; where tables change under way each start makes its own
if (!watch) fs.writeFileSync(path.join(dist, 'indexes.bin'), preparedFile());

// the model of open typos, and its compiled reader
fs.writeFileSync(path.join(dist, 'typo.wasm'), await compiledReader());
fs.copyFileSync('server/data/made/typo.bin', path.join(dist, 'typo.bin'));

fs.writeFileSync(path.join(dist, 'licences.txt'), licencesOf(bundles.map(({ metafile }) => metafile)));
writeShares(bundles.map(({ metafile }) => metafile));

buildSegmenter(path.join(dist, 'jieba'), { log: console.error, domain: DOMAIN_WORDS });

if (watch) {
  // What .vscode/tasks.json waits for: F5 opens the window when the first build is there.
  console.log('[build] begins\n[build] ends');
  await Promise.all(contexts.map((context) => context.watch()));
} else await Promise.all(contexts.map((context) => context.dispose()));
